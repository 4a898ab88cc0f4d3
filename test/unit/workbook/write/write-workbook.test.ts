/** What stands in the file, as openpyxl finds it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayNumber } from '../../../../src/domain/calendar/dates';
import { makeDefaultDocument } from '../../../../src/domain/document/defaults';
import { type DocumentRows, REGISTER_NAMES } from '../../../../src/domain/document/registers';
import type { ExportKind } from '../../../../src/workbook/protocol';
import { planWorkbook, writeWorkbook } from '../../../../src/workbook/write/write-workbook';
import { HARD_TEXTS, makeExampleDocument } from './example-document';
import { type FoundCells, type FoundFeatures, type Office, openOffice } from './office';

const today = '2026-11-21';
const context = { today, documentId: 'dokument-1' };
const document = makeExampleDocument(today);

let office: Office;
let cells: FoundCells;
let features: FoundFeatures;

beforeAll(async () => {
  office = openOffice();
  const path = office.save('alt.xlsx', await writeWorkbook({ kind: 'everything', rows: document, context }));
  cells = office.cells(path);
  features = office.features(path);
}, 120_000);

afterAll(() => office?.dispose());

describe('the cells', () => {
  const register = () => cells.Brancheregister ?? {};

  it('hold texts as they were typed, none of them a formula or an error', () => {
    const firstHard = document.openings.length - HARD_TEXTS.length + 5;
    HARD_TEXTS.forEach((text, index) => {
      const found = register()[`B${firstHard + index}`];
      expect(found?.type, text).toMatch(/^(s|inlineStr)$/);
      // openpyxl leaves Excel's escapes as they stand.
      expect(String(found?.value).replace(/_x005F_/g, '_')).toBe(text);
    });
  });

  it('hold dates as dates and figures as figures, and what is neither as it was typed', () => {
    const rowOf = (company: string) =>
      document.openings.findIndex((opening) => opening.company === company) + 5;
    expect(register().A5).toMatchObject({ value: `${today}T00:00:00`, format: 'dd-mm-yyyy' });
    expect(register().K5?.type).toBe('n');
    expect(register()[`A${rowOf('Dato som tekst')}`]).toMatchObject({ value: 'i morgen måske', type: 's' });
    expect(register()[`K${rowOf('Pladser som tekst')}`]).toMatchObject({ value: 'ca. 5', type: 's' });
    expect(register()[`H${rowOf('Branche som tekst')}`]?.value).toBe('Hotelbranchen');
    expect(register()[`B${rowOf('Ulovlige tegn')}`]?.value).toBe('Ulovlige tegn');
    expect(register()[`O${rowOf('Ulovlige tegn')}`]?.value).toBe('abcdef');
    expect(String(register()[`O${rowOf('Lang bemærkning')}`]?.value)).toHaveLength(32_767);
  });

  it('have the result stored beside every formula', () => {
    for (const [sheet, found] of Object.entries(cells))
      for (const [address, cell] of Object.entries(found))
        if (cell.formula !== undefined)
          expect(cell.value === null && !/""/.test(cell.formula), `${sheet}!${address}`).toBe(false);
  });

  it('head the register as the guide does', () => {
    const heading = 'ABCDEFGHIJKL'.split('').map((column) => register()[`${column}4`]?.value);
    expect(heading).toEqual([
      'Dato',
      'Virksomhedens navn',
      'CVR-nummer',
      'Adresse',
      'Telefonnummer',
      'Mailadresse',
      'Kontaktperson',
      'Virksomhedstype',
      'Resultat af kontakt',
      'Jobfunktion',
      'Antal pladser',
      'Antal besatte pladser',
    ]);
  });

  it('lay a week out as the guide does', () => {
    const week = cells['Uge 1-2026'] ?? {};
    expect(week.A1?.value).toBe('MÅLSTYRING - ugeskema');
    expect(['A2', 'B2', 'C2', 'D2'].map((at) => week[at]?.value)).toEqual(['Uge', 1, 'År', 2026]);
    expect(['B3', 'D3', 'B4', 'C4'].map((at) => week[at]?.value)).toEqual(['Åse', 'Bo', 'Real', 'Mål']);
    expect(week.A5?.value).toBe('Afholdt');
  });
});

describe('the workbook', () => {
  it('has its sheets in order, the front page before its weeks, and no week that nobody touched', () => {
    const visible = Object.entries(features.sheets)
      .filter(([, sheet]) => sheet.state === 'visible')
      .map(([name]) => name);
    expect(visible.slice(0, 5)).toEqual([
      'Brancheregister',
      'Diagrammer',
      'Forside 2026',
      'Udvikling 2026',
      'Uge 1-2026',
    ]);
    expect(visible.slice(-5)).toEqual([
      'Forside 2025',
      'Udvikling 2025',
      'Uge 51-2025',
      'Ressourceberegner',
      'Scenarier',
    ]);
    expect(visible).not.toContain('Uge 12-2026');
    expect(features.sheets.Lister?.state).toBe('hidden');
    expect(features.sheets._indsatstavlen?.state).toBe('veryHidden');
  });

  it('is ready for a meeting: frozen, filtered, listed, aged, named, charted and set up for print', () => {
    const register = features.sheets.Brancheregister;
    const last = document.openings.length + 4;
    expect(register?.frozen).toBe('C5');
    expect(register?.filter).toBe(`A4:Q${last}`);
    expect(register?.merged).toEqual(expect.arrayContaining(['A3:G3', 'H3:L3']));
    expect(register?.hidden).toEqual(['R']);
    expect(register?.heading).toBe(true);
    const lists = register?.validations.filter((rule) => rule.type === 'list').map((rule) => rule.formula);
    expect(lists).toEqual(['Virksomhedstyper', 'Resultater', 'Jobfunktioner', 'Konsulenter']);
    expect(register?.conditions.some(({ formula }) => /TODAY\(\)/.test(formula.join()))).toBe(true);
    expect(Object.keys(features.names)).toEqual(
      expect.arrayContaining([
        'Virksomhedstyper',
        'Rød_fra_dage',
        'Antal_borgere',
        'Andel_intensiv',
        'Rettidighed',
      ]),
    );
    expect(features.sheets.Diagrammer?.charts).toBe(2);
    expect(features.sheets['Forside 2026']?.charts).toBe(1);
    expect(features.sheets['Udvikling 2026']?.charts).toBeGreaterThan(25);
    expect(features.sheets.Scenarier?.charts).toBe(2);
    expect(features.sheets.Ressourceberegner?.conditions.length).toBe(2);
    for (const [name, sheet] of Object.entries(features.sheets)) {
      if (sheet.state !== 'visible') continue;
      expect(sheet.print, name).toMatchObject({ orientation: 'landscape', paper: 9, fit: true, wide: 1 });
      expect(sheet.print.header[1], name).toBe('21-11-2026');
      expect(sheet.print.footer, name).toMatch(/&P.*&N|Side/);
    }
    expect(register?.print.rows).toMatch(/\$?3:\$?4/);
  });

  it('has widths for what stands in the columns', () => {
    for (const column of ['A', 'B', 'H', 'P'])
      expect(features.sheets.Brancheregister?.widths[column]).toBeGreaterThan(7);
  });
});

describe('the very hidden sheet', () => {
  it('holds the document whole, texts of any length and kind', () => {
    expect(readIdentity(cells)).toEqual({
      head: ['indsatstavlen', 2, 'dokument-1', today],
      rows: JSON.parse(JSON.stringify(document)),
    });
  });

  it('holds for one tool its own registers and those they refer to', () => {
    const registersOf = (kind: ExportKind) => {
      const sheet = planWorkbook({ kind, rows: document, context }).sheets.at(-1);
      return new Set(sheet?.rows.slice(1).map((row) => row[0]?.value));
    };
    expect(registersOf('openings')).not.toContain('entries');
    expect(registersOf('openings')).toContain('branches');
    // How a team looks at its register is not for those it sends the register to.
    expect(registersOf('openings')).not.toContain('views');
    expect(registersOf('goals')).toEqual(
      new Set([
        'settings',
        'branches',
        'results',
        'jobFunctions',
        'employees',
        'indicators',
        'planGoals',
        'entries',
      ]),
    );
    expect(registersOf('scenarios')).toContain('frequencies');
    expect(registersOf('everything')).toEqual(new Set(REGISTER_NAMES));
  });
});

describe('a document with nothing in it', () => {
  it.each(['openings', 'goals', 'capacity', 'scenarios', 'everything'] as const)(
    'is written: %s',
    async (kind) => {
      const empty: DocumentRows = {
        ...makeDefaultDocument(''),
        scenarios: [],
        branches: [],
        frequencies: [],
      };
      const path = office.save(`tom-${kind}.xlsx`, await writeWorkbook({ kind, rows: empty, context }));
      const found = office.features(path);
      expect(Object.keys(found.sheets).length).toBeGreaterThan(1);
      if (kind === 'goals') expect(Object.keys(found.sheets)).toContain('Uge 47-2026');
    },
  );
});

describe('the writing', () => {
  it('tells how far it is: sheets first, then rows, never backwards, and to the end', async () => {
    const told: [string, number][] = [];
    await writeWorkbook({ kind: 'everything', rows: document, context }, (step, done, total) => {
      expect(done).toBeLessThanOrEqual(total);
      told.push([step, done / total]);
    });
    const steps = told.map(([step]) => step);
    expect(steps.lastIndexOf('sheets')).toBeLessThan(steps.indexOf('encoding'));
    for (const step of ['sheets', 'encoding']) {
      const shares = told.filter(([name]) => name === step).map(([, share]) => share);
      expect(shares.length).toBeGreaterThan(4);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      expect(shares.at(-1)).toBe(1);
    }
  });
});

describe('dates', () => {
  it('are the serial numbers Excel counts with, its false leap day of 1900 included', async () => {
    const { serialOfDate } = await import('../../../../src/workbook/write/serial-date');
    expect(serialOfDate('2026-11-21')).toBe(dayNumber('2026-11-21') - dayNumber('1899-12-30'));
    expect(serialOfDate('1900-03-01')).toBe(61);
    expect(serialOfDate('1900-02-28')).toBe(59);
    expect(serialOfDate('1900-01-01')).toBe(1);
  });
});

/** The document as import reads it: the JSON of a row goes on through the columns. */
function readIdentity(found: FoundCells) {
  const sheet = found._indsatstavlen ?? {};
  const text = (address: string) => String(sheet[address]?.value ?? '').replace(/_x005F_/g, '_');
  const rows = Object.fromEntries(REGISTER_NAMES.map((name) => [name, [] as unknown[]]));
  for (let line = 2; sheet[`A${line}`]; line += 1) {
    const json = ['C', 'D', 'E', 'F'].map((column) => text(`${column}${line}`)).join('');
    const row = JSON.parse(json) as { id: string };
    expect(text(`B${line}`)).toBe(row.id);
    rows[text(`A${line}`)]?.push(row);
  }
  return { head: ['A1', 'B1', 'C1', 'D1'].map((address) => sheet[address]?.value), rows };
}
