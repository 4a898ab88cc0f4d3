import { createSignal, For, Show } from 'solid-js';
import { formatDate } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import '../../i18n/da/history';
import { Dialog } from '../../ui/Dialog';
import { type HistorySubject, useServices } from '../services';
import { ChangeLine } from './ChangeLine';
import { momentOf, toldChanges, whoDid } from './change-words';
import './history.css';
import { makeKnownRows } from './known-rows';
import { createRowLog } from './row-log';

/** Entries drawn at a time: a row has a few, a setting that is turned up and down may have hundreds. */
const AT_A_TIME = 100;

/** Everything that was done to some rows, newest first, with ways back. */
export function RowHistory(props: { readonly subject: HistorySubject; onClose(): void }) {
  const services = useServices();
  const { subject } = props;
  const rows = makeKnownRows(services.store);
  const log = createRowLog(services, subject, rows);
  const [most, setMost] = createSignal(AT_A_TIME);
  const shown = () => log.entries().slice(0, most());
  const words = () => t().history;
  const standing = (): string => {
    if (log.state() === 'failed') return words().cannotRead;
    const day = log.reached();
    if (log.state() === 'reading')
      return day === null ? words().reading : words().readingBack(formatDate(day));
    const all = day === null ? words().empty : words().readAll(formatDate(day));
    return log.entries().length === 0 && day !== null ? `${words().rowEmpty} ${all}` : all;
  };
  return (
    <Dialog
      isOpen
      title={words().rowTitle(subject.title || words().thisRow)}
      class="row-history"
      onClose={() => props.onClose()}
    >
      <ol class="row-history-list">
        <For each={shown()}>
          {(entry) => (
            <li>
              <p class="row-history-head">
                <time datetime={new Date(entry.at).toISOString()}>{momentOf(entry)}</time>
                <span class="history-who">{whoDid(entry, services.history.actor)}</span>
                <span class="history-label">{entry.label}</span>
              </p>
              <ul class="row-history-changes">
                <For each={entry.changes.flatMap(toldChanges)}>
                  {(change) => (
                    <li data-history-line tabindex={-1}>
                      <ChangeLine
                        entry={entry}
                        change={change}
                        rows={rows}
                        isNamed={subject.rows.length > 1}
                        isStop={true}
                      />
                    </li>
                  )}
                </For>
              </ul>
            </li>
          )}
        </For>
      </ol>
      <Show when={log.entries().length > most()}>
        <button
          type="button"
          class="button row-history-more"
          onClick={() => setMost((count) => count + AT_A_TIME)}
        >
          {words().more(Math.min(AT_A_TIME, log.entries().length - most()))}
        </button>
      </Show>
      <p class="row-history-standing" role="status">
        {standing()}
        <Show when={log.unreadable() > 0}> {words().unreadable(log.unreadable())}</Show>
      </p>
      <div class="dialog-buttons">
        <button
          type="button"
          class="button"
          onClick={() => {
            props.onClose();
            services.navigate('/historik');
          }}
        >
          {words().toPage}
        </button>
        <button type="button" class="button primary" autofocus onClick={() => props.onClose()}>
          {words().close}
        </button>
      </div>
    </Dialog>
  );
}
