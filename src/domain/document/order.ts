/** Places of rows among the others of their register. */
import { type Change, makeUpdate } from './operations';
import type { RegisterName, Registers } from './registers';

/** Registers whose rows have a place of their own. */
export type OrderedName = {
  [Name in RegisterName]: Registers[Name] extends { readonly order: number } ? Name : never;
}[RegisterName];

/** The place after all others. */
export function orderAfter(rows: readonly { readonly order: number }[]): number {
  return rows.reduce((last, row) => Math.max(last, row.order), 0) + 1;
}

/**
 * Changes that make the rows stand as they are given. The rows share out the places they have
 * among themselves, so that a swap of two changes those two only.
 */
export function makeOrderChanges<Name extends OrderedName>(
  register: Name,
  rows: readonly Registers[Name][],
): Change[] {
  const places = rows.map((row) => row.order).sort((a, b) => a - b);
  const isUsable = places.every((place, index) => index === 0 || place > (places[index - 1] as number));
  return rows.flatMap((row, index) =>
    makeUpdate(register, row, {
      order: isUsable ? places[index] : index + 1,
    } as Partial<Registers[Name]>),
  );
}

/**
 * The items with those chosen moved one step up (-1) or down (1), together. An item at the edge
 * stays, and those behind it close up to it.
 */
export function moveItems<T>(items: readonly T[], isChosen: (item: T) => boolean, step: -1 | 1): T[] {
  const moved = step === -1 ? [...items] : [...items].reverse();
  for (let index = 1; index < moved.length; index++) {
    const item = moved[index] as T;
    const before = moved[index - 1] as T;
    if (isChosen(item) && !isChosen(before)) {
      moved[index - 1] = item;
      moved[index] = before;
    }
  }
  return step === -1 ? moved : moved.reverse();
}

/**
 * As `moveItems`, but items stay with their group. Where the chosen ones already stand at their
 * group's edge, the whole group moves past its neighbour.
 * @param items grouped: those of one group stand together
 */
export function moveInGroups<T>(
  items: readonly T[],
  groupOf: (item: T) => string,
  isChosen: (item: T) => boolean,
  step: -1 | 1,
): T[] {
  const groups: { readonly items: readonly T[]; readonly isStuck: boolean }[] = [];
  for (let start = 0; start < items.length; ) {
    const name = groupOf(items[start] as T);
    const length = items.slice(start).findIndex((item) => groupOf(item) !== name);
    const members = length === -1 ? items.slice(start) : items.slice(start, start + length);
    const moved = moveItems(members, isChosen, step);
    const isStuck = members.some(isChosen) && moved.every((item, index) => item === members[index]);
    groups.push({ items: moved, isStuck });
    start += members.length;
  }
  return moveItems(groups, (group) => group.isStuck, step).flatMap((group) => group.items);
}
