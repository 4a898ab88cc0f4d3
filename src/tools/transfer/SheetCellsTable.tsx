/** The first rows of a sheet as the file has them, and over each column the field it is read into. */

import { createMemo, createResource, For, Show } from 'solid-js';
import { OPENING_FIELDS } from '../../domain/openings/opening-fields';
import { t } from '../../i18n/i18n';
import type { SheetSummary } from '../../workbook/protocol';
import { fieldName } from '../row-words';
import type { ImportRun, PlacedSheet } from './import-run';
import './sheet-cells.css';

const ROWS_BEFORE = 3;
const ROWS_AFTER = 6;
/** Beyond this nobody looks at a column here; it is read all the same. */
const MOST_COLUMNS = 40;

/** Fields that a column can be read into. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  openings: OPENING_FIELDS,
  frontPage: ['indicator', 'goal'],
  lists: ['branches', 'results', 'jobFunctions'],
};

export interface SheetCellsTableProps {
  readonly run: ImportRun;
  readonly file: number;
  readonly sheet: SheetSummary;
  /** The sheets that a correction is for. */
  readonly group: readonly PlacedSheet[];
  readonly isLocked: boolean;
}

/** `A`, `B` ... `AA` of a column counted from 0. */
function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

export function SheetCellsTable(props: SheetCellsTableProps) {
  const words = () => t().wizard.what;
  const headerRow = () => props.sheet.headerRow;
  const last = () => (headerRow() ?? 1) + ROWS_AFTER;
  // The cells stay as they are; only how many are shown depends on where the headings are.
  const [cells] = createResource(
    () => ({ file: props.file, name: props.sheet.name, count: Math.max(last(), ROWS_AFTER + 6) }),
    ({ file, name, count }) => props.run.cells(file, name, count),
  );
  const width = createMemo(() =>
    Math.min(
      MOST_COLUMNS,
      Math.max(1, props.sheet.columnCount, ...(cells.latest?.rows ?? []).map((row) => row.length)),
    ),
  );
  const columns = createMemo(() => Array.from({ length: width() }, (_, column) => column));
  const from = () => Math.max(1, (headerRow() ?? 1) - ROWS_BEFORE);
  const rows = createMemo(() => {
    const shown = cells.latest?.rows.slice(from() - 1) ?? [];
    return shown.map((texts, index) => ({ number: from() + index, texts }));
  });
  const fields = () => (props.isLocked ? [] : (FIELDS[props.sheet.kind] ?? []));
  const fieldOf = (column: number) =>
    props.sheet.columns.find((one) => one.column === columnName(column))?.field ?? '';
  const headingOf = (column: number) => cells.latest?.rows[(headerRow() ?? 1) - 1]?.[column] ?? '';
  const choose = (column: number, field: string) => {
    const changed: Record<number, string | null> = { [column]: field === '' ? null : field };
    // A field is read from one column: the one it was read from before is left out.
    for (const other of columns())
      if (field !== '' && other !== column && fieldOf(other) === field) changed[other] = null;
    void props.run.chooseSheets(props.group, { columns: changed });
  };
  const canMoveHead = () => !props.isLocked && headerRow() !== null && props.sheet.kind !== 'scenarios';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keys
    <section class="import-scroll" tabIndex={0} aria-label={words().cells(props.sheet.name)}>
      <table class="cells-table">
        <thead>
          <tr>
            <td />
            <For each={columns()}>{(column) => <th scope="col">{columnName(column)}</th>}</For>
          </tr>
          <Show when={fields().length > 0 && headerRow() !== null}>
            <tr class="cells-fields">
              <td />
              <For each={columns()}>
                {(column) => (
                  <td>
                    <select
                      class="input"
                      classList={{ unused: fieldOf(column) === '' }}
                      aria-label={words().column(columnName(column), headingOf(column))}
                      onChange={(event) => choose(column, event.currentTarget.value)}
                    >
                      <option value="" selected={fieldOf(column) === ''}>
                        {words().leaveOut}
                      </option>
                      <For each={fields()}>
                        {(field) => (
                          <option value={field} selected={fieldOf(column) === field}>
                            {fieldName(field)}
                          </option>
                        )}
                      </For>
                    </select>
                  </td>
                )}
              </For>
            </tr>
          </Show>
        </thead>
        <tbody>
          <For each={rows()}>
            {(row) => (
              <tr
                classList={{
                  'cells-head': row.number === headerRow(),
                  'cells-hidden': cells.latest?.hidden.includes(row.number),
                }}
              >
                <th scope="row">
                  <Show when={canMoveHead()} fallback={row.number}>
                    <button
                      type="button"
                      class="cells-row"
                      aria-label={words().useRow(row.number)}
                      title={words().useRow(row.number)}
                      aria-pressed={row.number === headerRow()}
                      onClick={() =>
                        row.number !== headerRow() &&
                        void props.run.chooseSheets(props.group, { headerRow: row.number })
                      }
                    >
                      {row.number}
                    </button>
                  </Show>
                  <Show when={cells.latest?.hidden.includes(row.number)}>
                    <span class="visually-hidden"> ({words().hiddenRow})</span>
                  </Show>
                </th>
                <For each={columns()}>{(column) => <td>{row.texts[column] ?? ''}</td>}</For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  );
}
