/** What the person at this browser is called in the history: kept here, never in the document's settings. */
const KEY = 'indsatstavlen.name';
let unkept = '';

/** '' as long as no name has been told. */
export function personName(): string {
  try {
    return localStorage.getItem(KEY) ?? unkept;
  } catch {
    return unkept;
  }
}

export function setPersonName(name: string): void {
  unkept = name;
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // Storage may be forbidden; the name then lasts as long as the page.
  }
}
