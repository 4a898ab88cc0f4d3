/** Exported workbooks that people sorted, edited and cut up in another program, brought in again. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDefaultDocument } from '../../../src/domain/document/defaults';
import type { DocumentRows, Opening } from '../../../src/domain/document/registers';
import { type ImportChoices, NO_CHOICES } from '../../../src/domain/merge/import-items';
import { makeEmptyOpening } from '../../../src/domain/openings/empty-opening';
import type { ImportProposal } from '../../../src/workbook/protocol';
import { readFiles } from '../../../src/workbook/read/read-files';
import { writeWorkbook } from '../../../src/workbook/write/write-workbook';
import { applyChanges } from '../workbook/read/apply-changes';

const TODAY = '2026-11-21';
const COLUMNS = { company: 2, address: 4, contact: 7, note: 15 } as const;
type TextField = keyof typeof COLUMNS;

type Edit =
  | { readonly op: 'set' | 'copy'; readonly id: string; readonly column: number; readonly value: string }
  | { readonly op: 'delete' | 'loseId'; readonly id: string }
  | { readonly op: 'insert'; readonly at: number; readonly values: Readonly<Record<number, string>> }
  | { readonly op: 'sort'; readonly column: number }
  | { readonly op: 'dropIds' };

interface Case {
  readonly edits: readonly Edit[];
  readonly isPasted: boolean;
  /** What was changed in the app meanwhile. */
  readonly meanwhile: readonly { readonly id: string; readonly field: TextField | 'gone' }[];
}

const NAMES = [
  'Havnens Smedje',
  'Fjordkroen',
  'Elins Salon',
  'Bageriet Aks',
  'Nordvest Byg',
  'Grønne Gartneri',
];

function makeRows(): DocumentRows {
  const openings = NAMES.map(
    (company, index): Opening => ({
      ...makeEmptyOpening(`o${index}`, index + 1),
      date: `2026-11-${String(index + 10)}`,
      company: `${company} A/S`,
      cvr: `4771408${index}`,
      address: `Strandvejen ${index * 7 + 1}, 2800 Lyngby`,
      phone: `9164147${index}`,
      contact: `Kontakt ${index}`,
      branch: 'I',
      result: 'ordinaer',
      places: index + 1,
      filledPlaces: 0,
      note: `bemærkning ${index}`,
    }),
  );
  return { ...makeDefaultDocument('Team'), openings };
}

const id = fc.nat(NAMES.length - 1).map((index) => `o${index}`);
const field = fc.constantFrom(...(Object.keys(COLUMNS) as TextField[]));
let typed = 0;
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(id, field)
      .map(([row, name]): Edit => ({ op: 'set', id: row, column: COLUMNS[name], value: `fil ${typed++}` })),
  },
  { weight: 1, arbitrary: id.map((row): Edit => ({ op: 'delete', id: row })) },
  { weight: 1, arbitrary: id.map((row): Edit => ({ op: 'loseId', id: row })) },
  {
    weight: 1,
    arbitrary: id.map(
      (row): Edit => ({ op: 'copy', id: row, column: COLUMNS.note, value: `kopi ${typed++}` }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.nat(6).map(
      (at): Edit => ({
        op: 'insert',
        at,
        values: { 1: '03-11-2026', 2: `Ny ${typed++}`, 15: `note ${typed}` },
      }),
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(1, 2, 11).map((column): Edit => ({ op: 'sort', column })) },
);
const oneCase: fc.Arbitrary<Case> = fc.record({
  edits: fc
    .tuple(fc.array(edit, { maxLength: 6 }), fc.nat(9))
    .map(([edits, last]): Edit[] => (last === 0 ? [...edits, { op: 'dropIds' }] : edits)),
  isPasted: fc.nat(7).map((one) => one === 0),
  meanwhile: fc.array(
    fc.record({
      id,
      field: fc.oneof(
        { weight: 5, arbitrary: field },
        { weight: 1, arbitrary: fc.constant('gone' as const) },
      ),
    }),
    {
      maxLength: 3,
    },
  ),
});

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edited-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The workbook after each case's edits, made by one start of the other program. */
async function editAll(
  rows: DocumentRows,
  cases: readonly Pick<Case, 'edits' | 'isPasted'>[],
): Promise<File[]> {
  const source = join(folder, 'eksport.xlsx');
  writeFileSync(
    source,
    await writeWorkbook({ kind: 'openings', rows, context: { today: TODAY, documentId: 'own', number: 1 } }),
  );
  const jobs = cases.map(({ edits, isPasted }, index) => ({
    source,
    target: join(folder, `${index}.xlsx`),
    edits,
    paste: isPasted,
  }));
  try {
    execFileSync('/usr/bin/python3', [resolve(__dirname, 'edit-rows.py')], {
      input: JSON.stringify(jobs),
      stdio: 'pipe',
    });
  } catch (error) {
    throw new Error(`python3 with openpyxl is needed (package python3-openpyxl): ${error}`);
  }
  return jobs.map(({ target }) => new File([new Uint8Array(readFileSync(target))], 'rettet.xlsx'));
}

let imports = 0;
const bringIn = (
  file: File,
  rows: DocumentRows,
  choices: ImportChoices = NO_CHOICES,
): Promise<ImportProposal> =>
  readFiles([file], rows, { today: TODAY, documentId: 'own', idPrefix: `ny${imports++}-`, choices });

const textsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsOf)
      : [];

describe('a workbook that went through another program', () => {
  it('loses nothing that either side typed, and adds nothing the second time', async () => {
    const rows = makeRows();
    const cases = fc.sample(oneCase, { numRuns: 60, seed: 11 });
    const files = await editAll(rows, cases);
    for (const [index, { edits, isPasted, meanwhile }] of cases.entries()) {
      const told = JSON.stringify(cases[index]);
      let now = rows;
      const own: string[] = [];
      for (const { id: row, field: name } of meanwhile) {
        const value = `app ${own.length}`;
        now = {
          ...now,
          openings: now.openings.flatMap((one) =>
            one.id !== row ? [one] : name === 'gone' ? [] : [{ ...one, [name]: value }],
          ),
        };
        own.push(value);
      }
      const proposal = await bringIn(files[index] as File, now);
      const after = applyChanges(now, proposal.changes);
      const kept = new Set([
        ...textsOf(after.openings),
        ...textsOf(proposal.items.map((item) => item.fields)),
      ]);
      // Of an edit that another one typed over, or whose row was deleted after it, nothing is in the file.
      const inFile = valuesIn(edits);
      for (const value of inFile) expect(kept.has(value), `${value} of the file: ${told}`).toBe(true);
      if (!isPasted)
        for (const value of textsOf(
          now.openings.map(({ company, address, contact, note }) => [company, address, contact, note]),
        ))
          expect(
            kept.has(value) || isTypedOver(value, rows, edits),
            `${value} of the document: ${told}`,
          ).toBe(true);
      for (const row of now.openings) {
        if (after.openings.some((one) => one.id === row.id)) continue;
        expect(
          proposal.items.map((item) => [item.kind, item.row]),
          told,
        ).toContainEqual(['removed', row.id]);
      }
      const again = await bringIn(files[index] as File, after);
      expect(again.changes, told).toEqual([]);
    }
  }, 120_000);

  it('is recognised row by row when it lost all its ids, sorted or pasted into another workbook', async () => {
    const rows = makeRows();
    const edits: Edit[] = [
      { op: 'set', id: 'o1', column: 15, value: 'ring mandag' },
      { op: 'set', id: 'o2', column: 2, value: 'Elin Salon A/S' },
      { op: 'sort', column: 11 },
    ];
    const [withBase, pasted] = await editAll(rows, [
      { edits: [...edits, { op: 'dropIds' }], isPasted: false },
      { edits, isPasted: true },
    ]);
    for (const file of [withBase, pasted] as File[]) {
      const proposal = await bringIn(file, rows);
      expect(proposal.changes.map(({ row, field: name, after }) => [row, name, after]).sort()).toEqual([
        ['o1', 'note', 'ring mandag'],
        ['o2', 'company', 'Elin Salon A/S'],
      ]);
    }
  });

  it('shows a line beside the row it resembles, and takes it for new until told otherwise', async () => {
    const rows = makeRows();
    const [file] = await editAll(rows, [
      {
        // Another job on the same day may be the same contact or a second one.
        edits: [
          { op: 'set', id: 'o3', column: 2, value: 'Aks Brød og Kager' },
          { op: 'set', id: 'o3', column: 4, value: 'Torvet 3, 3400 Hillerød' },
          { op: 'loseId', id: 'o3' },
        ],
        isPasted: false,
      },
    ]);
    const asNew = await bringIn(file as File, rows);
    const doubt = asNew.items.find((item) => item.kind === 'doubtful');
    expect(doubt).toMatchObject({ candidate: { row: 'o3' } });
    expect(doubt?.fields).toContainEqual({
      field: 'company',
      mine: 'Bageriet Aks A/S',
      theirs: 'Aks Brød og Kager',
    });
    expect(asNew.counts.openings).toMatchObject({ added: 1, removed: 1 });
    const same = await bringIn(file as File, rows, { ...NO_CHOICES, matches: { [doubt?.key ?? '']: true } });
    expect(same.counts.openings).toMatchObject({ added: 0, removed: 0, changed: 1 });
    expect(same.changes.map(({ row, field: name }) => [row, name])).toEqual([
      ['o3', 'company'],
      ['o3', 'address'],
    ]);
  });

  it('lists copied lines and lines without an id; the line nearest its row keeps the id', async () => {
    const rows = makeRows();
    const [file] = await editAll(rows, [
      {
        edits: [
          { op: 'copy', id: 'o0', column: 2, value: 'En helt anden smedje' },
          { op: 'loseId', id: 'o4' },
        ],
        isPasted: false,
      },
    ]);
    const proposal = await bringIn(file as File, rows);
    expect(proposal.files[0]?.sheets.find((sheet) => sheet.kind === 'openings')?.notes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'idTwice', count: 1 }),
        expect.objectContaining({ code: 'idLost', count: 1 }),
      ]),
    );
    expect(proposal.counts.openings).toMatchObject({ added: 1, changed: 0, removed: 0 });
    expect(proposal.changes[0]?.after).toMatchObject({ company: 'En helt anden smedje' });
  });
});

/** The values that the edits leave in the file. */
function valuesIn(edits: readonly Edit[]): string[] {
  const cells = new Map<string, string>();
  const loose: string[] = [];
  const gone = new Set<string>();
  for (const one of edits) {
    if ('id' in one && gone.has(one.id)) continue;
    if (one.op === 'set') cells.set(`${one.id}/${one.column}`, one.value);
    else if (one.op === 'copy') loose.push(one.value);
    else if (one.op === 'insert')
      loose.push(...Object.values(one.values).filter((value) => !value.includes('2026')));
    else if (one.op === 'delete') {
      for (const key of [...cells.keys()]) if (key.startsWith(`${one.id}/`)) cells.delete(key);
      gone.add(one.id);
    } else if (one.op === 'loseId') gone.add(one.id);
  }
  return [...cells.values()].concat(loose.filter((value) => !value.startsWith('kopi')));
}

/** Whether a value of the document is one that the file was made with, and someone typed over. */
function isTypedOver(value: string, rows: DocumentRows, edits: readonly Edit[]): boolean {
  const row = rows.openings.find((one) => textsOf(one).includes(value));
  return row !== undefined && edits.some((one) => 'id' in one && one.id === row.id);
}
