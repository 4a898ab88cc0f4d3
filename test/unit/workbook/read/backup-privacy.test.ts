/** A backup file that someone put citizens' numbers into, in every place that holds text. */
import { expect, it } from 'vitest';
import { makeSampleDocument } from '../../../../src/domain/document/sample';
import { readBackup } from '../../../../src/workbook/read/read-base';

const NUMBER = '010190-1234';

/** Every text of every row with a number in it; ids and what is chosen from lists stay as they are. */
function withNumbers(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => withNumbers(one, key));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([field, one]) => [field, withNumbers(one, field)]));
  const isText = ['name', 'label', 'group', 'teamName', 'company', 'address', 'contact', 'note', 'aliases'];
  return typeof value === 'string' && isText.includes(key) ? `${value} ${NUMBER}` : value;
}

it('is brought in without one of them, and the report says where they were', () => {
  const rows = withNumbers(makeSampleDocument('2026-11-21'));
  const text = JSON.stringify({ format: 'indsatstavlen', version: 1, documentId: 'x', rows });
  expect(text.split(NUMBER).length).toBeGreaterThan(100);
  const read = readBackup(text, 'kopi.json');
  if (!read?.ok) throw new Error('not read');
  expect(JSON.stringify(read.value.file.rows).includes(NUMBER)).toBe(false);
  expect(JSON.stringify(read.value.report).includes(NUMBER)).toBe(false);
  expect(read.value.file.rows.employees?.length).toBeGreaterThan(0);
  expect(read.value.file.rows.scenarios?.length).toBeGreaterThan(0);
  expect(read.value.report.rejected.every(({ reason }) => reason === 'cpr')).toBe(true);
  expect(read.value.report.rejected.length).toBeGreaterThan(100);
});

it('from before contact persons grew old keeps its settings', () => {
  const rows = makeSampleDocument('2026-11-21');
  const settings = rows.settings.map(({ contactMonths: _, ...before }) => before);
  const text = JSON.stringify({ format: 'indsatstavlen', version: 1, rows: { ...rows, settings } });
  const read = readBackup(text, 'kopi.json');
  if (!read?.ok) throw new Error('not read');
  expect(read.value.file.rows.settings).toEqual(rows.settings);
  expect(read.value.report.rejected).toEqual([]);
});
