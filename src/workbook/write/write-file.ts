/** A file of the kind that was asked for. Runs in the worker. */
import type { ExportRequest } from '../protocol';
import { writeCsv } from './csv';
import { type WriteProgress, writeWorkbook } from './write-workbook';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV_TYPE = 'text/csv;charset=utf-8';

export async function writeFile(request: ExportRequest, onProgress: WriteProgress): Promise<Blob> {
  if (request.format === 'csv') {
    onProgress('sheets', 0, 1);
    return new Blob(writeCsv(request), { type: CSV_TYPE });
  }
  const bytes = await writeWorkbook(request, onProgress);
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX_TYPE });
}
