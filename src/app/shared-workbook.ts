/** The shared file as the page needs it: what is stored of it, and the document as what goes into it. */
import type { DocumentRows } from '../domain/document/registers';
import type { Id, IsoDate } from '../domain/values/field';
import { createWorkbookClient } from '../workbook/client';
import { lineageOf } from './lineage-of';

export { loadSharedFile, saveSharedFile } from '../storage/shared-file';

/** The whole document as a workbook. */
export async function makeWorkbook(documentId: Id, rows: DocumentRows, today: IsoDate): Promise<Blob> {
  // A worker of its own: an import under way is none of its business.
  const client = createWorkbookClient();
  try {
    const context = { today, documentId, ...(await lineageOf(documentId)) };
    return await client.write({ kind: 'everything', rows, context });
  } finally {
    client.dispose();
  }
}
