/** CSV out: Danish habits, nothing a spreadsheet would run, and the way home. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDefaultDocument } from '../../../../src/domain/document/defaults';
import type { DocumentRows, Opening } from '../../../../src/domain/document/registers';
import { makeSampleDocument } from '../../../../src/domain/document/sample';
import { NO_CHOICES } from '../../../../src/domain/merge/import-items';
import { makeEmptyOpening } from '../../../../src/domain/openings/empty-opening';
import { hasCprShape } from '../../../../src/domain/openings/validators';
import type { ExportChoices } from '../../../../src/workbook/export-choices';
import type { ExportKind } from '../../../../src/workbook/protocol';
import { readFiles } from '../../../../src/workbook/read/read-files';
import { splitRecords } from '../../../../src/workbook/read/read-text';
import { cleanText } from '../../../../src/workbook/write/clean-text';
import { writeCsv } from '../../../../src/workbook/write/csv';
import { applyChanges } from '../read/apply-changes';
import { HARD_TEXTS } from './example-document';
import { type Office, openOffice } from './office';

const today = '2026-11-21';
const context = { today, documentId: 'dokument-1' };
const sample = makeSampleDocument(today);

const csvOf = (kind: ExportKind, rows: DocumentRows, choices: ExportChoices = {}): string =>
  writeCsv({ kind, rows, context, choices, format: 'csv' }).join('');

const recordsOf = (text: string): string[][] => splitRecords(text.replace(/^\ufeff/, ''), ';');

/** The text brought in to a document with the same lists, as a file from elsewhere. */
async function bringIn(text: string, into: DocumentRows): Promise<DocumentRows> {
  const proposal = await readFiles([new File([text], 'fra-csv.csv')], into, {
    today,
    documentId: 'et-andet',
    idPrefix: 'ny-',
    choices: NO_CHOICES,
  });
  expect(proposal.files[0]?.problem).toBeNull();
  return applyChanges(into, proposal.changes);
}

const withoutIds = (rows: readonly Opening[]) =>
  [...rows].sort((a, b) => a.order - b.order).map(({ id: _, order: __, ...fields }) => fields);

describe('the register', () => {
  const opening: Opening = {
    ...makeEmptyOpening('a', 1),
    date: '2026-11-26',
    company: 'Æblegården; "Ågård"',
    cvr: '47714087',
    phone: '91641475',
    branch: 'G',
    result: 'ordinaer',
    places: 3.5,
    filledPlaces: 1,
    note: 'To\nlinjer',
  };
  const text = csvOf('openings', { ...makeDefaultDocument('Vores team'), openings: [opening] });

  it('opens in Danish Excel: a byte order mark, semicolons, CRLF, decimal commas, dates as 26-11-2026', () => {
    expect(text.startsWith('\ufeffDato;Virksomhedens navn;CVR-nummer;')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    const [headings, row, ...more] = recordsOf(text);
    expect(more).toEqual([]);
    expect(headings).not.toContain('Id');
    expect(row?.slice(0, 3)).toEqual(['26-11-2026', 'Æblegården; "Ågård"', '47714087']);
    expect(row).toEqual(expect.arrayContaining(['91 64 14 75', '3,5', '2,5', 'To\nlinjer']));
    expect(row?.at(-1)).toBe('Ny');
  });

  it('has the rows and columns that were chosen, in their order', () => {
    const ids = sample.openings.slice(3, 6).map(({ id }) => id);
    const openings = [ids[2], ids[0]] as string[];
    const [headings, ...rows] = recordsOf(
      csvOf('openings', sample, { openings, columns: ['branch', 'company'] }),
    );
    expect(headings).toEqual(['Virksomhedens navn', 'Virksomhedstype']);
    expect(rows.map(([company]) => company)).toEqual([
      sample.openings[5]?.company,
      sample.openings[3]?.company,
    ]);
  });

  it('comes home as it went out', async () => {
    const home = await bringIn(csvOf('openings', sample), { ...sample, openings: [] });
    expect(withoutIds(home.openings)).toEqual(withoutIds(sample.openings));
  });

  it('adds nothing to the document it came from', async () => {
    const again = await bringIn(csvOf('openings', sample), sample);
    expect(again.openings).toEqual(sample.openings);
  });
});

describe('texts', () => {
  const noteOf = (text: string): string => {
    const openings = [{ ...makeEmptyOpening('a', 1), company: 'A', note: text }];
    const rows = { ...makeDefaultDocument(''), openings };
    return recordsOf(csvOf('openings', rows, { columns: ['company', 'note'] }))[1]?.[1] ?? '';
  };

  it('that a spreadsheet would run begin with an apostrophe', () => {
    for (const text of HARD_TEXTS) expect(noteOf(text), text).toBe(/^[=+\-@]/.test(text) ? `'${text}` : text);
    expect(noteOf('\t=1+1')).toBe("'\t=1+1");
    expect(noteOf('\n=1+1')).toBe("'\n=1+1");
    expect(noteOf("'=1+1")).toBe("''=1+1");
  });

  it('never begin as a formula, and are read as they were written', async () => {
    const anything = fc
      .oneof(
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        fc.stringMatching(/^['=+@;"\-\n\t]{0,3}[a-zæ,;"'=+\n]{1,6}$/),
      )
      .map((text) => cleanText(text).trim())
      .filter((text) => text !== '' && !hasCprShape(text));
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { minLength: 1, maxLength: 8 }), async (texts) => {
        const openings = texts.map((note, index) => ({
          ...makeEmptyOpening(`a${index}`, index),
          date: today,
          company: `Firma ${index}`,
          note,
        }));
        const empty = makeDefaultDocument('');
        const csv = csvOf('openings', { ...empty, openings });
        for (const cell of recordsOf(csv).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
        const home = await bringIn(csv, empty);
        expect(withoutIds(home.openings)).toEqual(withoutIds(openings));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the weeks', () => {
  const figures = (rows: DocumentRows) =>
    rows.entries
      .filter(({ real, goal }) => real !== null || goal !== null)
      .map(({ id, real, goal }) => [id, real, goal])
      .sort();

  it('are the schedule when there is one, and come home', async () => {
    const weeks = { from: '2026-W45', to: '2026-W45' };
    const text = csvOf('goals', sample, { weeks });
    expect(recordsOf(text).slice(0, 4)).toEqual([
      expect.arrayContaining(['MÅLSTYRING - ugeskema']),
      expect.arrayContaining(['Uge', '45', 'År', '2026']),
      expect.arrayContaining(['I alt']),
      expect.arrayContaining(['Real', 'Mål', 'Afvigelse']),
    ]);
    const home = await bringIn(text, { ...sample, entries: [] });
    expect(figures(home)).toEqual(
      figures({ ...sample, entries: sample.entries.filter(({ week }) => week === '2026-W45') }),
    );
  });

  it('are a list when there are several, and come home', async () => {
    const text = csvOf('goals', sample);
    expect(recordsOf(text)[0]).toEqual(['År', 'Uge', 'Gruppe', 'Indikator', 'Medarbejder', 'Real', 'Mål']);
    const home = await bringIn(text, { ...sample, entries: [] });
    expect(figures(home)).toEqual(figures(sample));
  });

  it('can be without names', () => {
    const employees = sample.employees.map((row, index) => ({ ...row, name: `Navn ${index}` }));
    const text = csvOf('goals', { ...sample, employees }, { isWithoutNames: true });
    expect(text.includes('Navn ')).toBe(false);
    expect(text.includes(';Medarbejder 1;')).toBe(true);
  });
});

describe('the scenarios', () => {
  it('stand side by side with shares in percent, and come home', async () => {
    const text = csvOf('scenarios', sample);
    const rows = recordsOf(text);
    const names = [...sample.scenarios].sort((a, b) => a.order - b.order).map(({ name }) => name);
    expect(rows[0]).toEqual(['Scenarie', ...names]);
    expect(rows.find(([label]) => label?.startsWith('Andel med behov'))?.[1]).toMatch(/^\d+(,\d+)? %$/);
    const home = await bringIn(text, { ...sample, scenarios: [] });
    const shown = (all: DocumentRows) =>
      [...all.scenarios].sort((a, b) => a.order - b.order).map(({ id: _, order: __, ...inputs }) => inputs);
    expect(shown(home)).toEqual(shown(sample));
  });
});

describe('another program', () => {
  let office: Office;
  beforeAll(() => {
    office = openOffice();
  });
  afterAll(() => office?.dispose());

  it('finds texts, dates and figures, and no formula', () => {
    const openings = HARD_TEXTS.map((company, index) => ({
      ...makeEmptyOpening(`a${index}`, index),
      date: today,
      company,
      places: 2.5,
      result: 'ordinaer',
    }));
    const text = csvOf('openings', { ...makeDefaultDocument(''), openings });
    const cells = office.cells(office.takeCsv('register', text));
    const [sheet] = Object.values(cells);
    for (const [address, cell] of Object.entries(sheet ?? {})) expect(cell.formula, address).toBeUndefined();
    HARD_TEXTS.forEach((company, index) => {
      expect(sheet?.[`A${index + 2}`]?.value).toBe(`${today}T00:00:00`);
      expect(sheet?.[`K${index + 2}`]?.value).toBe(2.5);
      if (/^[=+\-@]/.test(company)) expect(sheet?.[`B${index + 2}`]?.value).toBe(`'${company}`);
    });
  }, 120_000);
});
