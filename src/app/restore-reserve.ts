/** Documents made of their copies in the browser. */
import type { Id } from '../domain/values/field';
import { type DocumentEntry, makeDocumentId } from '../storage/library';
import { type FoundCopy, restoreCopy, takeBack } from '../storage/reserve/restore-copy';
import { putEntries } from '../storage/seldom-library';
import { renameStored } from './closed-documents';

const entryOf = ({ id, name }: FoundCopy, known: readonly DocumentEntry[]): DocumentEntry => {
  const entry = known.find((one) => one.id === id);
  return { createdAt: Date.now(), openedAt: 0, isSample: false, id, ...entry, name };
};

/**
 * Documents whose databases are gone come back under their own ids.
 * @param known what the list says of them, or said
 */
export async function restoreInPlace(
  copies: readonly FoundCopy[],
  known: readonly DocumentEntry[],
): Promise<void> {
  for (const copy of copies) {
    await restoreCopy(copy.id, copy.id);
    await putEntries([entryOf(copy, known)]);
  }
}

/** Whoever begins afresh finds them in the list, to be brought back later or deleted. */
export const keepListed = (copies: readonly FoundCopy[], known: readonly DocumentEntry[]): Promise<void> =>
  putEntries(copies.map((copy) => entryOf(copy, known)));

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
    await putEntries([{ id, name, isSample: false, createdAt: now, openedAt: now }]);
  } catch (error) {
    await takeBack(id);
    throw error;
  }
  return id;
}
