/** Numbers of citizens in files: whatever sheet they stand on, they stay in the file. */
import { describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import { makeDefaultDocument } from '../../../../src/domain/document/defaults';
import { NO_CHOICES } from '../../../../src/domain/merge/import-items';
import { readFiles } from '../../../../src/workbook/read/read-files';
import { applyChanges } from './apply-changes';

const NUMBER = '010190-1234';
const SECRET = `Anne ${NUMBER}`;

type Rows = readonly (readonly (string | number | null)[])[];

function fileOf(sheets: Readonly<Record<string, Rows>>): File {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows as (string | number | null)[][]), name);
  return new File([write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer], 'borgere.xlsx');
}

const SHEETS: Readonly<Record<string, Rows>> = {
  Register: [
    ['Dato', 'Virksomhedens navn', 'Kontaktperson', 'Bemærkning', 'Antal pladser', SECRET],
    ['21-11-2026', 'Smedjen', SECRET, 'ring igen', 2, 'x'],
    ['22-11-2026', 'Bageren', 'Bo', `om ${NUMBER}`, 101901234, 'y'],
  ],
  'Uge 47-2026': [
    ['MÅLSTYRING'],
    ['Uge', 47, 'År', 2026],
    [null, 'Bo', null, SECRET, null, 'I alt', null],
    [null, 'Real', 'Mål', 'Real', 'Mål', 'Real', 'Mål'],
    [`Gruppe ${NUMBER}`],
    ['Jobsamtaler', 3, 4, 5, 6, 8, 10],
    [`Samtale ${NUMBER}`, 1, 2, 3, 4, 4, 6],
    ['Virksomhedsmøder', NUMBER, 2, 3, 4, 4, 6],
  ],
  Ressourceberegner: [
    ['Antal borgere', 412],
    ['Antal dage med samtaler', 3],
    ['Antal uger pr. årsværk', 44],
    ['Generelt for hele målgruppen', 'Pr. borger pr. år'],
    ['Hver måned', 12],
    [SECRET, 24],
    ['Rettidighed', 4],
  ],
  Scenarier: [
    ['Scenarie', 'I dag', SECRET],
    ['Antal borgere', 330, 200],
    ['Antal dage med samtaler', 3, 3],
    ['Antal uger pr. årsværk', 44, 44],
  ],
  Værdier: [
    ['Virksomhedstype', 'Jobfunktion'],
    ['Rumfart', 'Astronaut'],
    [SECRET, SECRET],
  ],
};

async function bringIn(sheets: Readonly<Record<string, Rows>>) {
  const rows = makeDefaultDocument('Team');
  const proposal = await readFiles([fileOf(sheets)], rows, {
    today: '2026-11-21',
    documentId: 'eget',
    idPrefix: 'ny-',
    choices: NO_CHOICES,
  });
  return { proposal, after: applyChanges(rows, proposal.changes) };
}

describe.each(Object.keys(SHEETS))('a number of a citizen on the sheet %s', (name) => {
  it('is in no row, in no part of what is told or remembered, and the rest comes in', async () => {
    const { proposal, after } = await bringIn({ [name]: SHEETS[name] as Rows });
    expect(JSON.stringify(after).includes('1234')).toBe(false);
    expect(JSON.stringify(proposal).includes('1234')).toBe(false);
    // The shape of a sheet is remembered in the browser.
    for (const sheet of proposal.files.flatMap((file) => file.sheets))
      expect(sheet.shape ?? '').not.toContain('010190');
    const reasons = proposal.files.flatMap((file) =>
      file.sheets.flatMap((sheet) => sheet.rejected.map((cell) => cell.reason)),
    );
    expect(reasons).toContain('cpr');
    expect(proposal.changes.length).toBeGreaterThan(0);
  });
});

describe('what stands beside it', () => {
  it('is taken: rows, other employees, other frequencies, other scenarios', async () => {
    const { after } = await bringIn(SHEETS);
    expect(after.openings.map((row) => row.company)).toEqual(['Smedjen', 'Bageren']);
    expect(after.openings.map((row) => row.contact)).toEqual([null, 'Bo']);
    expect(after.employees.map((row) => row.name)).toEqual(['Bo']);
    expect(after.entries.every((entry) => entry.employee === after.employees[0]?.id)).toBe(true);
    expect(after.entries).toHaveLength(2);
    expect(after.frequencies.map((row) => row.label)).not.toContain(SECRET);
    expect(after.scenarios.map((row) => row.name)).toContain('I dag');
  });
});
