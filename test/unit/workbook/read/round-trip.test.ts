/** What the app writes, it reads again: into a new document, into its own, and after edits in Excel. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read as readWithLibrary, utils, write as writeWithLibrary } from 'xlsx';
import { makeWeekKey } from '../../../../src/domain/calendar/iso-week';
import { makeDefaultDocument } from '../../../../src/domain/document/defaults';
import {
  type DocumentRows,
  type Employee,
  type Indicator,
  makeEntryId,
  makePlanGoalId,
  type Opening,
  REGISTER_NAMES,
  type SavedView,
  type Scenario,
  type WeekEntry,
} from '../../../../src/domain/document/registers';
import { makeSampleViews } from '../../../../src/domain/document/sample-views';
import { makeTemplate } from '../../../../src/domain/goals/templates';
import { type ImportChoices, NO_CHOICES } from '../../../../src/domain/merge/import-items';
import { hasCprShape } from '../../../../src/domain/openings/validators';
import type { ExportKind, ImportProposal } from '../../../../src/workbook/protocol';
import { readFiles } from '../../../../src/workbook/read/read-files';
import { writeWorkbook } from '../../../../src/workbook/write/write-workbook';
import { applyChanges, inOrder } from './apply-changes';

const TODAY = '2026-11-21';
let imports = 0;

const toFile = (bytes: Uint8Array, name = 'Indsatstavlen.xlsx') => new File([new Uint8Array(bytes)], name);

const exportFile = async (rows: DocumentRows, kind: ExportKind = 'everything', documentId = 'own') =>
  toFile(await writeWorkbook({ kind, rows, context: { today: TODAY, documentId } }));

const importFile = (
  file: File,
  rows: DocumentRows,
  documentId = 'own',
  choices: ImportChoices = NO_CHOICES,
): Promise<ImportProposal> =>
  readFiles([file], rows, { today: TODAY, documentId, idPrefix: `new-${imports++}-`, choices });

const text = fc
  .oneof(
    fc.constantFrom(
      'Café Ågård A/S',
      '=HYPERLINK(1)',
      '-3',
      '12,5',
      'uge 7',
      ' to  ord ',
      'a\nb',
      '_x0041_',
      'I alt',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 6 }),
  )
  .filter((value) => !hasCprShape(value));
const label = text.filter((value) => /\p{L}/u.test(value));
const textOrNull = fc.option(text, { nil: null });
const number = fc
  .oneof(
    fc.integer({ min: -5, max: 2000 }),
    fc.double({ min: -1e6, max: 1e6, noNaN: true, noDefaultInfinity: true }),
  )
  .map((value) => (value === 0 ? 0 : value));
const field = <T>(value: fc.Arbitrary<T>) =>
  fc.option(
    fc.oneof({ weight: 5, arbitrary: value }, { weight: 1, arbitrary: text.map((raw) => ({ raw })) }),
    { nil: null },
  );
const date = fc
  .date({ min: new Date('1995-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((value) => value.toISOString().slice(0, 10));
const week = fc
  .tuple(fc.constantFrom(2025, 2026), fc.integer({ min: 1, max: 4 }))
  .map(([year, number_]) => makeWeekKey(year, number_));

/** A document as a team might leave it, with the odd things that happen: equal names, gone rows, typed texts. */
const document: fc.Arbitrary<DocumentRows> = fc
  .record({
    openings: fc.array(
      fc.record({
        date: field(date),
        company: textOrNull,
        cvr: fc.option(fc.oneof(text, fc.constant('47714087')), { nil: null }),
        address: textOrNull,
        phone: fc.option(fc.oneof(text, fc.constant('91641475')), { nil: null }),
        mail: textOrNull,
        contact: textOrNull,
        branch: field(fc.constantFrom('A', 'I', 'F', 'gone')),
        result: field(fc.constantFrom('ingen', 'ordinaer', 'praktik')),
        jobFunction: field(fc.constantFrom('kok', 'gone')),
        places: field(number),
        filledPlaces: field(number),
        consultant: field(fc.constantFrom('e0', 'e1')),
        followUp: field(date),
        note: textOrNull,
      }),
      { maxLength: 6 },
    ),
    employees: fc.array(fc.record({ name: fc.oneof(label, fc.constantFrom('Anne', 'Bo', '')) }), {
      maxLength: 4,
    }),
    indicators: fc.array(
      fc.record({
        group: fc.constantFrom('Afholdt', 'Salg', ''),
        label: fc.oneof(label, fc.constantFrom('Løntilskud', 'Salg')),
        unit: fc.constantFrom('count' as const, 'hours' as const),
      }),
      { maxLength: 5 },
    ),
    entries: fc.array(
      fc.record({
        week,
        indicator: fc.nat(5),
        employee: fc.nat(4),
        real: field(number),
        goal: field(number),
      }),
      { maxLength: 12 },
    ),
    plan: fc.array(
      fc.record({ year: fc.constantFrom(2025, 2026), indicator: fc.nat(5), goal: field(number) }),
      { maxLength: 4 },
    ),
    scenarios: fc.array(
      fc.record({
        name: fc.oneof(label, fc.constant('Samme')),
        citizens: fc.nat(5000),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
        fte: fc.option(fc.nat(20), { nil: null }),
      }),
      { maxLength: 4 },
    ),
    views: fc.array(
      fc.record({
        name: label,
        base: fc.constantFrom('current' as const, 'all' as const),
        layout: fc.record(
          {
            hidden: fc.array(text, { maxLength: 2 }),
            filters: fc.constant({ branch: { kind: 'choice', values: ['I', null] } }),
          },
          { requiredKeys: [] },
        ),
      }),
      { maxLength: 2 },
    ),
    newBranch: label,
    dropLists: fc.boolean(),
    teamName: text,
  })
  .map((parts): DocumentRows => {
    const base = makeDefaultDocument(parts.teamName);
    const employees: Employee[] = parts.employees.map((one, index) => ({
      id: `e${index}`,
      order: index,
      name: one.name,
      from: null,
      to: null,
    }));
    const indicators: Indicator[] = parts.indicators.map((one, index) => ({
      id: `i${index}`,
      order: index,
      aliases: [],
      direction: 'high',
      countsCitizens: false,
      retiredFrom: null,
      ...one,
    }));
    const entries = new Map<string, WeekEntry>();
    for (const one of parts.entries) {
      const [indicator, employee] = [`i${one.indicator}`, `e${one.employee}`];
      const id = makeEntryId(one.week, indicator, employee);
      entries.set(id, { id, week: one.week, indicator, employee, real: one.real, goal: one.goal });
    }
    const plans = new Map(
      parts.plan.map((one) => {
        const id = makePlanGoalId(one.year, `i${one.indicator}`);
        return [id, { id, year: one.year, indicator: `i${one.indicator}`, goal: one.goal }];
      }),
    );
    return {
      ...base,
      views: parts.views.map(
        (one, index): SavedView => ({ id: `v${index}`, order: index, tool: 'openings', ...one }),
      ),
      branches: [
        ...(parts.dropLists ? base.branches.slice(0, 4) : base.branches),
        { id: 'own', order: 99, label: parts.newBranch, hidden: false, aliases: ['x'] },
      ],
      employees,
      indicators,
      entries: [...entries.values()],
      planGoals: [...plans.values()],
      openings: parts.openings.map((one, index): Opening => ({ id: `o${index}`, order: index + 1, ...one })),
      scenarios: parts.scenarios.map(
        (one, index): Scenario => ({
          ...(base.scenarios[0] as Scenario),
          id: `s${index}`,
          order: index + 1,
          name: one.name,
          citizens: one.citizens,
          intensiveShare: one.share,
          availableFte: one.fte,
        }),
      ),
    };
  });

describe('a whole document', () => {
  it('comes back the same in a new document, and changes nothing in its own', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (rows) => {
        const file = await exportFile(rows);
        const fresh = makeDefaultDocument('Nyt team');
        const intoNew = await importFile(file, fresh, 'other');
        expect(intoNew.files[0]?.problem).toBeNull();
        expect(inOrder(applyChanges(fresh, intoNew.changes))).toEqual(inOrder(rows));
        const intoOwn = await importFile(file, rows);
        expect(intoOwn.changes).toEqual([]);
        expect(intoOwn.newValues).toEqual([]);
      }),
      { numRuns: 15, interruptAfterTimeLimit: 90_000 },
    );
  }, 180_000);

  it('comes back the same from each tool’s own workbook, as far as it goes', async () => {
    const rows = fc.sample(document, { numRuns: 1, seed: 7 })[0] as DocumentRows;
    for (const kind of ['openings', 'goals', 'capacity', 'scenarios'] as const) {
      expect((await importFile(await exportFile(rows, kind), rows)).changes).toEqual([]);
    }
  });
});

/** A document with one of everything, easy to point at. */
function makePlain(): DocumentRows {
  const base = makeDefaultDocument('Team');
  const indicators = makeTemplate('2013');
  const first = indicators[0] as Indicator;
  const entryId = makeEntryId('2026-W10', first.id, 'e1');
  return {
    ...base,
    employees: [{ id: 'e1', order: 1, name: 'Anne', from: null, to: null }],
    indicators,
    entries: [{ id: entryId, week: '2026-W10', indicator: first.id, employee: 'e1', real: 5, goal: 6 }],
    planGoals: [{ id: makePlanGoalId(2026, first.id), year: 2026, indicator: first.id, goal: 100 }],
    openings: ['Kroen', 'Bageriet', 'Smedjen'].map(
      (company, index): Opening => ({
        id: `o${index}`,
        order: index + 1,
        date: '2026-11-02',
        company,
        cvr: '47714087',
        address: null,
        phone: '91641475',
        mail: null,
        contact: null,
        branch: 'I',
        result: 'ordinaer',
        jobFunction: null,
        places: 3,
        filledPlaces: 1,
        consultant: 'e1',
        followUp: null,
        note: null,
      }),
    ),
  };
}

/** Opens the file with another program, edits cells by address, and saves it as that program does. */
async function edit(
  file: File,
  change: (sheets: Record<string, import('xlsx').WorkSheet>) => void,
): Promise<File> {
  const workbook = readWithLibrary(new Uint8Array(await file.arrayBuffer()), {
    cellNF: true,
    cellStyles: true,
  });
  change(workbook.Sheets);
  return toFile(
    new Uint8Array(writeWithLibrary(workbook, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer),
  );
}

describe('a workbook that someone edited in Excel', () => {
  it('tells what was edited and nothing else', async () => {
    const rows = makePlain();
    const file = await edit(await exportFile(rows), (sheets) => {
      const register = sheets.Brancheregister as import('xlsx').WorkSheet;
      register.B6 = { t: 's', v: 'Bageriet på torvet' };
      register.L7 = { t: 'n', v: 3 };
      register.I7 = { t: 's', v: 'praktikplads' };
      (sheets['Uge 10-2026'] as import('xlsx').WorkSheet).B6 = { t: 'n', v: 8 };
    });
    const { changes } = await importFile(file, rows);
    expect(changes.map(({ row, field: name, after }) => [row, name, after])).toEqual([
      [makeEntryId('2026-W10', '2013-1.1', 'e1'), 'real', 8],
      ['o1', 'company', 'Bageriet på torvet'],
      ['o2', 'result', 'praktik'],
      ['o2', 'filledPlaces', 3],
    ]);
  });

  it('does not set back what was changed in the app since', async () => {
    const rows = makePlain();
    const file = await exportFile(rows);
    const later: DocumentRows = {
      ...rows,
      openings: rows.openings.map((row) => (row.id === 'o0' ? { ...row, filledPlaces: 3 } : row)),
    };
    expect((await importFile(file, later)).changes).toEqual([]);
  });

  it('brings in rows typed under the register; those deleted in the file go unless the leader declines', async () => {
    const rows = makePlain();
    const file = await edit(await exportFile(rows), (sheets) => {
      const register = sheets.Brancheregister as import('xlsx').WorkSheet;
      // The last row is deleted, and another typed where it stood.
      for (const column of 'ABCDEFGHIJKLMNOPQR') delete register[`${column}7`];
      utils.sheet_add_aoa(register, [['03-11-2026', 'Mejeriet']], { origin: 'A7' });
    });
    const proposal = await importFile(file, rows);
    expect(proposal.counts.openings).toEqual({ added: 1, changed: 0, equal: 2, removed: 1 });
    expect(proposal.changes.map(({ row, after }) => [row, (after as Opening | null)?.company])).toEqual([
      ['o2', undefined],
      [expect.stringMatching(/^new-/), 'Mejeriet'],
    ]);
    expect(proposal.items.filter((item) => item.row === 'o2')).toMatchObject([
      { kind: 'removed', key: 'openings/o2' },
    ]);
    const notes = proposal.files[0]?.sheets.flatMap((sheet) => sheet.notes);
    expect(notes).toContainEqual({ code: 'deletedInFile', count: 1 });
    const declined = await importFile(file, rows, 'own', {
      ...NO_CHOICES,
      removals: { 'openings/o2': false },
    });
    expect(declined.counts.openings).toMatchObject({ added: 1, removed: 0 });
    expect(declined.items.some((item) => item.key === 'openings/o2' && item.kind === 'removed')).toBe(true);
  });
});

describe('a backup', () => {
  it('puts things back as they were, and leaves what came since', async () => {
    const rows = makePlain();
    const json = JSON.stringify({
      format: 'indsatstavlen',
      version: 1,
      documentId: 'own',
      exported: TODAY,
      rows,
    });
    const later: DocumentRows = {
      ...rows,
      openings: [
        { ...(rows.openings[0] as Opening), company: 'Ændret' },
        { ...(rows.openings[1] as Opening), id: 'new', company: 'Ny' },
      ],
    };
    const proposal = await importFile(new File([json], 'kopi.json'), later);
    const after = applyChanges(later, proposal.changes);
    expect(after.openings.map((row) => row.company).sort()).toEqual(['Bageriet', 'Kroen', 'Ny', 'Smedjen']);
  });

  it('gives the same document when brought in to a new one', async () => {
    const rows = makePlain();
    const json = JSON.stringify({
      format: 'indsatstavlen',
      version: 1,
      documentId: 'own',
      exported: TODAY,
      rows,
    });
    const fresh = makeDefaultDocument('Nyt team');
    const proposal = await importFile(new File([json], 'kopi.json'), fresh, 'other');
    const after = applyChanges(fresh, proposal.changes);
    for (const name of REGISTER_NAMES) expect(after[name]).toHaveLength(rows[name].length);
    expect(inOrder(after)).toEqual(inOrder(rows));
  });

  it('brings views home, and none that hides a citizen in its name or a filter', async () => {
    const views = makeSampleViews();
    const [view] = views as [SavedView];
    const bad = [
      { ...view, id: 'a', name: '010190-1234' },
      { ...view, id: 'b', layout: { filters: { note: { kind: 'text', text: 'Jens 0101901234' } } } },
    ];
    const backup = { format: 'indsatstavlen', version: 1, documentId: 'own', exported: TODAY };
    const json = JSON.stringify({ ...backup, rows: { views: [...views, ...bad] } });
    const proposal = await importFile(new File([json], 'kopi.json'), makePlain());
    expect(applyChanges(makePlain(), proposal.changes).views).toEqual(views);
    expect(proposal.counts.views).toMatchObject({ added: 2 });
    expect(proposal.files[0]?.sheets[0]?.rejected.map((one) => one.reason)).toEqual(['cpr', 'cpr']);
  });

  it('of a release without views leaves those of the document alone', async () => {
    const rows = { ...makePlain(), views: makeSampleViews() };
    const { views: _, ...older } = makePlain();
    const json = JSON.stringify({
      format: 'indsatstavlen',
      version: 1,
      documentId: 'own',
      exported: TODAY,
      rows: older,
    });
    const proposal = await importFile(new File([json], 'kopi.json'), rows);
    expect(applyChanges(rows, proposal.changes).views).toEqual(rows.views);
  });

  it('refuses one of a later release, and leaves out rows that are none', async () => {
    const backup = { format: 'indsatstavlen', version: 1, documentId: 'own', exported: TODAY };
    const newer = new File([JSON.stringify({ ...backup, version: 2, rows: {} })], 'ny.json');
    expect((await importFile(newer, makePlain())).files[0]?.problem).toEqual({ code: 'newerVersion' });
    const broken = JSON.stringify({
      ...backup,
      rows: { openings: [{ id: 'x', __proto__: { order: 1 } }, 'text'] },
    });
    const proposal = await importFile(new File([broken], 'brudt.json'), makePlain());
    expect(proposal.changes).toEqual([]);
    expect(proposal.files[0]?.sheets[0]?.rejected.map((one) => one.reason)).toEqual([
      'damagedBase',
      'damagedBase',
    ]);
  });
});
