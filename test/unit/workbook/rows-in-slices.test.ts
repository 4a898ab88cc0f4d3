import { describe, expect, it } from 'vitest';
import { makeDefaultDocument } from '../../../src/domain/document/defaults';
import type { DocumentRows } from '../../../src/domain/document/registers';
import { makeEmptyOpening } from '../../../src/domain/openings/empty-opening';
import { sendRows } from '../../../src/workbook/rows-in-slices';
import { createRowsOfJobs } from '../../../src/workbook/rows-of-jobs';

const many: DocumentRows = {
  ...makeDefaultDocument('Team'),
  openings: Array.from({ length: 9001 }, (_, index) => makeEmptyOpening(`å${index}`, index)),
};

describe('rows on their way to the worker', () => {
  it('come out as they went in, however many slices they were', async () => {
    const jobs = createRowsOfJobs();
    const told: number[] = [];
    let largest = 0;
    const rest = await sendRows(
      many,
      (register, rows) => {
        largest = Math.max(largest, rows.length);
        jobs.add(7, register, rows);
      },
      { isWanted: () => true, onProgress: (done, total) => told.push(done / total) },
    );
    expect(rest?.openings).toEqual([]);
    expect(largest).toBeLessThanOrEqual(2000);
    expect(jobs.complete(7, rest as DocumentRows)).toEqual(many);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
    // What came for one job is no other's, and is not kept.
    expect(jobs.complete(7, rest as DocumentRows).openings).toEqual([]);
  });

  it('lets others have their turn between two slices', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    let slices = 0;
    const turnsAt: number[] = [];
    await sendRows(
      { ...many, openings: [...many.openings, ...many.openings] },
      () => {
        slices += 1;
        turnsAt.push(turns);
        const until = performance.now() + 4;
        while (performance.now() < until);
      },
      { isWanted: () => true, onProgress: () => {} },
    );
    clearInterval(timer);
    expect(slices).toBe(10);
    expect(new Set(turnsAt).size).toBeGreaterThan(5);
  });

  it('stop when nobody waits for them any more', async () => {
    let sent = 0;
    const rest = await sendRows(many, () => (sent += 1), {
      isWanted: () => sent < 2,
      onProgress: () => {},
    });
    expect(rest).toBeNull();
    expect(sent).toBe(2);
  });

  it('go with the request where there are few', async () => {
    const few = makeDefaultDocument('Team');
    let sent = 0;
    const rest = await sendRows(few, () => (sent += 1), { isWanted: () => true, onProgress: () => {} });
    expect(rest).toEqual(few);
    expect(sent).toBe(0);
  });
});
