import { t } from '../../i18n/i18n';
import { makeId } from '../../store/ids';
import type { PageCommand } from '../command';
import type { Services } from '../services';
import type { CapacityView } from './capacity-view';
import { addFrequency, chooseFrequency } from './frequency-edits';

/** What can be done in the calculator: its tables, the line the matrix is measured by, the fold. */
export function makeCapacityCommands(
  { store, navigate }: Services,
  view: CapacityView,
  isMoreOpen: boolean,
  toggleMore: () => void,
): readonly PageCommand[] {
  const words = t().commands.capacity;
  return [
    {
      id: 'capacity.addGeneral',
      title: words.addGeneral,
      run: () => addFrequency(store, 'general', makeId()),
    },
    {
      id: 'capacity.addIntensive',
      title: words.addIntensive,
      run: () => addFrequency(store, 'intensive', makeId()),
    },
    {
      id: 'capacity.history',
      title: words.history,
      run: () => navigate('/historik?dag=alle&vaerktoej=ressourceberegner'),
    },
    { id: 'capacity.more', title: isMoreOpen ? words.hideMore : words.showMore, run: toggleMore },
    ...store.registers.frequencies.rows().map((row) => ({
      id: `capacity.choose.${row.id}`,
      title: t().capacity.choose(row.label),
      detail: row.table === 'general' ? t().capacity.general : t().capacity.intensive,
      unavailable: view.chosen() === row.id ? t().commands.unavailable.isChosen : undefined,
      run: () => chooseFrequency(store, row.id),
    })),
  ];
}
