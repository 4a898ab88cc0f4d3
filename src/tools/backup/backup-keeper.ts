/** Backups of the open document: by themselves into a folder, or by a press as a download. */
import { createEffect, createRoot, createSignal, on } from 'solid-js';
import type { Id, IsoDate } from '../../domain/values/field';
import { makeError, makeOk } from '../../domain/values/result';
import '../../i18n/da/backup';
import { t } from '../../i18n/i18n';
import type { DocumentStore } from '../../store/document-store';
import { saveFile } from '../../ui/save-file';
import { makeBackupBlob } from '../../workbook/backup/backup-blob';
import { type BackupKey, canEncrypt, makeBackupKey, sealBackup } from '../../workbook/backup/envelope';
import { makeFileName } from '../../workbook/write/file-name';
import type { BackupState, Backups, BackupTrouble } from '../backups';
import type { Notice } from '../services';
import { askToWrite, backupsIn, mayWrite, pickFolder, troubleOf, writeBackup } from './backup-folder';
import { DEFAULT_KEEP, type WrittenBackup } from './rotation';

/** What is kept of a document's backups between visits. */
export interface BackupRecord {
  readonly folder: FileSystemDirectoryHandle | null;
  readonly written: readonly WrittenBackup[];
  readonly keep: number;
  readonly key: BackupKey | null;
  readonly lastAt: number | null;
  readonly lastName: string | null;
  /** The document's `seq` that the last backup holds. */
  readonly lastSeq: number | null;
}

export const NO_RECORD: BackupRecord = {
  folder: null,
  written: [],
  keep: DEFAULT_KEEP,
  key: null,
  lastAt: null,
  lastName: null,
  lastSeq: null,
};

export interface BackupStorage {
  load(): Promise<{ readonly record: BackupRecord | null; readonly seq: number }>;
  change(change: (record: BackupRecord | null) => BackupRecord): Promise<BackupRecord>;
}

export interface BackupOptions {
  readonly store: DocumentStore;
  readonly documentId: Id;
  /** When the document was made, milliseconds since 1970. */
  readonly createdAt: number;
  readonly storage: BackupStorage;
  today(): IsoDate;
  now(): number;
  notify(notice: Notice): void;
}

/** Backups by themselves come no closer than this. */
const INTERVAL_MS = 10 * 60_000;
/** After a change, so that what is typed in one go is in one backup. */
const SETTLE_MS = 30_000;
const WEEK_MS = 7 * 24 * 60 * 60_000;

export function createBackups(options: BackupOptions): Backups & { dispose(): void } {
  const { store, documentId, storage } = options;
  const [record, setRecord] = createSignal<BackupRecord>(NO_RECORD);
  const [hasChanged, setChanged] = createSignal(false);
  const [isWriting, setWriting] = createSignal(false);
  const [trouble, setTrouble] = createSignal<BackupTrouble | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = new AbortController();
  const isSample = () => store.settings().isSample;

  const keep = async (fields: Partial<BackupRecord>) =>
    void setRecord(await storage.change((before) => ({ ...(before ?? NO_RECORD), ...fields })));

  async function look() {
    const { record: stored, seq } = await storage.load();
    if (stop.signal.aborted) return;
    setRecord(stored ?? NO_RECORD);
    // A document that nobody has changed is made anew in no time.
    setChanged(stored?.lastSeq == null ? seq > 0 : stored.lastSeq !== seq);
    const folder = stored?.folder;
    if (!folder) return;
    if (await mayWrite(folder)) {
      if (trouble() === 'denied') setTrouble(null);
      plan();
    } else tellTrouble('denied');
  }

  /** Told in the corner when there is something to write; on the page of data in any case. */
  function tellTrouble(code: BackupTrouble) {
    const isNews = trouble() !== code;
    setTrouble(code);
    if (!hasChanged() || (!isNews && isTold)) return;
    isTold = true;
    const words = t().backup.trouble;
    options.notify({
      text: words[code](record().folder?.name ?? ''),
      tone: 'warning',
      stays: true,
      topic: 'backup',
      action:
        code === 'gone'
          ? { label: words.choose, run: () => void backups.chooseFolder() }
          : { label: code === 'denied' ? words.allow : words.again, run: () => void backups.allow() },
    });
  }
  let isTold = false;

  function plan() {
    clearTimeout(timer);
    const { folder, lastAt } = record();
    if (!folder || !hasChanged() || trouble() !== null || stop.signal.aborted) return;
    const wait = Math.max(SETTLE_MS, (lastAt ?? 0) + INTERVAL_MS - options.now());
    timer = setTimeout(() => void writeByItself(), Math.min(wait, INTERVAL_MS));
  }

  async function makeBackup() {
    const { seq } = await storage.load();
    const { key } = record();
    const day = options.today();
    const plain = await makeBackupBlob(store.snapshot(), documentId, day);
    const content = key ? await sealBackup(plain, key) : plain;
    const ending = ` - ${t().backup.suffix}.${key ? 'krypteret' : 'json'}`;
    const name = makeFileName('everything', store.settings().teamName, day).replace(/\.xlsx$/, ending);
    return { content, name, day, seq };
  }

  /** One at a time, over all tabs where the browser can: two must not write one file. */
  const alone = <T>(work: () => Promise<T>): Promise<T> =>
    navigator.locks ? navigator.locks.request(`indsatstavlen-backup-${documentId}`, work) : work();

  async function writeInto(folder: FileSystemDirectoryHandle) {
    await alone(async () => {
      setWriting(true);
      try {
        const stored = (await storage.load()).record ?? NO_RECORD;
        setRecord({ ...stored, folder });
        const { content, name, day, seq } = await makeBackup();
        const { latest, written } = await writeBackup(
          folder,
          content,
          { name, day },
          stored.written,
          stored.keep,
        );
        await keep({ folder, written, lastAt: options.now(), lastName: latest.name, lastSeq: seq });
        setChanged((await storage.load()).seq !== seq);
        setTrouble(null);
        isTold = false;
      } finally {
        setWriting(false);
      }
    });
  }

  async function writeByItself() {
    const { folder } = record();
    if (!folder || !hasChanged() || isWriting() || store.saveState().kind === 'failed') return;
    try {
      if (await mayWrite(folder)) await writeInto(folder);
      else tellTrouble('denied');
    } catch (error) {
      tellTrouble(troubleOf(error));
    }
    plan();
  }

  async function writeAsked(folder: FileSystemDirectoryHandle) {
    try {
      await writeInto(folder);
      options.notify({
        text: t().backup.written(record().lastName ?? '', folder.name),
        tone: 'good',
        topic: 'backup',
      });
    } catch (error) {
      setChanged(true);
      isTold = false;
      tellTrouble(troubleOf(error));
    }
  }

  const backups: Backups & { dispose(): void } = {
    state: (): BackupState => {
      const { folder, lastAt, lastName, keep: days, key } = record();
      const isByItself = folder !== null && trouble() === null;
      const isOld = options.now() - (lastAt ?? options.createdAt) > WEEK_MS;
      return {
        folder: folder?.name ?? null,
        lastAt,
        lastName,
        hasChanged: hasChanged(),
        keep: days,
        isEncrypted: key !== null,
        isWriting: isWriting(),
        trouble: trouble(),
        isDue: hasChanged() && !isByItself && isOld && !isSample(),
      };
    },
    async chooseFolder() {
      try {
        const folder = await pickFolder();
        if (!folder) return;
        const before = record().folder;
        // What stands in another folder is no longer this one's to clear.
        const isSame = before !== null && (await before.isSameEntry(folder));
        await keep(isSame ? { folder } : { folder, written: [] });
        await writeAsked(folder);
      } catch (error) {
        options.notify({
          text: t().backup.trouble[troubleOf(error)](''),
          tone: 'bad',
          topic: 'backup',
        });
      }
    },
    async allow() {
      const { folder } = record();
      if (!folder) return;
      try {
        if (await askToWrite(folder)) return await writeAsked(folder);
        isTold = false;
        tellTrouble('denied');
      } catch (error) {
        isTold = false;
        tellTrouble(troubleOf(error));
      }
    },
    async write() {
      await backups.allow();
    },
    async forgetFolder() {
      const name = record().folder?.name ?? '';
      await keep({ folder: null, written: [] });
      setTrouble(null);
      clearTimeout(timer);
      options.notify({ text: t().backup.forgotten(name), topic: 'backup' });
    },
    async download() {
      const { content, name, seq } = await makeBackup();
      saveFile(content, name);
      options.notify({ text: t().backup.downloaded(name), tone: 'good', topic: 'backup' });
      try {
        // Whether the browser really kept the file it does not tell.
        await keep({ lastAt: options.now(), lastName: name, lastSeq: seq });
        setChanged((await storage.load()).seq !== seq);
      } catch {
        // The file is what counts: a document that takes nothing more is saved by it, too.
      }
    },
    setKeep: (days) => keep({ keep: days }),
    async setPassphrase(passphrase) {
      if (passphrase !== null && !canEncrypt()) return makeError('noCrypto');
      try {
        // The folder's newest backup is to be as the next ones will be: what there is counts as old.
        await keep({ key: passphrase === null ? null : await makeBackupKey(passphrase), lastSeq: null });
        setChanged(true);
        plan();
        return makeOk(true);
      } catch {
        return makeError('failed');
      }
    },
    async list() {
      const { folder, written } = record();
      if (!folder || !(await mayWrite(folder))) return [];
      return backupsIn(folder, written);
    },
    dispose() {
      stop.abort();
      clearTimeout(timer);
      disposeRoot();
    },
  };

  const disposeRoot = createRoot((dispose) => {
    createEffect(
      on(
        () => store.saveState(),
        (state) => {
          if (state.kind !== 'saved' || state.at === null) return;
          setChanged(true);
          const current = trouble();
          if (current !== null) tellTrouble(current);
          plan();
        },
        { defer: true },
      ),
    );
    return dispose;
  });
  document.addEventListener(
    'visibilitychange',
    () => {
      // Left: what has changed goes into a backup while the page still runs. Back: others may have changed it.
      if (document.visibilityState === 'hidden') void writeByItself();
      else void look().catch(() => {});
    },
    { signal: stop.signal },
  );
  // A document that is gone says so itself.
  void look().catch(() => {});
  return backups;
}
