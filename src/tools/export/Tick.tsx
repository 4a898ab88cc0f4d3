import { createEffect, createSignal, createUniqueId, Show } from 'solid-js';

/** A box to tick with its label, and what it means under it. */
export function Tick(props: {
  readonly label: string;
  readonly about?: string;
  readonly isOn: boolean;
  readonly isMixed?: boolean;
  onChange(isOn: boolean): void;
}) {
  const id = createUniqueId();
  const [box, setBox] = createSignal<HTMLInputElement>();
  createEffect(() => {
    const element = box();
    if (element) element.indeterminate = props.isMixed ?? false;
  });
  return (
    <div class="export-tick">
      <label class="export-option">
        <input
          type="checkbox"
          checked={props.isOn}
          ref={setBox}
          aria-describedby={props.about ? id : undefined}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
        />
        {props.label}
      </label>
      <Show when={props.about}>
        <p class="export-about" id={id}>
          {props.about}
        </p>
      </Show>
    </div>
  );
}
