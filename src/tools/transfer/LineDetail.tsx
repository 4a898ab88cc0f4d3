/** The current line as a whole: where it stands, each field before and after, and what can be decided. */
import { For, Show } from 'solid-js';
import type { ImportChoices } from '../../domain/merge/import-items';
import { t } from '../../i18n/i18n';
import type { FileSummary, ImportLine } from '../../workbook/protocol';
import { type RowFinder, showValue } from '../row-words';
import type { Decision } from './decisions';
import { describeLine } from './describe-line';
import { ItemDecision, isShownWhole } from './ItemDecision';

export interface LineDetailProps {
  readonly ref: (element: HTMLElement) => void;
  readonly line: ImportLine | undefined;
  readonly rows: RowFinder;
  readonly files: readonly FileSummary[];
  readonly choices: ImportChoices;
  onDecide(decision: Decision): void;
  onLeave(): void;
}

export function LineDetail(props: LineDetailProps) {
  const words = () => t().wizard.changes;
  const told = () => (props.line ? describeLine(props.line, props.rows, props.files) : null);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // Back to the list, and not out of the import.
    event.preventDefault();
    event.stopPropagation();
    props.onLeave();
  };
  return (
    <section
      ref={(element) => props.ref(element)}
      class="line-detail"
      tabIndex={-1}
      aria-label={words().detail}
      onKeyDown={onKey}
    >
      <Show when={told()} fallback={<p class="import-aside">{words().choose}</p>}>
        {(line) => (
          <>
            <p class="line-detail-kind" data-kind={props.line?.kind}>
              {line().kind}
              <Show when={line().register !== ''}>
                <span class="import-aside"> · {line().register}</span>
              </Show>
            </p>
            <h4>{line().row}</h4>
            <p class="import-aside">{[line().file, line().sheet, line().cell].filter(Boolean).join(' · ')}</p>
            <Show when={line().fields.length === 0 && line().what !== ''}>
              <p class="import-text">{line().what}</p>
            </Show>
            <Show when={line().fields.length > 0 && !isShownWhole(props.line?.item?.kind)}>
              <table class="import-table line-fields">
                <thead>
                  <tr>
                    <th scope="col">{words().field}</th>
                    <Show when={props.line?.kind !== 'added'}>
                      <th scope="col">{props.line?.kind === 'changed' ? words().before : words().mine}</th>
                    </Show>
                    <th scope="col">{props.line?.kind === 'changed' ? words().after : words().theirs}</th>
                  </tr>
                </thead>
                <tbody>
                  <For each={line().fields}>
                    {(field) => (
                      <tr>
                        <th scope="row">{field.field}</th>
                        <Show when={props.line?.kind !== 'added'}>
                          <td class="import-text">{field.before}</td>
                        </Show>
                        <td class="import-text">{field.after}</td>
                      </tr>
                    )}
                  </For>
                </tbody>
              </table>
            </Show>
            <Show when={props.line?.item}>
              {(item) => (
                <ItemDecision
                  item={item()}
                  choices={props.choices}
                  show={(field, value) => showValue(props.rows, field, value)}
                  onChoose={(decision) => props.onDecide(decision)}
                />
              )}
            </Show>
          </>
        )}
      </Show>
    </section>
  );
}
