/** The choices of the export dialog, what they come to, and what is asked of the writer in the end. */
import { createMemo, createSignal } from 'solid-js';
import { addDays } from '../../domain/calendar/dates';
import { weekOfDate } from '../../domain/calendar/iso-week';
import type { DocumentRows } from '../../domain/document/registers';
import { resultOf } from '../../domain/openings/result-of';
import { isCurrentOpening } from '../../domain/openings/status';
import type { Id, IsoDate, WeekKey } from '../../domain/values/field';
import {
  CONTACT_COLUMNS,
  type ExportChoices,
  type ExportFormat,
  hidesFew,
  isPartial,
  OPENING_COLUMNS,
  type OpeningColumn,
} from '../../workbook/export-choices';
import type { ExportKind } from '../../workbook/protocol';
import { makeFileName } from '../../workbook/write/file-name';
import type { OpenPage } from '../command';
import type { ExportOrder } from './export-order';
import { type Remembered, type RowsChoice, readRemembered, remember } from './remembered';

/** Tools that can be said in one table. */
const AS_TABLE: readonly ExportKind[] = ['openings', 'goals', 'scenarios'];

export interface ExportQuestion {
  readonly kind: ExportKind;
  readonly rows: DocumentRows;
  readonly today: IsoDate;
  readonly page: OpenPage | undefined;
  /** The file is to keep what would else be lost, so that nothing is hidden in it. */
  readonly isToKeep: boolean;
  onExport(order: ExportOrder): void;
}

export function createExportChoice({ kind: asked, rows: document, today, page, isToKeep }: ExportQuestion) {
  const last = readRemembered();
  const [kind, setKind] = createSignal<ExportKind>(asked);
  const [wantedFormat, setFormat] = createSignal<ExportFormat>(last.format);
  const [wantedRows, setRows] = createSignal<RowsChoice>(last.rows);
  const [columns, setColumns] = createSignal<readonly OpeningColumn[]>(last.columns);
  const [wantedWeeks, setWeeks] = createSignal(last.weeks);
  const [hasNames, setHasNames] = createSignal(last.hasNames);

  const grid = page?.exportKind === 'openings' ? page.grid : null;
  const has = (part: ExportKind) => kind() === part || kind() === 'everything';
  const canBeTable = () => AS_TABLE.includes(kind());
  const format = (): ExportFormat => (canBeTable() ? wantedFormat() : 'xlsx');

  const shownRows: readonly Id[] | null = grid ? grid.shownRows() : null;
  const currentRows = createMemo(() => currentOpenings(document, today));
  const rows = (): RowsChoice => (wantedRows() === 'shown' && !shownRows ? 'all' : wantedRows());
  const countOf: Readonly<Record<RowsChoice, () => number>> = {
    all: () => document.openings.length,
    current: () => currentRows().length,
    shown: () => shownRows?.length ?? 0,
  };

  /** Weeks there are schedules of, the newest first. */
  const weeks: readonly WeekKey[] = findWeeks(document, today);
  const range = () => {
    const wanted = wantedWeeks();
    if (!wanted || weeks.length === 0) return null;
    const [oldest, newest] = [weeks.at(-1) as WeekKey, weeks[0] as WeekKey];
    const inside = (week: WeekKey) => (week < oldest ? oldest : week > newest ? newest : week);
    const [from, to] = [inside(wanted.from), inside(wanted.to)];
    return from <= to ? { from, to } : { from: to, to: from };
  };
  const weekCount = () => {
    const chosen = range();
    return chosen ? weeks.filter((week) => week >= chosen.from && week <= chosen.to).length : weeks.length;
  };

  const hasContacts = () => CONTACT_COLUMNS.every((column) => columns().includes(column));
  const hasSomeContacts = () => CONTACT_COLUMNS.some((column) => columns().includes(column));
  const isWhole = () => columns().length === OPENING_COLUMNS.length;

  const isHidingFew = () => hidesFew(kind(), document) && !isToKeep;

  const choices = (): ExportChoices => {
    const chosenWeeks = has('goals') ? range() : null;
    return {
      ...(has('openings') && rows() === 'current' ? { openings: currentRows() } : {}),
      ...(has('openings') && rows() === 'shown' && shownRows ? { openings: shownRows } : {}),
      ...(has('openings') && !isWhole() ? { columns: columns() } : {}),
      ...(chosenWeeks ? { weeks: chosenWeeks } : {}),
      ...(isHidingFew() ? { isWithoutFew: true } : {}),
      ...((has('goals') || has('openings')) && !hasNames() ? { isWithoutNames: true } : {}),
    };
  };

  return {
    kind,
    setKind,
    has,
    canBeTable,
    format,
    setFormat,
    rows,
    setRows,
    countOf,
    hasShownRows: shownRows !== null,
    columns,
    setColumn: (column: OpeningColumn, isChosen: boolean) =>
      setColumns(OPENING_COLUMNS.filter((one) => (one === column ? isChosen : columns().includes(one)))),
    setColumns: (chosen: readonly OpeningColumn[]) => setColumns(chosen),
    /** The grid's columns without those it hides; null: there is no grid, or it hides none. */
    columnsAsShown: (): readonly OpeningColumn[] | null => {
      const hidden = grid?.layout().hidden ?? [];
      if (hidden.length === 0) return null;
      return OPENING_COLUMNS.filter((column) => column === 'company' || !hidden.includes(column));
    },
    hasContacts,
    hasSomeContacts,
    setHasContacts: (isWanted: boolean) =>
      setColumns(
        OPENING_COLUMNS.filter((column) =>
          CONTACT_COLUMNS.includes(column) ? isWanted : columns().includes(column),
        ),
      ),
    isWhole,
    weeks,
    range,
    weekCount,
    setWeeks,
    hasNames,
    setHasNames,
    isPartial: () => isPartial(choices()),
    isHidingFew,
    /** Nothing would stand in the table. */
    isEmpty: () => kind() === 'openings' && countOf[rows()]() === 0,
    fileName: () =>
      makeFileName(kind(), document.settings[0]?.teamName ?? '', today, {
        format: format(),
        isPartial: isPartial(choices()),
      }),
    /** Takes the choices as they are, and remembers them. */
    order(): ExportOrder {
      const chosen: Remembered = {
        format: canBeTable() ? format() : last.format,
        rows: has('openings') ? wantedRows() : last.rows,
        columns: has('openings') ? columns() : last.columns,
        weeks: has('goals') ? range() : last.weeks,
        hasNames: has('goals') || has('openings') ? hasNames() : last.hasNames,
      };
      remember(chosen);
      return { kind: kind(), format: format(), choices: choices() };
    },
  };
}

export type ExportChoice = ReturnType<typeof createExportChoice>;

function currentOpenings(document: DocumentRows, today: IsoDate): readonly Id[] {
  const results = new Map(document.results.map((result) => [result.id, result]));
  const oldest = addDays(today, -(document.settings[0]?.redDays ?? 0));
  return [...document.openings]
    .sort((a, b) => a.order - b.order)
    .filter((row) => isCurrentOpening(row, resultOf(row, results), oldest))
    .map((row) => row.id);
}

function findWeeks(document: DocumentRows, today: IsoDate): readonly WeekKey[] {
  const weeks = new Set<WeekKey>([weekOfDate(today)]);
  for (const { week, real, goal } of document.entries) if (real !== null || goal !== null) weeks.add(week);
  return [...weeks].sort().reverse();
}
