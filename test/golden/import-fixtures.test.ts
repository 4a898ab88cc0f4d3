/** Every fixture as it is, against sums taken from the file by other means. */

import { describe, expect, it } from 'vitest';
import { makeDefaultDocument } from '../../src/domain/document/defaults';
import { type DocumentRows, REGISTER_NAMES } from '../../src/domain/document/registers';
import { NO_CHOICES } from '../../src/domain/merge/import-items';
import { known } from '../../src/domain/values/field';
import type { ImportProposal } from '../../src/workbook/protocol';
import { readFiles } from '../../src/workbook/read/read-files';
import golden from '../fixtures/golden-ressourceberegner.json';
import { applyChanges } from '../unit/workbook/read/apply-changes';
import { fixture, fixtureFile, readRaw } from './raw-workbook';

const TODAY = '2026-11-21';

let imports = 0;

const read = (rows: DocumentRows, names: readonly string[]): Promise<ImportProposal> =>
  readFiles(names.map(fixtureFile), rows, {
    today: TODAY,
    documentId: 'doc',
    idPrefix: `new-${imports++}-`,
    choices: NO_CHOICES,
  });

const importInto = async (rows: DocumentRows, names: readonly string[]) => {
  const proposal = await read(rows, names);
  return { proposal, after: applyChanges(rows, proposal.changes) };
};

/** What each fixture makes of a new document; read once. */
const intoNew = new Map<string, ReturnType<typeof importInto>>();
const importFresh = (name: string) => {
  const known = intoNew.get(name) ?? importInto(empty(), [name]);
  intoNew.set(name, known);
  return known;
};

const empty = () => makeDefaultDocument('Team');

describe('brancheredskab.xlsx', () => {
  const raw = readRaw(fixture('brancheredskab.xlsx'));

  it('brings in its 182 rows (5 to 186) and names what it adds', async () => {
    const { proposal, after } = await importFresh('brancheredskab.xlsx');
    expect(after.openings).toHaveLength(182);
    const sheet = proposal.files[0]?.sheets.find((one) => one.name === 'Indtastning');
    expect(sheet).toMatchObject({ kind: 'openings', headerRow: 4, taken: 182, rejected: [], notes: [] });
    expect(proposal.files[0]?.sheets.map((one) => one.kind)).toEqual(['openings', 'figures', 'lists']);
    expect(proposal.newValues).toContainEqual(
      expect.objectContaining({
        register: 'branches',
        label: 'Energi- og vandforsyning',
        similarTo: null,
      }),
    );
    const { order, id, ...first } = after.openings[0] as (typeof after.openings)[number];
    expect([order, id.startsWith('new-')]).toEqual([1, true]);
    expect(first).toMatchObject({
      date: '2012-11-26',
      company: 'Blka',
      places: 5,
      filledPlaces: 2,
      cvr: null,
    });
    expect(after.openings[2]).toMatchObject({ cvr: '47714087', phone: '91641475' });
  });

  it('has the open places and contacts per branch that the workbook itself sums in Diagrammer', async () => {
    const { after } = await importFresh('brancheredskab.xlsx');
    const labels = new Map(
      after.branches.flatMap((row) => [row.label, ...row.aliases].map((text) => [text, row.id])),
    );
    const diagrams = raw.get('Diagrammer') as ReadonlyMap<string, string | number>;
    let total = 0;
    for (let row = 4; row <= 20; row++) {
      const branch = labels.get(diagrams.get(`A${row}`) as string);
      const rows = after.openings.filter((opening) => opening.branch === branch);
      const open = rows.reduce(
        (sum, opening) => sum + (known(opening.places) ?? 0) - (known(opening.filledPlaces) ?? 0),
        0,
      );
      const contacts = rows.filter((opening) => opening.result === 'ingen').length;
      expect([open, contacts]).toEqual([diagrams.get(`B${row}`), diagrams.get(`C${row}`)]);
      total += open;
    }
    expect(total).toBeGreaterThan(100);
  });

  it('has every date, cell by cell', async () => {
    const { after } = await importFresh('brancheredskab.xlsx');
    const sheet = raw.get('Indtastning') as ReadonlyMap<string, string | number>;
    const expected = Array.from({ length: 182 }, (_, index) =>
      // Day 25,569 of Excel is 1 January 1970.
      new Date((Number(sheet.get(`A${index + 5}`)) - 25_569) * 86_400_000).toISOString().slice(0, 10),
    );
    expect(after.openings.map((row) => row.date)).toEqual(expected);
  });

  it('adds nothing when it comes again, alone or twice at once', async () => {
    const { after } = await importFresh('brancheredskab.xlsx');
    const again = await read(after, ['brancheredskab.xlsx']);
    expect(again.changes).toEqual([]);
    expect(again.counts.openings).toEqual({ added: 0, changed: 0, equal: 182, removed: 0 });
    const twice = await importInto(empty(), ['brancheredskab.xlsx', 'brancheredskab.xlsx']);
    expect(twice.after.openings).toHaveLength(182);
  });
});

describe('maalstyring-2013.xlsx', () => {
  const raw = readRaw(fixture('maalstyring-2013.xlsx'));
  const columns = 'BCDEFGHIJKLMNOPQ';

  it('has the year totals of every indicator, Real and Mål, summed from the sheets cell by cell', async () => {
    const { after } = await importFresh('maalstyring-2013.xlsx');
    const real = new Map<string, number>();
    const goal = new Map<string, number>();
    for (let week = 1; week <= 52; week++) {
      const sheet = raw.get(`Uge ${week}`) as ReadonlyMap<string, string | number>;
      for (let row = 6; row <= 39; row++) {
        const label = sheet.get(`A${row}`) as string;
        [...columns].forEach((column, index) => {
          const value = sheet.get(`${column}${row}`);
          if (typeof value !== 'number') return;
          const sums = index % 2 === 0 ? real : goal;
          sums.set(label, (sums.get(label) ?? 0) + value);
        });
      }
    }
    expect(real.size).toBe(29);
    const front = raw.get('Forside') as ReadonlyMap<string, string | number>;
    for (let row = 5; row <= 38; row++) {
      const label = front.get(`A${row}`) as string;
      if (!real.has(label)) continue;
      const indicator = after.indicators.find((one) => [one.label, ...one.aliases].includes(label));
      const entries = after.entries.filter((entry) => entry.indicator === indicator?.id);
      expect(entries.reduce((sum, entry) => sum + (known(entry.real) ?? 0), 0)).toBe(real.get(label));
      expect(entries.reduce((sum, entry) => sum + (known(entry.goal) ?? 0), 0)).toBe(goal.get(label));
      // What LibreOffice computed for the front page when the file was saved.
      expect(front.get(`B${row}`)).toBe(real.get(label));
      const plan = after.planGoals.find((one) => one.indicator === indicator?.id);
      expect([plan?.year, plan?.goal]).toEqual([2013, front.get(`C${row}`)]);
    }
  });

  it('takes on the 2013 template and adds no indicator of its own', async () => {
    const { proposal, after } = await importFresh('maalstyring-2013.xlsx');
    expect(after.indicators).toHaveLength(29);
    expect(after.settings[0]?.goalTemplate).toBe('2013');
    expect(after.employees.map((row) => row.name)).toEqual(
      Array.from({ length: 8 }, (_, index) => `Medarbejder ${index + 1}`),
    );
    expect(proposal.newValues.every((value) => value.register === 'employees')).toBe(true);
  });

  it('reads weeks 21 to 52, pre-filled with zeros, as not filled, and keeps the zeros of the others', async () => {
    const { proposal, after } = await importFresh('maalstyring-2013.xlsx');
    const noted = proposal.files[0]?.sheets.flatMap((sheet) => sheet.notes.map((note) => note.code));
    expect(noted).toEqual(Array.from({ length: 32 }, () => 'zeroWeek'));
    const filled = new Set(after.entries.filter((entry) => entry.real !== null).map((entry) => entry.week));
    expect([...filled].sort()).toEqual(
      Array.from({ length: 20 }, (_, index) => `2013-W${String(index + 1).padStart(2, '0')}`),
    );
    expect(
      after.entries.filter((entry) => entry.week === '2013-W01' && entry.real === 0).length,
    ).toBeGreaterThan(10);
    expect(
      after.entries.filter((entry) => entry.week === '2013-W52').every((entry) => entry.goal !== null),
    ).toBe(true);
  });

  it('adds nothing when it comes again', async () => {
    const { after } = await importFresh('maalstyring-2013.xlsx');
    expect((await read(after, ['maalstyring-2013.xlsx'])).changes).toEqual([]);
  });
});

describe('ressourceberegner.xlsx', () => {
  it('has the golden inputs and frequencies', async () => {
    const start = empty();
    const zeroed: DocumentRows = {
      ...start,
      calculator: start.calculator.map((row) => ({
        ...row,
        citizens: 1,
        interviewDaysPerWeek: 1,
        weeksPerFte: 1,
        intensiveShare: 0,
        matrixPerDayTo: 2,
        matrixFteTo: 2,
      })),
      frequencies: start.frequencies.map((row) => ({ ...row, perYear: 1 })),
    };
    const { after } = await importInto(zeroed, ['ressourceberegner.xlsx']);
    const { inputs } = golden;
    expect(after.calculator[0]).toMatchObject({
      citizens: inputs.citizens,
      interviewDaysPerWeek: inputs.interviewDaysPerWeek,
      weeksPerFte: inputs.weeksPerFte,
      intensiveShare: inputs.intensiveShare,
      matrixPerDayTo: 8,
      matrixFteTo: 9,
    });
    const perYear = (table: string) =>
      after.frequencies.filter((row) => row.table === table).map((row) => [row.label, row.perYear]);
    expect(perYear('general')).toEqual(golden.general.map((row) => [row.label, row.perYear]));
    expect(perYear('intensive')).toEqual(golden.intensified.map((row) => [row.label, row.perYear]));
  });

  it('changes nothing in a new document, which begins with the same figures', async () => {
    expect((await read(empty(), ['ressourceberegner.xlsx'])).changes).toEqual([]);
  });
});

describe('aabninger-konsulent.csv', () => {
  /** Windows-1252, semicolons, other headings in another order; no field has a quotation mark. */
  const lines = new TextDecoder('windows-1252')
    .decode(fixture('aabninger-konsulent.csv'))
    .trim()
    .split(/\r\n/)
    .slice(1)
    .map((line) => line.split(';'));

  it('brings in every line with its places, letters and dates', async () => {
    const { proposal, after } = await importFresh('aabninger-konsulent.csv');
    expect(after.openings).toHaveLength(lines.length);
    expect(lines).toHaveLength(40);
    const sum = (column: number) => lines.reduce((total, line) => total + Number(line[column]), 0);
    const total = (field: 'places' | 'filledPlaces') =>
      after.openings.reduce((all, row) => all + (known(row[field]) ?? 0), 0);
    expect([total('places'), total('filledPlaces')]).toEqual([sum(5), sum(6)]);
    expect(after.openings.map((row) => row.company)).toEqual(lines.map((line) => line[0]));
    expect(after.openings.map((row) => row.date)).toEqual(
      lines.map((line) => line[1]?.split('-').reverse().join('-')),
    );
    expect(after.openings.map((row) => row.phone)).toEqual(lines.map((line) => line[8]?.replace(/ /g, '')));
    expect(proposal.files[0]?.sheets[0]).toMatchObject({ headerRow: 1, taken: 40, rejected: [], notes: [] });
  });

  it('adds nothing when it comes again', async () => {
    const { after } = await importFresh('aabninger-konsulent.csv');
    expect((await read(after, ['aabninger-konsulent.csv'])).changes).toEqual([]);
  });
});

describe('all four at once', () => {
  it('come in together as they do one by one', async () => {
    const names = [
      'brancheredskab.xlsx',
      'maalstyring-2013.xlsx',
      'ressourceberegner.xlsx',
      'aabninger-konsulent.csv',
    ];
    const together = await importInto(empty(), names);
    let oneByOne = empty();
    for (const name of names) oneByOne = (await importInto(oneByOne, [name])).after;
    for (const name of REGISTER_NAMES) expect(together.after[name]).toHaveLength(oneByOne[name].length);
    expect(together.after.openings).toHaveLength(222);
  });
});
