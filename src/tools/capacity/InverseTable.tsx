import { createUniqueId, For } from 'solid-js';
import { neededFte } from '../../domain/capacity/formulas';
import { formatNumber } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import { useServices } from '../services';
import { useCapacity } from './capacity-view';

/** The matrix read the other way: the årsværk that the requirement takes, per interviews a day. */
export function InverseTable() {
  const { store } = useServices();
  const view = useCapacity();
  const headingId = createUniqueId();
  const fteAt = (perDay: number) => {
    const need = view.need();
    if (!need) return null;
    return neededFte(need.interviews.total, perDay, store.calculator(), store.calculator().noShow);
  };
  return (
    <section class="capacity-inverse" aria-labelledby={headingId}>
      <h2 id={headingId}>{t().capacity.inverse}</h2>
      <div class="capacity-inverse-scroll">
        <table class="capacity-table" aria-labelledby={headingId}>
          <thead>
            <tr>
              <th scope="col" class="figure">
                {t().capacity.inversePerDay}
              </th>
              <th scope="col" class="figure">
                {t().capacity.inverseFte}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={view.axes().perDay}>
              {(perDay) => (
                <tr classList={{ 'is-shown': perDay === store.calculator().interviewsPerDay }}>
                  <th scope="row" class="figure">
                    {formatNumber(perDay)}
                  </th>
                  <td class="figure">
                    {((fte) => (fte === null ? '–' : formatNumber(fte, 2, 2)))(fteAt(perDay))}
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </section>
  );
}
