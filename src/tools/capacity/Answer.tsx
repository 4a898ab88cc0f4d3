import { Show } from 'solid-js';
import { occupancyLevel } from '../../domain/capacity/need';
import { formatNumber, formatShare } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import { useServices } from '../services';
import { useCapacity } from './capacity-view';

const SIGNS = { room: '✓', tight: '▲', short: '✕' } as const;

/** Årsværk: one decimal at least, two where they say something. */
export const formatFte = (fte: number): string => formatNumber(fte, 2, 1);

/** The answer in one sentence, what it is the answer to, and whether the team can carry it. */
export function Answer(props: { onTellTeam(): void }) {
  const { store } = useServices();
  const view = useCapacity();
  const sentence = () => {
    const need = view.need();
    if (!need) return '';
    const total = formatNumber(need.interviews.total, 0);
    const perDay = formatNumber(store.calculator().interviewsPerDay);
    return need.neededFte === null
      ? t().capacity.answerImpossible(total)
      : t().capacity.answer(total, formatFte(need.neededFte), perDay);
  };
  const question = () => {
    const need = view.need();
    if (!need) return '';
    const perYear = formatNumber(need.frequency.perYear);
    return need.frequency.table === 'general'
      ? t().capacity.answerForAll(need.frequency.label, perYear)
      : t().capacity.answerForShare(
          need.frequency.label,
          perYear,
          formatShare(store.calculator().intensiveShare, 2),
          formatNumber(need.timelyPerYear),
        );
  };
  return (
    <section class="capacity-answer" aria-label={t().capacity.groupAnswer}>
      <p class="capacity-sentence" aria-live="polite">
        {sentence()}
      </p>
      <p class="capacity-facts">
        <span classList={{ 'capacity-preview': view.isPreview() }}>{question()}</span>
        <Show when={store.calculator().noShow > 0 && view.need()}>
          {(need) => (
            <span>
              {t().capacity.answerNoShow(
                formatShare(store.calculator().noShow, 2),
                formatNumber(need().toBook, 0),
              )}
            </span>
          )}
        </Show>
        <Show when={view.need()?.citizensPerFte}>
          {(citizens) => <span>{t().capacity.citizensPerFte(formatNumber(citizens(), 1))}</span>}
        </Show>
        <TeamFact onTellTeam={() => props.onTellTeam()} />
      </p>
    </section>
  );
}

function TeamFact(props: { onTellTeam(): void }) {
  const view = useCapacity();
  const text = () => {
    const need = view.need();
    const { team } = t().capacity;
    if (!need || need.availableFte === null) return '';
    if (need.fteGap === null) return team.has(formatFte(need.availableFte));
    // A gap that is shown as 0,0 is none.
    const gap = Math.abs(need.fteGap) < 0.005 ? 0 : need.fteGap;
    const difference =
      gap === 0 ? team.even : gap < 0 ? team.short(formatFte(-gap)) : team.spare(formatFte(gap));
    const has = need.availableFte === 0 ? team.none : team.has(formatFte(need.availableFte));
    return `${has}: ${difference}`;
  };
  return (
    <Show
      when={view.need()?.availableFte !== null}
      fallback={
        <span>
          {t().capacity.team.unknown}{' '}
          <button type="button" class="capacity-link" onClick={() => props.onTellTeam()}>
            {t().capacity.team.tell}
          </button>
        </span>
      }
    >
      <span>{text()}</span>
      <Show when={view.need()?.occupancy}>
        {(occupancy) => (
          <span class="capacity-level" data-level={occupancyLevel(occupancy())}>
            <span aria-hidden="true">{SIGNS[occupancyLevel(occupancy())]}</span>{' '}
            {t().capacity.team.occupancy(formatShare(occupancy()))},{' '}
            {t().capacity.team.level[occupancyLevel(occupancy())]}
          </span>
        )}
      </Show>
    </Show>
  );
}
