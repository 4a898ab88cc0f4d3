import type { Id } from '../../domain/values/field';
import '../../i18n/da/transfer';
import { t } from '../../i18n/i18n';
import { saveFile } from '../../ui/save-file';
import type { BackupFile } from '../../workbook/protocol';
import { makeFileName } from '../../workbook/write/file-name';
import type { Services } from '../services';

/** Everything in the document as a file that brings it back. */
export function saveBackup(services: Services, documentId: Id): void {
  const rows = services.store.snapshot();
  const backup: BackupFile = {
    format: 'indsatstavlen',
    version: 1,
    documentId,
    exported: services.today(),
    rows,
  };
  const name = makeFileName('everything', services.store.settings().teamName, services.today()).replace(
    /\.xlsx$/,
    ` - ${t().transfer.backup.suffix}.json`,
  );
  saveFile(new Blob([JSON.stringify(backup)], { type: 'application/json' }), name);
  services.notify({ text: t().transfer.backup.saved(name), tone: 'good' });
}
