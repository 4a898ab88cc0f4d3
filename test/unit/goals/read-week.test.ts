import { expect, it } from 'vitest';
import { readWeek, readYear } from '../../../src/domain/goals/read-week';

it.each([
  ['47', '2026-W47'],
  ['uge 47', '2026-W47'],
  ['Uge 7', '2026-W07'],
  ['u47', '2026-W47'],
  ['47 2025', '2025-W47'],
  ['uge 47, 2025', '2025-W47'],
  ['uge 53', '2026-W53'],
  ['2025-W47', '2025-W47'],
  ['47/2025', '2025-W47'],
  ['53 2025', null],
  ['0', null],
  ['54', null],
  ['', null],
  ['i dag', null],
  ['47 20', null],
])('reads %j', (text, week) => expect(readWeek(text, 2026)).toBe(week));

it('opens only years that can be meant', () => {
  expect(['2026', '20', '0020', '9999', 'abc', '2026.5'].map(readYear)).toEqual([
    2026,
    null,
    null,
    null,
    null,
    null,
  ]);
});
