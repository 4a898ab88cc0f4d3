/** Files without few citizens: none in any part of them, formulas that still hold, and nothing changed on the way home. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../../../../src/domain/calendar/dates';
import { makeDefaultDocument } from '../../../../src/domain/document/defaults';
import type { DocumentRows } from '../../../../src/domain/document/registers';
import { NO_CHOICES } from '../../../../src/domain/merge/import-items';
import { isFew, makeFewCitizens } from '../../../../src/domain/privacy/few-citizens';
import type { ExportKind } from '../../../../src/workbook/protocol';
import { readFiles } from '../../../../src/workbook/read/read-files';
import { writeCsv } from '../../../../src/workbook/write/csv';
import { writeWorkbook } from '../../../../src/workbook/write/write-workbook';
import { applyChanges, inOrder } from '../read/apply-changes';
import { makeExampleDocument } from './example-document';
import { differences, type FoundCells, type Office, openOffice } from './office';

const today = localDate(new Date());
const YEAR = 2026;
const choices = { isWithoutFew: true } as const;

const example = makeExampleDocument(today);
const document: DocumentRows = {
  ...example,
  settings: example.settings.map((row) => ({ ...row, hidesFewCitizens: true })),
  // Every kind of week: all few, some few, one few, none.
  entries: example.entries
    .filter((entry) => entry.week <= '2026-W21')
    .map((entry, index) =>
      typeof entry.real === 'number' && index % 5 === 0 ? { ...entry, real: 12 } : entry,
    ),
  calculator: example.calculator.map((row) => ({ ...row, citizens: 3 })),
  scenarios: example.scenarios.map((row) => (row.id === 's2' ? { ...row, citizens: 4 } : row)),
};
const few = makeFewCitizens(document.indicators, document.entries);

let office: Office;
let bytes: Uint8Array;
let written: FoundCells;
let computed: FoundCells;
let edited: FoundCells;
let baselineHidden: FoundCells;
let baselineComputed: FoundCells;

beforeAll(async () => {
  office = openOffice();
  const context = { today, documentId: 'eget' };
  bytes = await writeWorkbook({ kind: 'everything', rows: document, context, choices });
  const path = office.save('skjult.xlsx', bytes);
  const firstHidden: DocumentRows = {
    ...document,
    scenarios: document.scenarios.map((row) => (row.id === 's1' ? { ...row, citizens: 2 } : row)),
  };
  const other = office.save(
    'grundlag.xlsx',
    await writeWorkbook({ kind: 'scenarios', rows: firstHidden, context, choices }),
  );
  const changed = office.edit(path, 'rettet.xlsx', [[`Uge 20-${YEAR}`, 'B6', 500]]);
  const [one, two, three] = office.recalculate([path, changed, other]) as [string, string, string];
  written = office.cells(path);
  computed = office.cells(one);
  edited = office.cells(two);
  baselineHidden = office.cells(other);
  baselineComputed = office.cells(three);
}, 240_000);

afterAll(() => office?.dispose());

const rowOf = (sheet: string, label: string, from = 1): number => {
  for (let row = from; row < 120; row += 1)
    if (String(written[sheet]?.[`A${row}`]?.value ?? '').startsWith(label)) return row;
  throw new Error(`${label} is not on ${sheet}`);
};

async function bringIn(rows: DocumentRows, documentId: string, files: readonly File[]) {
  const proposal = await readFiles(files, rows, { today, documentId, idPrefix: 'ny-', choices: NO_CHOICES });
  return { proposal, after: applyChanges(rows, proposal.changes) };
}
const asFile = () => new File([new Uint8Array(bytes)], 'skjult.xlsx');

describe('a workbook without few citizens', () => {
  it('computes anew to what stands in it, and other figures still move it', () => {
    expect(differences(written, computed)).toEqual([]);
    expect(edited[`Uge 20-${YEAR}`]?.B6?.value).toBe(500);
    expect(differences(computed, edited).length).toBeGreaterThan(2);
  });

  it('has none of them in its weeks, and the sums that would tell them are hidden', () => {
    const telling = { live: 0, plain: 0, hidden: 0 };
    const employees = [...document.employees].sort((a, b) => a.order - b.order);
    for (const entry of document.entries) {
      const indicator = document.indicators.find((row) => row.id === entry.indicator);
      const [year, week] = [Number(entry.week.slice(0, 4)), Number(entry.week.slice(6))];
      const sheet = `Uge ${week}-${year}`;
      const cells = written[sheet];
      const named = employees.find((row) => row.id === entry.employee);
      if (!cells || !indicator || !named) continue;
      const columns = Object.keys(cells).filter(
        (at) => /^[A-Z]+3$/.test(at) && cells[at]?.value === named.name,
      );
      if (columns.length === 0) continue;
      const row = rowOf(sheet, indicator.label, 5);
      const at = (columns[0] as string).replace('3', '');
      const value = cells[`${at}${row}`]?.value ?? null;
      if (few.entry(entry)) expect(value).toBe(typeof entry.real === 'number' ? '< 5' : 'skjult');
      else expect(value).toBe(typeof entry.real === 'object' ? (entry.real?.raw ?? null) : entry.real);
      const total = Object.keys(cells).find(
        (place) => /^[A-Z]+3$/.test(place) && cells[place]?.value === 'I alt',
      );
      const sum = cells[`${(total as string).replace('3', '')}${row}`];
      const told = few.week(entry.week, entry.indicator);
      telling[told] += 1;
      if (told === 'hidden') expect(sum?.value, `${sheet} ${indicator.label}`).toBe('skjult');
      if (told !== 'live') expect(sum?.formula).toBeUndefined();
      else expect(sum?.formula).toBeDefined();
    }
    for (const count of Object.values(telling)) expect(count).toBeGreaterThan(20);
    expect(String(written[`Uge 20-${YEAR}`]?.F2?.value)).toContain('Antal borgere under 5 er skjult.');
  });

  it('has none of them in its hidden sheet, nor what was seen of others', async () => {
    const hidden = JSON.stringify(written._indsatstavlen);
    for (const entry of document.entries.filter(few.entry)) {
      const known = hidden.match(
        new RegExp(`\\\\"id\\\\":\\\\"${entry.id.replace(/\|/g, '\\|')}\\\\"[^}]*`),
      )?.[0];
      if (known) expect(known).toContain('\\"real\\":null');
    }
    expect(hidden).not.toMatch(/\\"citizens\\":[1-4]\D/);
    const lines = Object.values(written._indsatstavlen ?? {}).map((cell) => cell.value);
    expect(lines).not.toContain('seen');
  });

  it('hides what the number of citizens could be worked out of, and nothing else, in the calculator', () => {
    const at = (address: string) => written.Ressourceberegner?.[address]?.value ?? '';
    expect(at('B3')).toBe('< 5');
    expect(['C8', 'D8', 'C15', 'D15', 'E15', 'F15'].map(at)).toEqual(Array(6).fill('skjult'));
    expect(at('B8')).toBe(7.7);
    expect(at('A2')).toBe('');
    const figures = Object.values(computed.Ressourceberegner ?? {}).map((cell) => cell.value);
    expect(figures.some((value) => String(value).startsWith('#'))).toBe(false);
  });

  it('hides a scenario, and the differences to it where it is the baseline', () => {
    const at = (cells: FoundCells, label: string, column: string, from = 3) =>
      cells.Scenarier?.[`${column}${rowOf('Scenarier', label, from)}`]?.value ?? '';
    // In their order: s2 stands second.
    expect(at(written, 'Antal borgere', 'B')).toBe(330);
    expect(at(written, 'Antal borgere', 'C')).toBe('< 5');
    expect(at(written, 'Krævede årsværk', 'C')).toBe('skjult');
    expect(at(written, 'Krævede årsværk', 'B')).not.toBe('skjult');
    const difference = rowOf('Scenarier', 'Forskel til');
    expect(at(written, 'Antal samtaler samlet', 'C', difference)).toBe('');
    expect(differences(baselineHidden, baselineComputed)).toEqual([]);
    expect(at(baselineHidden, 'Antal samtaler samlet', 'D', difference)).toBe('');
  });
});

describe('on its way home', () => {
  it('changes nothing, is no error, and says how many figures it hides', async () => {
    const { proposal, after } = await bringIn(document, 'eget', [asFile()]);
    expect(inOrder(after)).toEqual(inOrder(document));
    const sheets = proposal.files.flatMap((file) => file.sheets);
    const rejected = sheets.flatMap((sheet) => sheet.rejected.map((cell) => cell.text));
    expect(rejected.filter((text) => text === '< 5' || text === 'skjult')).toEqual([]);
    const notes = sheets.flatMap((sheet) => sheet.notes).filter((note) => note.code === 'hiddenFigures');
    const count = notes.reduce((sum, note) => sum + ('count' in note ? note.count : 0), 0);
    expect(count).toBeGreaterThan(100);
  });

  it('sets back nothing that was changed since, and takes in what somebody typed', async () => {
    const since: DocumentRows = {
      ...document,
      entries: document.entries.map((entry) => (few.entry(entry) ? { ...entry, real: 40, goal: 50 } : entry)),
      calculator: document.calculator.map((row) => ({ ...row, citizens: 900 })),
    };
    const { after } = await bringIn(since, 'eget', [asFile()]);
    expect(inOrder(after)).toEqual(inOrder(since));
  });

  it('brings a new document what it tells, and no zeros for what it does not', async () => {
    const { after } = await bringIn(makeDefaultDocument('Ny'), 'nyt', [asFile()]);
    const seen = new Map(after.entries.map((entry) => [entry.id, entry]));
    for (const entry of document.entries) {
      const other = seen.get(entry.id);
      if (few.entry(entry)) expect(other?.real ?? null).toBeNull();
      else if (entry.real !== null) expect(other?.real).toEqual(entry.real);
    }
  });
});

describe.each<ExportKind>(['goals', 'scenarios'])('CSV of %s', (kind) => {
  it('says no more than the workbook, and comes home unchanged', async () => {
    const text = writeCsv({ kind, rows: document, context: { today, documentId: 'eget' }, choices }).join('');
    expect(text).toContain('< 5');
    const lines = text.split('\r\n').map((line) => line.split(';'));
    if (kind === 'goals') {
      const counted = new Set(
        document.indicators.filter((row) => row.countsCitizens).map((row) => row.label),
      );
      for (const [, , , indicator = '', , real = ''] of lines)
        if (counted.has(indicator)) expect(isFew(Number(real || '0'))).toBe(false);
    }
    const { proposal, after } = await bringIn(document, 'eget', [new File([text], `${kind}.csv`)]);
    const rejected = proposal.files.flatMap((file) => file.sheets.flatMap((sheet) => sheet.rejected));
    expect(rejected.filter((cell) => /< 5|skjult/.test(cell.text))).toEqual([]);
    const stored = new Map(after.entries.map((entry) => [entry.id, entry.real]));
    for (const { id, real } of document.entries) expect(stored.get(id), id).toEqual(real);
    expect(after.scenarios.map((row) => row.citizens)).toEqual(document.scenarios.map((row) => row.citizens));
  });
});

describe('without the choice', () => {
  it('has every figure: backups and the shared file are written so', async () => {
    const whole = await writeWorkbook({
      kind: 'everything',
      rows: document,
      context: { today, documentId: 'eget' },
    });
    const { after } = await bringIn(makeDefaultDocument('Ny'), 'nyt', [
      new File([new Uint8Array(whole)], 'hel.xlsx'),
    ]);
    expect(after.calculator[0]?.citizens).toBe(3);
    expect(after.entries).toHaveLength(document.entries.length);
  });
});
