/** A document as a backup file: made piece by piece, so that the page answers meanwhile. */
import { type DocumentRows, REGISTER_NAMES } from '../../domain/document/registers';
import type { Id, IsoDate } from '../../domain/values/field';
import type { BackupFile } from '../protocol';

/** Some ten milliseconds of writing on a slow machine. */
const LOT = 1000;

const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

export async function makeBackupBlob(rows: DocumentRows, documentId: Id, exported: IsoDate): Promise<Blob> {
  const head: Omit<BackupFile, 'rows'> = { format: 'indsatstavlen', version: 1, documentId, exported };
  const parts: string[] = [`${JSON.stringify(head).slice(0, -1)},"rows":{`];
  for (const [index, register] of REGISTER_NAMES.entries()) {
    const list: readonly unknown[] = rows[register];
    parts.push(`${index === 0 ? '' : ','}${JSON.stringify(register)}:[`);
    for (let from = 0; from < list.length; from += LOT) {
      const lot = JSON.stringify(list.slice(from, from + LOT)).slice(1, -1);
      parts.push(from === 0 ? lot : `,${lot}`);
      if (from + LOT < list.length) await breathe();
    }
    parts.push(']');
  }
  parts.push('}}');
  return new Blob(parts, { type: 'application/json' });
}
