/**
 * What is being typed comes to, judged calmly: half a value is no wrong one. Loaded when the grid
 * stands.
 */
import { formatFullDate, formatNumber } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import { isRaw, numberOfWeek, readNumber, readNumberOrSum, weekOfDate } from '../../i18n/read';
import { matchChoices } from '../model/options';
import type { CellType, EditorHint } from '../types';

const weekdayName = new Intl.DateTimeFormat('da-DK', { weekday: 'long', timeZone: 'UTC' });

/** `tirsdag 17. november 2026, uge 47`. */
function dayInFull(date: string): string {
  const weekday = weekdayName.format(new Date(`${date}T00:00:00Z`));
  return t().grid.dayInFull(weekday, formatFullDate(date), numberOfWeek(weekOfDate(date)));
}

const WHOLE_DATE = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/;
/** More figures than any cell takes. */
const MOST_FIGURES = 9;

/** Whether more figures behind it would make the text fit: 1 on the way to 12. */
const mayGrow = (type: CellType, text: string): boolean =>
  Array.from({ length: MOST_FIGURES }, (_, index) => `${text}${'9'.repeat(index + 1)}`).some(
    (longer) => type.problem(type.parse(longer)) === null,
  );

function previewNumber(type: CellType, text: string): EditorHint | null {
  if (text.startsWith('=')) {
    const value = readNumberOrSum(text);
    return value === null ? null : { text: `= ${formatNumber(value, 4)}`, tone: 'neutral' };
  }
  if (readNumber(text) === null) return null;
  const value = type.parse(text);
  const wrong = isRaw(value) ? type.problem(value) : null;
  return wrong === null || mayGrow(type, text) ? null : { text: wrong, tone: 'bad' };
}

function previewShare(type: CellType, text: string): EditorHint | null {
  const value = type.parse(text);
  const bare = text.replace(/\s*%$/, '');
  if (readNumber(bare) === null) return null;
  if (isRaw(value)) return mayGrow(type, bare) ? null : { text: type.problem(value) ?? '', tone: 'bad' };
  // Without its sign it may be meant either way: 0,3 and 30 are both 30 %.
  return bare !== text ? null : { text: `= ${type.format(value)}`, tone: 'neutral' };
}

function previewDate(type: CellType, text: string): EditorHint | null {
  const value = type.parse(text);
  if (typeof value === 'string') return { text: dayInFull(value), tone: 'neutral' };
  return WHOLE_DATE.test(text) ? { text: t().grid.problem.noSuchDay(text), tone: 'warning' } : null;
}

function previewChoice(type: CellType, text: string): EditorHint | null {
  if (!isRaw(type.parse(text)) || matchChoices(type.choices?.() ?? [], text, null).length > 0) return null;
  return { text: t().grid.problem.noneFits, tone: 'warning' };
}

/** What there is to tell of a text in a cell of a type; null: nothing. */
export function previewOf(type: CellType, typed: string): EditorHint | null {
  const text = typed.trim();
  if (text === '') return null;
  if (type.preview) return type.preview(text);
  switch (type.name) {
    case 'number':
      return previewNumber(type, text);
    case 'percent':
      return previewShare(type, text);
    case 'date':
      return previewDate(type, text);
    case 'choice':
      return previewChoice(type, text);
    default:
      return null;
  }
}
