import { formatNumber } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import './openings.css';

export type OpeningsView = 'current' | 'all' | 'diagrams';

/** Ways to look at the register, as text: *Aktuelle 34 · Alle 182 · Diagrammer*. */
export function OpeningsViews(props: {
  readonly view: OpeningsView;
  readonly currentCount: number;
  readonly allCount: number;
}) {
  const current = (view: OpeningsView) => (props.view === view ? 'page' : undefined);
  return (
    <nav class="openings-views" aria-label={t().openings.views.label}>
      <a href="#/brancheregister" aria-current={current('current')}>
        {t().openings.views.current} <span class="openings-count">{formatNumber(props.currentCount)}</span>
      </a>
      <a href="#/brancheregister?visning=alle" aria-current={current('all')}>
        {t().openings.views.all} <span class="openings-count">{formatNumber(props.allCount)}</span>
      </a>
      <a href="#/brancheregister/diagrammer" aria-current={current('diagrams')}>
        {t().openings.views.diagrams}
      </a>
    </nav>
  );
}
