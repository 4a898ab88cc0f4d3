import { createEffect, type JSX, onCleanup } from 'solid-js';
import './dialog.css';

export interface DialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** Besides the dialog's own. */
  readonly class?: string;
  /** Called when the dialog is closed by Esc, by its buttons or from outside. */
  onClose(): void;
  readonly children: JSX.Element;
}

let nextId = 1;

/** A modal dialog on the browser's own element: focus stays inside, Esc closes. */
export function Dialog(props: DialogProps) {
  const titleId = `dialog-${nextId++}`;
  let element: HTMLDialogElement | undefined;
  createEffect(() => {
    if (props.isOpen && !element?.open) element?.showModal();
    if (!props.isOpen && element?.open) element.close();
  });
  // Closed while it still stands, so that the focus goes back to where it was.
  let isGone = false;
  onCleanup(() => {
    isGone = true;
    element?.close();
  });
  return (
    <dialog
      ref={element}
      class={`dialog ${props.class ?? ''}`}
      aria-labelledby={titleId}
      onClose={() => {
        if (!isGone) props.onClose();
      }}
      onClick={(event) => {
        // A press on the backdrop lands on the dialog itself, outside what it holds.
        if (event.target === element) element?.close();
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div class="dialog-body">
        <h2 id={titleId}>{props.title}</h2>
        {props.children}
      </div>
    </dialog>
  );
}
