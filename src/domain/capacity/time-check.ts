/** Whether the day's interviews fit into the day. */

/** A fifth of the 37-hour week, in minutes. */
export const MINUTES_PER_DAY = (37 * 60) / 5;

export interface TimeCheck {
  /** Minutes the day's interviews take, with the time around them. */
  readonly minutes: number;
  readonly minutesPerDay: number;
  readonly isFitting: boolean;
}

/**
 * Interviews a day * (minutes of one + minutes around it), against a day of 7 h 24 min. Null when
 * the length of an interview is not told; time around it that is not told counts as none.
 */
export function checkTime(
  perDay: number,
  minutesPerInterview: number | null,
  minutesAroundInterview: number | null,
): TimeCheck | null {
  if (minutesPerInterview === null) return null;
  const minutes = perDay * (minutesPerInterview + (minutesAroundInterview ?? 0));
  return { minutes, minutesPerDay: MINUTES_PER_DAY, isFitting: minutes <= MINUTES_PER_DAY + 1e-9 };
}
