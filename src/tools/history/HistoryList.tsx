import {
  createEffect,
  createMemo,
  createSignal,
  For,
  Match,
  on,
  onCleanup,
  onMount,
  Show,
  Switch,
} from 'solid-js';
import type { LogEntry } from '../../domain/document/log';
import { formatClock, formatFullDate } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import { isNarrow } from '../../ui/narrow';
import { useServices } from '../services';
import { ChangeLine } from './ChangeLine';
import { countChanges, toolsOf, whoDid } from './change-words';
import type { HistoryItem, HistoryItems } from './history-items';
import type { KnownRows } from './known-rows';
import { isAnyStanding, revertCommand } from './ways-back';

/** CSS pixels; the style sheet has the same. */
const HEIGHTS = {
  wide: { day: 34, command: 40, change: 36, part: 36 },
  narrow: { day: 34, command: 64, change: 88, part: 36 },
} as const;
/** Pixels drawn beyond the view, and how near its end more is read. */
const BEYOND = 400;

/** A long list of lines of which only those in view are drawn; the arrows go through it, and fold it. */
export function HistoryList(props: {
  readonly items: readonly HistoryItem[];
  readonly folds: HistoryItems;
  readonly rows: KnownRows;
  /** The end has come near: more may be read. */
  onNearEnd(): void;
}) {
  const { folds } = props;
  let scroller!: HTMLDivElement;
  let hadFocus = false;
  const [view, setView] = createSignal({ top: 0, height: 800 });
  const [isSmall, setSmall] = createSignal(isNarrow());
  const [active, setActive] = createSignal<{ readonly item: HistoryItem | null; readonly index: number }>({
    item: null,
    index: 0,
  });

  const offsets = createMemo(() => {
    const heights = HEIGHTS[isSmall() ? 'narrow' : 'wide'];
    const all = new Float64Array(props.items.length + 1);
    props.items.forEach((item, index) => {
      all[index + 1] = (all[index] ?? 0) + heights[item.kind];
    });
    return all;
  });
  const total = () => offsets()[props.items.length] ?? 0;
  /** The line at a height. */
  const lineAt = (y: number): number => {
    const all = offsets();
    let [low, high] = [0, props.items.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle + 1] ?? 0) <= y) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const first = createMemo(() => lineAt(view().top - BEYOND));
  const last = createMemo(() =>
    Math.min(props.items.length, lineAt(view().top + view().height + BEYOND) + 1),
  );
  const drawn = createMemo(() => props.items.slice(first(), last()));
  /** The line that is the list's stop of the Tab key; where it went away, the one in its place. */
  const stop = createMemo((): HistoryItem | null => {
    const { item, index } = active();
    if (item !== null && props.items.includes(item)) return item;
    const near = props.items[Math.min(index, props.items.length - 1)];
    return near && near.kind !== 'day' ? near : (props.items.find(({ kind }) => kind !== 'day') ?? null);
  });

  createEffect(() => {
    if (view().top + view().height > total() - BEYOND) props.onNearEnd();
  });
  createEffect(() => {
    for (const item of drawn()) if (item.kind === 'part') folds.readPart(item.entry);
  });

  const look = () => setView({ top: scroller.scrollTop, height: scroller.clientHeight });
  onMount(() => {
    const watcher = new ResizeObserver(() => {
      setSmall(isNarrow());
      look();
    });
    watcher.observe(scroller);
    onCleanup(() => watcher.disconnect());
  });
  // A line that goes away takes its focus with it: the list keeps it, and the keys go on.
  const keepFocus = () => {
    if (hadFocus && document.activeElement === document.body) scroller.focus({ preventScroll: true });
  };
  createEffect(on(drawn, keepFocus));

  function focusLine(index: number) {
    const item = props.items[index];
    if (!item) return;
    setActive({ item, index });
    const [top, bottom] = [offsets()[index] ?? 0, offsets()[index + 1] ?? 0];
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (bottom > scroller.scrollTop + scroller.clientHeight)
      scroller.scrollTop = bottom - scroller.clientHeight;
    look();
    scroller.querySelector<HTMLElement>(`[aria-rowindex="${index + 1}"]`)?.focus({ preventScroll: true });
  }
  /** The nearest line that is no heading. */
  function step(from: number, by: 1 | -1): number {
    let index = from + by;
    while (props.items[index]?.kind === 'day') index += by;
    return index;
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const line = (event.target as Element).closest<HTMLElement>('[role=row]');
    const item = stop();
    const at = item ? props.items.indexOf(item) : -1;
    if (!item || at < 0) return;
    const isOnLine = event.target === line || event.target === scroller;
    const page = Math.max(1, Math.floor(view().height / HEIGHTS.wide.command) - 1);
    const move = (): number | null => {
      switch (event.key) {
        case 'ArrowDown':
          return step(at, 1);
        case 'ArrowUp':
          return step(at, -1);
        case 'Home':
          return step(-1, 1);
        case 'End':
          return step(props.items.length, -1);
        case 'PageDown':
          return step(Math.min(props.items.length - 1, at + page) - 1, 1);
        case 'PageUp':
          return step(Math.max(0, at - page) + 1, -1) < 0
            ? step(-1, 1)
            : step(Math.max(0, at - page) + 1, -1);
        default:
          return null;
      }
    };
    const target = move();
    if (target !== null) {
      if (props.items[target]) focusLine(target);
    } else if (event.key === 'ArrowRight') {
      if (isOnLine && item.kind === 'command' && !folds.isOpen(item.entry)) folds.toggle(item.entry, true);
      else if (isOnLine) line?.querySelector<HTMLElement>('button')?.focus();
      else return;
    } else if (event.key === 'ArrowLeft' || event.key === 'Escape') {
      if (!isOnLine) focusLine(at);
      else if (item.kind === 'command' && folds.isOpen(item.entry) && event.key === 'ArrowLeft')
        folds.toggle(item.entry, false);
      else if (item.kind !== 'command' && event.key === 'ArrowLeft')
        focusLine(props.items.findLastIndex((one, index) => index < at && one.kind === 'command'));
      else return;
    } else if ((event.key === 'Enter' || event.key === ' ') && isOnLine) {
      if (item.kind === 'command') folds.toggle(item.entry);
      else line?.querySelector<HTMLElement>('button')?.focus();
    } else return;
    event.preventDefault();
  }

  return (
    <div
      ref={scroller}
      class="history-list"
      role="treegrid"
      aria-label={t().history.list}
      aria-rowcount={props.items.length}
      tabindex={-1}
      onScroll={look}
      onKeyDown={onKeyDown}
      onFocusIn={() => {
        hadFocus = true;
      }}
      onFocusOut={({ relatedTarget, target }) => {
        // Elsewhere; or nowhere, when its line went away.
        queueMicrotask(() => {
          if (relatedTarget !== null || (target as Element).isConnected)
            hadFocus = scroller.contains(document.activeElement);
          keepFocus();
        });
      }}
    >
      <div class="history-height" style={{ height: `${total()}px` }}>
        <div class="history-lines" style={{ transform: `translateY(${offsets()[first()] ?? 0}px)` }}>
          <For each={drawn()}>
            {(item, index) => (
              <HistoryLine
                item={item}
                index={first() + index()}
                isStop={stop() === item}
                folds={folds}
                rows={props.rows}
                onActive={() => setActive({ item, index: first() + index() })}
              />
            )}
          </For>
        </div>
      </div>
    </div>
  );
}

function HistoryLine(props: {
  readonly item: HistoryItem;
  readonly index: number;
  readonly isStop: boolean;
  readonly folds: HistoryItems;
  readonly rows: KnownRows;
  onActive(): void;
}) {
  // A line's item stays the same as long as the line.
  const { item, folds } = props;
  const isOpen = () => item.kind === 'command' && folds.isOpen(item.entry);
  return (
    <div
      class="history-line"
      data-kind={item.kind}
      data-history-line
      role="row"
      aria-level={item.kind === 'change' || item.kind === 'part' ? 2 : 1}
      aria-rowindex={props.index + 1}
      aria-expanded={item.kind === 'command' ? isOpen() : undefined}
      tabIndex={item.kind !== 'day' && props.isStop ? 0 : -1}
      onFocusIn={() => props.onActive()}
      on:click={(event) => {
        if (item.kind === 'command' && !(event.target as Element).closest('button')) folds.toggle(item.entry);
      }}
    >
      <Switch>
        <Match when={item.kind === 'day' && item}>
          {(day) => <div role="gridcell">{formatFullDate(day().day)}</div>}
        </Match>
        <Match when={item.kind === 'command' && item}>
          {(command) => (
            <CommandLine entry={command().entry} isOpen={isOpen()} isStop={props.isStop} rows={props.rows} />
          )}
        </Match>
        <Match when={item.kind === 'change' && item}>
          {(line) => (
            <div role="gridcell" class="history-change-cell">
              <ChangeLine
                entry={line().entry}
                change={line().change}
                rows={props.rows}
                isNamed={true}
                isStop={props.isStop}
              />
            </div>
          )}
        </Match>
        <Match when={item.kind === 'part' && item}>
          {(part) => (
            <div role="gridcell" class="history-reading">
              {folds.isFailed(part().entry) ? t().history.cannotRead : t().history.readingChanges}
            </div>
          )}
        </Match>
      </Switch>
    </div>
  );
}

function CommandLine(props: {
  readonly entry: LogEntry;
  readonly isOpen: boolean;
  readonly isStop: boolean;
  readonly rows: KnownRows;
}) {
  const services = useServices();
  const { entry } = props;
  const isStanding = createMemo(() => isAnyStanding(services.store, entry));
  const [isBusy, setBusy] = createSignal(false);
  const revert = async () => {
    if (!isStanding() || isBusy()) return;
    setBusy(true);
    try {
      await revertCommand(services, entry, props.rows);
    } catch {
      services.notify({ text: t().history.cannotRead, tone: 'bad' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <span role="gridcell" class="history-time">
        <span class="history-fold" aria-hidden="true" data-open={props.isOpen}>
          ›
        </span>
        <time datetime={new Date(entry.at).toISOString()}>{formatClock(entry.at)}</time>
      </span>
      <span role="gridcell" class="history-who">
        {whoDid(entry, services.history.actor)}
      </span>
      <span role="gridcell" class="history-label" title={entry.label}>
        {entry.label}
      </span>
      <span role="gridcell" class="history-where">
        {toolsOf(entry)
          .map((tool) => t().shell.nav[tool])
          .join(', ')}
        <Show when={countChanges(entry)}>{(count) => ` · ${t().history.changes(count())}`}</Show>
      </span>
      <span role="gridcell" class="history-revert" data-open={props.isOpen} data-stop={props.isStop}>
        <button
          type="button"
          class="button"
          tabIndex={props.isStop ? 0 : -1}
          aria-disabled={!isStanding() || isBusy()}
          aria-label={t().history.revertOf(entry.label, formatClock(entry.at))}
          title={isStanding() ? undefined : t().history.nothingStands}
          onClick={() => void revert()}
        >
          {t().history.revert}
        </button>
      </span>
    </>
  );
}
