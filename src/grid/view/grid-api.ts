import { holdKeys } from '../../ui/hold-keys';
import type { GridApi } from '../types';
import type { GridController } from './create-grid';
import { FindBar, later } from './later-parts';

/** The grid's handle for its page, with what is loaded when it is asked for. */
export const makeGridApi = (grid: GridController): GridApi => ({
  ...grid.api,
  actions: async () => (await later()).makeGridActions(grid),
  async openFind() {
    const release = holdKeys();
    try {
      // The component, not only its file: what is not at hand would stand a task later, and that task may be a key.
      await FindBar.preload();
    } finally {
      // An open bar gives way to a new one, which takes the focus.
      grid.setSought(null);
      grid.setSought(release());
    }
  },
  flag: async (isFlagged, meaning) => (await later()).flagCells(grid, isFlagged, meaning),
  find: async (text, which) => (await later()).goToMatch(grid, text, which),
});
