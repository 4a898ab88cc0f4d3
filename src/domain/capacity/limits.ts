/** What the calculator's figures may be. Outside these a figure is a slip of the finger. */
import type { Calculator } from '../document/registers';

export interface Limits {
  readonly from: number;
  readonly to: number;
  /** Whether `from` itself is outside: a year of 0 weeks has no årsværk. */
  readonly isFromExcluded?: boolean;
  /** Whether `to` itself is outside: with a no-show of 100 % nothing is ever held. */
  readonly isToExcluded?: boolean;
  readonly isWhole?: boolean;
}

type CalculatorNumber = Exclude<keyof Calculator, 'id' | 'requirement'>;

const SHARE: Limits = { from: 0, to: 1 };
const MATRIX_EDGE: Limits = { from: 0, to: 100, isFromExcluded: true };

export const CALCULATOR_LIMITS: Readonly<Record<CalculatorNumber, Limits>> = {
  citizens: { from: 0, to: 1_000_000 },
  interviewDaysPerWeek: { from: 0, to: 7, isFromExcluded: true },
  weeksPerFte: { from: 0, to: 53, isFromExcluded: true },
  intensiveShare: SHARE,
  interviewsPerDay: { from: 0, to: 100, isFromExcluded: true },
  noShow: { ...SHARE, isToExcluded: true },
  minutesPerInterview: { from: 0, to: 480 },
  minutesAroundInterview: { from: 0, to: 480 },
  availableFte: { from: 0, to: 10_000 },
  matrixPerDayFrom: { ...MATRIX_EDGE, isWhole: true },
  matrixPerDayTo: { ...MATRIX_EDGE, isWhole: true },
  matrixFteFrom: MATRIX_EDGE,
  matrixFteTo: MATRIX_EDGE,
  matrixFteStep: { from: 0.5, to: 1 },
};

/** Interviews a citizen a year: at most one every day. */
export const PER_YEAR_LIMITS: Limits = { from: 0, to: 366 };

export type LimitBreach = 'below' | 'above' | 'notWhole';

/** How a number breaks its limits; null when it keeps them. */
export function limitBreach(value: number, limits: Limits): LimitBreach | null {
  if (!(limits.isFromExcluded ? value > limits.from : value >= limits.from)) return 'below';
  if (!(limits.isToExcluded ? value < limits.to : value <= limits.to)) return 'above';
  return limits.isWhole && !Number.isInteger(value) ? 'notWhole' : null;
}
