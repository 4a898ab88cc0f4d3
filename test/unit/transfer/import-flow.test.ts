import { createRoot } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeDefaultDocument } from '../../../src/domain/document/defaults';
import { makeUpdate } from '../../../src/domain/document/operations';
import { createDocumentStore } from '../../../src/store/document-store';
import { createImportFlow } from '../../../src/tools/transfer/import-flow';
import { makeImportReport } from '../../../src/tools/transfer/import-report-file';
import type { ImportRun } from '../../../src/tools/transfer/import-run';
import type { ImportSummary } from '../../../src/workbook/protocol';
import { type ImportSession, WorkbookError } from '../../../src/workbook/workbook-client';
import { type Grid, makeFile } from '../workbook/read/make-workbook';
import { makeLocalClient } from './local-client';

const ROWS: Grid = [
  ['Dato', 'Virksomhed', 'Branche'],
  ['01-02-2026', 'A', 'Handel'],
  ['01-02-2026', 'B', 'Handel'],
];
const FILE = makeFile({ Ark1: ROWS }, 'register.xlsx');
const label = (names: readonly string[]) => `Importerede ${names.join(', ')}`;

function start(change?: Partial<ImportSession>) {
  return createRoot(() => {
    let seq = 0;
    const store = createDocumentStore(
      makeDefaultDocument('Team'),
      0,
      { commit: async (command) => ({ ...command, seq: ++seq }) },
      'tab',
      () => 0,
    );
    const client = makeLocalClient(change);
    const seen = { load: async () => [], save: async () => [] };
    const flow = createImportFlow({ client, store, today: () => '2026-11-21', documentId: 'own', seen });
    return { store, flow, client };
  });
}

const runOf = ({ flow }: ReturnType<typeof start>): ImportRun => {
  const run = flow.run();
  if (!run) throw new Error('no import is under way');
  return run;
};

/** A place for preferences, as a browser has. */
function makeStorage(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  };
}

describe('the way of files into the document', () => {
  beforeEach(() => vi.stubGlobal('localStorage', makeStorage()));
  afterEach(() => vi.unstubAllGlobals());

  it('changes nothing before it is told to, and is one step to take back', async () => {
    const app = start();
    await app.flow.choose([FILE]);
    const run = runOf(app);
    expect(run.state().kind).toBe('what');
    run.goTo('changes');
    expect(app.store.registers.openings.count()).toBe(0);
    await run.apply(label);
    expect(run.state().kind).toBe('done');
    expect(app.store.registers.openings.count()).toBe(2);
    expect(app.store.undoLabel()).toBe('Importerede register.xlsx');
    expect(run.canUndo()).toBe(true);
    run.undo();
    expect(app.store.registers.openings.count()).toBe(0);
    app.flow.cancel();
    expect([app.flow.run(), app.store.undoLabel()]).toEqual([null, null]);
    await vi.waitFor(() => expect(app.client.open()).toBe(0));
  });

  it('reads anew when the document changed while the proposal was shown', async () => {
    const app = start();
    await app.flow.choose([FILE]);
    const run = runOf(app);
    run.goTo('changes');
    app.store.dispatch('Andet', makeUpdate('settings', app.store.settings(), { teamName: 'Nyt navn' }));
    await run.apply(label);
    expect([run.state().kind, run.isRefreshed()]).toEqual(['changes', true]);
    expect(app.store.registers.openings.count()).toBe(0);
    await run.apply(label);
    expect(app.store.registers.openings.count()).toBe(2);
    expect(app.store.settings().teamName).toBe('Nyt navn');
  });

  it('no longer offers its own undo when something else was done since', async () => {
    const app = start();
    await app.flow.choose([FILE]);
    runOf(app).goTo('changes');
    await runOf(app).apply(label);
    app.store.dispatch('Andet', makeUpdate('settings', app.store.settings(), { teamName: 'Nyt navn' }));
    expect(runOf(app).canUndo()).toBe(false);
  });

  it('tells of a file that took the worker down, gives its memory back, and can be left', async () => {
    const app = start({
      propose: () => Promise.reject(new WorkbookError('timeout', 'register.xlsx', 'silence')),
    });
    await app.flow.choose([FILE]);
    expect(runOf(app).state()).toMatchObject({
      kind: 'failed',
      error: { code: 'timeout', file: 'register.xlsx' },
    });
    await vi.waitFor(() => expect(app.client.open()).toBe(0));
    app.flow.cancel();
    expect(app.flow.run()).toBeNull();
  });

  it('forgets an answer that comes after it was left', async () => {
    let answer: (summary: ImportSummary) => void = () => {};
    const app = start({ propose: () => new Promise((resolve) => (answer = resolve)) });
    const reading = app.flow.choose([FILE]);
    await vi.waitFor(() => expect(app.flow.run()?.busy()).toBeTruthy());
    const run = runOf(app);
    app.flow.cancel();
    answer({ files: [], counts: {}, newValues: [], lineCounts: [], changeCount: 0, seen: [] });
    await reading;
    expect([app.flow.run(), run.summary()]).toEqual([null, null]);
  });
});

describe('corrections', () => {
  beforeEach(() => vi.stubGlobal('localStorage', makeStorage()));
  afterEach(() => vi.unstubAllGlobals());

  const ODD: Grid = [
    ['Hvem', 'Navn på stedet', 'Sidst set', 'Slags'],
    ['Anne', 'Havnens Smedje', '01-02-2026', 'Handel'],
    ['Bo', 'Kroen', '02-02-2026', 'Handel'],
  ];
  const odd = (name: string) => makeFile({ Ark1: ODD }, name);
  const readAs = {
    kind: 'openings',
    columns: { 0: 'consultant', 1: 'company', 2: 'date', 3: 'branch' },
  } as const;
  const sheetOf = (run: ImportRun) => {
    const sheet = run.summary()?.files[0]?.sheets[0];
    if (!sheet) throw new Error('no sheet');
    return sheet;
  };

  it('are read at once, remembered for files of the same shape, and forgotten when told', async () => {
    const app = start();
    await app.flow.choose([odd('a.xlsx')]);
    expect(sheetOf(runOf(app)).kind).toBe('unknown');
    await runOf(app).chooseSheets([{ file: 0, sheet: sheetOf(runOf(app)) }], readAs);
    expect(sheetOf(runOf(app))).toMatchObject({ kind: 'openings', taken: 2, reading: 'chosen' });

    await app.flow.choose([odd('b.xlsx')]);
    const run = runOf(app);
    expect(sheetOf(run)).toMatchObject({ kind: 'openings', taken: 2, reading: 'remembered' });
    expect(sheetOf(run).columns.map((column) => column.field)).toEqual([
      'consultant',
      'company',
      'date',
      'branch',
    ]);
    await run.forget([{ file: 0, sheet: sheetOf(run) }]);
    expect(sheetOf(run)).toMatchObject({ kind: 'unknown', reading: 'guessed' });
    await app.flow.choose([odd('c.xlsx')]);
    expect(sheetOf(runOf(app)).kind).toBe('unknown');
  });

  it('of a value hold for every row that uses it, and leave the list as it was', async () => {
    const app = start();
    const rows: Grid = [
      ['Dato', 'Virksomhed', 'Resultat'],
      ['01-02-2026', 'A', 'Ordinær åbnnig'],
      ['02-02-2026', 'B', 'ordinær  åbnnig'],
      ['03-02-2026', 'C', 'Rumfart'],
    ];
    await app.flow.choose([makeFile({ Ark1: rows }, 'r.xlsx')]);
    const run = runOf(app);
    const [slip, unknown] = run.summary()?.newValues ?? [];
    if (!slip || !unknown) throw new Error('no new values');
    expect([slip.similarTo, slip.uses, unknown.uses]).toEqual(['Ordinær åbning', 2, 1]);
    const meant = app.store.registers.results.rows().find((row) => row.label === 'Ordinær åbning');
    const before = app.store.registers.results.count();
    await run.chooseValue(slip, { kind: 'map', to: meant?.id ?? '' });
    await run.chooseValue(unknown, { kind: 'blank' });
    // Still there, so that it can be chosen otherwise.
    expect(run.summary()?.newValues.map((value) => value.label)).toEqual(['Ordinær åbnnig', 'Rumfart']);
    run.goTo('changes');
    await run.apply(label);
    expect(app.store.registers.results.count()).toBe(before);
    expect(app.store.registers.openings.rows().map((row) => row.result)).toEqual([
      meant?.id,
      meant?.id,
      null,
    ]);
  });

  it('make a report that names every row with its place, and is safe to open', async () => {
    const app = start();
    const rows: Grid = [
      ['Dato', 'Virksomhed', 'Branche', 'Pladser', 'Noter'],
      ['01-02-2026', '=A1+1', 'Handel', 2, 'borger 010190-1234'],
      ['engang', 'B', 'Handel', 3, null],
      [null, null, 'I alt', 5, null],
    ];
    await app.flow.choose([makeFile({ Ark1: rows }, 'r.xlsx')]);
    runOf(app).goTo('changes');
    await runOf(app).apply(label);
    const report = await makeImportReport(
      runOf(app),
      { store: app.store, today: () => '2026-11-21' },
      () => true,
    );
    const text = (await report?.blob.text()) ?? '';
    expect(report?.name).toBe('Importrapport 2026-11-21.csv');
    const lines = text.split('\r\n');
    expect(lines).toContainEqual(
      expect.stringMatching(/^Ny;Kontakter i Brancheregister;'=A1\+1, 01-02-2026;.*;r\.xlsx;Ark1;række 2;/),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^Ikke taget med;.*;Ark1;E2;.*Ligner et cpr-nummer/));
    expect(lines).toContainEqual(expect.stringMatching(/^Skal rettes;.*;Ark1;A3;.*Er ikke en dato/));
    expect(lines).toContainEqual(expect.stringMatching(/^Sprunget over;.*;række 4;Sumrække/));
    expect(text).not.toContain('010190');
  });
});
