import { batch, createSignal, createUniqueId, type JSX, Show } from 'solid-js';
import { formatNumber } from '../i18n/format';
import { readNumberOrSum, readShare } from '../i18n/read';
import './number-input.css';

export interface NumberInputProps {
  readonly label: string;
  /** Whether the label is only for those who do not see the table heading over it. */
  readonly isLabelHidden?: boolean;
  readonly value: number | null;
  /** `share`: 0-1, shown and typed as a percentage. */
  readonly kind?: 'number' | 'share';
  /** Shown after the number: "uger". */
  readonly unit?: string;
  /** Whether an empty field is an answer (null). */
  readonly isOptional?: boolean;
  /** Shown in an empty optional field. */
  readonly placeholder?: string;
  /** Under the field, when nothing is wrong. */
  readonly hint?: JSX.Element;
  /** `plain`: looks like text in a table until it is pointed at. */
  readonly look?: 'field' | 'plain';
  readonly ref?: (element: HTMLInputElement) => void;
  /**
   * Why what was typed cannot stand, as a sentence, or null. `value` is null when the text is not
   * a number at all.
   */
  problem(text: string, value: number | null): string | null;
  /**
   * Called on every keystroke that gives a valid value.
   * @param visit another number each time a field is gone to, so that one visit can be one undo step
   */
  onChange(value: number | null, visit: number): void;
}

interface Draft {
  readonly text: string;
  readonly problem: string | null;
  /** The value that stands while this text does; another one means somebody else changed it. */
  readonly value: number | null;
}

/** Counted over all fields, so that a field that comes back on screen does not repeat a visit. */
let visits = 0;

/**
 * A labelled number that takes effect while it is typed. Text that does not fit stays as typed with
 * the reason under it, and the last good value stands. Esc goes back to that value.
 */
export function NumberInput(props: NumberInputProps) {
  const id = createUniqueId();
  const [draft, setDraft] = createSignal<Draft | null>(null);
  let visit = visits;

  const format = (value: number | null): string => {
    if (value === null) return '';
    return props.kind === 'share' ? `${formatNumber(value * 100, 10)} %` : formatNumber(value, 10);
  };
  // Undo, another tab or the sample data may change the value under a text that was typed here.
  const standing = () => {
    const typed = draft();
    return typed && Object.is(typed.value, props.value) ? typed : null;
  };
  const problem = () => standing()?.problem ?? null;

  function read(text: string) {
    // A comma at the end is a decimal on its way, not a mistake.
    const trimmed = text.trim().replace(/,$/, '');
    if (trimmed === '' && props.isOptional) return { value: null, problem: null };
    const value = props.kind === 'share' ? readShare(trimmed) : readNumberOrSum(trimmed);
    return { value, problem: props.problem(trimmed, value) };
  }

  function take(text: string) {
    const typed = read(text);
    // Together, so that the text is never replaced by the formatted value while it is being typed.
    batch(() => {
      const isFitting = typed.problem === null;
      if (isFitting) props.onChange(typed.value, visit);
      setDraft({ text, problem: typed.problem, value: isFitting ? typed.value : props.value });
    });
  }

  return (
    <div class="number-input" data-look={props.look ?? 'field'}>
      <label for={id} classList={{ 'visually-hidden': props.isLabelHidden ?? false }}>
        {props.label}
      </label>
      <div class="number-input-row">
        <input
          id={id}
          ref={(element) => props.ref?.(element)}
          type="text"
          class="input"
          inputmode="decimal"
          autocomplete="off"
          placeholder={props.placeholder}
          value={standing()?.text ?? format(props.value)}
          aria-invalid={problem() !== null ? 'true' : undefined}
          aria-describedby={problem() !== null ? `${id}-problem` : props.hint ? `${id}-hint` : undefined}
          onFocus={(event) => {
            visits += 1;
            visit = visits;
            event.currentTarget.select();
          }}
          onInput={(event) => take(event.currentTarget.value)}
          onBlur={() => {
            if (problem() === null) setDraft(null);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setDraft(null);
            if (event.key === 'Enter') event.currentTarget.select();
          }}
        />
        <Show when={props.unit}>
          <span class="number-input-unit">{props.unit}</span>
        </Show>
      </div>
      <Show when={problem()}>
        {(sentence) => (
          <p id={`${id}-problem`} class="number-input-problem" role="alert">
            {sentence()}
          </p>
        )}
      </Show>
      <Show when={problem() === null && props.hint}>
        <p id={`${id}-hint`} class="number-input-hint">
          {props.hint}
        </p>
      </Show>
    </div>
  );
}
