import type { DocumentRows } from '../../domain/document/registers';
import type { ImportProposal, ReadContext, WorkbookProgress } from '../protocol';

/** Reads files against the document and proposes what would change. */
export async function readFiles(
  files: readonly File[],
  _rows: DocumentRows,
  _context: ReadContext,
  _onProgress: (progress: WorkbookProgress) => void,
): Promise<ImportProposal> {
  return {
    files: files.map((file) => ({
      name: file.name,
      problem: { code: 'unknownFormat' },
      sheets: [],
      origin: null,
      formulasWithoutResult: 0,
    })),
    counts: {},
    newValues: [],
    changes: [],
  };
}
