/** The year's front page as the grid sees it: one row per indicator, only the plan's goal is typed. */
import { type Accessor, createMemo, type JSX, untrack } from 'solid-js';
import { BulletBar } from '../../charts/BulletBar';
import { Sparkline } from '../../charts/Sparkline';
import { numberOfWeek, weeksOfYear } from '../../domain/calendar/iso-week';
import type { Change } from '../../domain/document/operations';
import { makePlanGoalId } from '../../domain/document/registers';
import { makePlanGoalChanges } from '../../domain/goals/entries';
import { TREND_WEEKS, type YearFront, type YearFrontRow } from '../../domain/goals/year-front';
import type { Id, WeekKey } from '../../domain/values/field';
import { makeComputedType } from '../../grid/cells/computed';
import type {
  CellEdit,
  CellState,
  CellValue,
  Column,
  GridSource,
  RefusedEdit,
  RowKey,
  WriteOptions,
} from '../../grid/types';
import { formatNumber, formatShare } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import type { DocumentStore } from '../../store/document-store';
import { drawOtherwise, fewCitizensOf } from '../few-on-paper';
import { figureType, labelType, refuseCpr, sumType, toField } from './entry-types';
import { createIndicatorRows, describeIndicator, isSameList, makeIndicatorColumn } from './indicator-rows';

const goalType = makeComputedType({ decimals: 1, align: 'right' });
/** An estimate: decimals would promise more than it knows. */
const projectionType = makeComputedType({ decimals: 0, align: 'right' });
const shareType = makeComputedType({
  align: 'right',
  format: (value) => (typeof value === 'number' ? formatShare(value) : ''),
});

export function createYearSource(
  store: DocumentStore,
  front: Accessor<YearFront>,
  isOnPhone = false,
): GridSource {
  const rowsById = createMemo(() => new Map(front().rows.map((row) => [row.indicator.id, row])));
  const indicators = createMemo(() => front().rows.map((row) => row.indicator), [], {
    equals: isSameList,
  });
  const indicatorRows = createIndicatorRows(indicators);
  const spread = createMemo(() => store.settings().goalSpread);
  const columns = createMemo(() => makeColumns(spread(), isOnPhone));

  const planGoalId = (indicator: Id) => makePlanGoalId(front().year, indicator);

  // The same function per row: a drawing follows its figures by itself and is not made anew.
  const drawTrend = makeDrawings((key) => <Trend row={rowsById().get(key)} />);
  const drawBullet = makeDrawings((key) => <Bullet row={rowsById().get(key)} />);

  function cellValue(key: RowKey, column: string): CellValue {
    const row = rowsById().get(key);
    if (!row) return null;
    switch (column) {
      case 'indicator':
        return row.indicator.label;
      case 'trend':
        return trendText(row);
      case 'yearToDate':
        return row.yearToDate;
      case 'goalToDate':
        return row.goalToDate;
      case 'planGoal':
        return store.registers.planGoals.row(planGoalId(key))?.goal ?? null;
      case 'fulfilment':
        return row.fulfilmentToDate;
      case 'fulfilmentOfYear':
        return row.fulfilmentOfYear;
      case 'bullet':
        return bulletText(row);
      case 'status':
        return row.status === null ? null : t().goals.statusWord[row.indicator.direction][row.status];
      default:
        return row.projection?.value ?? null;
    }
  }

  const few = createMemo(() => fewCitizensOf(store, weeksOfFront(front())));

  /** How a sum that would tell few citizens stands on paper. */
  function onPaper(row: YearFrontRow, column: string): Pick<CellState, 'render'> | undefined {
    const { id } = row.indicator;
    const { year } = front();
    const isHidden =
      column === 'trend'
        ? row.trend.some((point) => few().week(point.week, id) === 'hidden')
        : column === 'projection'
          ? few().expected(year, id, store.settings().holidayWeeks) === 'hidden'
          : SUMS.includes(column) && few().year(year, id) === 'hidden';
    if (!isHidden) return undefined;
    const value = cellValue(row.indicator.id, column);
    const type = columns().find((each) => each.id === column)?.type;
    if (value === null || !type) return undefined;
    const { hidden } = t().paper;
    const drawn = column === 'trend' ? drawTrend(id) : column === 'bullet' ? drawBullet(id) : null;
    return { render: drawn ? drawnOtherwise(drawn, hidden) : drawOtherwise(type.format(value), hidden) };
  }

  function stateOf(key: RowKey, column: string): CellState | undefined {
    const state = stateOnScreen(key, column);
    const row = rowsById().get(key);
    const paper = row && onPaper(row, column);
    return paper ? { ...state, ...paper } : state;
  }

  function stateOnScreen(key: RowKey, column: string): CellState | undefined {
    const row = rowsById().get(key);
    if (!row) return undefined;
    switch (column) {
      case 'planGoal':
        return undefined;
      case 'indicator':
        return { isReadOnly: true, note: describeIndicator(row.indicator) };
      case 'trend':
        return {
          isReadOnly: true,
          note: trendText(row),
          render: drawTrend(key),
        };
      case 'bullet': {
        const note = bulletText(row);
        if (note === null) return { isReadOnly: true };
        return { isReadOnly: true, note, render: drawBullet(key) };
      }
      case 'status':
        return row.status === null
          ? { isReadOnly: true }
          : {
              isReadOnly: true,
              tone: row.status,
              sign: t().goals.statusSign[row.status],
              note: t().goals.statusHint,
            };
      case 'goalToDate':
        return { isReadOnly: true, ...noteOf(goalToDateNote(row, front(), spread())) };
      case 'projection':
        return { isReadOnly: true, ...noteOf(projectionNote(row)) };
      default:
        return { isReadOnly: true };
    }
  }

  function write(edits: readonly CellEdit[], label: string, options?: WriteOptions) {
    const changes: Change[] = [];
    const refused: RefusedEdit[] = [];
    for (const edit of edits) {
      if (edit.column !== 'planGoal' || indicatorRows.kind(edit.row) !== 'data') {
        const text = typeof edit.value === 'string' ? edit.value : '';
        refused.push({ row: edit.row, column: edit.column, text, reason: t().goals.readOnly });
        continue;
      }
      const before = store.registers.planGoals.peek(planGoalId(edit.row));
      changes.push(...makePlanGoalChanges(before, front().year, edit.row, toField(edit.value)));
    }
    const [edit] = edits;
    const name =
      edit && edits.length === 1
        ? t().goals.planGoalLabel(store.registers.indicators.peek(edit.row)?.label ?? '', front().year)
        : t().goals.planGoalsLabel(label, front().year);
    store.dispatch(name, changes, options);
    return { written: edits.length - refused.length, refused };
  }

  return {
    label: () => t().goals.yearGrid(front().year),
    columns,
    rows: indicatorRows.keys,
    kind: indicatorRows.kind,
    groupTitle: indicatorRows.groupTitle,
    value: cellValue,
    peek: (row, column) => untrack(() => cellValue(row, column)),
    state: stateOf,
    refuse: (_column, text) => refuseCpr(text),
    write,
  };
}

/** All that is worked out of the year to date. */
const SUMS: readonly string[] = ['yearToDate', 'fulfilment', 'fulfilmentOfYear', 'bullet', 'status'];

/** Its weeks, and those before it that the trend reaches back to. */
const weeksOfFront = (front: YearFront): readonly WeekKey[] => [
  ...new Set([...weeksOfYear(front.year), ...(front.rows[0]?.trend.map((point) => point.week) ?? [])]),
];

const otherwise = new WeakMap<() => JSX.Element, () => JSX.Element>();

/** The same drawing, with a word in its place on paper. */
function drawnOtherwise(draw: () => JSX.Element, paper: string): () => JSX.Element {
  const known =
    otherwise.get(draw) ??
    (() => (
      <span data-paper={paper}>
        <span class="not-on-paper">{draw()}</span>
      </span>
    ));
  otherwise.set(draw, known);
  return known;
}

function makeDrawings(draw: (key: RowKey) => JSX.Element): (key: RowKey) => () => JSX.Element {
  const drawings = new Map<RowKey, () => JSX.Element>();
  return (key) => {
    const drawing = drawings.get(key) ?? (() => draw(key));
    drawings.set(key, drawing);
    return drawing;
  };
}

function Trend(props: { readonly row: YearFrontRow | undefined }) {
  return <Sparkline values={(props.row?.trend ?? []).map((point) => point.value)} />;
}

function Bullet(props: { readonly row: YearFrontRow | undefined }) {
  return (
    <BulletBar
      value={props.row?.yearToDate ?? null}
      goalToDate={props.row?.goalToDate ?? null}
      goal={props.row?.planGoal ?? null}
      width={120}
    />
  );
}

const noteOf = (note: string | null): Pick<CellState, 'note'> => (note === null ? {} : { note });

function trendText(row: YearFrontRow): string {
  const values = row.trend.map((point) =>
    point.value === null ? t().goals.trendMissing : formatNumber(point.value),
  );
  const weekAt = (index: number) => numberOfWeek(row.trend.at(index)?.week ?? '');
  return t().goals.trendText(weekAt(0), weekAt(-1), values);
}

/** Empty without a goal to hold the bar against. */
function bulletText(row: YearFrontRow): string | null {
  if (row.goalToDate === null && row.planGoal === null) return null;
  const show = (value: number | null) => (value === null ? null : formatNumber(value, 1));
  return t().goals.bulletText(show(row.yearToDate) ?? '0', show(row.goalToDate), show(row.planGoal));
}

function goalToDateNote(row: YearFrontRow, front: YearFront, spread: 'even' | 'weekly'): string | null {
  if (row.goalToDate === null || front.through === null) return null;
  if (spread === 'weekly') return t().goals.goalToDateNote.weekly(numberOfWeek(front.through));
  return t().goals.goalToDateNote.even(
    formatNumber(row.planGoal ?? 0),
    front.workingWeeksToDate,
    front.workingWeeks,
  );
}

function projectionNote(row: YearFrontRow): string | null {
  const projection = row.projection;
  if (projection === null) return null;
  if (projection.kind === 'finished') return t().goals.projectionFinished;
  return t().goals.projectionPace(
    formatNumber(row.yearToDate ?? 0),
    formatNumber(projection.perWeek),
    projection.filledWeeks,
    projection.weeksLeft,
    formatNumber(projection.value, 1),
  );
}

function makeColumns(spread: 'even' | 'weekly', isOnPhone: boolean): readonly Column[] {
  const g = t().goals;
  return [
    makeIndicatorColumn(isOnPhone),
    { id: 'trend', title: g.trend, hint: g.trendHint(TREND_WEEKS), type: labelType, width: 112 },
    { id: 'yearToDate', title: g.yearToDate, hint: g.yearToDateHint, type: sumType, width: 88 },
    { id: 'goalToDate', title: g.goalToDate, hint: g.goalToDateHint[spread], type: goalType, width: 76 },
    { id: 'planGoal', title: g.planGoal, hint: g.planGoalHint, type: figureType, width: 172 },
    { id: 'fulfilment', title: g.fulfilment, hint: g.fulfilmentHint, type: shareType, width: 112 },
    { id: 'bullet', title: g.bullet, hint: g.bulletHint, type: labelType, width: 136 },
    { id: 'status', title: g.status, hint: g.statusHint, type: labelType, width: 88 },
    { id: 'projection', title: g.projection, hint: g.projectionHint, type: projectionType, width: 116 },
    {
      id: 'fulfilmentOfYear',
      title: g.fulfilmentOfYear,
      hint: g.fulfilmentOfYearHint,
      type: shareType,
      width: 76,
    },
  ];
}
