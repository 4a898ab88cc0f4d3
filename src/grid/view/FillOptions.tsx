import { createEffect, createMemo, createSignal, on, onCleanup, onMount, Show } from 'solid-js';
import { t } from '../../i18n/i18n';
import '../../i18n/da/grid-later';
import type { LastFill } from './block-parts';
import { useGrid } from './create-grid';
import { MenuFrame, MenuItems } from './Menu';
import './fill-options.css';

/** CSS pixels of the button, and from the corner of what was filled. */
const SIZE = 24;
const GAP = 4;

/** Other ways for the last fill, as long as nothing else was written or selected since. */
export function FillOptions(props: { readonly fill: LastFill }) {
  const { selection, writing } = useGrid();
  const isOffered = createMemo(() => {
    const { target, ways, writes } = props.fill;
    const { top, bottom, left, right } = selection.range();
    return (
      ways.length > 0 &&
      writes === writing.writes() &&
      top === target.top &&
      bottom === target.bottom &&
      left === target.left &&
      right === target.right
    );
  });
  return (
    <Show when={isOffered()}>
      <OptionsButton fill={props.fill} />
    </Show>
  );
}

/** A button at the corner of what was filled. */
function OptionsButton(props: { readonly fill: LastFill }) {
  const grid = useGrid();
  const { columns, viewport } = grid;
  const [place, setPlace] = createSignal<{ left: number; top: number } | null>(null);
  const [menu, setMenu] = createSignal<{ x: number; y: number } | null>(null);
  let button: HTMLButtonElement | undefined;

  /** Beside the last corner, within the part of the grid that shows cells. */
  const update = () => {
    const scroller = grid.element();
    const corner = columns.visible()[props.fill.target.right];
    if (!scroller || !corner) return setPlace(null);
    const row = grid.options.rowHeight();
    const head = grid.headRows() * row;
    const top = head + (props.fill.target.bottom + 1) * row - scroller.scrollTop + GAP;
    const pin = viewport.isPinning() ? columns.pinOf(corner.id) : null;
    const end = columns.offsetOf(corner.id) + columns.widthOf(corner.id);
    const left =
      pin === 'right'
        ? scroller.clientWidth - (columns.totalWidth() - end)
        : end - (pin === 'left' ? 0 : scroller.scrollLeft);
    const foot = grid.totals.isShown() ? row : 0;
    if (top < head + GAP || left < 0 || left > scroller.clientWidth + 1) return setPlace(null);
    setPlace({
      left: Math.min(left + GAP, scroller.clientWidth - SIZE - GAP),
      top: Math.min(top, scroller.clientHeight - foot - SIZE - GAP),
    });
  };
  onMount(() => {
    update();
    const scroller = grid.element();
    scroller?.addEventListener('scroll', update, { passive: true });
    window.addEventListener('resize', update);
    onCleanup(() => {
      scroller?.removeEventListener('scroll', update);
      window.removeEventListener('resize', update);
    });
  });
  createEffect(on([() => props.fill, columns.offsets, grid.options.rowHeight], update, { defer: true }));

  const close = () => {
    setMenu(null);
    grid.focus();
  };
  return (
    <Show when={place()}>
      {(at) => (
        <>
          <button
            ref={button}
            type="button"
            class="fill-options"
            style={{ left: `${at().left}px`, top: `${at().top}px` }}
            aria-label={t().gridLater.fillOptions}
            title={t().gridLater.fillOptions}
            aria-haspopup="menu"
            aria-expanded={menu() !== null}
            onClick={() => {
              const box = button?.getBoundingClientRect();
              if (box) setMenu({ x: box.left, y: box.bottom });
            }}
            on:keydown={(event) => {
              if (event.key !== 'Escape') return;
              grid.writing.blocks()?.forgetFill();
              grid.focus();
            }}
          >
            <span class="fill-options-sign" aria-hidden="true" />
          </button>
          <Show when={menu()} keyed>
            {(point) => (
              <MenuFrame at={point} label={t().gridLater.fillOptions} role="menu" onClose={close}>
                <MenuItems
                  role="menuitem"
                  items={props.fill.ways.map((way) => ({
                    label: t().gridLater.fillWays[way],
                    isChecked: way === props.fill.way,
                    run: () => {
                      setMenu(null);
                      grid.writing.blocks()?.refill(way);
                      grid.focus();
                    },
                  }))}
                />
              </MenuFrame>
            )}
          </Show>
        </>
      )}
    </Show>
  );
}
