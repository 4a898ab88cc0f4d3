/** Cell addresses. Rows and columns are counted from 0 here and written as Excel counts them. */

export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name;
  }
  return name;
}

/** `B5`. */
export const cellAt = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** `$B$5`. */
export const fixedCell = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;

/** `B5:D9`. */
export const rangeAt = (row: number, column: number, lastRow: number, lastColumn: number): string =>
  `${cellAt(row, column)}:${cellAt(lastRow, lastColumn)}`;

/** `$B$5:$D$9`. */
export const fixedRange = (row: number, column: number, lastRow: number, lastColumn: number): string =>
  `${fixedCell(row, column)}:${fixedCell(lastRow, lastColumn)}`;

/** `'Uge 1-2026'!B5`: always quoted, which every reader takes. */
export const onSheet = (sheet: string, range: string): string => `'${sheet.replace(/'/g, "''")}'!${range}`;

/** A text as it stands in a formula. */
export const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/**
 * What a COUNTIFS or SUMIFS must be given to find the text in `ref` and nothing else. `*`, `?` and
 * `~` are wildcards there and a leading `<`, `>` or `=` is an operator, so only plain labels may
 * stand as they are.
 */
export function criterionFor(label: string, ref: string): string {
  if (!/[*?~]/.test(label) && !/^[<>=]/.test(label)) return ref;
  const escaped = ['~', '*', '?'].reduce((inner, sign) => `SUBSTITUTE(${inner},"${sign}","~${sign}")`, ref);
  return `"="&${escaped}`;
}
