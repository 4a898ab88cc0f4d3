/**
 * Looks for what cannot be kept as JSON: functions, dates, class instances, `NaN` and infinity (which
 * would come back as empty). Reactive proxies of plain data are plain.
 *
 * @returns the path to the first such value and what it is (`changes/0/after: NaN`), or null
 */
export function findNotPlain(value: unknown): string | null {
  const found = findIn(value);
  return found === null ? null : found.replace(/^\//, '');
}

/** The path begins with a slash unless it is the value itself; it is put together only when there is one. */
function findIn(value: unknown): string | null {
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean')
    return null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : `: ${value}`;
  if (typeof value !== 'object') return `: ${typeof value}`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null)
    return `: ${Object.prototype.toString.call(value)}`;
  // Without a list of the members: a hundred thousand rows have two million.
  for (const key in value) {
    const found = findIn((value as Record<string, unknown>)[key]);
    if (found !== null) return `/${key}${found}`;
  }
  return null;
}

/** Whether a text anywhere in plain data passes the test. Names of members are no texts. */
export function someText(value: unknown, test: (text: string) => boolean): boolean {
  if (typeof value === 'string') return test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((inner) => someText(inner, test));
}
