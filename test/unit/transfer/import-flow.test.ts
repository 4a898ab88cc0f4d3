import { createRoot } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { makeDefaultDocument } from '../../../src/domain/document/defaults';
import { makeUpdate } from '../../../src/domain/document/operations';
import { createDocumentStore } from '../../../src/store/document-store';
import { createImportFlow } from '../../../src/tools/transfer/import-flow';
import { readFiles } from '../../../src/workbook/read/read-files';
import { type WorkbookClient, WorkbookError } from '../../../src/workbook/workbook-client';
import { makeFile } from '../workbook/read/make-workbook';

const FILE = makeFile(
  {
    Ark1: [
      ['Dato', 'Virksomhed', 'Branche'],
      ['01-02-2026', 'A', 'Handel'],
      ['01-02-2026', 'B', 'Handel'],
    ],
  },
  'register.xlsx',
);

function start(read?: WorkbookClient['read']) {
  return createRoot(() => {
    let seq = 0;
    const store = createDocumentStore(
      makeDefaultDocument('Team'),
      0,
      { commit: async (command) => ({ ...command, seq: ++seq }) },
      'tab',
      () => 0,
    );
    const client: WorkbookClient = {
      read: read ?? ((files, rows, context) => readFiles(files, rows, context)),
      write: () => Promise.reject(new Error('not here')),
      dispose: () => {},
    };
    const seen = { load: async () => [], save: async () => [] };
    return {
      store,
      flow: createImportFlow({ client, store, today: () => '2026-11-21', documentId: 'own', seen }),
    };
  });
}

describe('the way of files into the document', () => {
  it('changes nothing before it is told to, and is one step to take back', async () => {
    const { store, flow } = start();
    await flow.choose([FILE]);
    expect(flow.state().kind).toBe('preview');
    expect(store.registers.openings.count()).toBe(0);
    await flow.apply((names) => `Importerede ${names.join(', ')}`);
    expect(flow.state().kind).toBe('done');
    expect(store.registers.openings.count()).toBe(2);
    expect(store.undoLabel()).toBe('Importerede register.xlsx');
    expect(flow.canUndo()).toBe(true);
    flow.undo();
    expect(store.registers.openings.count()).toBe(0);
    expect([flow.state().kind, store.undoLabel()]).toEqual(['idle', null]);
  });

  it('reads anew when the document changed while the preview was shown', async () => {
    const { store, flow } = start();
    await flow.choose([FILE]);
    store.dispatch('Andet', makeUpdate('settings', store.settings(), { teamName: 'Nyt navn' }));
    await flow.apply((names) => `Importerede ${names.join(', ')}`);
    expect(flow.state()).toMatchObject({ kind: 'preview', isRefreshed: true });
    expect(store.registers.openings.count()).toBe(0);
    await flow.apply((names) => `Importerede ${names.join(', ')}`);
    expect(store.registers.openings.count()).toBe(2);
    expect(store.settings().teamName).toBe('Nyt navn');
  });

  it('no longer offers its own undo when something else was done since', async () => {
    const { store, flow } = start();
    await flow.choose([FILE]);
    await flow.apply((names) => `Importerede ${names.join(', ')}`);
    store.dispatch('Andet', makeUpdate('settings', store.settings(), { teamName: 'Nyt navn' }));
    expect(flow.canUndo()).toBe(false);
  });

  it('tells of a file that took the worker down, and can be left', async () => {
    const { flow } = start(() => Promise.reject(new WorkbookError('timeout', 'register.xlsx', 'silence')));
    await flow.choose([FILE]);
    expect(flow.state()).toMatchObject({ kind: 'failed', error: { code: 'timeout', file: 'register.xlsx' } });
    flow.cancel();
    expect(flow.state().kind).toBe('idle');
  });

  it('forgets an answer that comes after it was left', async () => {
    const { flow } = start();
    const reading = flow.choose([FILE]);
    expect(flow.state().kind).toBe('reading');
    flow.cancel();
    await reading;
    expect(flow.state().kind).toBe('idle');
  });
});
