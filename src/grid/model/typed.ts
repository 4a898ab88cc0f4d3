/** Values as spreadsheets pass them to each other over the clipboard, without a language. */
import { addDays, dayNumber, type IsoDate, isIsoDate, isRaw } from '../../i18n/read';
import type { CellType, CellValue } from '../types';

export type Typed =
  | { readonly kind: 'number' | 'percent'; readonly value: number }
  | { readonly kind: 'date'; readonly value: IsoDate }
  | { readonly kind: 'check'; readonly value: boolean }
  | { readonly kind: 'text' };

/** Day 0 of the serial numbers that every spreadsheet puts on the clipboard. */
const SERIAL_ZERO: IsoDate = '1899-12-30';
/** 9999-12-31, after which no spreadsheet has dates. */
const LAST_SERIAL = 2_958_465;

/** The day of a serial number, its time of day left out; null: it is none. */
export function dateOfSerial(serial: number): IsoDate | null {
  return serial >= 1 && serial < LAST_SERIAL + 1 ? addDays(SERIAL_ZERO, Math.floor(serial)) : null;
}

export const serialOfDate = (date: IsoDate): number => dayNumber(date) - dayNumber(SERIAL_ZERO);

/** A number as a Dane types it, with all its decimals: what every type's `parse` reads. */
function typedNumber(value: number): string {
  const text = String(value);
  // Beyond 21 digits JavaScript counts in powers of ten.
  return (text.includes('e') ? value.toFixed(15).replace(/\.?0+$/, '') : text).replace('.', ',');
}

/** The kinds of values that a cell of a type takes as they are. */
const TAKEN: Readonly<Partial<Record<CellType['name'], readonly Typed['kind'][]>>> = {
  number: ['number'],
  percent: ['number', 'percent'],
  date: ['date'],
  check: ['check'],
};

/** What a cell's type would read of a value. */
function textOfTyped(typed: Typed): string {
  switch (typed.kind) {
    case 'number':
      return typedNumber(typed.value);
    case 'percent':
      return `${typedNumber(Number((typed.value * 100).toPrecision(15)))} %`;
    case 'date':
      return typed.value;
    case 'check':
      return typed.value ? '1' : '0';
    case 'text':
      return '';
  }
}

/**
 * What a cell makes of what was pasted: the value, where it is one of the cell's kind, else the text
 * as it was shown. So an American `1,234.50` is a number here, and a phone number stays a text.
 */
export function readPasted(type: CellType, text: string, typed: Typed | undefined): CellValue {
  if (typed && TAKEN[type.name]?.includes(typed.kind)) {
    const value = type.parse(textOfTyped(typed));
    if (!isRaw(value)) return value;
  }
  return type.parse(text);
}

/** A cell's value for the clipboard. Everything that is no figure, date or tick is a text. */
export function typedOf(value: CellValue, type: CellType): Typed {
  if (typeof value === 'number' && Number.isFinite(value))
    return { kind: type.name === 'percent' ? 'percent' : 'number', value };
  if (type.name === 'date' && typeof value === 'string' && isIsoDate(value)) return { kind: 'date', value };
  return { kind: 'text' };
}
