/** What the app hands to the section of the shared file. Small, since it is there from the start. */
import { createContext, useContext } from 'solid-js';

/** A file on a shared drive that several people bring their changes to. */
export interface SharedFileRecord {
  readonly handle: FileSystemFileHandle;
  /** The file's time of change when it was last brought in or written, in milliseconds since 1970; null: never. */
  readonly known: number | null;
  /** When that was done here, in milliseconds since 1970. */
  readonly at: number | null;
}

export interface SharedFiles {
  load(): Promise<SharedFileRecord | null>;
  /** @param record null: the file is no longer the document's */
  save(record: SharedFileRecord | null): Promise<void>;
  /** The whole document as a workbook. */
  makeWorkbook(): Promise<Blob>;
}

const SharedFilesContext = createContext<SharedFiles>();

export const SharedFilesProvider = SharedFilesContext.Provider;

export function useSharedFiles(): SharedFiles {
  const files = useContext(SharedFilesContext);
  if (!files) throw new Error('useSharedFiles outside SharedFilesProvider');
  return files;
}
