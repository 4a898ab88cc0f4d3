/** Shapes of the numbers that stand in a register of companies. */
import { makeDate } from '../calendar/dates';

const CVR_WEIGHTS = [2, 7, 6, 5, 4, 3, 2, 1];
const CPR_WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);

/** A CVR number without spaces, points, hyphens and a leading DK; other text comes back trimmed. */
export function normaliseCvr(text: string): string {
  const bare = text.replace(/^\s*dk/i, '').replace(/[\s.\-\u00a0]/g, '');
  return /^\d{8}$/.test(bare) ? bare : text.trim();
}

/**
 * What is unusual about a CVR number. It is a hint and never a refusal: foreign companies have
 * none, and the modulus-11 rule (Erhvervsstyrelsen) need not hold for every future series.
 */
export function checkCvr(cvr: string): 'ok' | 'shape' | 'checksum' {
  if (!/^\d{8}$/.test(cvr)) return 'shape';
  return weighted(cvr, CVR_WEIGHTS) % 11 === 0 ? 'ok' : 'checksum';
}

/** A Danish phone number as its eight digits; other text comes back trimmed. */
export function normalisePhone(text: string): string {
  const bare = text.replace(/[\s.\-()\u00a0]/g, '').replace(/^(?:\+45|0045)/, '');
  return /^\d{8}$/.test(bare) ? bare : text.trim();
}

export const isPhone = (text: string): boolean => /^\d{8}$/.test(text);

/** `010190-1234`, `0101901234`, `010190 1234`, `010190 – 1234`; parted days with a dash: `01.01.90-1234`. */
const CPR_SHAPES = [
  /(?<!\d)(\d{2})(\d{2})(\d{2})(?:\s?[-\u2010-\u2013\u2212]\s?|\s)?\d{4}(?!\d)/g,
  /(?<!\d)(\d{2})([-./])(\d{2})\2(\d{2})\s?[-\u2010-\u2013\u2212]\s?\d{4}(?!\d)/g,
];

/**
 * A P-number (of one address of a company) is ten digits too, and many begin as a date in October.
 * It may stand where it says that it is one: `P-nr. 1012345678`.
 */
const isPNumber = (text: string, match: RegExpMatchArray): boolean =>
  /^\d{10}$/.test(match[0]) && /(?<![a-zæøå])p[-\s]?(?:nr|nummer)\.?:?\s*$/i.test(text.slice(0, match.index));

/**
 * Whether a text holds something shaped like a CPR number: six digits that are a day, and four
 * more. Modulus 11 is not asked for: since 2007 numbers without it are given out (cpr.dk).
 */
export function hasCprShape(text: string): boolean {
  for (const shape of CPR_SHAPES) {
    for (const match of text.matchAll(shape)) {
      if (isPNumber(text, match)) continue;
      const [day, month, year] = match
        .slice(1)
        .filter((part) => /^\d/.test(part))
        .map(Number);
      // The century is in the seventh digit; any that makes the day exist will do (29 February).
      const isDay = [1900, 2000].some((century) => makeDate(century + (year ?? 0), month ?? 0, day ?? 0));
      if (isDay) return true;
    }
  }
  return false;
}

/** Whether the ten digits of a CPR-shaped text also pass modulus 11, which makes it the likelier. */
export function passesCprChecksum(digits: string): boolean {
  return /^\d{10}$/.test(digits) && weighted(digits, CPR_WEIGHTS) % 11 === 0;
}
