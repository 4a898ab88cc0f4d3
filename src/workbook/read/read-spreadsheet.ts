/** .xlsx, .xlsm, .xlsb, .xls and .ods as sheets of plain cells. */
import { makeError, type Result } from '../../domain/values/result';
import type { FileProblem } from '../protocol';
import type { FileShape } from './guard';
import { readXlsx } from './read-xlsx';
import type { Source } from './sheet';
import { openZip, packStored, readArchive, type ZipArchive, type ZipEntry, type ZipPart } from './zip';

/** The library needs a second for 16 MB, tells nothing on the way, and must be done within ten. */
const MAX_LIBRARY_MB = 130;
const MEGABYTE = 1_048_576;

/** Loaded when it is needed: most files are plain ones. */
async function readWithLibrary(
  bytes: Uint8Array<ArrayBuffer>,
  entries: readonly ZipEntry[],
): Promise<Result<Source, FileProblem>> {
  const library = await import('./read-with-library');
  return library.readWithLibrary(bytes, entries);
}

export async function readSpreadsheet(
  bytes: Uint8Array<ArrayBuffer>,
  shape: Exclude<FileShape, 'text'>,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<Result<Source, FileProblem>> {
  if (shape === 'ole') return readWithLibrary(bytes, []);
  const archive = readArchive(bytes);
  if (!archive.ok) return archive;
  const hasBook = archive.value.entries.some((entry) => entry.name.toLowerCase() === 'xl/workbook.xml');
  const plain = hasBook ? await readXlsx(archive.value, onProgress) : null;
  if (plain) return plain;
  return readOtherZip(archive.value);
}

async function readOtherZip(archive: ZipArchive): Promise<Result<Source, FileProblem>> {
  const total = archive.entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > MAX_LIBRARY_MB * MEGABYTE)
    return makeError({ code: 'inflatesTooMuch', limitMb: MAX_LIBRARY_MB });
  const opened = await openZip(archive.bytes);
  if (!opened.ok) return opened;
  const problem = checkParts(opened.value);
  if (problem) return makeError(problem);
  return readWithLibrary(packStored(opened.value), archive.entries);
}

function checkParts(parts: readonly ZipPart[]): FileProblem | null {
  const part = (name: string) => parts.find((one) => one.name.toLowerCase() === name);
  const manifest = part('meta-inf/manifest.xml');
  if (manifest && /encryption-data/.test(new TextDecoder().decode(manifest.bytes)))
    return { code: 'password' };
  const type = new TextDecoder().decode(part('mimetype')?.bytes);
  const isOds = part('content.xml') !== undefined && /spreadsheet/.test(type);
  const isExcel = part('xl/workbook.xml') !== undefined || part('xl/workbook.bin') !== undefined;
  return isExcel || isOds ? null : { code: 'unknownFormat' };
}
