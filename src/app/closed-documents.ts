/** Documents that are stored and not open here. */
import { makeUpdate } from '../domain/document/operations';
import type { DocumentRows } from '../domain/document/registers';
import type { Id } from '../domain/values/field';
import { t } from '../i18n/i18n';
import { createDocumentChannel } from '../storage/document-channel';
import { type DocumentDatabase, openDocument } from '../storage/document-database';
import { StorageError } from '../storage/storage-error';
import { makeId } from '../store/ids';

async function withClosed<T>(
  id: Id,
  work: (database: DocumentDatabase, loaded: Awaited<ReturnType<DocumentDatabase['load']>>) => Promise<T>,
): Promise<T> {
  const opened = await openDocument(id);
  if (!opened.ok) throw opened.error;
  try {
    return await work(opened.value, await opened.value.load());
  } finally {
    opened.value.close();
  }
}

/** Everything in a document. Rejects with a `StorageError`. */
export const readStored = (id: Id): Promise<DocumentRows> => withClosed(id, async (_, { rows }) => rows);

/** Gives a document another name in its settings. Rejects with a `StorageError`. */
export const renameStored = (id: Id, name: string): Promise<void> =>
  withClosed(id, async (database, loaded) => {
    if (loaded.kind === 'damaged') throw new StorageError('damaged');
    const settings = loaded.rows.settings[0];
    if (!settings) return;
    // Through a channel: another tab may have it open.
    const channel = createDocumentChannel(database, loaded.seq, () => {});
    await channel.commit({
      id: makeId(),
      actor: 'library',
      at: Date.now(),
      label: t().shell.document.renamed,
      changes: makeUpdate('settings', settings, { teamName: name }),
    });
    channel.close();
  });
