/** Documents made of their copies in the browser. */
import type { Id } from '../domain/values/field';
import { type DocumentEntry, makeDocumentId } from '../storage/library';
import { type FoundCopy, restoreCopy, takeBack } from '../storage/reserve/restore-copy';
import { readopt } from '../storage/seldom-library';
import { renameStored } from './closed-documents';

/**
 * Documents whose databases are gone come back under their own ids.
 * @param known what the list says of them, or said
 */
export async function restoreInPlace(
  copies: readonly FoundCopy[],
  known: readonly DocumentEntry[],
): Promise<void> {
  const now = Date.now();
  for (const { id, name } of copies) {
    await restoreCopy(id, id);
    const entry = known.find((one) => one.id === id);
    await readopt([{ createdAt: now, openedAt: 0, isSample: false, id, ...entry, name }]);
  }
}

/**
 * A new document beside the one that is there.
 * @returns its id
 */
export async function restoreBeside(copy: FoundCopy, name: string): Promise<Id> {
  const id = makeDocumentId();
  const now = Date.now();
  try {
    await restoreCopy(copy.id, id);
    await renameStored(id, name);
    await readopt([{ id, name, isSample: false, createdAt: now, openedAt: now }]);
  } catch (error) {
    await takeBack(id);
    throw error;
  }
  return id;
}
