/** What a file really is, by its first bytes and not by its name, before any library sees it. */
import { makeError, makeOk, type Result } from '../../domain/values/result';
import type { FileProblem } from '../protocol';

export const MAX_FILE_MB = 60;
const MEGABYTE = 1_048_576;

/** `ole` is the old .xls; `text` is CSV, TSV or a backup. */
export type FileShape = 'zip' | 'ole' | 'text';

const SIGNATURES: readonly (readonly [string, FileProblem['code'] | FileShape])[] = [
  ['PK\u0003\u0004', 'zip'],
  ['\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'ole'],
  ['%PDF', 'pdf'],
  ['\u00ff\u00d8\u00ff', 'image'],
  ['\u0089PNG', 'image'],
  ['GIF8', 'image'],
];

export function recogniseFile(bytes: Uint8Array): Result<FileShape, FileProblem> {
  if (bytes.length === 0) return makeError({ code: 'empty' });
  if (bytes.length > MAX_FILE_MB * MEGABYTE) return makeError({ code: 'tooLarge', limitMb: MAX_FILE_MB });
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const found = SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1];
  if (found === 'zip' || found === 'text') return makeOk(found);
  if (found === 'ole') return recogniseOle(bytes);
  if (found) return makeError({ code: found } as FileProblem);
  return makeOk('text');
}

/** Old Office files, and new ones with a password, are small file systems with streams by name. */
function recogniseOle(bytes: Uint8Array): Result<FileShape, FileProblem> {
  if (hasStream(bytes, 'EncryptedPackage')) return makeError({ code: 'password' });
  if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book')) return makeOk('ole');
  return makeError({ code: 'unknownFormat' });
}

/** Names stand in UTF-16, at the start of directory records of 128 bytes. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (wanted.every((byte, index) => bytes[at + index] === byte) && bytes[at + wanted.length] === 0)
      return true;
  }
  return false;
}
