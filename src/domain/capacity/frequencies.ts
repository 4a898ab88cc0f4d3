/** Which of a document's frequencies is meant. */
import { type Frequency, TIMELY_ID } from '../document/registers';
import type { Id } from '../values/field';

/** Used when the frequency of that name is missing from a document: the guide's four a year. */
const GUIDE_TIMELY_PER_YEAR = 4;

/** The base number of interviews a citizen a year (rettidighed). */
export function timelyPerYear(frequencies: readonly Frequency[]): number {
  return frequencies.find((frequency) => frequency.id === TIMELY_ID)?.perYear ?? GUIDE_TIMELY_PER_YEAR;
}

/** The frequency asked for; when it is gone, the first intensive one, else the first of all. */
export function chosenFrequency(frequencies: readonly Frequency[], requirement: Id): Frequency | null {
  return (
    frequencies.find((frequency) => frequency.id === requirement) ??
    frequencies.find((frequency) => frequency.table === 'intensive') ??
    frequencies[0] ??
    null
  );
}
