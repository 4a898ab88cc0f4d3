/** Which number formats show a day. */

/** Built-in formats by number: dates and times everywhere, and those of East Asian Excel. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** What is shown as it stands: quoted and escaped text, widths, fillers, colours, places and conditions. */
const LITERALS = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;

/** @param format its code (`dd\-mm\-yyyy;@`), or the number of a built-in one */
export function isDateFormat(format: string | number): boolean {
  if (typeof format === 'number') return isBuiltInDate(format);
  // Elapsed time is an amount and no day.
  if (/\[(?:h+|m+|s+)\]/i.test(format)) return false;
  const first = (format.split(';')[0] ?? '').replace(LITERALS, '').replace(/s\.0+/gi, 's');
  return /[dmyhs]/i.test(first.replace(/general|am\/pm|a\/p/gi, '')) && !/[0#?]/.test(first);
}
