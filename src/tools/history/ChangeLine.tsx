import { createMemo, Match, Show, Switch } from 'solid-js';
import type { LogEntry } from '../../domain/document/log';
import type { Change } from '../../domain/document/operations';
import { isSameValue } from '../../domain/values/field';
import { t } from '../../i18n/i18n';
import { showValue } from '../row-words';
import { useServices } from '../services';
import '../few-on-paper';
import { tellsCitizens, wordChange } from './change-words';
import type { KnownRows } from './known-rows';
import { restoreRow, restoreValue, rowNow, valueNow } from './ways-back';

/** One change: what stood, what came to stand, what stands now where that is something else, and the way back. */
export function ChangeLine(props: {
  readonly entry: LogEntry;
  readonly change: Change;
  readonly rows: KnownRows;
  /** Whether the row's name is told: not where all lines are about one row. */
  readonly isNamed: boolean;
  /** Whether its button is a stop of the Tab key. */
  readonly isStop: boolean;
}) {
  const services = useServices();
  const words = createMemo(() => wordChange(props.change, props.rows));
  /** What may tell few citizens is left out on paper: whatever stood there, it may be worked out of the rest. */
  const paper = () =>
    services.store.settings().hidesFewCitizens && tellsCitizens(props.change, props.rows)
      ? t().paper.hidden
      : undefined;
  const row = () => rowNow(services.store, props.change);
  const now = () => {
    const [current, { field }] = [row(), props.change];
    return current === null || field === null ? null : valueNow(current, field);
  };
  const hasOther = () =>
    row() !== null && props.change.field !== null && !isSameValue(now(), props.change.after ?? null);
  const canRestore = () =>
    words().kind === 'field' && row() !== null && !isSameValue(now(), props.change.before ?? null);
  const button = (label: string, name: string, run: () => void) => (
    <button
      type="button"
      class="button history-back"
      tabIndex={props.isStop ? 0 : -1}
      aria-label={name}
      onClick={(event) => {
        // The button goes when it has done its work; its line stays.
        event.currentTarget.closest<HTMLElement>('[data-history-line]')?.focus();
        run();
      }}
    >
      {label}
    </button>
  );
  return (
    <>
      <span class="history-change">
        <Show when={props.isNamed}>
          <span class="history-row-name">{words().row}</span>
        </Show>
        <span class="history-field">{words().field}</span>
        <Switch>
          <Match when={words().kind === 'field'}>
            <span class="history-values" data-paper={paper()}>
              <span class="visually-hidden">{t().history.from} </span>
              <del class="history-before">{words().before}</del>
              <span class="history-arrow" aria-hidden="true">
                →
              </span>
              <span class="visually-hidden"> {t().history.to} </span>
              <ins class="history-after">{words().after}</ins>
            </span>
          </Match>
          <Match when={words().after}>
            <span class="history-whole" title={words().after} data-paper={paper()}>
              {words().after}
            </span>
          </Match>
        </Switch>
        <Show when={row() === null && words().kind !== 'deleted'}>
          <span class="history-now">{t().history.isDeleted}</span>
        </Show>
        <Show when={hasOther()}>
          <span class="history-now" data-paper={paper()}>
            {t().history.standsNow(showValue(props.rows, props.change.field ?? '', now()))}
          </span>
        </Show>
      </span>
      <Show when={canRestore()}>
        {button(t().history.restoreValue, t().history.restoreValueOf(words().field, words().before), () =>
          restoreValue(services, props.entry, props.change, props.rows),
        )}
      </Show>
      <Show when={words().kind === 'deleted' && row() === null}>
        {button(t().history.restoreRow, t().history.restoreRowOf(words().row), () =>
          restoreRow(services, props.entry, props.change, props.rows),
        )}
      </Show>
    </>
  );
}
