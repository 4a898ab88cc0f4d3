/**
 * Which documents this browser should hold, and up to which command each, noted outside its databases. A browser
 * that finds its databases damaged may throw them away and begin with empty ones, or leave out what it cannot read:
 * without a witness that is a first use, or a document of last week. What is noted may be behind, never ahead.
 */
import type { Id } from '../domain/values/field';
import type { DocumentEntry } from './library';

const KEY = 'indsatstavlen.documents';
const seqKey = (id: Id) => `indsatstavlen.seq.${id}`;

/** Without a witness, where storage is forbidden or full. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** The sample is not missed by anyone. */
export const noteDocuments = (entries: readonly DocumentEntry[]): void =>
  attempt(() => localStorage.setItem(KEY, JSON.stringify(entries.filter((entry) => !entry.isSample))));

export function notedDocuments(): readonly DocumentEntry[] {
  const noted: unknown = attempt(() => JSON.parse(localStorage.getItem(KEY) ?? ''));
  return Array.isArray(noted) ? noted.filter((entry) => typeof entry?.id === 'string') : [];
}

/** A document has stored its commands up to this one. */
export const noteSeq = (id: Id, seq: number): void =>
  attempt(() => localStorage.setItem(seqKey(id), String(seq)));

export const forgetSeq = (id: Id): void => attempt(() => localStorage.removeItem(seqKey(id)));

/** Place of a command that the document has stored for certain; 0: none is known. */
export const notedSeq = (id: Id): number => Number(attempt(() => localStorage.getItem(seqKey(id))) ?? 0);
