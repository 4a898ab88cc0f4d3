import { createEffect, type JSX, Show } from 'solid-js';
import { formatClock, formatFullDate } from '../i18n/format';
import { t } from '../i18n/i18n';
import { DownloadIcon, RedoIcon, UndoIcon } from '../ui/Icon';
import { isNarrow } from '../ui/narrow';
import type { OpenPage } from './command';
import './page-frame.css';
import { useServices } from './services';

export interface PageFrameProps extends OpenPage {
  readonly title: string;
  /** What the browser's tab is called, where the title alone does not say it: a week, a year. */
  readonly tabTitle?: string;
  /** Beside the title: a week's dates, a year's arrows. */
  readonly aside?: JSX.Element;
  /** At most a few buttons of the tool's own, before undo and redo. */
  readonly actions?: JSX.Element;
  /** Second line: views and filters as text. */
  readonly toolbar?: JSX.Element;
  /** Left part of the status line: rows, selection, what does not fit. */
  readonly status?: JSX.Element;
  readonly children: JSX.Element;
}

/** The frame every tool's page has: title, search and actions on top, the status line at the foot. */
export function PageFrame(props: PageFrameProps) {
  const services = useServices();
  services.providePage(props);
  /** From the search field into the grid, to the first cell that holds what is sought. */
  const onSearchKey = (event: KeyboardEvent) => {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    void props.grid?.find(props.search?.value ?? '', 'first');
  };
  const undoTitle = () => {
    const label = services.store.undoLabel();
    return `${label ? t().shell.undoOf(label) : t().shell.nothingToUndo} (Ctrl+Z)`;
  };
  const redoTitle = () => {
    const label = services.store.redoLabel();
    return `${label ? t().shell.redoOf(label) : t().shell.nothingToRedo} (Ctrl+Y)`;
  };
  createEffect(() => {
    document.title = t().shell.tabTitle(props.tabTitle ?? props.title);
  });
  return (
    <main class="page" data-layout={props.layout ?? 'fill'}>
      <header class="page-head">
        <h1>{props.title}</h1>
        <p class="page-print">
          {services.store.settings().teamName} · {formatFullDate(services.today())}
        </p>
        <Show when={props.aside}>
          <div class="page-aside">{props.aside}</div>
        </Show>
        <div class="page-actions">
          <Show when={props.search}>
            {(search) => (
              <input
                type="search"
                class="input page-search"
                data-page-search
                aria-label={search().label}
                placeholder={t().shell.searchPlaceholder}
                value={search().value}
                onInput={(event) => search().onInput(event.currentTarget.value)}
                onKeyDown={onSearchKey}
              />
            )}
          </Show>
          <Show when={props.actions}>
            <div class="page-own-actions">{props.actions}</div>
          </Show>
          {/* Not `disabled`: the button that took back the last step would lose the focus. */}
          <div class="page-shared-actions">
            <button
              type="button"
              class="button quiet"
              title={undoTitle()}
              aria-disabled={services.store.undoLabel() === null}
              onClick={() => services.undo()}
            >
              <UndoIcon />
              <span class="page-action-name">{t().shell.undo}</span>
            </button>
            <button
              type="button"
              class="button quiet"
              title={redoTitle()}
              aria-disabled={services.store.redoLabel() === null}
              onClick={() => services.redo()}
            >
              <RedoIcon />
              <span class="page-action-name">{t().shell.redo}</span>
            </button>
            <Show when={props.exportKind}>
              {/* In a narrow window there is room for one way out only: the one that asks. */}
              {(kind) => (
                <>
                  <button
                    type="button"
                    class="button"
                    title={t().shell.exportHint}
                    onClick={() => services.exportWorkbook(kind(), isNarrow())}
                  >
                    <DownloadIcon />
                    <span class="page-action-name">{t().shell.exportToExcel}</span>
                  </button>
                  <button
                    type="button"
                    class="button page-wide"
                    title={t().shell.exportChoose}
                    aria-label={t().shell.exportChoose}
                    onClick={() => services.exportWorkbook(kind(), true)}
                  >
                    …
                  </button>
                </>
              )}
            </Show>
          </div>
        </div>
      </header>
      <Show when={props.toolbar}>
        <div class="page-toolbar">{props.toolbar}</div>
      </Show>
      <div class="page-content">{props.children}</div>
      <footer class="page-status">
        <div class="page-status-left">{props.status}</div>
        <SaveStatus />
      </footer>
    </main>
  );
}

/** Always visible and true: saving, saved at, or not saved with what to do about it. */
function SaveStatus() {
  const { store, browserSign } = useServices();
  const text = () => {
    const state = store.saveState();
    if (state.kind === 'saving') return t().shell.saving;
    if (state.kind === 'failed') return t().shell.notSaved(state.pending);
    return state.at === null ? t().shell.savedAll : t().shell.savedAt(formatClock(state.at));
  };
  return (
    <div class="save-status" data-state={store.saveState().kind}>
      {browserSign()}
      <span role="status">{text()}</span>
      <Show when={store.saveState().kind === 'failed'}>
        <button type="button" class="button" onClick={() => store.retrySave()}>
          {t().shell.retrySave}
        </button>
      </Show>
    </div>
  );
}
