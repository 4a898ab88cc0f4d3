/** The scenarios as a grid: one per column, what they assume above and what comes of it below. */
import { createMemo } from 'solid-js';
import { CALCULATOR_LIMITS, type Limits, limitBreach, PER_YEAR_LIMITS } from '../../domain/capacity/limits';
import { makeUpdate } from '../../domain/document/operations';
import type { Scenario } from '../../domain/document/registers';
import { hasCprShape } from '../../domain/openings/validators';
import { isFew } from '../../domain/privacy/few-citizens';
import { calculateScenario } from '../../domain/scenarios/scenarios';
import type { Id } from '../../domain/values/field';
import { makeComputedType } from '../../grid/cells/computed';
import { makeNumberType } from '../../grid/cells/number';
import { makePercentType } from '../../grid/cells/percent';
import { makeTextType } from '../../grid/cells/text';
import type {
  CellEdit,
  CellState,
  CellType,
  CellValue,
  Column,
  GridSource,
  RefusedEdit,
} from '../../grid/types';
import { t } from '../../i18n/i18n';
import type { DocumentStore } from '../../store/document-store';
import { drawOtherwise } from '../few-on-paper';
import { baselineOf, moveScenario } from './scenario-edits';
import { type Output, outputState } from './scenario-output';

export const FIELD_COLUMN = 'field';
export const NAME_ROW = 'name';
/** Sign of the baseline, in its name cell and beside its name on top of the page. */
export const BASELINE_SIGN = '◆';

type Field = Exclude<keyof Scenario, 'id' | 'order' | 'name'>;

const FIELDS = [
  'citizens',
  'intensiveShare',
  'intensivePerYear',
  'timelyPerYear',
  'interviewDaysPerWeek',
  'weeksPerFte',
  'interviewsPerDay',
  'noShow',
  'availableFte',
] as const satisfies readonly Field[];

const OUTPUTS = ['total', 'neededFte', 'citizensPerFte', 'fteGap'] as const satisfies readonly Output[];

const LIMITS: Readonly<Record<Field, Limits>> = {
  ...CALCULATOR_LIMITS,
  intensivePerYear: PER_YEAR_LIMITS,
  timelyPerYear: PER_YEAR_LIMITS,
};

const ROWS = ['assumptions', NAME_ROW, ...FIELDS, 'result', ...OUTPUTS];

const isField = (row: string): row is Field => (FIELDS as readonly string[]).includes(row);
const isOutput = (row: string): row is Output => (OUTPUTS as readonly string[]).includes(row);

const shareType = (limits: Limits): CellType =>
  makePercentType({ decimals: 2, min: limits.from, max: limits.to });
const figureType = (limits: Limits): CellType =>
  makeNumberType({
    decimals: 2,
    min: limits.from,
    max: limits.to,
    isRequired: limits !== LIMITS.availableFte,
  });

const TYPES: Readonly<Record<string, CellType>> = {
  [NAME_ROW]: makeTextType({ align: 'right' }),
  ...Object.fromEntries(
    FIELDS.map((field) => [
      field,
      field === 'intensiveShare' || field === 'noShow' ? shareType(LIMITS[field]) : figureType(LIMITS[field]),
    ]),
  ),
};
const labelType = makeTextType();
const columnType = makeComputedType({ align: 'right' });

/** @param isNarrow whether the window has the width of a telephone */
export function createScenarioSource(store: DocumentStore, isNarrow = false): GridSource {
  const scenario = (id: Id) => store.registers.scenarios.row(id);

  const fieldColumn = createMemo(
    (): Column => ({
      id: FIELD_COLUMN,
      title: t().scenarios.rowTitle,
      type: labelType,
      width: isNarrow ? 168 : 248,
      pin: 'left',
      isRowHeader: true,
    }),
  );
  // A column's object lives as long as its scenario, so that renaming one renews a heading, not cells.
  const columnsById = new Map<Id, Column>();
  const columnOf = (id: Id): Column => {
    const known = columnsById.get(id);
    if (known) return known;
    const column: Column = {
      id,
      get title() {
        return scenario(id)?.name ?? '';
      },
      // The whole name, where the column is too narrow for it.
      get hint() {
        return scenario(id)?.name ?? '';
      },
      type: columnType,
      width: isNarrow ? 148 : 168,
    };
    columnsById.set(id, column);
    return column;
  };
  const columns = createMemo<readonly Column[]>(() => [
    fieldColumn(),
    ...store.registers.scenarios.ids().map(columnOf),
  ]);

  function label(row: string): string {
    const texts = t().scenarios;
    if (row === NAME_ROW) return texts.name;
    if (isField(row)) return texts.fields[row];
    return isOutput(row) ? texts.outputs[row] : '';
  }

  function cellValue(source: Scenario | undefined, row: string): CellValue {
    if (!source) return null;
    if (row === NAME_ROW) return source.name;
    if (isField(row)) return source[row];
    return isOutput(row) ? calculateScenario(source)[row] : null;
  }

  /** Why a value cannot be stored in a row; null when it can. */
  function refusal(row: string, value: CellValue, text: string): string | null {
    const { problem } = t().scenarios;
    if (row === NAME_ROW) {
      if (text.trim() === '') return problem.name;
      return hasCprShape(text) ? problem.cpr : null;
    }
    if (!isField(row)) return problem.readOnly;
    if (value === null) return row === 'availableFte' ? null : problem.empty;
    const wrong = TYPES[row]?.problem(value);
    if (wrong) return wrong;
    if (typeof value !== 'number') return problem.empty;
    const breach = limitBreach(value, LIMITS[row]);
    if (breach === null) return null;
    return breach === 'above' ? problem.allNoShow(text) : problem.zero(text);
  }

  /** What undo calls the edit of one cell; null for several. */
  function undoName(edits: readonly CellEdit[]): string | null {
    const [edit] = edits;
    const name = edit && store.registers.scenarios.peek(edit.column)?.name;
    if (!edit || !name || edits.length > 1) return null;
    return edit.row === NAME_ROW
      ? t().scenarios.undo.renamed(name, editText(edit).trim())
      : t().scenarios.undo.changed(label(edit.row), name);
  }

  /** The number of citizens may not be told on paper, nor what tells it. */
  const isFewHidden = (source: Scenario) => store.settings().hidesFewCitizens && isFew(source.citizens);

  function stateOnScreen(row: string, column: string): CellState | undefined {
    if (column === FIELD_COLUMN) return { isReadOnly: true, note: label(row) };
    const source = scenario(column);
    const baseline = baselineOf(store);
    const type = TYPES[row];
    if (row === NAME_ROW && type && source && baseline?.id === column)
      return { type, sign: BASELINE_SIGN, note: t().scenarios.isBaseline(source.name) };
    if (row === NAME_ROW && type && source) return { type, note: source.name };
    if (type) return { type };
    return isOutput(row) && source
      ? outputState(source, baseline, row, baseline !== null && isFewHidden(baseline))
      : { isReadOnly: true };
  }

  return {
    label: () => t().scenarios.title,
    columns,
    rows: () => ROWS,
    kind: (row) => (row === 'assumptions' || row === 'result' ? 'group' : 'data'),
    groupTitle: (row) => (row === 'result' ? t().scenarios.result : t().scenarios.assumptions),
    value: (row, column) => (column === FIELD_COLUMN ? label(row) : cellValue(scenario(column), row)),
    peek: (row, column) =>
      column === FIELD_COLUMN ? label(row) : cellValue(store.registers.scenarios.peek(column), row),
    state(row, column): CellState | undefined {
      const state = stateOnScreen(row, column);
      const source = column === FIELD_COLUMN ? undefined : scenario(column);
      if (!source || !isFewHidden(source)) return state;
      const type = state?.type;
      if (row === 'citizens' && type)
        return { ...state, render: drawOtherwise(type.format(source.citizens), t().paper.few) };
      const text = isOutput(row) && type ? type.format(calculateScenario(source)[row]) : '';
      return text === '' ? state : { ...state, render: drawOtherwise(text, t().paper.hidden) };
    },
    moveColumn: (column, steps) => moveScenario(store, column, steps),
    write(edits, undoLabel, options) {
      const refused: RefusedEdit[] = [];
      const fieldsById = new Map<Id, Record<string, unknown>>();
      let written = 0;
      for (const edit of edits) {
        const text = editText(edit);
        const reason =
          edit.column === FIELD_COLUMN ? t().scenarios.problem.readOnly : refusal(edit.row, edit.value, text);
        if (reason !== null) {
          refused.push({ row: edit.row, column: edit.column, text, reason });
          continue;
        }
        const fields = fieldsById.get(edit.column) ?? {};
        fields[edit.row] = edit.row === NAME_ROW ? text.trim() : edit.value;
        fieldsById.set(edit.column, fields);
        written += 1;
      }
      store.dispatch(
        undoName(edits) ?? undoLabel,
        [...fieldsById].flatMap(([id, fields]) => {
          const before = store.registers.scenarios.peek(id);
          return before ? makeUpdate('scenarios', before, fields as Partial<Scenario>) : [];
        }),
        options,
      );
      return { written, refused };
    },
  };
}

/** A value as it was typed or pasted. */
function editText({ row, value }: CellEdit): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.raw;
  return TYPES[row]?.format(value) ?? String(value);
}
