import type { Opening } from '../document/registers';

/** What is entered of a contact, in the guide's order with ours after it. */
export const OPENING_FIELDS = [
  'date',
  'company',
  'cvr',
  'address',
  'phone',
  'mail',
  'contact',
  'branch',
  'result',
  'jobFunction',
  'places',
  'filledPlaces',
  'consultant',
  'followUp',
  'note',
] as const satisfies readonly (keyof Opening)[];
