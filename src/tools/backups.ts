/** Backups as the pages see them; `backup/` keeps them, `app/` hands them out. */
import type { Result } from '../domain/values/result';

export type BackupTrouble = 'denied' | 'gone' | 'locked' | 'full' | 'failed';

export interface BackupState {
  /** Name of the folder that backups are written to; null: none was chosen. */
  readonly folder: string | null;
  /** The last backup of this document made in this browser: milliseconds since 1970. */
  readonly lastAt: number | null;
  readonly lastName: string | null;
  /** Whether the document has changed since the last backup, or at all where there is none. */
  readonly hasChanged: boolean;
  /** How many days' backups the folder keeps. */
  readonly keep: number;
  readonly isEncrypted: boolean;
  readonly isWriting: boolean;
  readonly trouble: BackupTrouble | null;
  /** More than a week since the last backup, with changes since, and none will come by itself. */
  readonly isDue: boolean;
}

export interface Backups {
  /** Reactive. */
  state(): BackupState;
  /** Asks for a folder and writes the first backup into it. Must follow a press at once. */
  chooseFolder(): Promise<void>;
  /** Asks for leave where it was lost, and writes what is missing. Must follow a press at once. */
  allow(): Promise<void>;
  /** Writes a backup into the folder now. */
  write(): Promise<void>;
  forgetFolder(): Promise<void>;
  /** A backup as a download. */
  download(): Promise<void>;
  setKeep(keep: number): Promise<void>;
  /** Backups from now on are behind the passphrase; null: they are plain. */
  setPassphrase(passphrase: string | null): Promise<Result<true, 'noCrypto' | 'failed'>>;
  /** Those in the folder that are as the app wrote them, newest first. */
  list(): Promise<readonly File[]>;
}
