/** Numbers as Danes write them: decimal comma, points or spaces between thousands. */

const DANISH = /^[+-]?(?:\d{1,3}(?:[.\u00a0\u202f ]\d{3})+|\d+|(?=,))(?:,\d+)?$/;
const DECIMAL_POINT = /^[+-]?\d+\.\d+$/;

/**
 * Reads `1.320,5`, `1 320`, `-3`, `2,5`, `,5`. A single point that cannot part thousands (`2.5`) is read
 * as a decimal point, since a numeric keypad may give one; `1.320` is one thousand three hundred
 * and twenty. Null when it is no number.
 */
export function readNumber(text: string): number | null {
  const trimmed = text.trim().replace(/^[−–]/, '-');
  if (trimmed === '') return null;
  if (DANISH.test(trimmed)) return Number(trimmed.replace(/[.\u00a0\u202f ]/g, '').replace(',', '.'));
  if (DECIMAL_POINT.test(trimmed)) return Number(trimmed);
  return null;
}

/**
 * Reads a share (0-1) from a percentage. As in Excel's percent cells, `12,5`, `12,5 %` and `0,125`
 * are all 12.5 %: without a sign, figures of 1 and above are percentages, smaller ones are shares.
 */
export function readShare(text: string): number | null {
  const isPercent = /%\s*$/.test(text);
  const value = readNumber(text.replace(/%\s*$/, ''));
  if (value === null) return null;
  if (!isPercent && Math.abs(value) < 1) return value;
  // Dividing by 100 is exact to the last digit only this way round: 7 * 0.01 is not 0.07.
  return value / 100;
}

/**
 * Reads a number or a sum that begins with `=` (`=3+4*2`, `=(1,5+2)/2`). Only the four operations
 * and parentheses; null when it is neither.
 */
export function readNumberOrSum(text: string): number | null {
  const trimmed = text.trim();
  if (!trimmed.startsWith('=')) return readNumber(trimmed);
  const tokens = trimmed.slice(1).match(/\d[\d.]*(?:,\d+)?|[-+*/()]|\S/g) ?? [];
  let at = 0;
  const factor = (): number => {
    const token = tokens[at++];
    if (token === '-') return -factor();
    if (token === '+') return factor();
    if (token === '(') {
      const inner = sum();
      return tokens[at++] === ')' ? inner : Number.NaN;
    }
    return readNumber(token ?? '') ?? Number.NaN;
  };
  const product = (): number => {
    let value = factor();
    while (tokens[at] === '*' || tokens[at] === '/')
      value = tokens[at++] === '*' ? value * factor() : value / factor();
    return value;
  };
  const sum = (): number => {
    let value = product();
    while (tokens[at] === '+' || tokens[at] === '-')
      value = tokens[at++] === '+' ? value + product() : value - product();
    return value;
  };
  const value = sum();
  return at === tokens.length && Number.isFinite(value) ? value : null;
}
