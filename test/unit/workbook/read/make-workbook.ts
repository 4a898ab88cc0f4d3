/** Small workbooks of the kind people have, made by the library that reads them. */

import { utils, type WorkBook, write } from 'xlsx';
import { makeDefaultDocument } from '../../../../src/domain/document/defaults';
import type { DocumentRows } from '../../../../src/domain/document/registers';
import { NO_CHOICES } from '../../../../src/domain/merge/import-items';
import type { ImportProposal, SheetReport } from '../../../../src/workbook/protocol';
import { readFiles } from '../../../../src/workbook/read/read-files';
import { applyChanges } from './apply-changes';

export type Grid = readonly (readonly (string | number | boolean | null)[])[];

export const TODAY = '2026-11-21';

let imports = 0;

export function makeBytes(
  sheets: Readonly<Record<string, Grid>>,
  bookType: 'xlsx' | 'xls' | 'ods' = 'xlsx',
): Uint8Array<ArrayBuffer> {
  const workbook: WorkBook = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  return new Uint8Array(write(workbook, { type: 'array', bookType, compression: true }) as ArrayBuffer);
}

export const toFile = (bytes: Uint8Array | string, name: string): File =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name);

export const makeFile = (sheets: Readonly<Record<string, Grid>>, name = 'fil.xlsx'): File =>
  toFile(makeBytes(sheets), name);

export interface Imported {
  readonly proposal: ImportProposal;
  readonly after: DocumentRows;
  /** Reports of the first file's sheets by name. */
  readonly sheets: Readonly<Record<string, SheetReport>>;
}

/** Reads files into a document, by default a new one. */
export async function importFiles(
  files: readonly File[],
  rows: DocumentRows = makeDefaultDocument('Team'),
): Promise<Imported> {
  const context = { today: TODAY, documentId: 'own', idPrefix: `new-${imports++}-`, choices: NO_CHOICES };
  const proposal = await readFiles(files, rows, context);
  return {
    proposal,
    after: applyChanges(rows, proposal.changes),
    sheets: Object.fromEntries(proposal.files[0]?.sheets.map((sheet) => [sheet.name, sheet]) ?? []),
  };
}
