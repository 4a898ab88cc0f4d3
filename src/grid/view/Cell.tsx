import { createMemo, type JSX, Show } from 'solid-js';
import {
  type CellState,
  type CellType,
  type CellValue,
  type Column,
  isNewRowKey,
  type RowKey,
} from '../types';
import { CellEditor } from './CellEditor';
import { useGrid } from './create-grid';

/** What a row tells its cells; each part changes on its own. */
export interface RowView {
  readonly key: () => RowKey | null;
  /** First and last selected column, or null. */
  readonly selected: () => { readonly left: number; readonly right: number } | null;
  /** First and last column the fill handle is dragged over, or null. */
  readonly filling: () => { readonly left: number; readonly right: number } | null;
  /** Column with the selection's last corner, or -1. */
  readonly cornerColumn: () => number;
  /** Column that takes the keyboard's focus, or -1. */
  readonly focusColumn: () => number;
  /** Column whose editor is open in this row, or null. */
  readonly editedColumn: () => string | null;
}

interface CellView {
  readonly text: string;
  readonly state: CellState | undefined;
  readonly type: CellType;
  readonly problem: string | null;
  readonly isReadOnly: boolean;
  readonly isChecked: boolean;
}

const STATE_PARTS = ['tone', 'sign', 'warning', 'note', 'isMarked', 'isOutlined', 'render'] as const;

/** An empty tick box says no, except in a row that is not there yet. */
function showValue(value: CellValue, type: CellType, row: RowKey | null): string {
  if (value !== null) return type.format(value);
  return type.name === 'check' && row !== null && !isNewRowKey(row) ? type.format(null) : '';
}

/** Whether a cell looks the same: then nothing of it is touched. */
function isSameView(a: CellView | undefined, b: CellView): boolean {
  return (
    a !== undefined &&
    a.text === b.text &&
    a.type === b.type &&
    a.problem === b.problem &&
    a.isReadOnly === b.isReadOnly &&
    a.isChecked === b.isChecked &&
    (a.state === b.state || STATE_PARTS.every((part) => a.state?.[part] === b.state?.[part]))
  );
}

export function Cell(props: { readonly column: Column; readonly row: RowView }) {
  const grid = useGrid();
  const { source } = grid;
  const column = props.column;
  const number = grid.columns.numberOf(column.id);

  const view = createMemo<CellView>(
    () => {
      const row = props.row.key();
      const value = row === null ? null : source.value(row, column.id);
      const state = row === null ? undefined : source.state?.(row, column.id);
      const type = state?.type ?? column.type;
      return {
        text: showValue(value, type, row),
        state,
        type,
        problem: state?.problem ?? type.problem(value),
        isReadOnly: !source.write || (state?.isReadOnly ?? type.name === 'computed'),
        isChecked: value === true,
      };
    },
    undefined as unknown as CellView,
    { equals: isSameView },
  );

  const isEdited = () => props.row.editedColumn() === column.id;
  const index = () => grid.columns.indexOf(column.id);
  const isWithin = (span: { readonly left: number; readonly right: number } | null) =>
    span !== null && index() >= span.left && index() <= span.right;
  const explanation = () => view().problem ?? view().state?.warning ?? view().state?.note;

  const content = (): JSX.Element => {
    if (isEdited()) return <CellEditor />;
    const { text, state, type, isChecked } = view();
    if (state?.render) return <Drawn text={text} render={state.render} />;
    if (type.name === 'check' && text !== '') return <Tick text={text} isChecked={isChecked} />;
    if (state?.sign)
      return (
        <>
          <span class="cell-sign" aria-hidden="true">
            {state.sign}
          </span>
          {text}
        </>
      );
    return text;
  };

  return (
    <div
      class="cell"
      // A heading without words names nothing.
      role={column.isRowHeader && view().text !== '' ? 'rowheader' : 'gridcell'}
      style={{ width: `var(--width-${number})`, '--pin': `var(--pin-${number})` }}
      data-pin={grid.columns.pinOf(column.id) ?? undefined}
      data-group-start={grid.columns.startsGroup(column.id) ? '' : undefined}
      data-align={view().type.align}
      data-tone={view().state?.tone ?? column.tone}
      data-marked={view().state?.isMarked ? '' : undefined}
      data-outlined={view().state?.isOutlined ? '' : undefined}
      data-warning={view().state?.warning ? '' : undefined}
      data-filling={isWithin(props.row.filling()) ? '' : undefined}
      data-corner={props.row.cornerColumn() === index() ? '' : undefined}
      data-editing={isEdited() ? '' : undefined}
      aria-colindex={index() + 1}
      aria-selected={isWithin(props.row.selected())}
      aria-readonly={view().isReadOnly ? 'true' : undefined}
      aria-invalid={view().problem ? 'true' : undefined}
      title={explanation()}
      tabindex={props.row.focusColumn() === index() ? 0 : -1}
    >
      {content()}
    </div>
  );
}

/** A drawing in a cell; the text stays what is read out. */
function Drawn(props: { readonly text: string; readonly render: () => JSX.Element }) {
  return (
    <>
      <span class="visually-hidden">{props.text}</span>
      <span class="cell-drawing" aria-hidden="true">
        {props.render()}
      </span>
    </>
  );
}

function Tick(props: { readonly text: string; readonly isChecked: boolean }) {
  return (
    <>
      <span class="visually-hidden">{props.text}</span>
      <span class="cell-tick" data-checked={props.isChecked ? '' : undefined} aria-hidden="true">
        <Show when={props.isChecked}>✓</Show>
      </span>
    </>
  );
}
