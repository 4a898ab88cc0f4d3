/** Files with less than all in them: right in themselves, silent about the rest, and harmless when they come home. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../../../../src/domain/calendar/dates';
import { makeDefaultDocument } from '../../../../src/domain/document/defaults';
import type { DocumentRows } from '../../../../src/domain/document/registers';
import { NO_CHOICES } from '../../../../src/domain/merge/import-items';
import {
  type ExportChoices,
  OPENING_COLUMNS,
  type OpeningColumn,
} from '../../../../src/workbook/export-choices';
import type { ExportKind } from '../../../../src/workbook/protocol';
import { readFiles } from '../../../../src/workbook/read/read-files';
import { writeWorkbook } from '../../../../src/workbook/write/write-workbook';
import { applyChanges, inOrder } from '../read/apply-changes';
import { makeExampleDocument } from './example-document';
import { differences, type FoundCells, type FoundFeatures, type Office, openOffice } from './office';

// The state of a row is counted with TODAY() in the file.
const today = localDate(new Date());
const document = makeExampleDocument(today);
const without = (...left: OpeningColumn[]) => OPENING_COLUMNS.filter((column) => !left.includes(column));

/** Newest first, as a grid might sort them. */
const shown = [...document.openings].reverse().filter((_, index) => index % 3 === 0);
const ids = shown.map(({ id }) => id);

const CASES = {
  filtered: { kind: 'openings', choices: { openings: ids } },
  private: {
    kind: 'everything',
    choices: { columns: without('phone', 'mail', 'contact'), isWithoutNames: true },
  },
  narrow: { kind: 'openings', choices: { columns: ['company', 'branch', 'status', 'remaining'] } },
  noStatus: { kind: 'openings', choices: { columns: without('status', 'remaining', 'date') } },
  weeks: { kind: 'goals', choices: { weeks: { from: '2026-W20', to: '2026-W23' } } },
  nothing: { kind: 'openings', choices: { openings: [] } },
  // Tools that have nothing to choose, so that a file of every kind is tried.
  capacity: { kind: 'capacity', choices: {} },
  scenarios: { kind: 'scenarios', choices: {} },
} as const satisfies Record<string, { kind: ExportKind; choices: ExportChoices }>;

type Case = keyof typeof CASES;
const NAMES = Object.keys(CASES) as Case[];

let office: Office;
const files = new Map<Case, Uint8Array>();
const written = new Map<Case, FoundCells>();
const computed = new Map<Case, FoundCells>();
const features = new Map<Case, FoundFeatures>();
let edited: FoundCells;

beforeAll(async () => {
  office = openOffice();
  const context = { today, documentId: 'eget' };
  const paths: string[] = [];
  for (const name of NAMES) {
    const bytes = await writeWorkbook({ rows: document, context, ...CASES[name] });
    files.set(name, bytes);
    paths.push(office.save(`${name}.xlsx`, bytes));
  }
  const changedWeek = office.edit(paths[NAMES.indexOf('weeks')] as string, 'rettet.xlsx', [
    ['Uge 21-2026', 'B6', 500],
  ]);
  const results = office.recalculate([...paths, changedWeek]);
  NAMES.forEach((name, index) => {
    written.set(name, office.cells(paths[index] as string));
    computed.set(name, office.cells(results[index] as string));
    features.set(name, office.features(paths[index] as string));
  });
  edited = office.cells(results.at(-1) as string);
}, 240_000);

afterAll(() => office?.dispose());

const cellsOf = (name: Case) => written.get(name) as FoundCells;
const column = (cells: FoundCells, sheet: string, letter: string, from: number): unknown[] => {
  const values: unknown[] = [];
  for (let row = from; cells[sheet]?.[`A${row}`] || cells[sheet]?.[`${letter}${row}`]; row += 1)
    values.push(cells[sheet]?.[`${letter}${row}`]?.value ?? null);
  return values;
};

async function comeHome(name: Case, rows: DocumentRows, documentId: string) {
  const file = new File([new Uint8Array(files.get(name) as Uint8Array)], `${name}.xlsx`);
  const proposal = await readFiles([file], rows, {
    today,
    documentId,
    idPrefix: 'ny-',
    choices: NO_CHOICES,
  });
  return { proposal, after: applyChanges(rows, proposal.changes) };
}

describe.each(NAMES)('the file %s', (name) => {
  it('computes anew to what stands in it', () => {
    expect(differences(cellsOf(name), computed.get(name) as FoundCells)).toEqual([]);
  });

  it('changes nothing in the document it came from', async () => {
    const { after } = await comeHome(name, document, 'eget');
    expect(inOrder(after)).toEqual(inOrder(document));
  });
});

describe('what is filtered', () => {
  it('stands alone, in the order it was shown in, and says that it is not all', () => {
    expect(column(cellsOf('filtered'), 'Brancheregister', 'R', 5)).toEqual(ids);
    expect(cellsOf('filtered').Brancheregister?.A2?.value).toContain(
      `Udsnit: ${ids.length} af registrets ${document.openings.length} rækker.`,
    );
    const hidden = JSON.stringify(cellsOf('filtered')._indsatstavlen);
    const left = document.openings.filter(({ id }) => !ids.includes(id));
    for (const { id } of left) expect(hidden).not.toContain(`\\"id\\":\\"${id}\\"`);
  });

  it('still filters, ages, offers lists and prints', () => {
    const sheet = features.get('filtered')?.sheets.Brancheregister;
    expect(sheet?.filter).toBe(`A4:Q${ids.length + 4}`);
    expect(sheet?.validations).toHaveLength(8);
    expect(sheet?.conditions.some(({ formula }) => /TODAY\(\)/.test(formula.join()))).toBe(true);
    expect(sheet?.print.rows).toMatch(/\$?3:\$?4/);
  });

  it('comes in to another document, and nothing more', async () => {
    const { after } = await comeHome('filtered', makeDefaultDocument('Ny'), 'nyt');
    expect(after.openings.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });
});

describe('people who were left out', () => {
  it('are in no part of the file', () => {
    const all = JSON.stringify(cellsOf('private'));
    for (const secret of ['Jørgen Bæk', 'post@virksomhed.example', '91641475', '91 64 14 75', 'Ærøskøbing'])
      expect(all, secret).not.toContain(secret);
    expect(all).toContain('Medarbejder 3');
    expect(cellsOf('private').Brancheregister?.E4?.value).toBe('Virksomhedstype');
  });

  it('leave formulas, charts and pick lists whole', () => {
    const found = features.get('private');
    expect(found?.sheets.Diagrammer?.charts).toBe(2);
    expect(found?.sheets.Brancheregister?.frozen).toBe('C5');
    expect(found?.sheets.Brancheregister?.merged).toEqual(expect.arrayContaining(['A3:D3', 'E3:I3']));
    const status = cellsOf('private').Brancheregister?.N5?.formula;
    expect(status).toContain('TODAY()-A5');
  });
});

describe('few columns', () => {
  it('keep the state and the places left as figures where the sheet cannot work them out', () => {
    const sheet = cellsOf('narrow').Brancheregister ?? {};
    expect(['A4', 'B4', 'C4', 'D4'].map((at) => sheet[at]?.value)).toEqual([
      'Virksomhedens navn',
      'Virksomhedstype',
      'Ledige pladser',
      'Status',
    ]);
    expect(Object.values(sheet).some((cell) => cell.formula !== undefined)).toBe(false);
    const whole = cellsOf('private').Brancheregister ?? {};
    expect(column(cellsOf('narrow'), 'Brancheregister', 'D', 5)).toEqual(
      column({ Brancheregister: whole }, 'Brancheregister', 'N', 5),
    );
  });

  it('have no second page that would have to guess', () => {
    expect(Object.keys(features.get('narrow')?.sheets ?? {})).not.toContain('Diagrammer');
    expect(features.get('noStatus')?.sheets.Brancheregister?.conditions).toEqual([]);
  });
});

describe('weeks that were chosen', () => {
  it('are the only schedules, behind a front page of the whole year', () => {
    const sheets = Object.entries(features.get('weeks')?.sheets ?? {})
      .filter(([, { state }]) => state === 'visible')
      .map(([name]) => name);
    expect(sheets).toEqual([
      'Forside 2026',
      'Udvikling 2026',
      'Uge 20-2026',
      'Uge 21-2026',
      'Uge 22-2026',
      'Uge 23-2026',
    ]);
    const front = (cells: FoundCells) => column(cells, 'Forside 2026', 'B', 7);
    expect(front(cellsOf('weeks'))).toEqual(front(cellsOf('private')));
    const hidden = Object.values(cellsOf('weeks')._indsatstavlen ?? {}).map(({ value }) => String(value));
    const weeks = new Set(hidden.flatMap((value) => /^(2026-W\d\d)\|/.exec(value)?.[1] ?? []));
    expect([...weeks].sort()).toEqual(['2026-W20', '2026-W21', '2026-W22', '2026-W23']);
  });

  it('still drive the front page', () => {
    const label = cellsOf('weeks')['Uge 21-2026']?.A6?.value;
    const before = cellsOf('weeks')['Uge 21-2026']?.B6?.value;
    const sheet = cellsOf('weeks')['Forside 2026'] ?? {};
    const row = Object.keys(sheet)
      .find((at) => at.startsWith('A') && sheet[at]?.value === label)
      ?.slice(1);
    const total = (cells: FoundCells) => Number(cells['Forside 2026']?.[`B${row}`]?.value);
    expect(total(edited) - total(cellsOf('weeks'))).toBeCloseTo(500 - Number(before ?? 0), 6);
  });
});
