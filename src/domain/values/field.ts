/**
 * What stands in a cell that has a type. A text that does not fit the type is kept as typed
 * (`Raw`), so that nothing a person entered is dropped or changed behind their back.
 */

/** Text that was entered where another type was expected. Formulas read it as empty. */
export interface Raw {
  readonly raw: string;
}

/** A typed cell: a value, an empty cell, or what was typed when it did not fit. */
export type Field<T> = T | Raw | null;

/** Calendar date `YYYY-MM-DD`, never a moment in time. */
export type IsoDate = string;

/** ISO 8601 week `YYYY-Www`, the year being the ISO year: 1 January 2027 lies in `2026-W53`. */
export type WeekKey = string;

export type Id = string;

export function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && 'raw' in value;
}

/** The value if it is one of the cell's type, else null. */
export function known<T extends string | number | boolean>(value: Field<T> | undefined): T | null {
  return value === undefined || isRaw(value) ? null : value;
}

/** Equality of what cells may hold: primitives, `Raw`, and plain arrays or records of them. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keysA = Object.keys(a);
  if (keysA.length !== Object.keys(b).length) return false;
  return keysA.every(
    (key) =>
      Object.hasOwn(b, key) &&
      isSameValue((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}
