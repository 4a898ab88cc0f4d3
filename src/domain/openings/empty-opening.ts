import type { Opening } from '../document/registers';
import type { Id } from '../values/field';

/** A row of the register with nothing in it yet. */
export function makeEmptyOpening(id: Id, order: number): Opening {
  return {
    id,
    order,
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
  };
}
