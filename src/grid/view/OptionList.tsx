import { createEffect, For, Show } from 'solid-js';

/** One line of the list that goes with a field. */
export interface Option {
  readonly text: string;
  readonly detail?: string | undefined;
  readonly group?: string | undefined;
}

/** What a field offers. The field keeps the focus and moves among the lines. */
export function OptionList(props: {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly active: number;
  onPick(index: number): void;
}) {
  const isFirstOfGroup = (index: number): boolean => {
    const group = props.options[index]?.group;
    return group !== undefined && group !== props.options[index - 1]?.group;
  };
  return (
    <div id={props.id} class="options" role="listbox" aria-label={props.label}>
      <For each={props.options}>
        {(option, index) => (
          <>
            <Show when={isFirstOfGroup(index())}>
              <div class="option-group" role="presentation">
                {option.group}
              </div>
            </Show>
            <div
              id={`${props.id}-${index()}`}
              class="option"
              role="option"
              aria-selected={props.active === index()}
              ref={(element) =>
                createEffect(() => {
                  if (props.active === index()) element.scrollIntoView({ block: 'nearest' });
                })
              }
              onMouseDown={(event) => {
                event.preventDefault();
                props.onPick(index());
              }}
            >
              <span>{option.text}</span>
              <Show when={option.detail}>
                <span class="option-detail">{option.detail}</span>
              </Show>
            </div>
          </>
        )}
      </For>
    </div>
  );
}
