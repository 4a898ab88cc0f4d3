/** Contact persons that have not been heard of for so long that they need not be kept. */
import { addMonths } from '../calendar/dates';
import type { Opening } from '../document/registers';
import { type IsoDate, known } from '../values/field';

/** What is cleared: who the person is and how to reach them. The company and the places stay. */
export const CONTACT_FIELDS = { contact: null, phone: null, mail: null } as const;

const hasPerson = (row: Opening): boolean => row.contact !== null || row.phone !== null || row.mail !== null;

/**
 * Rows whose contact and follow-up both lie more than `months` months back. A row without a date is
 * of no known age and is left alone.
 */
export function oldContacts(rows: readonly Opening[], today: IsoDate, months: number): Opening[] {
  const limit = addMonths(today, -months);
  return rows.filter((row) => {
    const date = known(row.date);
    const followUp = known(row.followUp);
    return hasPerson(row) && date !== null && date < limit && (followUp === null || followUp < limit);
  });
}
