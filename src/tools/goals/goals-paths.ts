/** Addresses of the two pages. */
import { numberOfWeek, yearOfWeek } from '../../domain/calendar/iso-week';
import type { WeekKey } from '../../domain/values/field';

export const weekPath = (week: WeekKey): string => `/maalstyring/${yearOfWeek(week)}/${numberOfWeek(week)}`;
export const yearPath = (year: number): string => `/maalstyring/${year}`;
