const spelling = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

/** Whether two names would be read as one: whatever their case and blanks. */
export const isSameName = (a: string, b: string): boolean => spelling(a) === spelling(b);
