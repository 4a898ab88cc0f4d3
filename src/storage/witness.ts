/**
 * Which documents this browser should hold, noted outside its databases. A browser that finds its
 * databases damaged may throw them away and begin with empty ones: without a witness that is a first use.
 */
import type { DocumentEntry } from './library';

const KEY = 'indsatstavlen.documents';

/** The sample is not missed by anyone. */
export function noteDocuments(entries: readonly DocumentEntry[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(entries.filter((entry) => !entry.isSample)));
  } catch {
    // No witness then, where storage is forbidden or full.
  }
}

export function notedDocuments(): readonly DocumentEntry[] {
  try {
    const noted: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(noted) ? noted.filter((entry) => typeof entry?.id === 'string') : [];
  } catch {
    return [];
  }
}
