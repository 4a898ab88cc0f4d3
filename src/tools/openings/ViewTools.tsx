import { createEffect, createSignal, Show } from 'solid-js';
import type { SavedView } from '../../domain/document/registers';
import '../../i18n/da/views';
import { t } from '../../i18n/i18n';
import { ViewNameDialog } from './ViewNameDialog';
import { ViewsMenu } from './ViewsMenu';
import { makeViewCommands, type ViewContext } from './view-commands';
import { makeViewItems, type ViewItem } from './view-items';

/** Beside the views: their menu, and a way to keep what was changed, when something was. */
export function ViewTools(props: {
  readonly context: ViewContext;
  /** Gives what makes the items of the menu, for those who list them elsewhere. */
  onItems(make: () => readonly ViewItem[]): void;
}) {
  let menuButton: HTMLButtonElement | undefined;
  const { context } = props;
  const { views } = context;
  const commands = makeViewCommands(context);
  const [isMenuOpen, setMenuOpen] = createSignal(false);
  const [naming, setNaming] = createSignal<{ readonly view: SavedView | null } | null>(null);
  const texts = () => t().views;

  const items = () =>
    makeViewItems(context, commands, (purpose) =>
      setNaming({ view: purpose === 'new' ? null : views.chosen() }),
    );
  props.onItems(items);

  const closeMenu = () => {
    setMenuOpen(false);
    menuButton?.focus();
  };
  const closeDialog = () => {
    setNaming(null);
    // What was pressed may be gone.
    menuButton?.focus();
  };
  const keep = () => {
    const view = views.chosen();
    if (!view) return setNaming({ view: null });
    commands.saveChanges(view);
    menuButton?.focus();
  };
  // On a phone the row of views scrolls: the one that is shown is to be in sight.
  createEffect(() => {
    if (!views.chosen()) return;
    const row = menuButton?.parentElement?.previousElementSibling;
    row?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  return (
    <div class="openings-view-tools">
      <button
        ref={menuButton}
        type="button"
        class="button quiet openings-views-menu"
        aria-label={texts().menu}
        title={texts().menu}
        aria-haspopup="menu"
        aria-expanded={isMenuOpen()}
        onClick={() => setMenuOpen(!isMenuOpen())}
      >
        <span aria-hidden="true">⋯</span>
      </button>
      <Show when={views.isChanged()}>
        <button type="button" class="openings-view-save" onClick={keep}>
          {views.chosen() ? texts().saveChanges : texts().saveAs}
        </button>
      </Show>
      <Show when={isMenuOpen() && menuButton}>
        {(button) => <ViewsMenu at={button()} items={items()} onClose={closeMenu} />}
      </Show>
      <Show when={naming()} keyed>
        {({ view }) => <ViewNameDialog commands={commands} view={view} onClose={closeDialog} />}
      </Show>
    </div>
  );
}
