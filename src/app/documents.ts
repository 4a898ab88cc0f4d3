/**
 * Which documents this browser holds, and which one this tab has open. A document is one team's
 * and a database of its own; the sample is one of them, so that trying never touches real figures.
 */
import { type Accessor, createSignal, onCleanup } from 'solid-js';
import type { DocumentRows } from '../domain/document/registers';
import type { Id, IsoDate } from '../domain/values/field';
import { t } from '../i18n/i18n';
import { holdWrites } from '../storage/database';
import {
  type DocumentEntry,
  lastOpenedDocument,
  listDocuments,
  onLibraryChange,
  openedDocument,
  renameDocument,
} from '../storage/library';
import { renewLog } from '../storage/renew-log';
import { StorageError, toStorageError } from '../storage/storage-error';
import { noteDocuments, notedDocuments } from '../storage/witness';

/** Which document a tab has open survives its reload, and differs from tab to tab. */
const TAB_KEY = 'indsatstavlen.document';

export interface Documents {
  readonly list: Accessor<readonly DocumentEntry[]>;
  /** Null until the first has been found or made. */
  readonly currentId: Accessor<Id | null>;
  open(id: Id): Promise<void>;
  create(name: string): Promise<void>;
  openSample(): Promise<void>;
  /** Leaves the sample for the team's own document that was used last. */
  leaveSample(): Promise<void>;
  /** Renames a document that is not open. The open one is renamed by changing its settings. */
  renameClosed(id: Id, name: string): Promise<void>;
  /** Keeps the list in step with the name in an open document's settings. */
  mirrorName(id: Id, name: string): void;
  remove(id: Id): Promise<void>;
  /** Everything in a document that is not open. */
  rowsOf(id: Id): Promise<DocumentRows>;
}

/** One at a time, over all tabs, where the browser can: two first visits must not make two documents. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request('indsatstavlen-start', work) : work();
}

/**
 * @param today for the sample's dates
 * @param onFailure when the browser gives no storage, or a document cannot be made
 */
export function createDocuments(today: () => IsoDate, onFailure: (error: unknown) => void): Documents {
  const [list, setList] = createSignal<readonly DocumentEntry[]>([]);
  const [currentId, setCurrentId] = createSignal<Id | null>(null);

  const reload = async () => {
    const entries = await listDocuments();
    if (entries.length > 0) noteDocuments(entries);
    setList(entries);
    return entries;
  };

  const show = async (id: Id) => {
    sessionStorage.setItem(TAB_KEY, id);
    try {
      await openedDocument(id);
    } catch (error) {
      // A full disk keeps nobody from reading what is on it.
      if (toStorageError(error).code !== 'quota') throw error;
    }
    await reload();
    setCurrentId(id);
  };

  const makeOwn = async (name: string) => (await import('./new-documents')).makeOwnDocument(name);

  /** The team's own document used last, made when there is none. */
  const ownDocument = async (): Promise<DocumentEntry> => {
    const own = (await reload()).filter((entry) => !entry.isSample).sort((a, b) => b.openedAt - a.openedAt);
    return own[0] ?? (await makeOwn(t().shell.document.defaultName));
  };

  const start = async () => {
    holdWrites(renewLog());
    const [listed, last] = await Promise.all([reload(), lastOpenedDocument()]);
    // Gone from the list, all of them or one whose entry was damaged.
    const noted = notedDocuments().filter(({ id }) => listed.every((entry) => entry.id !== id));
    const readopt = async () => (await import('../storage/seldom-library')).readopt(noted);
    const entries = noted.length === 0 ? listed : [...listed, ...(await readopt())];
    const hasCopies = async () => (await import('./new-documents')).hasCopies();
    if (entries.length === 0 && (noted.length > 0 || (await hasCopies()))) throw new StorageError('lost');
    const found = [sessionStorage.getItem(TAB_KEY), last].find((id) =>
      entries.some((entry) => entry.id === id),
    );
    // It is read already while the list is told of it.
    if (found) setCurrentId(found);
    await show(found ?? (await ownDocument()).id);
  };

  /** Runs something the user asked for; what fails is told, never swallowed. */
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      onFailure(error);
    }
  };

  onCleanup(onLibraryChange(() => void attempt(async () => void (await reload()))));
  void attempt(() => alone(start));

  return {
    list,
    currentId,
    open: (id) => attempt(() => show(id)),
    create: (name) => attempt(async () => show((await makeOwn(name)).id)),
    openSample: () =>
      attempt(async () => {
        const existing = (await reload()).find((entry) => entry.isSample);
        const entry = existing ?? (await (await import('./new-documents')).makeSample(today()));
        await show(entry.id);
      }),
    leaveSample: () => attempt(async () => show((await ownDocument()).id)),
    renameClosed: (id, name) =>
      attempt(async () => {
        await (await import('./closed-documents')).renameStored(id, name);
        await renameDocument(id, name);
      }),
    mirrorName: (id, name) => void attempt(() => renameDocument(id, name)),
    remove: (id) =>
      attempt(async () => {
        if (currentId() === id) {
          setCurrentId(null);
          sessionStorage.removeItem(TAB_KEY);
          // The workspace closes its connection when the id goes; only then can the database go.
          await Promise.resolve();
        }
        await (await import('../storage/seldom-library')).removeDocument(id);
        if (currentId() === null) await show((await ownDocument()).id);
        else await reload();
      }),
    rowsOf: async (id) => (await import('./closed-documents')).readStored(id),
  };
}
