/** A workbook client whose worker is this very thread. */
import { makeImportDesk } from '../../../src/workbook/read/desk';
import type { ImportSession, WorkbookClient } from '../../../src/workbook/workbook-client';

export interface LocalClient extends WorkbookClient {
  /** Imports that are open: each holds the memory of its files. */
  open(): number;
}

export function makeLocalClient(change: Partial<ImportSession> = {}): LocalClient {
  let open = 0;
  return {
    open: () => open,
    openImport: async (files) => {
      open += 1;
      const desk = makeImportDesk();
      let isOpened = false;
      return {
        async propose(rows, context, options) {
          if (!isOpened) await desk.open(files, options?.onProgress);
          isOpened = true;
          for (const [register, own] of Object.entries(rows)) desk.putRows(register as never, own, true);
          return desk.propose(context, options?.onProgress);
        },
        lines: async (query, from, count) => desk.lines(query, from, count),
        cells: async (file, sheet, rows) => desk.cells(file, sheet, rows),
        changes: async (count) => desk.changes(0, count),
        close: () => {
          open -= 1;
        },
        ...change,
      };
    },
    write: () => Promise.reject(new Error('not here')),
    dispose: () => {},
  };
}
