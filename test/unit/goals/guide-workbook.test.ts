import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { read, utils, type WorkBook } from 'xlsx';
import { makeWeekKey } from '../../../src/domain/calendar/iso-week';
import type { WeekEntry } from '../../../src/domain/document/registers';
import { makeTemplate } from '../../../src/domain/goals/templates';
import { makeEntry, makeFront, makePlan } from './fixtures';

type Row = readonly (string | number | null)[];

const rowsOf = (book: WorkBook, sheet: string): Row[] =>
  utils.sheet_to_json<Row>(book.Sheets[sheet] ?? {}, { header: 1, defval: null });

const book = read(readFileSync('test/fixtures/maalstyring-2013.xlsx'));
const template = makeTemplate('2013');
const idOf = (label: unknown) =>
  template.find((row) => row.label === label || row.aliases.includes(String(label)))?.id;

it('gives the front page of a workbook made after the guide', () => {
  const entries: WeekEntry[] = book.SheetNames.flatMap((sheet) => {
    const number = /^Uge (\d+)$/.exec(sheet)?.[1];
    if (!number) return [];
    return rowsOf(book, sheet).flatMap((row) => {
      const id = idOf(row[0]);
      if (!id) return [];
      return Array.from({ length: 8 }, (_, index) =>
        makeEntry(
          makeWeekKey(2013, Number(number)),
          id,
          `m${index + 1}`,
          row[1 + index * 2] as number,
          row[2 + index * 2] as number,
        ),
      );
    });
  });
  expect(entries).toHaveLength(52 * 29 * 8);

  const expected = rowsOf(book, 'Forside').flatMap((row) => {
    const id = idOf(row[0]);
    return id ? [{ id, real: row[1] as number, plan: row[2] as number, share: row[3] as number }] : [];
  });
  expect(expected.map((row) => row.id)).toEqual(template.map((row) => row.id));

  const front = makeFront({
    entries,
    year: 2013,
    indicators: template,
    planGoals: expected.map((row) => makePlan(2013, row.id, row.plan)),
  });
  front.rows.forEach((row, index) => {
    expect(row.yearToDate).toBe(expected[index]?.real);
    // The year is over, so both fulfilments are the workbook's own.
    expect(row.fulfilmentToDate).toBeCloseTo(expected[index]?.share ?? Number.NaN, 12);
    expect(row.fulfilmentOfYear).toBeCloseTo(expected[index]?.share ?? Number.NaN, 12);
  });
  // From week 21 on the workbook holds goals and the guide's zeros.
  expect(front.missing.map((week) => Number(week.slice(6)))).toEqual(
    Array.from({ length: 32 }, (_, index) => index + 21),
  );
});
