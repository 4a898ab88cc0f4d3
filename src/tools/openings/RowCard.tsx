import {
  batch,
  createEffect,
  createMemo,
  createSignal,
  on,
  onCleanup,
  onMount,
  Show,
  untrack,
} from 'solid-js';
import { makeInsert } from '../../domain/document/operations';
import type { Opening } from '../../domain/document/registers';
import {
  type CellValue,
  type Column,
  type GridApi,
  type GridSource,
  isNewRowKey,
  newRowKey,
  type RowKey,
} from '../../grid/types';
import { t } from '../../i18n/i18n';
import '../../i18n/da/row-card';
import { Icon } from '../../ui/Icon';
import { isNarrow } from '../../ui/narrow';
import { useServices } from '../services';
import type { OpeningStatuses } from './current-openings';
import { RowCardFields } from './RowCardFields';
import { RowCardHead } from './RowCardHead';
import { createRowCard } from './row-card';
import './row-card.css';

export interface RowCardProps {
  readonly api: GridApi;
  readonly source: GridSource;
  readonly statuses: OpeningStatuses;
  /** The row as the address has it: its id, or `ny` (reactive). */
  readonly address: string;
  /** Counts up when the card is asked for again while it is open. */
  readonly asked: number;
  setAddress(kort: string): void;
  onClose(): void;
}

const FIELDS = '.field-input';

/** One row of the register by itself: beside the grid, or over the whole of a telephone. */
export function RowCard(props: RowCardProps) {
  const services = useServices();
  const { api, source } = props;
  const register = services.store.registers.openings;
  const texts = () => t().rowCard;
  let element: HTMLElement | undefined;
  const [isSheet, setSheet] = createSignal(isNarrow());

  const exists = (row: RowKey) => isNewRowKey(row) || register.row(row) !== undefined;
  const card = createRowCard({
    api,
    address: () => props.address,
    setAddress: (kort) => props.setAddress(kort),
    exists,
    onDropped: () => services.notify({ text: t().openings.refusedCpr, tone: 'warning' }),
  });
  const { row } = card;
  /** The row as it last was, for when it is deleted under one's hands. */
  let last: Opening | undefined;
  const opening = createMemo(() => {
    const now = isNewRowKey(row()) ? undefined : register.row(row());
    if (now || isNewRowKey(row())) last = now;
    return now;
  });
  const isGone = () => !exists(row());

  const place = createMemo(() => api.shownRows().indexOf(row()));
  const neighbour = (step: -1 | 1): RowKey | null => {
    const rows = api.shownRows();
    if (isNewRowKey(row())) return step < 0 ? (rows.at(-1) ?? null) : null;
    return place() < 0 ? null : (rows[place() + step] ?? null);
  };

  function write(key: RowKey, column: Column, value: CellValue): RowKey {
    if (isNewRowKey(key) && value === null) return key;
    return batch(() => {
      card.point();
      api.write([{ row: key, column: column.id, value }], t().grid.undo.edited(column.title));
      // A row that is begun comes last in the register.
      return isNewRowKey(key) ? (register.ids().at(-1) ?? key) : key;
    });
  }

  const fieldOf = (column: string | undefined) =>
    element?.querySelector<HTMLElement>(`[data-field="${column}"] ${FIELDS}`);
  const columnOf = (target: Element | null) => target?.closest<HTMLElement>('[data-field]')?.dataset.field;
  /** Where typing goes on: at a new row with the company, else where the grid was. */
  function focusIn() {
    if (isNewRowKey(untrack(row))) fieldOf('company')?.focus();
    else if (untrack(isSheet)) element?.focus();
    else
      (fieldOf(untrack(() => api.focused()?.column)) ?? element?.querySelector<HTMLElement>(FIELDS))?.focus();
  }
  /** Another row's fields are other elements: the focus stays with the column. */
  function showKeepingFocus(next: RowKey) {
    const column = element?.contains(document.activeElement) ? columnOf(document.activeElement) : undefined;
    card.show(next);
    if (column !== undefined) fieldOf(column)?.focus();
  }
  function go(next: RowKey | null) {
    if (next !== null && card.commit()) showKeepingFocus(next);
  }
  function leave() {
    card.beginClosing();
    props.onClose();
  }
  function close() {
    if (card.commit()) leave();
  }
  function begin() {
    if (!card.commit()) return;
    card.show(newRowKey(0));
    focusIn();
  }
  function duplicate() {
    if (!card.commit()) return;
    const key = row();
    source.duplicateRows?.([key]);
    const rows = source.rows();
    go(rows[rows.indexOf(key) + 1] ?? null);
  }
  function remove() {
    const key = row();
    const company = opening()?.company ?? null;
    card.setDraft(null);
    leave();
    source.removeRows?.([key]);
    services.notify({
      text: texts().removed(company),
      action: { label: texts().takeBack, run: services.undo },
      topic: 'undo',
    });
  }
  function bringBack() {
    if (!last) return;
    services.store.dispatch(texts().broughtBack(last.company), [makeInsert('openings', last)]);
    card.point();
    focusIn();
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const isCtrl = event.ctrlKey || event.metaKey;
    const handled = (): boolean => {
      if (event.key === 'Escape') close();
      else if (event.key === 'PageUp' || event.key === 'PageDown')
        go(neighbour(event.key === 'PageUp' ? -1 : 1));
      else if (isCtrl && !event.altKey && !card.isTyping() && event.key.toLowerCase() === 'z')
        event.shiftKey ? services.redo() : services.undo();
      else if (isCtrl && !event.altKey && !card.isTyping() && event.key.toLowerCase() === 'y')
        services.redo();
      else if (event.key === 'Tab' && isSheet()) return keepInside(event);
      else return false;
      return true;
    };
    if (!handled()) return;
    event.preventDefault();
    event.stopPropagation();
  };
  /** Over the whole window nothing else is to be reached: Tab goes round. */
  function keepInside(event: KeyboardEvent): boolean {
    const stops = element?.querySelectorAll<HTMLElement>(
      'a[href], :is(button, input, select, textarea):not(:disabled, [tabindex="-1"])',
    );
    const [first, end] = [stops?.[0], stops?.[stops.length - 1]];
    const at = document.activeElement;
    if (event.shiftKey ? at !== first && at !== element : at !== end) return false;
    (event.shiftKey ? end : first)?.focus();
    return true;
  }

  onMount(() => {
    const onResize = () => setSheet(isNarrow());
    window.addEventListener('resize', onResize);
    card.point();
    // Beside the card the grid is narrower: what is selected comes into what is left of it.
    const frame = requestAnimationFrame(() => {
      const at = api.focused();
      if (at && at.row === row()) api.reveal();
      focusIn();
    });
    onCleanup(() => {
      window.removeEventListener('resize', onResize);
      cancelAnimationFrame(frame);
      if (element?.contains(document.activeElement)) queueMicrotask(() => api.focus());
    });
  });
  createEffect(on(() => props.asked, focusIn, { defer: true }));

  return (
    <section
      ref={element}
      class="row-card"
      role="dialog"
      aria-modal={isSheet() ? 'true' : undefined}
      aria-labelledby="row-card-title"
      tabindex={-1}
      on:keydown={onKeyDown}
    >
      <div class="row-card-bar">
        <p class="row-card-place">{place() < 0 ? '' : texts().place(place() + 1, api.shownRows().length)}</p>
        <button
          type="button"
          class="button quiet row-card-sign"
          aria-label={texts().previous}
          title={`${texts().previous} (PageUp)`}
          disabled={neighbour(-1) === null}
          onClick={() => go(neighbour(-1))}
        >
          <Icon>
            <path d="m5 12.500 5-5 5 5" />
          </Icon>
        </button>
        <button
          type="button"
          class="button quiet row-card-sign"
          aria-label={texts().next}
          title={`${texts().next} (PageDown)`}
          disabled={neighbour(1) === null}
          onClick={() => go(neighbour(1))}
        >
          <Icon>
            <path d="m5 7.500 5 5 5-5" />
          </Icon>
        </button>
        <button
          type="button"
          class="button quiet row-card-sign"
          aria-label={texts().close}
          title={`${texts().close} (Esc)`}
          onClick={close}
        >
          <Icon>
            <path d="m5 5 10 10M15 5 5 15" />
          </Icon>
        </button>
      </div>
      <RowCardHead
        opening={opening() ?? (isGone() ? last : undefined)}
        isNew={isNewRowKey(row())}
        statuses={props.statuses}
      />
      <Show when={isGone()}>
        <div class="row-card-gone" role="alert">
          <p>{last ? texts().gone : texts().notFound}</p>
          <Show when={last}>
            <button type="button" class="button" onClick={bringBack}>
              {texts().bringBack}
            </button>
          </Show>
        </div>
      </Show>
      <form class="row-card-form" onSubmit={(event) => event.preventDefault()}>
        <Show when={card.subject()} keyed>
          {(subject) => (
            <RowCardFields
              subject={subject}
              source={source}
              write={write}
              isLocked={isGone()}
              onDraft={card.setDraft}
            />
          )}
        </Show>
      </form>
      <div class="row-card-actions">
        <button type="button" class="button" onClick={begin}>
          {t().openings.newRow}
        </button>
        <Show when={opening()}>
          <button type="button" class="button" aria-disabled={!isOpen()} onClick={markFilled}>
            {t().openings.actions.markFilled}
          </button>
          <button type="button" class="button" onClick={duplicate}>
            {texts().duplicate}
          </button>
          <button type="button" class="button" title="Shift+F2" onClick={showHistory}>
            {texts().history}
          </button>
          <button type="button" class="button danger" onClick={remove}>
            {texts().remove}
          </button>
        </Show>
      </div>
    </section>
  );

  function showHistory() {
    if (card.commit()) source.showHistory?.(row(), api.focused()?.column ?? '');
  }
  function isOpen(): boolean {
    const now = opening();
    return now !== undefined && (props.statuses.statusOf(now).remaining ?? 0) > 0;
  }
  function markFilled() {
    const action = source.rowActions?.().find(({ id }) => id === 'mark-filled');
    if (isOpen() && card.commit()) action?.run([row()]);
  }
}
