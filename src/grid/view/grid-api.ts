import { holdKeys } from '../../ui/hold-keys';
import type { GridApi } from '../types';
import type { GridController } from './create-grid';

/** The grid's handle for its page, with what is loaded when it is asked for. */
export const makeGridApi = (grid: GridController): GridApi => ({
  ...grid.api,
  actions: async () => (await import('./later')).makeGridActions(grid),
  async openFind() {
    const release = holdKeys();
    try {
      await import('./later');
    } finally {
      // An open bar gives way to a new one, which takes the focus.
      grid.setSought(null);
      grid.setSought(release());
    }
  },
  flag: async (isFlagged, meaning) => (await import('./later')).flagCells(grid, isFlagged, meaning),
  find: async (text, which) => (await import('./later')).goToMatch(grid, text, which),
});
