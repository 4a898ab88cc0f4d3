import { For } from 'solid-js';
import type { Id } from '../../domain/values/field';
import { formatNumber } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import { useServices } from '../services';
import './openings.css';

/** Ways to look at the register, as text: *Aktuelle 34 · Alle 182 · Diagrammer*, then the saved ones. */
export function OpeningsViews(props: {
  /** One of those that are always there, or the id of a saved view. */
  readonly view: 'current' | 'all' | 'diagrams' | Id;
  readonly currentCount: number;
  readonly allCount: number;
}) {
  const { views } = useServices().store.registers;
  const saved = () => views.ids().filter((id) => views.peek(id)?.tool === 'openings');
  const current = (view: string) => (props.view === view ? 'page' : undefined);
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
      <For each={saved()}>
        {(id) => (
          <a
            class="openings-saved-view"
            href={`#/brancheregister?visning=${encodeURIComponent(id)}`}
            title={views.row(id)?.name}
            aria-current={current(id)}
          >
            <span>{views.row(id)?.name}</span>
          </a>
        )}
      </For>
    </nav>
  );
}
