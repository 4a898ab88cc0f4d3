/** Documents out of the app, as files the browser saves; loaded with the first of them. */
import { t } from '../i18n/i18n';
import '../i18n/da/exporting';
import type { DocumentRows } from '../domain/document/registers';
import type { Id, IsoDate } from '../domain/values/field';
import type { OpenPage } from '../tools/command';
import type { ExportOrder } from '../tools/export/export-order';
import { saveFile } from '../ui/save-file';
import { createWorkbookClient } from '../workbook/client';
import { isPartial } from '../workbook/export-choices';
import type { ExportKind } from '../workbook/protocol';
import { WorkbookError } from '../workbook/workbook-client';
import { makeFileName } from '../workbook/write/file-name';
import { showExport } from './export-jobs';
import type { Notices } from './notices';

export interface Exporter {
  /** Writes a file and saves it; shows how far it is, and tells how it went. */
  write(order: ExportOrder, rows: DocumentRows, documentId: Id): Promise<void>;
  /** The same for rows that are yet to be read. */
  writeLater(kind: ExportKind, read: () => Promise<DocumentRows>, documentId: Id): Promise<void>;
  /** Asks what is to be in the file, then writes it. */
  choose(kind: ExportKind, source: ExportSource): Promise<void>;
}

export interface ExportSource {
  readonly documentId: Id;
  snapshot(): DocumentRows;
  /** The page in sight: its grid tells what is filtered. */
  page(): OpenPage | undefined;
}

export function createExporter(notices: Notices, today: () => IsoDate): Exporter {
  const fail = (reason: string) => notices.notify({ text: t().exporting.failed(reason), tone: 'bad' });
  const reasonOf = (error: unknown): string => {
    if (error instanceof WorkbookError && (error.code === 'timeout' || error.code === 'crashed'))
      return t().exporting[error.code];
    return error instanceof Error ? error.message : String(error);
  };

  const write: Exporter['write'] = async ({ kind, format = 'xlsx', choices = {} }, rows, documentId) => {
    const name = makeFileName(kind, rows.settings[0]?.teamName ?? '', today(), {
      format,
      isPartial: isPartial(choices),
    });
    const words = t().exporting;
    notices.announce(words.writing(name));
    // A worker of its own: cancelling ends it at once, and an import under way is none of its business.
    const client = createWorkbookClient();
    const stopper = new AbortController();
    const shown = showExport(name, () => stopper.abort());
    try {
      const file = await client.write(
        { kind, rows, format, choices, context: { today: today(), documentId } },
        { signal: stopper.signal, onProgress: shown.tell },
      );
      saveFile(file, name);
      notices.notify({ text: words.done(name), tone: 'good' });
    } catch (error) {
      if (stopper.signal.aborted) notices.notify({ text: words.cancelled });
      else fail(reasonOf(error));
    } finally {
      shown.end();
      client.dispose();
    }
  };

  return {
    write,
    async writeLater(kind, read, documentId) {
      try {
        await write({ kind }, await read(), documentId);
      } catch (error) {
        fail(reasonOf(error));
      }
    },
    async choose(kind, { documentId, snapshot, page }) {
      const { askForExport } = await import('../tools/export/ExportDialog');
      askForExport({
        kind,
        rows: snapshot(),
        today: today(),
        page: page(),
        onExport: (order) => void write(order, snapshot(), documentId),
      });
    },
  };
}
