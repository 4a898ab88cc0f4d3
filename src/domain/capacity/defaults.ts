/** What a new document's calculator begins with: the guide's own example, neutral in all it has not. */
import { CALCULATOR_ID, type Calculator, type Frequency, TIMELY_ID } from '../document/registers';

/** The frequency the guide's example ends in: 3,300 interviews, 5 årsværk at 5 a day. */
export const DEFAULT_REQUIREMENT_ID = 'intensive-twice-a-month';
/** "Hver måned" for everyone. */
export const GENERAL_MONTHLY_ID = 'general-monthly';

/**
 * The guide's inputs (330 citizens, 3 days, 44 weeks, 30 %). No-show is 0 and the minutes are
 * unknown, since the guide has neither; 5 interviews a day are the answer's starting point.
 */
export function makeDefaultCalculator(): Calculator {
  return {
    id: CALCULATOR_ID,
    citizens: 330,
    interviewDaysPerWeek: 3,
    weeksPerFte: 44,
    intensiveShare: 0.3,
    interviewsPerDay: 5,
    noShow: 0,
    minutesPerInterview: null,
    minutesAroundInterview: null,
    requirement: DEFAULT_REQUIREMENT_ID,
    availableFte: null,
    matrixPerDayFrom: 1,
    matrixPerDayTo: 8,
    matrixFteFrom: 1,
    matrixFteTo: 9,
    matrixFteStep: 1,
  };
}

/** The lines of the guide's two tables, in its order. */
export function makeDefaultFrequencies(): Frequency[] {
  return [
    { id: TIMELY_ID, order: 1, table: 'general', label: 'Rettidighed', perYear: 4 },
    { id: 'general-every-other-month', order: 2, table: 'general', label: 'Hver anden måned', perYear: 6 },
    { id: GENERAL_MONTHLY_ID, order: 3, table: 'general', label: 'Hver måned', perYear: 12 },
    { id: DEFAULT_REQUIREMENT_ID, order: 4, table: 'intensive', label: 'To gange i måneden', perYear: 24 },
    { id: 'intensive-monthly', order: 5, table: 'intensive', label: 'Hver måned', perYear: 12 },
    {
      id: 'intensive-every-other-month',
      order: 6,
      table: 'intensive',
      label: 'Hver anden måned',
      perYear: 6,
    },
  ];
}
