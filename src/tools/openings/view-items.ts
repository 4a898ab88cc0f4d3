/** What is offered for the view that is shown and the columns in it: in their menu and in the palette. */
import { columnPart } from '../../grid/model/layout';
import '../../i18n/da/commands';
import { t } from '../../i18n/i18n';
import type { ViewCommands, ViewContext } from './view-commands';

export interface ViewItem {
  readonly id: string;
  readonly label: string;
  readonly isDangerous?: boolean;
  /** A line above it in the menu. */
  readonly isSeparated?: boolean;
  /** Why it cannot be done now, as a sentence. */
  readonly unavailable?: string | undefined;
  run(): void;
}

/** @param askName asks for a name: of a new view, or of the one shown */
export function makeViewItems(
  { views, grid }: ViewContext,
  commands: ViewCommands,
  askName: (purpose: 'new' | 'rename') => void,
): readonly ViewItem[] {
  const words = t().views;
  const none = t().commands.unavailable;
  const layout = grid.layout();
  const hidden = layout.hidden?.length ?? 0;
  const view = views.chosen();
  const asSaved = views.isChanged() ? undefined : none.viewAsSaved;
  const ofView: readonly ViewItem[] = view
    ? [
        {
          id: 'saveChanges',
          label: words.saveChangesIn(view.name),
          unavailable: asSaved,
          run: () => commands.saveChanges(view),
        },
        { id: 'showAsSaved', label: words.showAsSaved, unavailable: asSaved, run: views.showAsSaved },
        { id: 'rename', label: words.rename, isSeparated: true, run: () => askName('rename') },
        {
          id: 'moveLeft',
          label: words.moveLeft,
          unavailable: commands.canMove(view, -1) ? undefined : none.firstView,
          run: () => commands.move(view, -1),
        },
        {
          id: 'moveRight',
          label: words.moveRight,
          unavailable: commands.canMove(view, 1) ? undefined : none.lastView,
          run: () => commands.move(view, 1),
        },
        { id: 'remove', label: words.remove, isDangerous: true, run: () => commands.remove(view) },
      ]
    : [];
  return [
    { id: 'saveAsNew', label: words.saveAsNew, run: () => askName('new') },
    ...ofView,
    ...(hidden > 0
      ? [
          {
            id: 'showHidden',
            label: words.showHidden(hidden),
            isSeparated: true,
            run: commands.showHidden,
          },
        ]
      : []),
    {
      id: 'resetColumns',
      label: words.resetColumns,
      isSeparated: hidden === 0,
      unavailable: Object.keys(columnPart(layout)).length === 0 ? none.columnsAsBefore : undefined,
      run: commands.resetColumns,
    },
  ];
}
