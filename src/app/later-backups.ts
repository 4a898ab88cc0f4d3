/** Backups come when the first page is at rest, or when a page asks for them. */
import { type Accessor, createEffect, createSignal, type JSX, on, onCleanup } from 'solid-js';
import type { Id, IsoDate } from '../domain/values/field';
import type { DocumentStore } from '../store/document-store';
import type { Backups } from '../tools/backups';
import type { Services } from '../tools/services';
import type { Documents } from './documents';

const FIRST_PAGE_MS = 3000;

export function createLaterBackups(
  documentId: Id,
  store: DocumentStore,
  stored: Accessor<number>,
  documents: Documents,
  today: () => IsoDate,
  { notify, navigate }: Pick<Services, 'notify' | 'navigate'>,
): Pick<Services, 'backups' | 'downloadBackup' | 'browserSign'> {
  const [backups, setBackups] = createSignal<(Backups & { dispose(): void }) | null>(null);
  const [sign, setSign] = createSignal<(props: { documentId: Id }) => JSX.Element>();
  let loading: Promise<void> | null = null;
  let isLeft = false;
  const load = () => {
    loading ??= open();
    return loading;
  };
  const open = async () => {
    const { openBackups } = await import('./open-backups');
    const createdAt = documents.list().find(({ id }) => id === documentId)?.createdAt;
    if (!isLeft) setBackups(openBackups(documentId, store, stored, createdAt, today, notify));
  };
  const timer = setTimeout(() => {
    void load();
    void import('./KeepSign').then(({ KeepSign }) => setSign(() => KeepSign));
    if (store.settings().contactMonths !== null)
      void import('./offer-old-contacts').then(({ offerOldContacts }) =>
        offerOldContacts(documentId, store, today(), { notify, navigate }),
      );
  }, FIRST_PAGE_MS);
  // The first command is copied at once, also when the page is not at rest yet.
  createEffect(on(stored, () => void load(), { defer: true }));
  onCleanup(() => {
    isLeft = true;
    clearTimeout(timer);
    backups()?.dispose();
  });
  return {
    browserSign: () => sign()?.({ documentId }),
    backups() {
      void load();
      return backups();
    },
    async downloadBackup() {
      await load();
      await backups()?.download();
    },
  };
}
