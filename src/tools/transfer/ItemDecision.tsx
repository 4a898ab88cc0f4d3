/** What can be decided of one row: whose value, whether it is the same, whether it goes. */
import { createUniqueId, For, Match, Show, Switch } from 'solid-js';
import { conflictKey, type ImportChoices, type ImportItem } from '../../domain/merge/import-items';
import { formatShare } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import type { Decision } from './decisions';

export interface ItemDecisionProps {
  readonly item: ImportItem;
  readonly choices: ImportChoices;
  /** A value as the register shows it. */
  show(field: string, value: unknown): string;
  onChoose(decision: Decision): void;
}

export function ItemDecision(props: ItemDecisionProps) {
  const words = () => t().wizard.decision;
  return (
    <Switch>
      <Match when={props.item.kind === 'conflict'}>
        <For each={props.item.fields.filter((field) => field.isConflict)}>
          {(field) => <ConflictField {...props} field={field} />}
        </For>
      </Match>
      <Match when={props.item.kind === 'doubtful'}>
        <label class="decision-check">
          <input
            type="checkbox"
            checked={props.choices.matches[props.item.key] ?? false}
            onChange={(event) =>
              props.onChoose({
                kind: 'match',
                key: props.item.key,
                isSame: event.currentTarget.checked,
              })
            }
          />
          {words().match}
        </label>
        <Show when={props.item.candidate}>
          {(candidate) => (
            <p class="import-aside">{words().matchHint(formatShare(candidate().likeness, 0))}</p>
          )}
        </Show>
      </Match>
      <Match when={props.item.kind === 'removed'}>
        <label class="decision-check">
          <input
            type="checkbox"
            checked={props.choices.removals[props.item.key] ?? true}
            onChange={(event) =>
              props.onChoose({
                kind: 'removal',
                key: props.item.key,
                isRemoved: event.currentTarget.checked,
              })
            }
          />
          {words().remove}
        </label>
        <p class="import-aside">{words().removeHint}</p>
      </Match>
      <Match when={props.item.kind === 'kept'}>
        <p class="import-aside">{words().kept}</p>
      </Match>
    </Switch>
  );
}

function ConflictField(props: ItemDecisionProps & { readonly field: ImportItem['fields'][number] }) {
  const name = createUniqueId();
  const words = () => t().wizard.decision;
  const key = () => conflictKey(props.item.register, props.item.row, props.field.field);
  const title = () => t().transfer.fields[props.field.field] ?? props.field.field;
  const option = (side: 'mine' | 'theirs') => (
    <label class="decision-option">
      <input
        type="radio"
        name={name}
        checked={(props.choices.conflicts[key()] ?? 'mine') === side}
        onChange={() => props.onChoose({ kind: 'conflict', key: key(), side })}
      />
      <span class="decision-side">{words()[side]}</span>
      <span class="import-text">{props.show(props.field.field, props.field[side])}</span>
    </label>
  );
  return (
    <fieldset class="decision-field">
      <legend>{words().conflict(title())}</legend>
      {option('mine')}
      {option('theirs')}
    </fieldset>
  );
}
