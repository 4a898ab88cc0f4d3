/**
 * Which documents this browser should hold, noted outside its databases. A browser that finds its
 * databases damaged may throw them away and begin with empty ones: without a witness that is a first use.
 */
import type { DocumentEntry } from './library';
import { readNote, writeNote } from './local-note';

const KEY = 'indsatstavlen.documents';

/** The sample is not missed by anyone. */
export const noteDocuments = (entries: readonly DocumentEntry[]): void =>
  writeNote(KEY, JSON.stringify(entries.filter((entry) => !entry.isSample)));

export function notedDocuments(): readonly DocumentEntry[] {
  try {
    const noted: unknown = JSON.parse(readNote(KEY) ?? '[]');
    return Array.isArray(noted) ? noted.filter((entry) => typeof entry?.id === 'string') : [];
  } catch {
    return [];
  }
}
