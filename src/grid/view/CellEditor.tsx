import {
  createEffect,
  createMemo,
  createSignal,
  createUniqueId,
  For,
  lazy,
  onMount,
  Show,
  Suspense,
} from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { t } from '../../i18n/i18n';
import { matchChoices } from '../model/options';
import { stepDay } from './calendar-keys';
import type { Leaving, OpenEditor } from './create-editing';
import { useGrid } from './create-grid';
import { Floating } from './Floating';

/** One line of the list under the editor. */
interface Option {
  readonly text: string;
  readonly detail?: string | undefined;
  readonly group?: string | undefined;
}

const MOST_OPTIONS = 200;

// Loaded when the grid stands: nobody's first look at it waits for them.
export const Calendar = lazy(async () => ({ default: (await import('./Calendar')).Calendar }));
export const EditorHint = lazy(async () => ({ default: (await import('./EditorHint')).EditorHint }));

/** The editor of the focused cell: a text field with, by type, a list or a calendar. */
export function CellEditor() {
  const grid = useGrid();
  // The editor's own state lives as long as it is open, and so does what it was opened with.
  const open = grid.editing.editor() as OpenEditor;
  const { column, type } = open;
  const listId = createUniqueId();
  const hintId = createUniqueId();
  const alertId = createUniqueId();
  // Texts may hold several lines. A field that offers something is a combo box, which holds one.
  const isOneLine = type.name !== 'text' || type.suggest !== undefined;
  let input: HTMLInputElement | HTMLTextAreaElement | undefined;
  const [anchor, setAnchor] = createSignal<HTMLElement>();
  const [text, setText] = createSignal(open.text);
  const [isTouched, setTouched] = createSignal(open.isReplacing);
  const [isListOpen, setListOpen] = createSignal(open.isListOpen || type.name === 'choice');
  const [isCalendarOpen, setCalendarOpen] = createSignal(open.isListOpen && type.name === 'date');
  /** Option pointed at with the arrows; null: the one that follows from what was typed. */
  const [pointed, setPointed] = createSignal<number | null>(null);

  const options = createMemo((): readonly Option[] => {
    if (type.choices) {
      // Before anything is typed the whole list is offered, not only what matches the old value.
      const held = type.parse(open.before);
      return matchChoices(type.choices(), isTouched() ? text() : '', typeof held === 'string' ? held : null)
        .slice(0, MOST_OPTIONS)
        .map((choice) => ({ text: choice.label, group: choice.group }));
    }
    return isTouched() || open.isListOpen ? (type.suggest?.(text()) ?? []) : [];
  });
  const active = (): number => {
    const at = pointed();
    if (at !== null) return Math.min(at, options().length - 1);
    if (!type.choices) return -1;
    if (isTouched()) return text().trim() === '' ? -1 : options().length > 0 ? 0 : -1;
    return options().findIndex((option) => option.text === open.before);
  };
  const isCombo = type.choices !== undefined || type.suggest !== undefined;
  const isShown = () => isListOpen() && options().length > 0;

  /** What would be stored: the option in hand, or what was typed. */
  const draft = (): string => {
    if (!isTouched() && pointed() === null) return open.before;
    const option = options()[active()];
    return option && (pointed() !== null || type.choices) ? option.text : text();
  };
  grid.editing.bindDraft(draft);

  /** Whether what is being typed is told of. A refusal says more, and takes its place. */
  const [isTold, setTold] = createSignal(false);

  onMount(() => {
    if (!input) return;
    setAnchor(input.parentElement ?? input);
    input.focus({ preventScroll: true });
    if (!open.isReplacing && type.name === 'choice') input.select();
    else input.setSelectionRange(input.value.length, input.value.length);
  });

  const leave = (leaving: Leaving) => {
    if (grid.editing.commitAndGo(leaving)) grid.focus();
  };
  const point = (step: number) => {
    const count = options().length;
    if (count === 0) return;
    setListOpen(true);
    const from = active();
    setPointed(from < 0 && step < 0 ? count - 1 : Math.max(0, Math.min(count - 1, from + step)));
  };
  const put = (value: string) => {
    setText(value);
    setTouched(true);
    setPointed(null);
    setListOpen(true);
    if (input) input.value = value;
    grid.editing.clearRefusal();
  };

  const today = () => String(type.parse(t().grid.todayWord) ?? '');

  /** The keys of the open calendar: days and weeks with the arrows, months with the page keys. */
  const moveDay = (key: string): boolean => {
    const held = type.parse(text());
    const isDate = typeof held === 'string';
    const next = stepDay(key, isDate ? held : today());
    // From a field without a date the first key leads to today.
    if (next !== null) put(type.editText(isDate ? next : today()));
    return next !== null;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const isCtrl = event.ctrlKey || event.metaKey;
    if (event.isComposing) return;
    const handled = (): boolean => {
      if (isCalendarOpen() && !isCtrl && !event.altKey && moveDay(event.key)) return true;
      switch (event.key) {
        case 'Enter':
          if (event.altKey) {
            if (isOneLine) return false;
            input?.setRangeText('\n', input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
            put(input?.value ?? '');
          } else if (isCtrl) {
            grid.editing.commitToSelection();
            if (!grid.editing.editor()) grid.focus();
          } else leave(event.shiftKey ? 'up' : 'down');
          return true;
        case 'Tab':
          leave(event.shiftKey ? 'previous' : 'next');
          return true;
        case 'Escape':
          grid.editing.close();
          grid.focus();
          return true;
        case 'ArrowDown':
        case 'ArrowUp': {
          const step = event.key === 'ArrowDown' ? 1 : -1;
          if (event.altKey) {
            if (type.name === 'date') setCalendarOpen((is) => !is);
            else setListOpen((is) => !is);
          } else if (options().length > 0) point(step);
          // A field that typing opened is left with the arrows, as in Excel.
          else if (open.isReplacing) leave(step > 0 ? 'down' : 'up');
          else return false;
          return true;
        }
        case 'ArrowLeft':
        case 'ArrowRight':
          if (!open.isReplacing || isCtrl || event.shiftKey || event.altKey) return false;
          leave(event.key === 'ArrowRight' ? 'next' : 'previous');
          return true;
        case ';':
          if (!isCtrl || type.name !== 'date') return false;
          put(type.editText(today()));
          return true;
        default:
          return false;
      }
    };
    if (!handled()) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onBlur = () => {
    // Another window has the focus, but the field is still the one in this.
    if (document.activeElement === input) return;
    grid.editing.commit();
  };

  return (
    <span class="cell-editor" data-align={type.align}>
      <Dynamic
        component={isOneLine ? 'input' : 'textarea'}
        ref={(element: HTMLInputElement | HTMLTextAreaElement) => {
          input = element;
        }}
        class="cell-input"
        rows={isOneLine ? undefined : text().split('\n').length}
        autocomplete="off"
        spellcheck={false}
        aria-label={column.title}
        value={isOneLine ? open.text.replace(/\s*\n\s*/g, ' ') : open.text}
        inputmode={type.name === 'number' || type.name === 'percent' ? 'decimal' : undefined}
        role={isCombo ? 'combobox' : undefined}
        aria-autocomplete={isCombo ? 'list' : undefined}
        aria-expanded={isCombo ? isShown() : undefined}
        aria-controls={isShown() ? listId : undefined}
        aria-activedescendant={isShown() && active() >= 0 ? `${listId}-${active()}` : undefined}
        aria-invalid={grid.editing.refusal() ? 'true' : undefined}
        aria-describedby={grid.editing.refusal() ? alertId : isTold() ? hintId : undefined}
        on:keydown={onKeyDown}
        onInput={(event: InputEvent & { currentTarget: HTMLInputElement }) => put(event.currentTarget.value)}
        onBlur={onBlur}
      />
      <Show when={type.name === 'date'}>
        <button
          type="button"
          class="editor-button calendar-button"
          tabindex={-1}
          aria-label={t().grid.openCalendar}
          onMouseDown={(event) => {
            event.preventDefault();
            setCalendarOpen((is) => !is);
          }}
        />
      </Show>
      <Show when={anchor()}>
        {(at) => (
          <>
            <Show when={isShown()}>
              <Floating at={at()} class="option-list">
                <OptionList
                  id={listId}
                  label={column.title}
                  options={options()}
                  active={active()}
                  onPick={(index) => {
                    setPointed(index);
                    leave('stay');
                  }}
                />
              </Floating>
            </Show>
            <Show when={isCalendarOpen()}>
              <Floating at={at()} class="calendar-float">
                <Suspense>
                  <Calendar
                    value={type.parse(text())}
                    today={today()}
                    onPick={(date) => {
                      put(type.editText(date));
                      leave('stay');
                    }}
                  />
                </Suspense>
              </Floating>
            </Show>
            <Show when={isTouched() && !grid.editing.refusal()}>
              <Suspense>
                <EditorHint
                  id={hintId}
                  at={at()}
                  type={type}
                  text={type.choices ? text() : draft()}
                  onChange={setTold}
                />
              </Suspense>
            </Show>
            <Show when={grid.editing.refusal()}>
              {(reason) => (
                <Floating at={at()} class="editor-alert">
                  <span id={alertId} role="alert">
                    {reason()}
                  </span>
                </Floating>
              )}
            </Show>
          </>
        )}
      </Show>
    </span>
  );
}

function OptionList(props: {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly active: number;
  onPick(index: number): void;
}) {
  const isFirstOfGroup = (index: number): boolean => {
    const group = props.options[index]?.group;
    return group !== undefined && group !== props.options[index - 1]?.group;
  };
  return (
    <div id={props.id} class="options" role="listbox" aria-label={props.label}>
      <For each={props.options}>
        {(option, index) => (
          <>
            <Show when={isFirstOfGroup(index())}>
              <div class="option-group" role="presentation">
                {option.group}
              </div>
            </Show>
            <div
              id={`${props.id}-${index()}`}
              class="option"
              role="option"
              aria-selected={props.active === index()}
              ref={(element) =>
                createEffect(() => {
                  if (props.active === index()) element.scrollIntoView({ block: 'nearest' });
                })
              }
              onMouseDown={(event) => {
                event.preventDefault();
                props.onPick(index());
              }}
            >
              <span>{option.text}</span>
              <Show when={option.detail}>
                <span class="option-detail">{option.detail}</span>
              </Show>
            </div>
          </>
        )}
      </For>
    </div>
  );
}
