/**
 * Where the copies of documents lie: `indsatstavlen-reserve/<id>.<n>` in the file system that the browser gives the
 * site (OPFS). They are files of their own, and outlive the browser's databases. The highest n that is whole counts.
 */
import type { Id } from '../../domain/values/field';
import { documentName } from '../document-name';
import { openFolder } from './copy-folder';

export interface CopyHandle {
  readonly id: Id;
  readonly number: number;
  readonly handle: FileSystemFileHandle;
}

/** What of a file opened for writing is used; only workers can. */
export interface CopyFile {
  write(bytes: Uint8Array<ArrayBuffer>, options: { readonly at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

/**
 * The newest first.
 * @param id null: of all documents
 */
export async function listCopies(id: Id | null): Promise<readonly CopyHandle[]> {
  const folder = await openFolder(false);
  const found: CopyHandle[] = [];
  if (folder)
    for await (const handle of folder.values()) {
      const [of = '', number] = handle.name.split('.');
      if (handle.kind === 'file' && (id === null || of === id))
        found.push({ id: of, number: Number(number), handle: handle as FileSystemFileHandle });
    }
  return found.sort((a, b) => b.number - a.number);
}

/** Makes it where it is not there. */
export async function openCopy(id: Id, number: number): Promise<FileSystemFileHandle> {
  const folder = await openFolder(true);
  return (folder as FileSystemDirectoryHandle).getFileHandle(`${id}.${number}`, { create: true });
}

export const openToWrite = (handle: FileSystemFileHandle): Promise<CopyFile> =>
  (handle as unknown as { createSyncAccessHandle(): Promise<CopyFile> }).createSyncAccessHandle();

/** How often, and in milliseconds how long between, a file is tried to be removed. */
const TRIES = 40;
const PAUSE_MS = 50;

export async function removeCopy({ id, number }: Pick<CopyHandle, 'id' | 'number'>): Promise<void> {
  const folder = await openFolder(false);
  for (let left = TRIES; ; left--)
    try {
      return await folder?.removeEntry(`${id}.${number}`);
    } catch (error) {
      // A worker that was stopped in the middle of writing holds the file for a moment longer.
      if ((error as Error).name !== 'NoModificationAllowedError' || left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
}

/** Writing a document's copy and removing it, one at a time over all tabs. */
export function withCopy<T>(id: Id, work: () => Promise<T>): Promise<T> {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  return locks ? locks.request(`${documentName(id)}-reserve-file`, work) : work();
}

/**
 * Removes the copies for good. The database of the document must be gone before: whoever copies it looks for it first,
 * under the same lock, so that nothing comes back.
 * @param id null: of all documents
 */
export async function removeCopies(id: Id | null): Promise<void> {
  const ids = id === null ? (await listCopies(null)).map((copy) => copy.id) : [id];
  for (const one of new Set(ids))
    await withCopy(one, async () => {
      for (const copy of await listCopies(one)) await removeCopy(copy);
    });
}
