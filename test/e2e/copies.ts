/** The copies of documents in the browser's own file system, looked at from outside the app. */
import type { Page } from '@playwright/test';

export interface StoredCopy {
  readonly name: string;
  /** Place of the last command whose line is whole; 0: none. */
  readonly seq: number;
  /** Whether the base is there to its end. */
  readonly isWhole: boolean;
}

export const copiesIn = (page: Page): Promise<StoredCopy[]> =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('indsatstavlen-reserve').catch(() => null);
    const found: StoredCopy[] = [];
    if (folder)
      for await (const handle of folder.values()) {
        if (handle.kind !== 'file') continue;
        // It may be gone since it was listed.
        const text = await (handle as FileSystemFileHandle)
          .getFile()
          .then((file) => file.text())
          .catch((error: DOMException) => {
            if (error.name !== 'NotFoundError') throw error;
            return null;
          });
        if (text === null) continue;
        const lines = text.split('\n').slice(0, -1);
        const keys = lines.map((line) => JSON.parse(line.split('\t')[0] ?? '') as (string | number)[]);
        found.push({
          name: handle.name,
          seq: Number(keys.findLast(([kind]) => kind === 'op')?.[1] ?? 0),
          isWhole: keys.some(([kind]) => kind === 'base'),
        });
      }
    return found;
  });

/** Place of the last command in the one copy there is; null: there is none that is whole, or there are more. */
export async function copiedSeq(page: Page): Promise<number | null> {
  // While it is written anew its last line may be half.
  const [copy, ...others] = await copiesIn(page).catch(() => []);
  return copy?.isWhole && others.length === 0 ? copy.seq : null;
}
