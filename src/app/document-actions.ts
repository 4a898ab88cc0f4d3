/** What is done with a document from the list of them, and told; loaded when it is done. */
import { makeUpdate } from '../domain/document/operations';
import type { Id } from '../domain/values/field';
import { t } from '../i18n/i18n';
import '../i18n/da/documents';
import type { DocumentStore } from '../store/document-store';
import type { Documents } from './documents';
import type { Notices } from './notices';

export async function removeDocument(documents: Documents, notices: Notices, id: Id): Promise<void> {
  const name = documents.list().find((entry) => entry.id === id)?.name;
  await documents.remove(id);
  const isGone = documents.list().every((entry) => entry.id !== id);
  if (name !== undefined && isGone) notices.notify({ text: t().documents.removed(name), tone: 'good' });
}

/** Of the one that is open the name is a change like any other. */
export function renameOpen(store: DocumentStore, teamName: string): void {
  store.dispatch(t().shell.document.renamed, makeUpdate('settings', store.settings(), { teamName }));
}
