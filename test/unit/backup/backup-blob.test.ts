import { expect, it } from 'vitest';
import { makeDefaultDocument } from '../../../src/domain/document/defaults';
import { makeSampleDocument } from '../../../src/domain/document/sample';
import { makeBackupBlob } from '../../../src/workbook/backup/backup-blob';
import { readBackup } from '../../../src/workbook/read/read-base';

it('holds the whole document, however many lots it is written in', async () => {
  const sample = makeSampleDocument('2026-11-21');
  const many = Array.from({ length: 30 }, (_, copy) =>
    sample.openings.map((row) => ({ ...row, id: `${row.id}-${copy}` })),
  ).flat();
  expect(many.length).toBeGreaterThan(3000);
  const rows = { ...sample, openings: many };
  const text = await (await makeBackupBlob(rows, 'dok', '2026-11-21')).text();
  expect(JSON.parse(text)).toEqual({
    format: 'indsatstavlen',
    version: 1,
    documentId: 'dok',
    exported: '2026-11-21',
    rows,
  });
  const read = readBackup(text, 'kopi.json');
  expect(read?.ok && read.value.file.rows.openings?.length).toBe(many.length);
});

it('holds an empty document too', async () => {
  const rows = makeDefaultDocument('Tomt');
  const text = await (await makeBackupBlob(rows, 'dok', '2026-11-21')).text();
  expect(JSON.parse(text).rows).toEqual(rows);
});
