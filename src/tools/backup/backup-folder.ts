/** A folder of the leader's as a place for backups: written whole or not at all, and cleared of what is too old. */
import type { IsoDate } from '../../domain/values/field';
import { freeName, isUntouched, outdatedBackups, type WrittenBackup } from './rotation';

interface WithPermission {
  queryPermission?(descriptor: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(descriptor: { mode: 'readwrite' }): Promise<PermissionState>;
}

interface FolderPicker {
  showDirectoryPicker(options: {
    id: string;
    mode: 'readwrite';
    startIn: 'documents';
  }): Promise<FileSystemDirectoryHandle>;
}

export const hasFolderPicker = (): boolean => 'showDirectoryPicker' in window;

/** Null: the dialog was left without a choice. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    const picker = window as unknown as FolderPicker;
    return await picker.showDirectoryPicker({
      id: 'sikkerhedskopi',
      mode: 'readwrite',
      startIn: 'documents',
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** Browsers that ask nobody have nothing to be asked for. */
export async function mayWrite(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const permission = await (folder as WithPermission).queryPermission?.({ mode: 'readwrite' });
  return permission === undefined || permission === 'granted';
}

/** Must follow a press at once: browsers ask nobody out of the blue. */
export async function askToWrite(folder: FileSystemDirectoryHandle): Promise<boolean> {
  if (await mayWrite(folder)) return true;
  return (await (folder as WithPermission).requestPermission?.({ mode: 'readwrite' })) === 'granted';
}

export type FolderTrouble = 'denied' | 'gone' | 'locked' | 'full' | 'failed';

const TROUBLES: Readonly<Record<string, FolderTrouble>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'gone',
  NoModificationAllowedError: 'locked',
  InvalidStateError: 'locked',
  QuotaExceededError: 'full',
};

export const troubleOf = (error: unknown): FolderTrouble =>
  (error instanceof DOMException ? TROUBLES[error.name] : undefined) ?? 'failed';

export interface WriteOutcome {
  readonly latest: WrittenBackup;
  /** What the app has written and not removed, the latest with it. */
  readonly written: readonly WrittenBackup[];
}

/**
 * Writes a backup under its name, or under another when a file is there that is not ours. The old
 * one of the day stands until all of the new one is there: the browser writes beside it and puts it
 * in its place when it is closed. Only then is removed what is too old.
 */
export async function writeBackup(
  folder: FileSystemDirectoryHandle,
  content: Blob,
  file: { readonly name: string; readonly day: IsoDate },
  before: readonly WrittenBackup[],
  keep: number,
): Promise<WriteOutcome> {
  const isOurs = async (name: string) => {
    const found = await fileOf(folder, name);
    const ours = before.find((one) => one.name === name);
    return found === null || (ours !== undefined && isUntouched(ours, found));
  };
  const name = await freeName(file.name, isOurs);
  const isNew = (await fileOf(folder, name)) === null;
  const handle = await folder.getFileHandle(name, { create: true });
  try {
    const stream = await handle.createWritable();
    try {
      await stream.write(content);
      await stream.close();
    } catch (error) {
      await stream.abort().catch(() => {});
      throw error;
    }
  } catch (error) {
    // An empty file must not pass for a backup.
    if (isNew) await folder.removeEntry(name).catch(() => {});
    throw error;
  }
  const stored = await handle.getFile();
  if (stored.size !== content.size) throw new DOMException('incomplete', 'InvalidStateError');
  const latest = { name, day: file.day, modified: stored.lastModified, size: stored.size };
  const outdated = outdatedBackups(before, latest, keep);
  const removed = await Promise.all(outdated.map((one) => removeIfOurs(folder, one)));
  const gone = new Set(outdated.filter((_, index) => removed[index]).map((one) => one.name));
  const rest = before.filter((one) => one.name !== name && !gone.has(one.name));
  return { latest, written: [...rest, latest] };
}

/** True when it is no longer to be minded: removed, gone already, or another's by now. */
async function removeIfOurs(folder: FileSystemDirectoryHandle, backup: WrittenBackup): Promise<boolean> {
  try {
    const file = await fileOf(folder, backup.name);
    if (file && isUntouched(backup, file)) await folder.removeEntry(backup.name);
    return true;
  } catch {
    return false;
  }
}

/** The files that are still there and as they were written, newest first. */
export async function backupsIn(
  folder: FileSystemDirectoryHandle,
  written: readonly WrittenBackup[],
): Promise<File[]> {
  const files = await Promise.all(
    written.map(async (one) => {
      const file = await fileOf(folder, one.name).catch(() => null);
      return file && isUntouched(one, file) ? file : null;
    }),
  );
  return files.filter((file) => file !== null).sort((a, b) => b.lastModified - a.lastModified);
}

async function fileOf(folder: FileSystemDirectoryHandle, name: string): Promise<File | null> {
  try {
    return await (await folder.getFileHandle(name)).getFile();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
}
