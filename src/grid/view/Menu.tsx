import { For, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { nameKeys } from '../../i18n/key-names';
import { Floating, type FloatingProps } from './Floating';

export interface MenuItem {
  readonly label: string;
  readonly keys?: string | undefined;
  readonly isDangerous?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  /** One of several choices, and whether it is the one in force. */
  readonly isChecked?: boolean | undefined;
  /** A line above this item. */
  readonly isSeparated?: boolean | undefined;
  run(): void;
}

/**
 * Closes on a press outside and on Escape; the keys move among items. A press on the button it opened
 * at is that button's own.
 */
export function MenuFrame(props: {
  readonly at: FloatingProps['at'];
  readonly label: string;
  readonly role: 'menu' | 'dialog';
  onClose(): void;
  readonly children: JSX.Element;
}) {
  let element: HTMLDivElement | undefined;
  const stops = (): HTMLElement[] =>
    element ? [...element.querySelectorAll<HTMLElement>('button:not(:disabled), input, [tabindex="0"]')] : [];

  onMount(() => {
    // The menu is placed in the frame it appears in, and takes no focus while it is hidden.
    const frame = requestAnimationFrame(() => stops()[0]?.focus({ preventScroll: true }));
    const onPress = ({ target }: PointerEvent) => {
      const { at } = props;
      const isOwn = (part: unknown) => part instanceof Element && part.contains(target as Node);
      if (target instanceof Node && !isOwn(element) && !isOwn(at)) props.onClose();
    };
    document.addEventListener('pointerdown', onPress, true);
    onCleanup(() => {
      cancelAnimationFrame(frame);
      document.removeEventListener('pointerdown', onPress, true);
    });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const all = stops();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const isInput = document.activeElement instanceof HTMLInputElement;
    const go = (index: number) => {
      event.preventDefault();
      all[(index + all.length) % all.length]?.focus();
    };
    // The palette opens from everywhere, and what it opens from steps aside.
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') return props.onClose();
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      props.onClose();
    } else if (event.key === 'Tab') go(at + (event.shiftKey ? -1 : 1));
    else if (event.key === 'ArrowDown') go(at + 1);
    else if (event.key === 'ArrowUp') go(at - 1);
    else if (event.key === 'Home' && !isInput) go(0);
    else if (event.key === 'End' && !isInput) go(all.length - 1);
    else if (!isInput && event.key.length === 1 && event.key !== ' ') {
      const letter = event.key.toLowerCase();
      const order = [...all.slice(at + 1), ...all.slice(0, at + 1)];
      order.find((each) => each.textContent?.trim().toLowerCase().startsWith(letter))?.focus();
    }
  };

  /** An item that goes when it is chosen must not take the keys' focus with it. */
  const keepFocus = () =>
    requestAnimationFrame(() => {
      if (element?.isConnected && document.activeElement === document.body) stops()[0]?.focus();
    });

  return (
    <Floating at={props.at} class="grid-menu">
      <div
        ref={element}
        role={props.role}
        aria-label={props.label}
        on:keydown={onKeyDown}
        on:click={keepFocus}
      >
        {props.children}
      </div>
    </Floating>
  );
}

/** A key as it is named on the keyboard: `Alt+Skift+←`. */
const nameOf = (keys: string | undefined): string =>
  nameKeys(keys ?? '')
    .map((stroke) => stroke.join('+'))
    .join(' ');

/** Items under each other, with their keys. */
export function MenuItems(props: { readonly items: readonly MenuItem[]; readonly role?: 'menuitem' }) {
  return (
    <For each={props.items}>
      {(item) => (
        <>
          <Show when={item.isSeparated}>
            <hr class="menu-line" />
          </Show>
          <button
            type="button"
            class="menu-item"
            role={item.isChecked === undefined ? props.role : 'menuitemradio'}
            aria-checked={item.isChecked}
            tabindex={-1}
            disabled={item.isDisabled}
            data-dangerous={item.isDangerous ? '' : undefined}
            onClick={() => item.run()}
          >
            <span>{item.label}</span>
            <Show when={item.keys}>
              <span class="menu-keys">{nameOf(item.keys)}</span>
            </Show>
          </button>
        </>
      )}
    </For>
  );
}
