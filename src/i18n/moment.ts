import { localDate } from '../domain/calendar/dates';
import type { IsoDate } from '../domain/values/field';
import { formatClock, formatDate } from './format';

/** `i dag kl. 14.03`, or `26-11-2026 kl. 14.03`, of a moment in milliseconds since 1970. */
export function formatMoment(moment: number, today: IsoDate): string {
  const day = localDate(new Date(moment));
  return `${day === today ? 'i dag' : formatDate(day)} kl. ${formatClock(moment)}`;
}
