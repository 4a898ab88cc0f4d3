import { type Limits, limitBreach } from '../../domain/capacity/limits';
import { formatNumber, formatShare } from '../../i18n/format';
import { t } from '../../i18n/i18n';

/** How a limited figure is written in a sentence about it. */
export interface FigureFormat {
  readonly kind: 'number' | 'share';
  /** A figure that fits, as one would type it. */
  readonly example: string;
}

/** Why a typed figure cannot stand, as a sentence, or null. `value` is null when it is no number. */
export function limitProblem(
  text: string,
  value: number | null,
  limits: Limits,
  format: FigureFormat,
): string | null {
  const { problem, range } = t().capacity;
  if (text === '') return problem.empty(format.example);
  if (value === null) return problem.notANumber(text, format.example);
  const breach = limitBreach(value, limits);
  if (breach === null) return null;
  if (breach === 'notWhole') return problem.notWhole(text);
  const show = (figure: number) => (format.kind === 'share' ? formatShare(figure) : formatNumber(figure));
  const say = limits.isFromExcluded ? range.above : limits.isToExcluded ? range.below : range.both;
  return problem.outside(text, say(show(limits.from), show(limits.to)));
}
