/** Where the register's columns stand, all of them or those a leader chose, and the formulas between them. */
import { OPENING_COLUMNS, type OpeningColumn } from '../export-choices';
import { columnName } from './addresses';
import { LISTS, NAMES, OPENINGS, SHEETS } from './words';

/** First row of the register, counted from 0: row 5 in Excel. */
export const FIRST_ROW = 4;

export interface OpeningsLayout {
  /** In the order they stand in. */
  readonly columns: readonly OpeningColumn[];
  has(column: OpeningColumn): boolean;
  /** Place of a column, counted from 0; -1 when it was left out. */
  at(column: OpeningColumn): number;
  readonly lastColumn: number;
  /** The hidden column by which a row finds its way home. */
  readonly idColumn: number;
  /** Whether the sheet can work out the places left and the state by itself. */
  readonly isLive: boolean;
  /** Whether all that the second page sums is on the sheet. */
  readonly hasCharts: boolean;
  /** The whole column, as the statistics sum it: rows typed below count at once. */
  whole(column: OpeningColumn): string;
  /** Formulas for the row counted from 1 as in Excel. */
  remainingFormula(row: number): string;
  statusFormula(row: number): string;
}

const INPUTS_OF_STATUS: readonly OpeningColumn[] = ['date', 'result', 'places', 'filledPlaces', 'remaining'];
const INPUTS_OF_CHARTS: readonly OpeningColumn[] = [...INPUTS_OF_STATUS, 'branch', 'status'];

/** @param chosen columns that go along; the company always does */
export function layOutOpenings(chosen: readonly OpeningColumn[] = OPENING_COLUMNS): OpeningsLayout {
  const columns = OPENING_COLUMNS.filter((column) => column === 'company' || chosen.includes(column));
  const at = (column: OpeningColumn) => columns.indexOf(column);
  const has = (column: OpeningColumn) => at(column) >= 0;
  const name = (column: OpeningColumn) => columnName(at(column));
  /** Whether the row is an opening: what its result says, else whether places are told. */
  const isOpening = (row: number) =>
    `IFERROR(INDEX(${NAMES.resultsThatAreOpenings},MATCH(${name('result')}${row},${NAMES.results},0))="${LISTS.yes}",ISNUMBER(${name('places')}${row}))`;
  return {
    columns,
    has,
    at,
    lastColumn: columns.length - 1,
    idColumn: columns.length,
    isLive: INPUTS_OF_STATUS.every(has),
    hasCharts: INPUTS_OF_CHARTS.every(has),
    whole: (column) => `'${SHEETS.openings}'!$${name(column)}:$${name(column)}`,
    /** Domain: `remainingPlaces`, with nothing shown for a contact. N() reads typed text as 0. */
    remainingFormula(row) {
      const places = `${name('places')}${row}`;
      return `IF(AND(${isOpening(row)},ISNUMBER(${places})),MAX(0,${places}-N(${name('filledPlaces')}${row})),"")`;
    },
    /** Domain: `statusOf`. */
    statusFormula(row) {
      const { status } = OPENINGS;
      const date = `${name('date')}${row}`;
      const aged = `IF(TODAY()-${date}>=${NAMES.redDays},"${status.red}",IF(TODAY()-${date}>=${NAMES.yellowDays},"${status.yellow}","${status.new}"))`;
      const open = `IF(ISNUMBER(${date}),${aged},"${status.undated}")`;
      return `IF(${isOpening(row)},IF(${name('remaining')}${row}=0,"${status.filled}",${open}),"${status.contact}")`;
    },
  };
}
