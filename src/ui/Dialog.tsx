import { createEffect, type JSX, onCleanup, untrack } from 'solid-js';
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
  let isTold = true;
  const tell = () => {
    if (isTold) return;
    isTold = true;
    untrack(() => props.onClose());
  };
  /** The browser tells of a closing a task later: keys pressed meanwhile would find it neither here nor gone. */
  const close = () => {
    element?.close();
    tell();
  };
  createEffect(() => {
    if (props.isOpen && !element?.open) {
      isTold = false;
      element?.showModal();
    }
    if (!props.isOpen && element?.open) close();
  });
  // Closed while it still stands, so that the focus goes back to where it was.
  onCleanup(() => {
    isTold = true;
    element?.close();
  });
  return (
    <dialog
      ref={element}
      class={`dialog ${props.class ?? ''}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClose={() => {
        // It may stand open again by now.
        if (!element?.open) tell();
      }}
      onClick={(event) => {
        // A press on the backdrop lands on the dialog itself, outside what it holds.
        if (event.target === element) close();
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
