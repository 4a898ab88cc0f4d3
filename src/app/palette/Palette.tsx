import {
  createEffect,
  createMemo,
  createResource,
  createSignal,
  createUniqueId,
  For,
  onCleanup,
  onMount,
  Show,
  untrack,
} from 'solid-js';
import '../../i18n/da/commands';
import '../../i18n/da/goals';
import { t } from '../../i18n/i18n';
import type { Command, OpenPage } from '../../tools/command';
import { findWeek } from '../../tools/goals/goals-commands';
import { createCompanyCommands } from '../../tools/openings/company-commands';
import { gatherCommands, type PaletteContext } from './app-commands';
import { Keys } from './Keys';
import { pieces } from './match';
import './palette.css';
import { type Listed, makeEntries, rank } from './rank';
import { recentCommands, rememberCommand } from './recent';

/** Rows that PageUp and PageDown go by. */
const PAGE_ROWS = 8;
/** Milliseconds between two looks, and how often one looks: pages are loaded when they are gone to. */
const LOOK_EVERY = 60;
const LOOKS = 20;

/**
 * The focus is never lost with what had it: a cell that was moved gets it back, and where a command
 * led to another page, that page does.
 */
function keepFocus(isSamePage: () => boolean, grid: OpenPage['grid'], looks = LOOKS): void {
  if (document.activeElement === document.body) {
    const main = document.querySelector<HTMLElement>('main');
    if (grid && isSamePage()) grid.focus();
    else {
      main?.setAttribute('tabindex', '-1');
      main?.focus();
    }
  }
  if (looks > 0) setTimeout(() => keepFocus(isSamePage, grid, looks - 1), LOOK_EVERY);
}

/** What leads to one row or week is of no use a second time, and names what is in the document. */
const isKept = (command: Command) => !/^(company|week)\./.test(command.id);

/** One field that finds everything that can be done now, and runs it. */
export function Palette(props: {
  /** What was typed before it stood. */
  readonly text: string;
  readonly context: PaletteContext;
  onClose(): void;
}) {
  const { services } = props.context;
  const page = props.context.page();
  const wasInGrid = document.activeElement?.closest('[role=grid]') != null;
  const id = createUniqueId();
  const [typed = '', ...afterEnter] = untrack(() => props.text).split('\n');
  const [text, setText] = createSignal(typed);
  /** Enter was pressed before the commands were there. */
  const [isAsked, setAsked] = createSignal(afterEnter.length > 0);
  const [pointed, setPointed] = createSignal(0);
  const [said, setSaid] = createSignal('');
  const [commands] = createResource(() => gatherCommands(props.context), { initialValue: [] });
  const companies = createCompanyCommands(services);
  onCleanup(companies.stop);
  const recent = recentCommands();
  let dialog: HTMLDialogElement | undefined;
  let input: HTMLInputElement | undefined;
  let chosen: Command | null = null;

  const entries = createMemo(() => makeEntries(commands.latest));
  const found = createMemo(() => {
    const sought = text().trim();
    const ways =
      sought === ''
        ? []
        : [...findWeek(services, sought), ...companies.find(sought.replace(/^gå til /i, ''))];
    return ways.length === 0 ? entries() : [...makeEntries(ways), ...entries()];
  });
  const listed = createMemo(() => rank(found(), text(), recent, t().commands.groups.recent));
  const active = () => Math.min(pointed(), listed().length - 1);
  const optionId = (index: number) => `${id}-${index}`;

  /** Neighbours under one heading. */
  const groups = createMemo(() => {
    const all: { readonly title: string; readonly first: number; readonly items: Listed[] }[] = [];
    listed().forEach((item, index) => {
      const last = all.at(-1);
      if (last?.title === item.group) last.items.push(item);
      else all.push({ title: item.group, first: index, items: [item] });
    });
    return all;
  });

  onMount(() => {
    dialog?.showModal();
    input?.focus();
    input?.setSelectionRange(input.value.length, input.value.length);
  });
  createEffect(() => {
    const index = active();
    listed();
    const option = document.getElementById(optionId(index));
    // The heading over the first one comes into sight with it.
    (index === 0 ? option?.parentElement : option)?.scrollIntoView({ block: 'nearest' });
  });

  const run = (command: Command | undefined) => {
    if (!command) return;
    if (command.unavailable) {
      setSaid('');
      queueMicrotask(() => setSaid(command.unavailable ?? ''));
      return;
    }
    chosen = command;
    close();
  };
  let isClosed = false;
  /**
   * The focus is back where it was before anything is run. Nothing waits for the browser's word that
   * it is closed: that comes a task later, and a key pressed meanwhile would be nobody's.
   */
  const close = () => {
    if (isClosed) return;
    isClosed = true;
    dialog?.close();
    props.onClose();
    if (!chosen) return;
    if (isKept(chosen)) rememberCommand(chosen.id);
    chosen.run();
    keepFocus(() => props.context.page() === page, wasInGrid ? page?.grid : null);
  };
  createEffect(() => {
    if (!isAsked() || commands.loading) return;
    setAsked(false);
    untrack(() => run(listed()[active()]?.command));
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const last = listed().length - 1;
    const go = (index: number) => setPointed(Math.max(0, Math.min(last, index)));
    const isCtrl = event.ctrlKey || event.metaKey;
    if (event.key === 'ArrowDown') setPointed(active() >= last ? 0 : active() + 1);
    else if (event.key === 'ArrowUp') setPointed(active() <= 0 ? last : active() - 1);
    else if (event.key === 'PageDown') go(active() + PAGE_ROWS);
    else if (event.key === 'PageUp') go(active() - PAGE_ROWS);
    else if (event.key === 'Home' && isCtrl) go(0);
    else if (event.key === 'End' && isCtrl) go(last);
    else if (event.key === 'Enter') setAsked(true);
    else if (isCtrl && event.key.toLowerCase() === 'k') close();
    // The field is the only stop there is.
    else if (event.key !== 'Tab') return;
    event.preventDefault();
  };

  return (
    <dialog
      ref={dialog}
      class="palette"
      aria-label={t().commands.palette}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClose={close}
      on:keydown={(event) => event.stopPropagation()}
      on:click={(event) => {
        // A press on the backdrop lands on the dialog itself, outside what it holds.
        if (event.target === dialog) close();
      }}
    >
      <div class="palette-body">
        <div class="palette-head">
          <input
            ref={input}
            class="palette-field"
            type="text"
            role="combobox"
            autocomplete="off"
            spellcheck={false}
            aria-label={t().commands.palette}
            aria-autocomplete="list"
            aria-expanded="true"
            aria-controls={`${id}-list`}
            aria-activedescendant={active() >= 0 ? optionId(active()) : undefined}
            placeholder={t().commands.placeholder}
            value={text()}
            on:keydown={onKeyDown}
            onInput={(event) => {
              setText(event.currentTarget.value);
              setPointed(0);
              setSaid('');
            }}
          />
          <button type="button" class="button quiet palette-close" tabindex={-1} onClick={close}>
            {t().commands.sheet.close}
          </button>
        </div>
        <div id={`${id}-list`} class="palette-list" role="listbox" aria-label={t().commands.list}>
          <For each={groups()}>
            {(group) => (
              <div class="palette-group" role="group" aria-label={group.title}>
                <div class="palette-heading" aria-hidden="true">
                  {group.title}
                </div>
                <For each={group.items}>
                  {(item, index) => (
                    <Option
                      id={optionId(group.first + index())}
                      item={item}
                      isActive={active() === group.first + index()}
                      onPoint={() => setPointed(group.first + index())}
                      onRun={() => run(item.command)}
                    />
                  )}
                </For>
              </div>
            )}
          </For>
        </div>
        <Show when={listed().length === 0 && !commands.loading}>
          <p class="palette-nothing">{t().commands.nothing(text().trim())}</p>
        </Show>
        <p class="visually-hidden" aria-live="polite">
          {said() || (text() === '' ? '' : t().commands.count(listed().length))}
        </p>
      </div>
    </dialog>
  );
}

function Option(props: {
  readonly id: string;
  readonly item: Listed;
  readonly isActive: boolean;
  onPoint(): void;
  onRun(): void;
}) {
  const command = () => props.item.command;
  return (
    <div
      id={props.id}
      class="palette-option"
      role="option"
      aria-selected={props.isActive}
      aria-disabled={command().unavailable ? 'true' : undefined}
      onPointerMove={() => !props.isActive && props.onPoint()}
      on:mousedown={(event) => event.preventDefault()}
      on:click={() => props.onRun()}
    >
      <span class="palette-title">
        <For each={pieces(command().title, props.item.letters)}>
          {(piece) => (piece.isMatch ? <b>{piece.text}</b> : piece.text)}
        </For>
      </span>
      <Show when={command().unavailable ?? command().detail}>
        {(detail) => <span class="palette-detail">{detail()}</span>}
      </Show>
      <Show when={command().keys}>{(keys) => <Keys keys={keys()} />}</Show>
    </div>
  );
}
