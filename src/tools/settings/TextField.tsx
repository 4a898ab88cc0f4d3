import { createSignal, createUniqueId, type JSX, Show } from 'solid-js';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: JSX.Element;
  /** Why the text cannot stand, as a sentence, or null. */
  problem(text: string): string | null;
  /** Called when a text that can stand is left or confirmed with Enter. */
  onCommit(text: string): void;
}

/** A labelled text that is stored when it is left. One that cannot stand stays with its reason. */
export function TextField(props: TextFieldProps) {
  const id = createUniqueId();
  const [draft, setDraft] = createSignal<string | null>(null);
  const problem = () => {
    const text = draft();
    return text === null ? null : props.problem(text);
  };
  const commit = () => {
    const text = draft();
    if (text === null || problem() !== null) return;
    props.onCommit(text);
    setDraft(null);
  };
  return (
    <div class="text-field">
      <label for={id}>{props.label}</label>
      <input
        id={id}
        type="text"
        class="input"
        autocomplete="off"
        value={draft() ?? props.value}
        aria-invalid={problem() !== null ? 'true' : undefined}
        aria-describedby={problem() !== null ? `${id}-problem` : props.hint ? `${id}-hint` : undefined}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') setDraft(null);
        }}
      />
      <Show when={problem()}>
        {(sentence) => (
          <p id={`${id}-problem`} class="text-field-problem" role="alert">
            {sentence()}
          </p>
        )}
      </Show>
      <Show when={problem() === null && props.hint}>
        <p id={`${id}-hint`} class="text-field-hint">
          {props.hint}
        </p>
      </Show>
    </div>
  );
}
