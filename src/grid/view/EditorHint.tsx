import { createEffect, createMemo, onCleanup, Show } from 'solid-js';
import { previewOf } from '../cells/preview';
import type { CellType, EditorHint as Hint } from '../types';
import { useGrid } from './create-grid';
import { Floating } from './Floating';
import './editor-hint.css';

/** Milliseconds without a key after which the hint is read out. */
const READ_OUT_AFTER = 900;

/** One line beside the editor: what the text that is being typed comes to. */
export function EditorHint(props: {
  readonly id: string;
  readonly at: HTMLElement;
  readonly type: CellType;
  readonly text: string;
  /** Tells whether there is something, for the editor's description. */
  onChange(isTold: boolean): void;
}) {
  const grid = useGrid();
  const hint = createMemo((): Hint | null => previewOf(props.type, props.text), null, {
    equals: (a, b) => a?.text === b?.text && a?.tone === b?.tone,
  });
  createEffect(() => {
    const told = hint();
    props.onChange(told !== null);
    if (!told) return;
    // Read out when one pauses, not at every key.
    const timer = window.setTimeout(() => grid.announce(told.text), READ_OUT_AFTER);
    onCleanup(() => window.clearTimeout(timer));
  });
  onCleanup(() => props.onChange(false));
  return (
    <Show when={hint()}>
      {(told) => (
        // Above, where a list or calendar would not be, nor the row that comes next.
        <Floating at={props.at} class="editor-hint" isAbove>
          <span id={props.id} data-tone={told().tone}>
            {told().text}
          </span>
        </Floating>
      )}
    </Show>
  );
}
