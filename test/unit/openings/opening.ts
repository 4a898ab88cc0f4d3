import type { Opening } from '../../../src/domain/document/registers';

let count = 0;

/** An opening with nothing in it but what the test is about. */
export function makeTestOpening(fields: Partial<Opening> = {}): Opening {
  count += 1;
  return {
    id: `opening-${count}`,
    order: count,
    date: null,
    company: null,
    cvr: null,
    address: null,
    phone: null,
    mail: null,
    contact: null,
    branch: null,
    result: null,
    jobFunction: null,
    places: null,
    filledPlaces: null,
    consultant: null,
    followUp: null,
    note: null,
    ...fields,
  };
}

export const TEST_RESULTS = new Map([
  ['ingen', { isOpening: false }],
  ['ordinaer', { isOpening: true }],
  ['praktik', { isOpening: true }],
]);
