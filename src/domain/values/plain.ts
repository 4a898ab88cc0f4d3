/**
 * Looks for what cannot be kept as JSON: functions, dates, class instances, `NaN` and infinity (which
 * would come back as empty). Reactive proxies of plain data are plain.
 *
 * @returns the path to the first such value and what it is (`changes/0/after: NaN`), or null
 */
export function findNotPlain(value: unknown, path = ''): string | null {
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean')
    return null;
  if (typeof value === 'number' && Number.isFinite(value)) return null;
  if (typeof value !== 'object') return `${path}: ${typeof value === 'number' ? value : typeof value}`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null)
    return `${path}: ${Object.prototype.toString.call(value)}`;
  for (const [key, inner] of Object.entries(value)) {
    const found = findNotPlain(inner, path === '' ? key : `${path}/${key}`);
    if (found !== null) return found;
  }
  return null;
}

/** Whether a text anywhere in plain data passes the test. Names of members are no texts. */
export function someText(value: unknown, test: (text: string) => boolean): boolean {
  if (typeof value === 'string') return test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((inner) => someText(inner, test));
}
