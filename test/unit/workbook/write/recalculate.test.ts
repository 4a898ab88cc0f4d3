/**
 * The proof of the live formulas: LibreOffice computes every workbook anew, believing nothing that
 * stands in it, and each figure equals the app's own. Then values are typed into the file as a leader
 * would, and the figures follow.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../../../../src/domain/calendar/dates';
import {
  addWeeks,
  makeWeekKey,
  numberOfWeek,
  weekOfDate,
  yearOfWeek,
} from '../../../../src/domain/calendar/iso-week';
import { makeDefaultDocument } from '../../../../src/domain/document/defaults';
import { type DocumentRows, makeEntryId, type WeekEntry } from '../../../../src/domain/document/registers';
import { makeTemplate } from '../../../../src/domain/goals/templates';
import { makeWeekTotals } from '../../../../src/domain/goals/week-totals';
import { makeYearFront } from '../../../../src/domain/goals/year-front';
import { figuresByBranch } from '../../../../src/domain/openings/statistics';
import { statusOf } from '../../../../src/domain/openings/status';
import { calculateScenario } from '../../../../src/domain/scenarios/scenarios';
import { writeWorkbook } from '../../../../src/workbook/write/write-workbook';
import { LOCAL_BRANCH, makeExampleDocument } from './example-document';
import { differences, type Found, type FoundCells, type Office, openOffice } from './office';

// Ages are counted with TODAY() in the file, so the app must count from the same day.
const today = localDate(new Date());
const context = { today, documentId: 'dokument-1' };
const YEAR = 2026;

let office: Office;
let written: FoundCells;
let computed: FoundCells;
let edited: FoundCells;
let expectedAfterEdit: FoundCells;
let weeklyWritten: FoundCells;
let weekly: FoundCells;
let guide: FoundCells;

const document = makeExampleDocument(today);
const changed = changeDocument(document);

beforeAll(async () => {
  office = openOffice();
  const write = async (name: string, rows: DocumentRows, kind: 'everything' | 'goals' | 'capacity') =>
    office.save(name, await writeWorkbook({ kind, rows, context }));
  const everything = await write('alt.xlsx', document, 'everything');
  const goals = await write('uger.xlsx', makeWeeklyDocument(), 'goals');
  const capacity = await write('guiden.xlsx', makeDefaultDocument('Guiden'), 'capacity');
  const after = await write('efter.xlsx', changed, 'everything');
  written = office.cells(everything);
  const editedPath = office.edit(everything, 'rettet.xlsx', editsIn(written));
  expectedAfterEdit = office.cells(after);
  weeklyWritten = office.cells(goals);
  const [one, two, three, four] = office.recalculate([everything, editedPath, goals, capacity]) as [
    string,
    string,
    string,
    string,
  ];
  computed = office.cells(one);
  edited = office.cells(two);
  weekly = office.cells(three);
  guide = office.cells(four);
}, 240_000);

afterAll(() => office?.dispose());

describe('every computed cell', () => {
  it('comes to the value written beside its formula', () => {
    expect(countFormulas(written)).toBeGreaterThan(5000);
    expect(differences(written, computed)).toEqual([]);
  });

  it('does so when goals are spread by the week and the year is under way', () => {
    expect(countFormulas(weeklyWritten)).toBeGreaterThan(500);
    expect(differences(weeklyWritten, weekly)).toEqual([]);
  });

  it('follows when figures are typed into the file', () => {
    const sheets = Object.keys(written).filter((name) => name !== 'Diagrammer');
    const moved = sheets.flatMap((sheet) => differences(pick(written, sheet), pick(edited, sheet)));
    expect(moved.length).toBeGreaterThan(100);
    for (const sheet of sheets)
      expect(differences(pick(expectedAfterEdit, sheet), pick(edited, sheet)), sheet).toEqual([]);
  });
});

describe('the register', () => {
  it('has the state and the places left of each row', () => {
    const results = new Map(document.results.map((result) => [result.id, result]));
    const words = {
      new: 'Ny',
      yellow: 'Gul',
      red: 'Rød',
      undated: 'Uden dato',
      filled: 'Besat',
      contact: 'Kontakt',
    };
    const limits = { yellowDays: 5, redDays: 12 };
    const states = new Set<string>();
    document.openings.forEach((opening, index) => {
      const result = typeof opening.result === 'string' ? results.get(opening.result) : undefined;
      const status = statusOf(opening, result, limits, today);
      states.add(status.state);
      const name = String(opening.company);
      expect(valueAt(computed, 'Brancheregister', `Q${index + 5}`), name).toBe(words[status.state]);
      expect(valueAt(computed, 'Brancheregister', `P${index + 5}`) || null, name).toBe(
        status.state === 'contact' ? null : status.remaining || null,
      );
    });
    expect([...states].sort()).toEqual(['contact', 'filled', 'new', 'red', 'undated', 'yellow']);
  });

  it('is summed by branch, also for a branch whose name looks like a pattern', () => {
    for (const rows of [
      { rows: document, cells: computed },
      { rows: changed, cells: edited },
    ]) {
      const results = new Map(rows.rows.results.map((result) => [result.id, result]));
      const labels = new Map(rows.rows.branches.map((branch) => [branch.id, branch.label]));
      const found = rowsByLabel(rows.cells, 'Diagrammer', 4, 40);
      let others = 0;
      for (const figures of figuresByBranch(rows.rows.openings, results)) {
        const label = figures.branch === null ? undefined : labels.get(figures.branch);
        if (label === undefined) {
          others += figures.openPlaces;
          continue;
        }
        const line = found.get(label) as number;
        const row = (column: string) => valueAt(rows.cells, 'Diagrammer', `${column}${line}`);
        expect([row('B'), row('C'), row('D'), row('E')], label).toEqual([
          figures.places,
          figures.filledPlaces,
          figures.openPlaces,
          figures.contactsWithoutOpening,
        ]);
      }
      expect(found.has(LOCAL_BRANCH)).toBe(true);
      expect(valueAt(rows.cells, 'Diagrammer', `D${found.get('Uden virksomhedstype')}`)).toBe(others);
    }
  });
});

describe('the goals', () => {
  it("have the app's own figures on the front page", () => {
    const front = frontOf(document);
    const found = rowsByLabel(computed, `Forside ${YEAR}`, 6, 60);
    expect(front.rows.length).toBeGreaterThan(25);
    for (const row of front.rows) {
      const line = [...found].find(([label]) => label.startsWith(row.indicator.label))?.[1] as number;
      const at = (column: string) => valueAt(computed, `Forside ${YEAR}`, `${column}${line}`);
      expectClose(at('B'), row.yearToDate, `${row.indicator.label} realiseret`);
      expectClose(at('D'), row.fulfilmentOfYear, `${row.indicator.label} opfyldelse`);
      expectClose(at('E'), row.goalToDate, `${row.indicator.label} mål til dato`);
      expectClose(at('F'), row.fulfilmentToDate, `${row.indicator.label} opfyldelse til dato`);
      expectClose(at('H'), row.projection?.value ?? null, `${row.indicator.label} forventet`);
    }
  });

  it('name the weeks that nobody filled, holidays and a week of nothing but 0 among them', () => {
    expect(valueAt(computed, `Forside ${YEAR}`, 'H2')).toBe('7 (ferie), 12, 13, 30 (ferie), 33, 42 (ferie)');
  });
});

describe('the calculator', () => {
  it("has every number of the guide's own example", () => {
    const at = (address: string) => valueAt(guide, 'Ressourceberegner', address);
    expect([at('B3'), at('B4'), at('B5'), at('B13')]).toEqual([330, 3, 44, 0.3]);
    expect(['C8', 'C9', 'C10'].map(at)).toEqual([1320, 1980, 3960]);
    expect(['C15', 'D15', 'E15'].map(at)).toEqual([2376, 924, 3300]);
    expect(['C16', 'D16', 'E16'].map(at)).toEqual([1188, 924, 2112]);
    expect(['C17', 'D17', 'E17'].map(at)).toEqual([594, 924, 1518]);
    const matrix = rowsByLabel(guide, 'Ressourceberegner', 18, 26).get('Antal samtaler pr. dag') as number;
    for (let perDay = 1; perDay <= 8; perDay += 1)
      for (let fte = 1; fte <= 9; fte += 1)
        expect(at(`${'BCDEFGHIJK'[fte]}${matrix + perDay}`), `${perDay} x ${fte}`).toBe(perDay * fte * 132);
    expect(at('A2')).toBe('3.300 samtaler kræver 5,0 årsværk ved 5 samtaler om dagen');
  });
});

describe('the scenarios', () => {
  it('come to what the app makes of them', () => {
    const found = rowsByLabel(computed, 'Scenarier', 1, 60);
    const rows = [...document.scenarios].sort((a, b) => a.order - b.order);
    rows.forEach((scenario, index) => {
      const outcome = calculateScenario(scenario);
      const at = (label: string) => valueAt(computed, 'Scenarier', `${'BCD'[index]}${found.get(label)}`);
      expect(at('Scenarie')).toBe(scenario.name);
      expectClose(at('Antal intensive samtaler'), outcome.intensive, scenario.name);
      expectClose(at('Antal rettidige samtaler'), outcome.timely, scenario.name);
    });
  });
});

/** What a leader types; the same as `changeDocument` does to the document. */
function editsIn(cells: FoundCells): [string, string, string | number][] {
  const scenarios = rowsByLabel(cells, 'Scenarier', 1, 14);
  const goals = rowsByLabel(cells, `Uge 20-${YEAR}`, 5, 50);
  const front = rowsByLabel(cells, `Forside ${YEAR}`, 6, 60);
  return [
    ['Brancheregister', 'K5', 40],
    ['Brancheregister', 'H6', LOCAL_BRANCH],
    ['Ressourceberegner', 'B3', 900],
    ['Ressourceberegner', 'B13', 0.45],
    ['Ressourceberegner', 'B8', 5],
    ['Scenarier', `C${scenarios.get('Antal borgere')}`, 512],
    ['Scenarier', `B${scenarios.get('Andel med behov for intensiveret indsats')}`, 0.8],
    [`Uge 20-${YEAR}`, `B${goals.get('Individuelle samtaler')}`, 99],
    [`Uge 33-${YEAR}`, `B${rowsByLabel(cells, `Uge 33-${YEAR}`, 5, 50).get('Individuelle samtaler')}`, 4],
    [`Forside ${YEAR}`, `C${front.get('Individuelle samtaler')}`, 1000],
  ];
}

function changeDocument(rows: DocumentRows): DocumentRows {
  const indicator = rows.indicators.find((row) => row.label === 'Individuelle samtaler')?.id as string;
  const withReal = (entry: WeekEntry, week: number, real: number): WeekEntry =>
    entry.id === makeEntryId(makeWeekKey(YEAR, week), indicator, 'e1') ? { ...entry, real } : entry;
  return {
    ...rows,
    openings: rows.openings.map((row) =>
      row.order === 0 ? { ...row, places: 40 } : row.order === 1 ? { ...row, branch: 'lokal' } : row,
    ),
    calculator: rows.calculator.map((row) => ({ ...row, citizens: 900, intensiveShare: 0.45 })),
    frequencies: rows.frequencies.map((row) => (row.id === 'timely' ? { ...row, perYear: 5 } : row)),
    // In their order: the first stands in column B.
    scenarios: rows.scenarios.map((row) => {
      if (row.order === 1) return { ...row, intensiveShare: 0.8 };
      return row.order === 2 ? { ...row, citizens: 512 } : row;
    }),
    entries: rows.entries.map((entry) => withReal(withReal(entry, 20, 99), 33, 4)),
    planGoals: rows.planGoals.map((row) => (row.indicator === indicator ? { ...row, goal: 1000 } : row)),
  };
}

/** This year up to last week, with weekly goals: "to date" is then neither nothing nor the whole year. */
function makeWeeklyDocument(): DocumentRows {
  const base = makeDefaultDocument('Ugemål');
  const indicators = makeTemplate('2026');
  const last = addWeeks(weekOfDate(today), -1);
  const entries = Array.from({ length: numberOfWeek(last) }, (_, index) =>
    makeWeekKey(yearOfWeek(last), index + 1),
  )
    .filter((_, index) => index % 5 !== 3)
    .flatMap((week, at) =>
      indicators.slice(0, 10).map(
        (indicator, index): WeekEntry => ({
          id: makeEntryId(week, indicator.id, 'e1'),
          week,
          indicator: indicator.id,
          employee: 'e1',
          real: (at + index) % 6,
          goal: index % 4 === 3 ? null : 3,
        }),
      ),
    );
  return {
    ...base,
    settings: base.settings.map((settings) => ({ ...settings, goalSpread: 'weekly', goalTemplate: '2026' })),
    employees: [{ id: 'e1', order: 1, name: 'Åse', from: null, to: null }],
    indicators,
    entries,
  };
}

function frontOf(rows: DocumentRows) {
  const settings = rows.settings[0];
  return makeYearFront({
    year: YEAR,
    today,
    indicators: rows.indicators,
    planGoals: rows.planGoals,
    spread: settings?.goalSpread ?? 'even',
    holidayWeeks: settings?.holidayWeeks ?? [],
    totals: (week) => makeWeekTotals(rows.entries.filter((entry) => entry.week === week)),
  });
}

function valueAt(cells: FoundCells, sheet: string, address: string): Found['value'] {
  return cells[sheet]?.[address]?.value ?? null;
}

/** Line of each text in column A. */
function rowsByLabel(cells: FoundCells, sheet: string, from: number, to: number): Map<string, number> {
  const found = new Map<string, number>();
  for (let row = from; row <= to; row += 1) {
    const label = valueAt(cells, sheet, `A${row}`);
    if (typeof label === 'string' && !found.has(label)) found.set(label, row);
  }
  return found;
}

const pick = (cells: FoundCells, sheet: string): FoundCells => ({ [sheet]: cells[sheet] ?? {} });

const countFormulas = (cells: FoundCells): number =>
  Object.values(cells).reduce(
    (sum, sheet) => sum + Object.values(sheet).filter((cell) => cell.formula !== undefined).length,
    0,
  );

function expectClose(actual: Found['value'], expected: number | null, name: string) {
  if (expected === null) expect(actual === '' ? null : actual, name).toBeNull();
  else expect(actual, name).toBeCloseTo(expected, 6);
}
