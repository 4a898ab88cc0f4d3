/** What is intact of a document that cannot be opened, as files. Nothing is noted in the document itself. */
import type { DocumentRows } from '../domain/document/registers';
import type { Id, IsoDate } from '../domain/values/field';
import { makeBackupBlob } from '../workbook/backup/backup-blob';
import { createWorkbookClient } from '../workbook/client';
import { makeFileName } from '../workbook/write/file-name';

export interface RescuedFile {
  readonly name: string;
  readonly blob: Blob;
}

const nameOf = (name: string, today: IsoDate, ending: string) =>
  makeFileName('everything', name, today).replace(/\.xlsx$/, ending);

export async function rescueWorkbook(
  id: Id,
  name: string,
  rows: DocumentRows,
  today: IsoDate,
  suffix: string,
): Promise<RescuedFile> {
  const client = createWorkbookClient();
  try {
    // Without a number: the file is no link in the chain of copies.
    const blob = await client.write({ kind: 'everything', rows, context: { today, documentId: id } });
    return { name: nameOf(name, today, ` - ${suffix}.xlsx`), blob };
  } finally {
    client.dispose();
  }
}

export async function rescueBackup(
  id: Id,
  name: string,
  rows: DocumentRows,
  today: IsoDate,
  suffix: string,
): Promise<RescuedFile> {
  return {
    name: nameOf(name, today, ` - ${suffix}.json`),
    blob: await makeBackupBlob(rows, id, today),
  };
}

/** Registers that lost their only row still need one for a workbook or a backup to be whole. */
export function withNeededRows(rows: DocumentRows, fallback: DocumentRows): DocumentRows {
  return {
    ...rows,
    settings: rows.settings.length > 0 ? rows.settings : fallback.settings,
    calculator: rows.calculator.length > 0 ? rows.calculator : fallback.calculator,
  };
}
