import { For } from 'solid-js';
import { nameKeys } from '../../i18n/key-names';
import './keys.css';

/** A key as it is drawn: each key of a chord by itself. */
export function Keys(props: { readonly keys: string }) {
  return (
    <span class="keys">
      <For each={nameKeys(props.keys)}>
        {(stroke) => (
          <span class="keys-stroke">
            <For each={stroke}>{(key) => <kbd>{key}</kbd>}</For>
          </span>
        )}
      </For>
    </span>
  );
}
