/**
 * The palette of commands and the sheet of keys: opened here, loaded when they are first asked for.
 * Knows which page is open, since keys that hold everywhere are about that.
 */
import { createSignal, type JSX, lazy, onCleanup, Show, Suspense } from 'solid-js';
import type { OpenPage } from '../../tools/command';
import { holdKeys } from '../../ui/hold-keys';
import { runWhenIdle } from '../../ui/idle';
import type { PaletteContext } from './app-commands';
import type { Shown } from './Overlay';

const Overlay = lazy(async () => ({ default: (await import('./Overlay')).Overlay }));

export function createPalette() {
  const [shown, setShown] = createSignal<Shown | null>(null);
  // The page that comes is there before the one that goes has gone.
  const pages: OpenPage[] = [];
  const page = (): OpenPage | undefined => pages.at(-1);
  let origin: Element | null = null;

  const show = async (makeShown: (typed: string) => Shown) => {
    if (shown()) return;
    origin = document.activeElement;
    const release = holdKeys();
    try {
      await Overlay.preload();
    } finally {
      setShown(makeShown(release()));
    }
  };
  /** The browser gives the focus back, unless it was in a cell's editor, which is gone by now. */
  const close = () => {
    setShown(null);
    if (document.activeElement === document.body && !origin?.isConnected) page()?.grid?.focus();
  };
  /** Ctrl+F: the page's search field, else its grid's find bar. False: the browser may look itself. */
  const find = (): boolean => {
    const field = document.querySelector<HTMLInputElement>('[data-page-search]');
    const { grid, layout } = page() ?? {};
    field?.focus();
    field?.select();
    if (!field && grid && (layout !== 'scroll' || document.activeElement?.closest('[role=grid]')))
      grid.openFind();
    else return field !== null;
    return true;
  };
  onCleanup(
    runWhenIdle(() => {
      void Overlay.preload();
      return false;
    }),
  );

  return {
    open: () => void show((text) => ({ kind: 'palette', text })),
    openKeys: () => void show(() => ({ kind: 'keys' })),
    page,
    providePage(next: OpenPage) {
      pages.push(next);
      onCleanup(() => pages.splice(pages.indexOf(next), 1));
    },
    find,
    /** F3: on to what the page's search field holds; without that the same as Ctrl+F. */
    findNext(isBackwards: boolean): boolean {
      const { search, grid } = page() ?? {};
      if (!search?.value.trim() || !grid) return find();
      void grid.find(search.value, isBackwards ? 'previous' : 'next');
      return true;
    },
    view: (props: { readonly context: PaletteContext }): JSX.Element => (
      <Suspense>
        <Show when={shown()}>
          {(now) => <Overlay shown={now()} context={props.context} onClose={close} />}
        </Show>
      </Suspense>
    ),
  };
}
