import { createSignal, type JSX, onCleanup, onMount } from 'solid-js';
import { Portal } from 'solid-js/web';
import { useGridAround } from './create-grid';

export interface FloatingProps {
  /** Where it opens: under an element or a point, above it where there is no room. */
  readonly at: HTMLElement | { readonly x: number; readonly y: number };
  /** Above it rather than under it, where there is room. */
  readonly isAbove?: boolean;
  readonly class?: string;
  readonly children: JSX.Element;
}

const GAP = 2;
const EDGE = 8;

/** Where the window ends: at the keyboard of a telephone that lies over it. CSS pixels. */
function windowBottom(): number {
  const seen = window.visualViewport;
  if (seen?.scale !== 1) return window.innerHeight;
  return Math.min(window.innerHeight, seen.offsetTop + seen.height);
}

/** Something that floats above the page beside its anchor and stays within the window. */
export function Floating(props: FloatingProps) {
  const grid = useGridAround();
  let element: HTMLDivElement | undefined;
  const [place, setPlace] = createSignal({ left: 0, top: 0, width: 0, isPlaced: false });

  const update = () => {
    if (!element) return;
    const at = props.at;
    const box =
      at instanceof HTMLElement
        ? at.getBoundingClientRect()
        : { left: at.x, right: at.x, top: at.y, bottom: at.y, width: 0 };
    const { offsetWidth: width, offsetHeight: height } = element;
    const below = box.bottom + GAP;
    const bottom = windowBottom() - EDGE;
    const hasRoomBelow = below + height <= bottom;
    const above = box.top - GAP - height;
    setPlace({
      left: Math.max(EDGE, Math.min(box.left, window.innerWidth - width - EDGE)),
      top:
        (hasRoomBelow && !props.isAbove) || above < EDGE
          ? Math.max(EDGE, Math.min(below, bottom - height))
          : above,
      width: box.width,
      isPlaced: true,
    });
  };

  onMount(() => {
    update();
    const observer = new ResizeObserver(update);
    if (element) observer.observe(element);
    document.addEventListener('scroll', update, true);
    window.addEventListener('resize', update);
    window.visualViewport?.addEventListener('resize', update);
    onCleanup(() => {
      observer.disconnect();
      document.removeEventListener('scroll', update, true);
      window.removeEventListener('resize', update);
      window.visualViewport?.removeEventListener('resize', update);
    });
  });

  return (
    // Within the grid's frame or the page: outside the landmarks a screen reader might not find it.
    <Portal mount={grid?.element()?.parentElement ?? document.querySelector('main') ?? document.body}>
      <div
        class={`floating ${props.class ?? ''}`}
        ref={element}
        style={{
          left: `${place().left}px`,
          top: `${place().top}px`,
          'min-width': `${place().width}px`,
          visibility: place().isPlaced ? 'visible' : 'hidden',
        }}
      >
        {props.children}
      </div>
    </Portal>
  );
}
