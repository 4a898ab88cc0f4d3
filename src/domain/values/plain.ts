/**
 * Looks for what cannot be kept as JSON: functions, dates, class instances, `NaN` and infinity (which
 * would come back as empty). Reactive proxies of plain data are plain.
 *
 * @returns the path to the first such value and what it is (`changes/0/after: NaN`), or null
 */
export function findNotPlain(value: unknown): string | null {
  if (isPlain(value)) return null;
  const found = findIn(value);
  return found === null ? null : found.replace(/^\//, '');
}

/** Whether there is nothing to find: looks at values only, since a hundred thousand rows have two million. */
function isPlain(value: unknown): boolean {
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean')
    return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object') return false;
  if (Array.isArray(value)) {
    for (const inner of value) if (!isPlain(inner)) return false;
    return true;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  for (const inner of Object.values(value))
    if (typeof inner !== 'string' && inner !== null && !isPlain(inner)) return false;
  return true;
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
  for (const [key, inner] of Object.entries(value)) {
    const found = findIn(inner);
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
