/** Documents out of the app, as files the browser saves; loaded with the first of them. */
import { t } from '../i18n/i18n';
import '../i18n/da/exporting';
import type { DocumentRows } from '../domain/document/registers';
import type { Id, IsoDate } from '../domain/values/field';
import type { OpenPage } from '../tools/command';
import type { ExportOrder } from '../tools/export/export-order';
import { saveFile } from '../ui/save-file';
import { createWorkbookClient } from '../workbook/client';
import { hidesFew, isPartial } from '../workbook/export-choices';
import type { ExportKind } from '../workbook/protocol';
import { WorkbookError } from '../workbook/workbook-client';
import { makeFileName } from '../workbook/write/file-name';
import { showExport } from './export-jobs';
import { lineageOf } from './lineage-of';
import type { Notices } from './notices';

/**
 * Writes a document as a file and saves it, shows how far it is, and tells how it went.
 * @param read the document's rows; asked for when they are needed
 * @param page the page in sight, whose grid tells what is filtered; with it, what is to be in the file is
 *   asked first
 * @param isToKeep the file is to keep what would else be lost, so that nothing is hidden in it
 */
export type Exporter = (
  kind: ExportKind,
  documentId: Id,
  read: () => DocumentRows | Promise<DocumentRows>,
  page?: () => OpenPage | undefined,
  isToKeep?: boolean,
) => Promise<void>;

export function createExporter(notices: Notices, today: () => IsoDate): Exporter {
  return async (kind, documentId, read, page, isToKeep = false) => {
    try {
      if (!page) return await write({ kind }, await read(), documentId, isToKeep);
      const { askForExport } = await import('../tools/export/ExportDialog');
      askForExport({
        kind,
        rows: await read(),
        today: today(),
        page: page(),
        isToKeep,
        onExport: async (order) => write(order, await read(), documentId, isToKeep),
      });
    } catch (error) {
      fail(error);
    }
  };

  function fail(error: unknown) {
    const reason = error instanceof Error ? error.message : String(error);
    const known =
      error instanceof WorkbookError && (error.code === 'timeout' || error.code === 'crashed')
        ? t().exporting[error.code]
        : reason;
    notices.notify({ text: t().exporting.failed(known), tone: 'bad' });
  }

  async function write(
    { kind, format = 'xlsx', choices: chosen = {} }: ExportOrder,
    rows: DocumentRows,
    documentId: Id,
    isToKeep: boolean,
  ) {
    const mayHide = hidesFew(kind, rows);
    const choices = mayHide && !isToKeep ? { ...chosen, isWithoutFew: true } : chosen;
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
        {
          kind,
          rows,
          format,
          choices,
          context: { today: today(), documentId, ...(await lineageOf(documentId)) },
        },
        { signal: stopper.signal, onProgress: shown.tell },
      );
      saveFile(file, name);
      const about = mayHide ? [isToKeep ? words.fewKept : words.fewHidden] : [];
      notices.notify({ text: [words.done(name), ...about].join(' '), tone: 'good' });
    } catch (error) {
      if (stopper.signal.aborted) notices.notify({ text: words.cancelled });
      else fail(error);
    } finally {
      shown.end();
      client.dispose();
    }
  }
}
