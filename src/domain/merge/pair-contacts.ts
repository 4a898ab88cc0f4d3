/** Pairs rows that lost their ids with those they may have been, without holding all against all. */
import { compareTraits, type Traits } from './likeness';

export interface ContactPair {
  /** Place among the known ones. */
  readonly known: number;
  readonly likeness: number;
  /** False: somebody must look at it. */
  readonly isSure: boolean;
}

/** Of rows that so many share a mark with, the mark tells nothing; and the time stays in step with the rows. */
const MOST_IN_BLOCK = 25;
/** As near as this and nobody can tell which of two it is. */
const MARGIN = 0.04;

/** Marks by which two rows find each other; one in common is enough. */
function marksOf({ date, company, cvr, address, phone }: Traits): string[] {
  const marks: string[] = [];
  if (date !== null) {
    if (cvr !== null) marks.push(`cvr ${cvr} ${date}`);
    if (company !== null) marks.push(`name ${company} ${date}`, `like ${company.slice(0, 3)} ${date}`);
    if (phone !== null) marks.push(`phone ${phone} ${date}`);
    if (address !== null) marks.push(`place ${address} ${date}`);
  }
  if (cvr !== null) marks.push(`cvr ${cvr}`);
  if (company !== null) marks.push(`name ${company}`);
  return marks;
}

/**
 * For each row that came in, the known one it resembles most; each known one is given away at most
 * once, the nearest first.
 */
export function pairContacts(known: readonly Traits[], incoming: readonly Traits[]): (ContactPair | null)[] {
  const blocks = new Map<string, number[]>();
  known.forEach((traits, index) => {
    for (const mark of marksOf(traits)) {
      const block = blocks.get(mark);
      if (block) block.push(index);
      else blocks.set(mark, [index]);
    }
  });
  interface Pair extends ContactPair {
    readonly incoming: number;
  }
  const pairs: Pair[] = [];
  incoming.forEach((traits, index) => {
    const tried = new Set<number>();
    for (const mark of marksOf(traits)) {
      const block = blocks.get(mark);
      if (!block || block.length > MOST_IN_BLOCK) continue;
      for (const other of block) {
        if (tried.has(other)) continue;
        tried.add(other);
        const found = compareTraits(known[other] as Traits, traits);
        if (found) pairs.push({ ...found, known: other, incoming: index });
      }
    }
  });
  pairs.sort((a, b) => b.likeness - a.likeness || a.known - b.known || a.incoming - b.incoming);

  const byKnown = new Map<number, Pair[]>();
  const byIncoming = new Map<number, Pair[]>();
  const note = (lists: Map<number, Pair[]>, index: number, pair: Pair) => {
    const list = lists.get(index);
    if (list) list.push(pair);
    else lists.set(index, [pair]);
  };
  for (const pair of pairs) {
    note(byKnown, pair.known, pair);
    note(byIncoming, pair.incoming, pair);
  }
  const result: (ContactPair | null)[] = incoming.map(() => null);
  const taken = new Set<number>();
  for (const pair of pairs) {
    if (taken.has(pair.known) || result[pair.incoming] !== null) continue;
    const isRival = (other: Pair) =>
      other !== pair &&
      !taken.has(other.known) &&
      result[other.incoming] === null &&
      other.likeness > pair.likeness - MARGIN;
    const isAlone = !byKnown.get(pair.known)?.some(isRival) && !byIncoming.get(pair.incoming)?.some(isRival);
    result[pair.incoming] = { known: pair.known, likeness: pair.likeness, isSure: pair.isSure && isAlone };
    taken.add(pair.known);
  }
  return result;
}
