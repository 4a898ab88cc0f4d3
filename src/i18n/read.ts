/**
 * Readers and date arithmetic for the parts that show and edit values but know no business:
 * the grid and the charts import them here, and so depend on `i18n` alone.
 */
export {
  addDays,
  addMonths,
  dayNumber,
  daysBetween,
  isIsoDate,
  isoWeekday,
  makeDate,
} from '../domain/calendar/dates';
export { numberOfWeek, weekOfDate } from '../domain/calendar/iso-week';
export { type IsoDate, isRaw, type Raw } from '../domain/values/field';
export { readDate } from '../domain/values/read-date';
export { readNumber, readNumberOrSum, readShare } from '../domain/values/read-number';
