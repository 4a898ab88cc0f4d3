/** How well a text fits what is typed: whole words before beginnings, beginnings before the middle. */

/** Danish letters as they are written without them, so that both ways of typing find both. */
const PLAIN: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', é: 'e', ü: 'u', ö: 'o', ä: 'a' };

/** A text ready to be looked through. */
export interface Folded {
  readonly text: string;
  /** For every letter of `text` the place of the letter it comes from. */
  readonly places: readonly number[];
  /** Where words begin in `text`. */
  readonly starts: ReadonlySet<number>;
}

const isLetter = (letter: string): boolean => /[\p{L}\p{N}]/u.test(letter);

/** Small letters, Danish ones spelt out, and where the words begin. */
export function fold(original: string): Folded {
  let text = '';
  let wasLetter = false;
  const places: number[] = [];
  const starts = new Set<number>();
  for (let index = 0; index < original.length; index += 1) {
    const letter = (original[index] as string).toLowerCase();
    if (isLetter(letter) && !wasLetter) starts.add(text.length);
    wasLetter = isLetter(letter);
    for (const plain of PLAIN[letter] ?? letter) {
      text += plain;
      places.push(index);
    }
  }
  return { text, places, starts };
}

/** The words of what is typed, ready to be looked for. */
export const foldQuery = (query: string): readonly string[] =>
  fold(query)
    .text.split(/\s+/)
    .filter((word) => word !== '');

export interface Match {
  /** Greater fits better. */
  readonly score: number;
  /** Places in the original text of the letters that matched. */
  readonly letters: ReadonlySet<number>;
}

const BEGINS = 8;
const WHOLE_WORD = 2;
const BEGINS_WORD = 6;
const WITHIN = 2;
const BEHIND = 1;
const BY_BEGINNINGS = 3;

interface Found {
  readonly at: number;
  readonly score: number;
}

/** The best place of a word in a text. */
function findWord({ text, starts }: Folded, word: string): Found | null {
  let best: Found | null = null;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const isStart = starts.has(at);
    const end = at + word.length;
    const isWhole = isStart && (end === text.length || !isLetter(text[end] as string));
    const score = (at === 0 ? BEGINS : isStart ? BEGINS_WORD : WITHIN) + (isWhole ? WHOLE_WORD : 0);
    if (best === null || score > best.score) best = { at, score };
    if (at === 0) break;
  }
  // One letter in the middle of a word says nothing.
  return best !== null && best.score === WITHIN && word.length === 1 ? null : best;
}

/**
 * The letters of the query as beginnings of words in their order, each as long as it goes on: `gåu` and
 * `gåtiug` are both *Gå til uge*. Null when they are not.
 */
function findBeginnings({ text, starts }: Folded, letters: string): readonly number[] | null {
  const words = [...starts];
  const search = (at: number, fromWord: number): readonly number[] | null => {
    if (at === letters.length) return [];
    for (let word = fromWord; word < words.length; word += 1) {
      const start = words[word] as number;
      const end = words[word + 1] ?? text.length;
      let length = 0;
      while (
        at + length < letters.length &&
        start + length < end &&
        text[start + length] === letters[at + length]
      )
        length += 1;
      // The longest beginning first, then shorter ones.
      for (; length > 0; length -= 1) {
        const rest = search(at + length, word + 1);
        if (rest) return [...Array.from({ length }, (_, index) => start + index), ...rest];
      }
    }
    return null;
  };
  return search(0, 0);
}

/**
 * Every word that is typed has to be found: in the title, or behind it in what else is known of it.
 *
 * @param behind heading and detail, which count less
 */
export function match(words: readonly string[], title: Folded, behind: Folded): Match | null {
  const letters = new Set<number>();
  let score = 0;
  const mark = (at: number) => letters.add(title.places[at] as number);
  let isFound = true;
  for (const word of words) {
    const found = findWord(title, word);
    if (found) {
      score += found.score;
      for (let index = 0; index < word.length; index += 1) mark(found.at + index);
    } else if (findWord(behind, word)) score += BEHIND;
    else isFound = false;
  }
  if (isFound) return { score: score / Math.max(1, words.length) - title.text.length / 1000, letters };
  const beginnings = findBeginnings(title, words.join(''));
  if (!beginnings) return null;
  letters.clear();
  for (const at of beginnings) mark(at);
  return { score: BY_BEGINNINGS - title.text.length / 1000, letters };
}

/** A text in the pieces that matched and those that did not. */
export function pieces(
  text: string,
  letters: ReadonlySet<number>,
): readonly { text: string; isMatch: boolean }[] {
  const all: { text: string; isMatch: boolean }[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const isMatch = letters.has(index);
    const last = all.at(-1);
    if (last?.isMatch === isMatch) last.text += text[index];
    else all.push({ text: text[index] as string, isMatch });
  }
  return all;
}
