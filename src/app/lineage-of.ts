import type { Id } from '../domain/values/field';
import { loadSeen, takeFileNumber } from '../storage/seen-rows';
import type { ExportContext } from '../workbook/protocol';

/** What a file that is about to be written tells for merging; nothing when the document's storage is gone. */
export async function lineageOf(documentId: Id): Promise<Pick<ExportContext, 'number' | 'seen'>> {
  try {
    // In this order: a file may know less than its number says, never more.
    const number = await takeFileNumber(documentId);
    return { number, seen: await loadSeen(documentId) };
  } catch {
    return {};
  }
}
