/** Joins the backups of a document with where their settings are stored. */
import type { Id, IsoDate } from '../domain/values/field';
import { changeBackupRecord, loadBackupRecord } from '../storage/backup-record';
import type { DocumentStore } from '../store/document-store';
import { createBackups } from '../tools/backup/backup-keeper';
import type { Services } from '../tools/services';

export const openBackups = (
  documentId: Id,
  store: DocumentStore,
  createdAt = Date.now(),
  today: () => IsoDate,
  notify: Services['notify'],
) =>
  createBackups({
    store,
    documentId,
    createdAt,
    storage: {
      load: () => loadBackupRecord(documentId),
      change: (change) => changeBackupRecord(documentId, change),
    },
    today,
    now: Date.now,
    notify,
  });
