/** Reading and writing the shared file by its handle, and what can be wrong with it. */
import type { SharedFileRecord } from './shared-files';

/** What browsers with the File System Access API have, and the DOM's own types do not tell of yet. */
interface FilePickers {
  showOpenFilePicker(options: { types: readonly FileKind[] }): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker(options: {
    types: readonly FileKind[];
    suggestedName: string;
  }): Promise<FileSystemFileHandle>;
}

interface FileKind {
  readonly description: string;
  readonly accept: Readonly<Record<string, readonly string[]>>;
}

interface WithPermission {
  queryPermission?(descriptor: { mode: 'read' | 'readwrite' }): Promise<PermissionState>;
  requestPermission?(descriptor: { mode: 'read' | 'readwrite' }): Promise<PermissionState>;
}

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Whether this browser can keep a file at hand. */
export const hasFilePickers = (): boolean => 'showOpenFilePicker' in window && 'showSaveFilePicker' in window;

const pickers = (): FilePickers => window as unknown as FilePickers;
const kindOf = (description: string): FileKind => ({ description, accept: { [XLSX_TYPE]: ['.xlsx'] } });

/** Null: the dialog was left without a choice. */
export async function pickExisting(description: string): Promise<FileSystemFileHandle | null> {
  return unlessLeft(
    async () => (await pickers().showOpenFilePicker({ types: [kindOf(description)] }))[0] ?? null,
  );
}

export async function pickNew(
  description: string,
  suggestedName: string,
): Promise<FileSystemFileHandle | null> {
  return unlessLeft(() => pickers().showSaveFilePicker({ types: [kindOf(description)], suggestedName }));
}

async function unlessLeft<T>(pick: () => Promise<T>): Promise<T | null> {
  try {
    return await pick();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

export type FileTrouble = 'denied' | 'gone' | 'locked' | 'failed';

export class SharedFileError extends Error {
  readonly code: FileTrouble;

  constructor(code: FileTrouble, detail: string) {
    super(detail);
    this.name = 'SharedFileError';
    this.code = code;
  }
}

const TROUBLES: Readonly<Record<string, FileTrouble>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'gone',
  NoModificationAllowedError: 'locked',
  InvalidStateError: 'locked',
};

/** Says of a browser's error what it means for the file. */
export function toSharedFileError(error: unknown): SharedFileError {
  if (error instanceof SharedFileError) return error;
  const code = error instanceof DOMException ? TROUBLES[error.name] : undefined;
  return new SharedFileError(code ?? 'failed', error instanceof Error ? error.message : String(error));
}

/** Asks for leave where it has run out: browsers give it for a visit at a time. Must follow a press at once. */
export async function allow(handle: FileSystemFileHandle, mode: 'read' | 'readwrite'): Promise<void> {
  const file = handle as WithPermission;
  if (!file.queryPermission || !file.requestPermission) return;
  if ((await file.queryPermission({ mode })) === 'granted') return;
  if ((await file.requestPermission({ mode })) !== 'granted') throw new SharedFileError('denied', mode);
}

/** Whether others may have written to the file since it was last brought in or written here. */
export function isNewer(record: SharedFileRecord, file: File): 'no' | 'yes' | 'unknown' {
  // A file that was just made is empty, and nobody's.
  if (file.size === 0) return 'no';
  if (record.known === null) return 'unknown';
  return file.lastModified === record.known ? 'no' : 'yes';
}

/** Writes the whole file; the old one stands until all of it is there. Gives its new time of change. */
export async function writeFile(handle: FileSystemFileHandle, content: Blob): Promise<number> {
  const stream = await handle.createWritable();
  try {
    await stream.write(content);
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => {});
    throw error;
  }
  return (await handle.getFile()).lastModified;
}
