/** Addresses of the register. */
import type { Id } from '../../domain/values/field';

/** In the address of the register: rows without a branch. */
export const NO_BRANCH = 'ingen';

/** Where the rows behind a branch's figures are shown. */
export const registerHref = (branch: Id | null): string =>
  `#/brancheregister?visning=alle&branche=${encodeURIComponent(branch ?? NO_BRANCH)}`;

/** Where one row is shown and selected. */
export const rowPath = (row: Id): string => `/brancheregister?raekke=${encodeURIComponent(row)}`;
