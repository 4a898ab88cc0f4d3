import { A } from '@solidjs/router';
import { createMemo, For, Show } from 'solid-js';
import { numberOfWeek, yearOfWeek } from '../../domain/calendar/iso-week';
import type { Clause } from '../../i18n/da/overview';
import { formatNumber, formatShare } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import type { OverviewFigures } from './overview-figures';

interface LinkedClause extends Clause {
  readonly href: string;
  readonly hint?: string;
}

/** A gap smaller than this is shown as 0,0 and called none. */
const SMALLEST_GAP = 0.05;

/** One sentence of real figures, each a link to where it comes from. */
export function Headline(props: { readonly figures: OverviewFigures }) {
  const clauses = createMemo((): LinkedClause[] => {
    const parts: LinkedClause[] = [];
    if (props.figures.hasOpenings())
      parts.push({
        ...t().overview.clauses.red(props.figures.byAge().red.places),
        href: '/brancheregister?status=red',
      });
    const fulfilment = props.figures.fulfilment();
    if (fulfilment) {
      const { isThisWeek, week } = props.figures;
      const say = isThisWeek() ? t().overview.clauses.thisWeek : t().overview.clauses.lastWeek;
      parts.push({
        ...say(formatShare(fulfilment.share), numberOfWeek(week())),
        href: `/maalstyring/${yearOfWeek(week())}/${numberOfWeek(week())}`,
        hint: t().overview.fulfilmentHint(fulfilment.reached, fulfilment.goals),
      });
    }
    const capacity = capacityClause(props.figures);
    if (capacity) parts.push({ ...capacity, href: '/ressourceberegner' });
    return parts;
  });
  const lead = (index: number) => {
    if (index === 0) return '';
    return index === clauses().length - 1 ? t().overview.and : ', ';
  };
  return (
    <Show when={clauses().length > 0}>
      <p
        class="overview-headline"
        classList={{ 'not-on-paper': props.figures.hidden.fulfilment() || props.figures.hidden.citizens() }}
      >
        <For each={clauses()}>
          {(clause, index) => (
            <>
              {lead(index())}
              {index() === 0 ? capitalise(clause.before) : clause.before}
              <A href={clause.href} title={clause.hint}>
                {index() === 0 && clause.before === '' ? capitalise(clause.figure) : clause.figure}
              </A>
              {clause.after}
            </>
          )}
        </For>
        .
      </p>
    </Show>
  );
}

function capacityClause(figures: OverviewFigures): Clause | null {
  const need = figures.need();
  const needed = need?.neededFte ?? null;
  if (!need || needed === null || figures.isExample()) return null;
  const { clauses } = t().overview;
  if (need.fteGap === null) return clauses.need(formatNumber(needed, 1, 1));
  if (Math.abs(need.fteGap) < SMALLEST_GAP) return clauses.even();
  const gap = formatNumber(Math.abs(need.fteGap), 1, 1);
  return need.fteGap < 0 ? clauses.missing(gap) : clauses.spare(gap);
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
