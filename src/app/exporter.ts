/** Documents out of the app, as files the browser saves. */
import type { DocumentRows } from '../domain/document/registers';
import type { Id, IsoDate } from '../domain/values/field';
import { t } from '../i18n/i18n';
import { saveFile } from '../ui/save-file';
import type { ExportKind } from '../workbook/protocol';
import type { WorkbookClient } from '../workbook/workbook-client';
import { makeFileName } from '../workbook/write/file-name';
import { lineageOf } from './lineage-of';
import type { Notices } from './notices';

export interface Exporter {
  /** Writes a workbook and saves it; tells how it went. */
  write(kind: ExportKind, rows: DocumentRows, documentId: Id): Promise<void>;
}

export function createExporter(client: WorkbookClient, notices: Notices, today: () => IsoDate): Exporter {
  return {
    async write(kind, rows, documentId) {
      notices.announce(t().shell.exporting);
      try {
        const context = { today: today(), documentId, ...(await lineageOf(documentId)) };
        const blob = await client.write({ kind, rows, context });
        const name = makeFileName(kind, rows.settings[0]?.teamName ?? '', today());
        saveFile(blob, name);
        notices.notify({ text: t().shell.exported(name), tone: 'good' });
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        notices.notify({ text: t().shell.exportFailed(reason), tone: 'bad' });
      }
    },
  };
}
