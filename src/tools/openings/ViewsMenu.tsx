import { columnPart } from '../../grid/model/layout';
import { MenuFrame, type MenuItem, MenuItems } from '../../grid/view/Menu';
import { t } from '../../i18n/i18n';
import type { ViewCommands, ViewContext } from './view-commands';

/** What can be done with the view that is shown, and with the columns in it. */
export function ViewsMenu(props: {
  readonly at: HTMLElement;
  readonly context: ViewContext;
  readonly commands: ViewCommands;
  /** Asks for a name: of a new view, or of the one shown. */
  askName(purpose: 'new' | 'rename'): void;
  onClose(): void;
}) {
  const { views, grid } = props.context;
  const { commands } = props;
  const texts = () => t().views;
  const closing = (run: () => void) => () => {
    props.onClose();
    run();
  };
  const ofView = (): MenuItem[] => {
    const view = views.chosen();
    if (!view) return [];
    const isAsSaved = !views.isChanged();
    const words = texts();
    return [
      {
        label: words.saveChangesIn(view.name),
        isDisabled: isAsSaved,
        run: closing(() => commands.saveChanges(view)),
      },
      { label: words.showAsSaved, isDisabled: isAsSaved, run: closing(views.showAsSaved) },
      { label: words.rename, isSeparated: true, run: closing(() => props.askName('rename')) },
      {
        label: words.moveLeft,
        isDisabled: !commands.canMove(view, -1),
        run: closing(() => commands.move(view, -1)),
      },
      {
        label: words.moveRight,
        isDisabled: !commands.canMove(view, 1),
        run: closing(() => commands.move(view, 1)),
      },
      { label: words.remove, isDangerous: true, run: closing(() => commands.remove(view)) },
    ];
  };
  const items = (): MenuItem[] => {
    const layout = grid.layout();
    const hidden = layout.hidden?.length ?? 0;
    return [
      { label: texts().saveAsNew, run: closing(() => props.askName('new')) },
      ...ofView(),
      ...(hidden > 0
        ? [{ label: texts().showHidden(hidden), isSeparated: true, run: closing(commands.showHidden) }]
        : []),
      {
        label: texts().resetColumns,
        isSeparated: hidden === 0,
        isDisabled: Object.keys(columnPart(layout)).length === 0,
        run: closing(commands.resetColumns),
      },
    ];
  };
  return (
    <MenuFrame at={props.at} label={texts().menu} role="menu" onClose={() => props.onClose()}>
      <MenuItems items={items()} role="menuitem" />
    </MenuFrame>
  );
}
