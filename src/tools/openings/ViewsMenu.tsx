import { MenuFrame, type MenuItem, MenuItems } from '../../grid/view/Menu';
import { t } from '../../i18n/i18n';
import type { ViewItem } from './view-items';

/** What can be done with the view that is shown, and with the columns in it. */
export function ViewsMenu(props: {
  readonly at: HTMLElement;
  readonly items: readonly ViewItem[];
  onClose(): void;
}) {
  const items = (): MenuItem[] =>
    props.items.map(({ label, isDangerous, isSeparated, unavailable, run }) => ({
      label,
      isDangerous,
      isSeparated,
      isDisabled: unavailable !== undefined,
      run: () => {
        props.onClose();
        run();
      },
    }));
  return (
    <MenuFrame at={props.at} label={t().views.menu} role="menu" onClose={() => props.onClose()}>
      <MenuItems items={items()} role="menuitem" />
    </MenuFrame>
  );
}
