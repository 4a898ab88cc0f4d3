/** Joins the backups of a document with where their settings are stored; beside them goes its copy in the browser. */
import type { Accessor } from 'solid-js';
import type { Id, IsoDate } from '../domain/values/field';
import { changeBackupRecord, loadBackupRecord } from '../storage/backup-record';
import type { DocumentStore } from '../store/document-store';
import { createBackups } from '../tools/backup/backup-keeper';
import type { Services } from '../tools/services';
import { keepReserve } from './keep-reserve';

/** @param stored changes with each command that has come into the log */
export function openBackups(
  documentId: Id,
  store: DocumentStore,
  stored: Accessor<number>,
  createdAt = Date.now(),
  today: () => IsoDate,
  notify: Services['notify'],
) {
  const stopCopying = keepReserve(documentId, store, stored);
  const backups = createBackups({
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
  return {
    ...backups,
    dispose() {
      stopCopying();
      backups.dispose();
    },
  };
}
