/** Files of the app's own: between copies, from strangers, from older releases, and cut down. */
import { describe, expect, it } from 'vitest';
import { makeDefaultDocument } from '../../../src/domain/document/defaults';
import {
  type DocumentRows,
  makeEntryId,
  type Opening,
  type WeekEntry,
} from '../../../src/domain/document/registers';
import { type ImportChoices, NO_CHOICES } from '../../../src/domain/merge/import-items';
import type { LeftOut } from '../../../src/domain/merge/lineage';
import { makeEmptyOpening } from '../../../src/domain/openings/empty-opening';
import type { ImportProposal, PackedSeen } from '../../../src/workbook/protocol';
import { readFiles } from '../../../src/workbook/read/read-files';
import { encodeWorkbook } from '../../../src/workbook/write/adapter';
import { makeIdentitySheet } from '../../../src/workbook/write/identity-sheet';
import { writeWorkbook } from '../../../src/workbook/write/write-workbook';
import { applyChanges } from '../workbook/read/apply-changes';

const TODAY = '2026-11-21';
let imports = 0;

/** A document in somebody's browser. */
class Holder {
  seen: readonly PackedSeen[] = [];
  private files = 0;

  constructor(
    readonly id: string,
    public rows: DocumentRows = makeDefaultDocument(`Team ${id}`),
  ) {}

  async write(): Promise<File> {
    this.files += 1;
    const context = { today: TODAY, documentId: this.id, number: this.files, seen: this.seen };
    return new File(
      [new Uint8Array(await writeWorkbook({ kind: 'everything', rows: this.rows, context }))],
      `${this.id}.xlsx`,
    );
  }

  async bringIn(files: readonly File[], choices: ImportChoices = NO_CHOICES): Promise<ImportProposal> {
    const proposal = await readFiles(files, this.rows, {
      today: TODAY,
      documentId: this.id,
      idPrefix: `ny${imports++}-`,
      choices,
      seen: this.seen,
    });
    this.rows = applyChanges(this.rows, proposal.changes);
    const learnt = proposal.seen ?? [];
    this.seen = [...this.seen.filter(({ peer }) => !learnt.some((one) => one.peer === peer)), ...learnt];
    return proposal;
  }

  change<Name extends keyof DocumentRows>(register: Name, id: string, fields: object): void {
    const rows = this.rows[register].map((row) => (row.id === id ? { ...row, ...fields } : row));
    this.rows = { ...this.rows, [register]: rows };
  }

  drop(register: keyof DocumentRows, id: string): void {
    this.rows = { ...this.rows, [register]: this.rows[register].filter((row) => row.id !== id) };
  }

  add<Name extends keyof DocumentRows>(register: Name, row: DocumentRows[Name][number]): void {
    this.rows = { ...this.rows, [register]: [...this.rows[register], row] };
  }

  opening(id: string): Opening | undefined {
    return this.rows.openings.find((row) => row.id === id);
  }
}

const opening = (id: string, fields: Partial<Opening> = {}): Opening => ({
  ...makeEmptyOpening(id, 1),
  date: '2026-11-02',
  company: `Firma ${id}`,
  branch: 'I',
  ...fields,
});

function makeLeader(): Holder {
  const leader = new Holder('leder');
  for (const id of ['a', 'b', 'c']) leader.add('openings', opening(id));
  leader.add('employees', { id: 'e1', order: 1, name: 'Anne', from: null, to: null });
  return leader;
}

async function copyOf(other: Holder, id: string): Promise<Holder> {
  const copy = new Holder(id);
  const proposal = await copy.bringIn([await other.write()]);
  expect(proposal.files[0]?.origin?.relation).toBe('adopted');
  return copy;
}

describe('copies in several hands', () => {
  it('are put together in all registers; two files at once into a new document too', async () => {
    const leader = makeLeader();
    const [one, two] = [await copyOf(leader, 'anne'), await copyOf(leader, 'bo')];
    one.change('branches', 'I', { label: 'Hotel og restauration' });
    one.change('calculator', 'calculator', { citizens: 412 });
    one.change('openings', 'a', { note: 'fra Anne' });
    two.change('settings', 'settings', { yellowDays: 5, teamName: 'Bos kopi' });
    two.change('openings', 'b', { note: 'fra Bo' });
    two.add('scenarios', {
      ...(leader.rows.scenarios[0] as never as object),
      id: 's9',
      order: 9,
      name: 'Bos',
    } as never);
    const files = [await one.write(), await two.write()];
    const proposal = await leader.bringIn(files);
    expect(proposal.items.filter((item) => !['changed', 'added', 'equal'].includes(item.kind))).toEqual([]);
    expect(proposal.files.map((file) => file.origin?.relation)).toEqual(['copy', 'copy']);
    expect(leader.rows.branches.find((row) => row.id === 'I')?.label).toBe('Hotel og restauration');
    expect(leader.rows.calculator[0]?.citizens).toBe(412);
    // What the document is called is its own affair.
    expect(leader.rows.settings[0]).toMatchObject({ yellowDays: 5, teamName: 'Team leder' });
    expect([leader.opening('a')?.note, leader.opening('b')?.note]).toEqual(['fra Anne', 'fra Bo']);
    expect(leader.rows.scenarios.some((row) => row.name === 'Bos')).toBe(true);

    const third = new Holder('ny');
    const both = await third.bringIn(files);
    expect(both.files.map((file) => file.origin?.relation)).toEqual(['adopted', 'copy']);
    expect([third.opening('a')?.note, third.opening('b')?.note]).toEqual(['fra Anne', 'fra Bo']);
  });

  it('both begin the same week: what one leaves empty the other fills in, and differing figures are asked about', async () => {
    const leader = makeLeader();
    leader.add('indicators', {
      id: 'i1',
      order: 1,
      group: 'Salg',
      label: 'Møder',
      aliases: [],
      unit: 'count',
      direction: 'high',
      countsCitizens: false,
      retiredFrom: null,
    });
    const copy = await copyOf(leader, 'anne');
    const id = makeEntryId('2026-W46', 'i1', 'e1');
    const entry: WeekEntry = { id, week: '2026-W46', indicator: 'i1', employee: 'e1', real: 4, goal: null };
    leader.add('entries', entry);
    copy.add('entries', { ...entry, real: 5, goal: 6 });
    const proposal = await leader.bringIn([await copy.write()]);
    expect(leader.rows.entries).toEqual([{ ...entry, goal: 6 }]);
    expect(proposal.items.find((item) => item.kind === 'conflict')?.fields).toContainEqual({
      field: 'real',
      base: null,
      mine: 4,
      theirs: 5,
      isConflict: true,
    });
  });

  it('a value that one deleted and the other uses stays', async () => {
    const leader = makeLeader();
    const copy = await copyOf(leader, 'anne');
    const unused = leader.rows.branches.at(-1)?.id as string;
    copy.drop('branches', unused);
    leader.change('openings', 'a', { branch: unused });
    const first = await leader.bringIn([await copy.write()]);
    expect(leader.rows.branches.some((row) => row.id === unused)).toBe(true);
    expect(first.items).toContainEqual(
      expect.objectContaining({ kind: 'kept', register: 'branches', row: unused }),
    );

    // And the other way: what came with the file names something that was deleted here.
    const second = await copyOf(leader, 'bo');
    const other = leader.rows.jobFunctions.at(-1)?.id as string;
    leader.drop('jobFunctions', other);
    second.change('openings', 'b', { jobFunction: other });
    await leader.bringIn([await second.write()]);
    expect(leader.opening('b')?.jobFunction).toBe(other);
    expect(leader.rows.jobFunctions.some((row) => row.id === other)).toBe(true);
  });

  it('shows both values and what they were; the other value is taken when it is chosen', async () => {
    const leader = makeLeader();
    const copy = await copyOf(leader, 'anne');
    copy.change('openings', 'a', { note: 'hendes' });
    leader.change('openings', 'a', { note: 'min' });
    const file = await copy.write();
    const { rows, seen } = leader;
    const asked = await leader.bringIn([file]);
    expect(asked.items.filter((item) => item.kind === 'conflict')).toEqual([
      expect.objectContaining({
        key: 'openings/a',
        fields: [{ field: 'note', base: null, mine: 'min', theirs: 'hendes', isConflict: true }],
      }),
    ]);
    expect(leader.opening('a')?.note).toBe('min');
    Object.assign(leader, { rows, seen });
    const taken = await leader.bringIn([file], { ...NO_CHOICES, conflicts: { 'openings/a/note': 'theirs' } });
    expect(taken.changes).toEqual([
      { register: 'openings', row: 'a', field: 'note', before: 'min', after: 'hendes' },
    ]);
  });
});

describe('a document of another origin', () => {
  it('has every difference shown and none written over; contacts are known by what they say', async () => {
    const leader = makeLeader();
    const stranger = new Holder('fremmed');
    stranger.add('branches', { id: 'x1', order: 90, label: 'Rumfart', hidden: false, aliases: [] });
    leader.add('branches', { id: 'y1', order: 91, label: 'rumfart', hidden: false, aliases: [] });
    leader.change('openings', 'a', { branch: 'y1', note: 'lederens' });
    stranger.add('employees', { id: 'k7', order: 1, name: 'Anne', from: null, to: null });
    stranger.add('openings', { ...opening('a'), id: 'q1', branch: 'x1', note: 'fremmed', consultant: 'k7' });
    stranger.add('openings', { ...opening('z'), id: 'q2' });
    stranger.change('settings', 'settings', { redDays: 30 });
    const proposal = await leader.bringIn([await stranger.write()]);
    expect(proposal.files[0]?.origin?.relation).toBe('stranger');
    expect(leader.rows.branches.filter((row) => /rumfart/i.test(row.label))).toHaveLength(1);
    expect(leader.rows.employees).toHaveLength(1);
    expect(leader.rows.settings[0]?.redDays).toBe(14);
    expect(leader.opening('a')).toMatchObject({ note: 'lederens', consultant: 'e1' });
    expect(leader.rows.openings).toHaveLength(4);
    const asked = proposal.items.flatMap((item) =>
      item.fields.flatMap((field) => (field.isConflict ? [`${item.row} ${field.field}`] : [])),
    );
    expect(asked.sort()).toEqual(['a note', 'settings redDays']);
    // Again: nothing more comes in.
    expect((await leader.bringIn([await stranger.write()])).changes).toEqual([]);
  });

  it('is what a copy made by an earlier release is taken for: asked about, never written over', async () => {
    const leader = makeLeader();
    const rows = {
      ...leader.rows,
      openings: leader.rows.openings.map((row) => (row.id === 'a' ? { ...row, note: 'gammel fil' } : row)),
    };
    leader.change('openings', 'a', { note: 'nyere' });
    const sheet = makeIdentitySheet('everything', rows, { today: TODAY, documentId: 'gammel' });
    const [head, ...lines] = sheet.rows;
    const old = {
      ...sheet,
      rows: [[head?.[0], { ...head?.[1], value: 1 }, ...(head?.slice(2, 5) ?? [])], ...lines],
    };
    const bytes = await encodeWorkbook({
      title: '',
      teamName: '',
      dateText: '',
      sheets: [old as never],
      names: [],
    });
    const proposal = await leader.bringIn([new File([new Uint8Array(bytes)], 'v1.xlsx')]);
    expect(proposal.files[0]?.problem).toBeNull();
    expect(leader.opening('a')?.note).toBe('nyere');
    expect(proposal.items.filter((item) => item.kind === 'conflict').map((item) => item.row)).toEqual(['a']);
    expect(leader.seen).toEqual([]);
  });
});

describe('a file that holds only a part', () => {
  it('takes nothing away that it does not hold, neither rows nor fields', async () => {
    const leader = makeLeader();
    const copy = await copyOf(leader, 'anne');
    leader.change('openings', 'a', { contact: 'Jens', note: 'ny' });
    copy.change('openings', 'a', { places: 4 });
    const leftOut: LeftOut = { partial: ['openings'], fields: { openings: ['contact', 'phone', 'mail'] } };
    const cut = {
      ...copy.rows,
      openings: copy.rows.openings
        .filter((row) => row.id === 'a')
        .map((row) => ({ ...row, contact: null, phone: null, mail: null })),
    };
    const seen = (await import('../../../src/workbook/pack-seen')).unpackSeen(copy.seen);
    const sheet = makeIdentitySheet(
      'everything',
      cut,
      { today: TODAY, documentId: 'anne', number: 1 },
      leftOut,
      await seen,
    );
    const bytes = await encodeWorkbook({ title: '', teamName: '', dateText: '', sheets: [sheet], names: [] });
    expect(JSON.stringify(sheet)).not.toContain('Firma b');
    const proposal = await leader.bringIn([new File([new Uint8Array(bytes)], 'del.xlsx')]);
    expect(proposal.items.filter((item) => item.kind !== 'equal')).toEqual([
      expect.objectContaining({ kind: 'changed', row: 'a' }),
    ]);
    expect(leader.rows.openings).toHaveLength(3);
    expect(leader.opening('a')).toMatchObject({ contact: 'Jens', note: 'ny', places: 4 });
  });
});
