/** The folder of the copies, and whether there are any: all that a first visit asks. */

const FOLDER = 'indsatstavlen-reserve';

/** Null where there are no copies, or no such file system (plain http, some private windows). */
export async function openFolder(mayCreate: boolean): Promise<FileSystemDirectoryHandle | null> {
  try {
    const root = await navigator.storage.getDirectory();
    return await root.getDirectoryHandle(FOLDER, { create: mayCreate });
  } catch (error) {
    if (mayCreate) throw error;
    return null;
  }
}

/** A browser that was killed may have lost its notes of what it held, too. */
export async function hasCopies(): Promise<boolean> {
  const first = await (await openFolder(false))?.keys().next();
  return first?.done === false;
}
