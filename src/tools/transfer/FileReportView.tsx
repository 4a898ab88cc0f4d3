/** One file: what each of its sheets was taken for, and what should be known of it. */
import { createMemo, For, Show } from 'solid-js';
import { formatDate } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import type { FileReport, SheetReport } from '../../workbook/protocol';
import { groupSheets } from './group-sheets';

export function FileReportView(props: { readonly file: FileReport }) {
  const groups = createMemo(() => groupSheets(props.file.sheets));
  const words = () => t().transfer.files;
  const origin = () => {
    const from = props.file.origin;
    if (!from) return null;
    const date = from.exported === null ? null : formatDate(from.exported);
    if (from.isBackup) return words().backup(date);
    return from.isSameDocument ? words().sameDocument(date) : words().otherDocument(date);
  };
  return (
    <section class="import-file">
      <h4>{props.file.name}</h4>
      <Show when={origin()}>{(text) => <p class="import-aside">{text()}</p>}</Show>
      <Show when={props.file.formulasWithoutResult > 0}>
        <p class="import-note" data-tone="warning">
          {words().formulasWithoutResult(props.file.formulasWithoutResult)}
        </p>
      </Show>
      <div class="import-scroll">
        <table class="import-table">
          <thead>
            <tr>
              <th scope="col">{words().sheet}</th>
              <th scope="col">{words().kind}</th>
              <th scope="col">{words().headings}</th>
              <th scope="col">{words().taken}</th>
              <th scope="col">{words().notes}</th>
            </tr>
          </thead>
          <tbody>
            <For each={groups()}>
              {(group) => (
                <tr>
                  <th scope="row">{sheetNames(group.sheets)}</th>
                  <td classList={{ warning: group.first.kind === 'unknown' }}>{kindOf(group.first)}</td>
                  <td>{group.first.headerRow === null ? '' : words().row(group.first.headerRow)}</td>
                  <td>{takenOf(group.sheets)}</td>
                  <td>
                    <Notes sheets={group.sheets} />
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </section>
  );
}

function sheetNames(sheets: readonly SheetReport[]): string {
  const [first, last] = [sheets[0]?.name ?? '', sheets.at(-1)?.name ?? ''];
  return sheets.length === 1 ? first : t().transfer.files.sheetRange(first, last, sheets.length);
}

function kindOf(sheet: SheetReport): string {
  const kind = t().transfer.files.kinds[sheet.kind];
  return sheet.year === null ? kind : `${kind} ${sheet.year}`;
}

function takenOf(sheets: readonly SheetReport[]): string {
  const kind = sheets[0]?.kind;
  if (kind === undefined || kind === 'figures' || kind === 'empty' || kind === 'unknown') return '';
  return t().transfer.files.takenOf[kind](sheets.reduce((sum, sheet) => sum + sheet.taken, 0));
}

/** The same note of a run of sheets stands once, with the weeks it is about in the sheets' names. */
function Notes(props: { readonly sheets: readonly SheetReport[] }) {
  const words = () => t().transfer.files;
  const notes = () => {
    const first = props.sheets[0];
    if (!first) return [];
    if (props.sheets.length > 1 && first.notes.some((note) => note.code === 'zeroWeek'))
      return [words().zeroWeeks(props.sheets.length)];
    return first.notes.map((note) => words().note(note));
  };
  return (
    <>
      <For each={notes()}>{(note) => <p>{note}</p>}</For>
      <Show when={props.sheets[0]?.columns.length}>
        <details class="import-columns">
          <summary>{words().columns}</summary>
          <ul>
            <For each={props.sheets[0]?.columns}>
              {(column) => (
                <li>
                  {column.column}: {column.heading} →{' '}
                  {column.field === null
                    ? words().leftOut
                    : (t().transfer.fields[column.field] ?? column.field)}
                </li>
              )}
            </For>
          </ul>
        </details>
      </Show>
    </>
  );
}
