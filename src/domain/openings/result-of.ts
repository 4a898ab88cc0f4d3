import type { ContactResult, Opening } from '../document/registers';
import { type Id, known } from '../values/field';

export type ResultsById = ReadonlyMap<Id, Pick<ContactResult, 'isOpening'>>;

/** A row's result; undefined when it has none that is known. */
export function resultOf(
  opening: Pick<Opening, 'result'>,
  results: ResultsById,
): Pick<ContactResult, 'isOpening'> | undefined {
  const id = known(opening.result);
  return id === null ? undefined : results.get(id);
}
