import type { Opening } from '../../../src/domain/document/registers';
import { makeEmptyOpening } from '../../../src/domain/openings/empty-opening';

let count = 0;

/** An opening with nothing in it but what the test is about. */
export function makeTestOpening(fields: Partial<Opening> = {}): Opening {
  count += 1;
  return { ...makeEmptyOpening(`opening-${count}`, count), ...fields };
}

export const TEST_RESULTS = new Map([
  ['ingen', { isOpening: false }],
  ['ordinaer', { isOpening: true }],
  ['praktik', { isOpening: true }],
]);
