/** Which backups a folder keeps. Only files that the app wrote itself, and nobody touched since, are ever removed. */
import type { IsoDate } from '../../domain/values/field';

/** A backup as it was when it was written here. */
export interface WrittenBackup {
  readonly name: string;
  readonly day: IsoDate;
  /** Milliseconds since 1970, by the folder's own clock. */
  readonly modified: number;
  readonly size: number;
}

export const KEEP_CHOICES = [7, 14, 30] as const;
export const DEFAULT_KEEP = 14;

/**
 * What is too old when `latest` is whole: all of days before the newest `keep` ones, and what else
 * was written on the day of the latest.
 */
export function outdatedBackups(
  written: readonly WrittenBackup[],
  latest: WrittenBackup,
  keep: number,
): WrittenBackup[] {
  const others = written.filter((one) => one.name !== latest.name);
  const days = [...new Set([latest, ...others].map((one) => one.day))].sort().reverse();
  // The latest stays whatever the clock said when it was written.
  const kept = new Set(days.slice(0, Math.max(1, keep)));
  return others.filter((one) => one.day === latest.day || !kept.has(one.day));
}

/** Whether the file is as it was written: another's file under the same name is left alone. */
export const isUntouched = (written: WrittenBackup, file: File): boolean =>
  file.size === written.size && file.lastModified === written.modified;

/** `Kopi.json`, `Kopi (2).json`, …: the first that `isFree`. */
export async function freeName(name: string, isFree: (name: string) => Promise<boolean>): Promise<string> {
  const dot = name.lastIndexOf('.');
  for (let number = 1; ; number++) {
    const next = number === 1 ? name : `${name.slice(0, dot)} (${number})${name.slice(dot)}`;
    if (await isFree(next)) return next;
  }
}
