import type { Id } from '../../domain/values/field';
import { t } from '../../i18n/i18n';
import type { PageCommand } from '../command';
import type { Services } from '../services';
import type { ViewItem } from './view-items';

/** What is done with columns the grid itself offers already. */
const isOfView = ({ id }: ViewItem) => id !== 'showHidden' && id !== 'resetColumns';

/**
 * What can be done in the register: a new row, the ways to look at it, and what is done with those.
 *
 * @param shown the view that is shown, a saved one by its id
 * @param viewItems what the menu of the views offers, once it is there
 */
export function makeOpeningsCommands(
  { navigate, store }: Services,
  shown: 'current' | 'all' | 'diagrams' | Id,
  goToNewRow?: () => void,
  viewItems?: () => readonly ViewItem[],
): readonly PageCommand[] {
  const words = t().openings.views;
  const show = (view: string, name: string, path: string): PageCommand => ({
    id: `openings.view.${view}`,
    title: `${words.label}: ${name}`,
    unavailable: shown === view ? t().commands.unavailable.isHere : undefined,
    run: () => navigate(path),
  });
  return [
    ...(goToNewRow
      ? [{ id: 'openings.newRow', title: t().openings.newRow, keys: 'N', run: goToNewRow }]
      : []),
    show('current', words.current, '/brancheregister'),
    show('all', words.all, '/brancheregister?visning=alle'),
    show('diagrams', words.diagrams, '/brancheregister/diagrammer'),
    ...store.registers.views
      .rows()
      .filter((view) => view.tool === 'openings')
      .map(({ id, name }) => show(id, name, `/brancheregister?visning=${encodeURIComponent(id)}`)),
    ...(viewItems?.() ?? []).filter(isOfView).map(({ id, label, unavailable, run }) => ({
      id: `openings.views.${id}`,
      title: `${words.label}: ${label}`,
      unavailable,
      run,
    })),
  ];
}
