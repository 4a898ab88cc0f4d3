/** What can be decided of one row: whose value, whether it is the same contact, whether it goes. */
import { createUniqueId, For, type JSX, Match, Show, Switch } from 'solid-js';
import {
  conflictKey,
  type ImportChoices,
  type ImportItem,
  type ItemKind,
} from '../../domain/merge/import-items';
import { formatShare } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import '../../i18n/da/decision';
import '../../i18n/da/transfer';
import type { Decision } from './decisions';
import './item-decision.css';

export interface ItemDecisionProps {
  readonly item: ImportItem;
  readonly choices: ImportChoices;
  /** A value as the register shows it. */
  show(field: string, value: unknown): string;
  onChoose(decision: Decision): void;
}

/** Whether a row of this kind is shown with its fields here, so that they need not stand elsewhere too. */
export const isShownWhole = (kind: ItemKind | undefined): boolean =>
  kind === 'conflict' || kind === 'doubtful' || kind === 'removed' || kind === 'kept';

export function ItemDecision(props: ItemDecisionProps) {
  return (
    <Switch>
      <Match when={props.item.kind === 'conflict'}>
        <Conflict {...props} />
      </Match>
      <Match when={props.item.kind === 'doubtful'}>
        <Doubt {...props} />
      </Match>
      <Match when={props.item.kind === 'removed'}>
        <Removal {...props} />
      </Match>
      <Match when={props.item.kind === 'kept'}>
        <Kept {...props} />
      </Match>
    </Switch>
  );
}

const fieldName = (field: string): string => t().transfer.fields[field] ?? field;

function Conflict(props: ItemDecisionProps) {
  const words = () => t().decision;
  const asked = () => props.item.fields.filter((field) => field.isConflict);
  const taken = () => props.item.fields.filter((field) => !field.isConflict);
  const hasBase = () => asked().some((field) => 'base' in field);
  return (
    <>
      <p class="decision-intro">{hasBase() ? words().conflict.both : words().conflict.neither}</p>
      <For each={asked()}>{(field) => <ConflictField {...props} field={field} />}</For>
      <Show when={taken().length > 0}>
        <p class="import-aside">{words().conflict.alsoTaken}</p>
        <ul class="import-lines">
          <For each={taken()}>
            {(field) => (
              <li class="decision-text">
                {fieldName(field.field)}: {props.show(field.field, field.mine)} →{' '}
                {props.show(field.field, field.theirs)}
              </li>
            )}
          </For>
        </ul>
      </Show>
    </>
  );
}

function ConflictField(props: ItemDecisionProps & { readonly field: ImportItem['fields'][number] }) {
  const group = createUniqueId();
  const words = () => t().decision;
  const key = () => conflictKey(props.item.register, props.item.row, props.field.field);
  const chosen = () => props.choices.conflicts[key()] ?? 'mine';
  const answer = (side: 'mine' | 'theirs') => (
    <Answer
      name={group}
      label={words().conflict[side]}
      value={props.show(props.field.field, props.field[side])}
      isChosen={chosen() === side}
      onChoose={() => props.onChoose({ kind: 'conflict', key: key(), side })}
    />
  );
  return (
    <fieldset class="decision-question">
      <legend>{fieldName(props.field.field)}</legend>
      <Show when={'base' in props.field}>
        <p class="import-aside">{words().conflict.base(props.show(props.field.field, props.field.base))}</p>
      </Show>
      <div class="decision-answers">
        {answer('mine')}
        {answer('theirs')}
      </div>
    </fieldset>
  );
}

/** Above the first it is hard to see what else it could be; below the second it is a guess. */
const HIGH = 0.88;
const MIDDLE = 0.75;

function Doubt(props: ItemDecisionProps) {
  const words = () => t().decision;
  const likeness = () => props.item.candidate?.likeness ?? 0;
  const intro = () =>
    words().doubtful.intro[likeness() >= HIGH ? 'high' : likeness() >= MIDDLE ? 'middle' : 'low'];
  const isSame = () => props.choices.matches[props.item.key] ?? false;
  const choose = (same: boolean) => props.onChoose({ kind: 'match', key: props.item.key, isSame: same });
  return (
    <>
      <p class="decision-intro">
        {intro()} <span class="import-aside">{words().doubtful.percent(formatShare(likeness(), 0))}</span>
      </p>
      <Question legend={words().doubtful.legend}>
        {(name) => (
          <>
            <Answer
              name={name}
              label={words().doubtful.same}
              hint={words().doubtful.sameHint}
              isChosen={isSame()}
              onChoose={() => choose(true)}
            />
            <Answer
              name={name}
              label={words().doubtful.other}
              hint={words().doubtful.otherHint}
              isChosen={!isSame()}
              onChoose={() => choose(false)}
            />
          </>
        )}
      </Question>
      <div class="decision-fit">
        <table class="import-table decision-table">
          <thead>
            <tr>
              <th scope="col">{words().field}</th>
              <th scope="col">{words().mine}</th>
              <th scope="col">{words().theirs}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.item.fields}>
              {({ field, mine, theirs }) => (
                <tr class="decision-differs">
                  <th scope="row">
                    {fieldName(field)}
                    <span class="visually-hidden"> ({words().doubtful.differs})</span>
                    <span aria-hidden="true"> ≠</span>
                  </th>
                  <td class="decision-text">{props.show(field, mine)}</td>
                  <td class="decision-text">{props.show(field, theirs)}</td>
                </tr>
              )}
            </For>
            <For each={props.item.candidate?.alike}>
              {({ field, value }) => (
                <tr>
                  <th scope="row">{fieldName(field)}</th>
                  <td class="decision-text">{props.show(field, value)}</td>
                  <td class="decision-text">{props.show(field, value)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </>
  );
}

function Removal(props: ItemDecisionProps) {
  const words = () => t().decision.removed;
  const isRemoved = () => props.choices.removals[props.item.key] ?? true;
  const choose = (removed: boolean) =>
    props.onChoose({ kind: 'removal', key: props.item.key, isRemoved: removed });
  return (
    <>
      <p class="decision-intro">{words().intro}</p>
      <Question legend={words().legend}>
        {(name) => (
          <>
            <Answer name={name} label={words().remove} isChosen={isRemoved()} onChoose={() => choose(true)} />
            <Answer name={name} label={words().keep} isChosen={!isRemoved()} onChoose={() => choose(false)} />
          </>
        )}
      </Question>
    </>
  );
}

function Kept(props: ItemDecisionProps) {
  const words = () => t().decision;
  const fields = () => props.item.fields;
  /** The side that has the row tells what it made of it. */
  const isHere = () => fields().some((field) => field.mine !== undefined);
  return (
    <>
      <p class="decision-intro">
        {fields().length === 0 ? words().kept.used : isHere() ? words().kept.here : words().kept.there}
      </p>
      <Show when={fields().length > 0}>
        <div class="decision-fit">
          <table class="import-table decision-table">
            <thead>
              <tr>
                <th scope="col">{words().field}</th>
                <th scope="col">{words().kept.was}</th>
                <th scope="col">{words().kept.is}</th>
              </tr>
            </thead>
            <tbody>
              <For each={fields()}>
                {(field) => (
                  <tr>
                    <th scope="row">{fieldName(field.field)}</th>
                    <td class="decision-text">{props.show(field.field, field.base)}</td>
                    <td class="decision-text">
                      {props.show(field.field, isHere() ? field.mine : field.theirs)}
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </Show>
    </>
  );
}

function Question(props: { readonly legend: string; readonly children: (name: string) => JSX.Element }) {
  const name = createUniqueId();
  return (
    <fieldset class="decision-question">
      <legend>{props.legend}</legend>
      <div class="decision-answers">{props.children(name)}</div>
    </fieldset>
  );
}

interface AnswerProps {
  readonly name: string;
  readonly label: string;
  /** What would stand there. */
  readonly value?: string;
  readonly hint?: string;
  readonly isChosen: boolean;
  onChoose(): void;
}

function Answer(props: AnswerProps) {
  const hint = createUniqueId();
  return (
    <label class="decision-option" classList={{ chosen: props.isChosen }}>
      <input
        type="radio"
        name={props.name}
        checked={props.isChosen}
        aria-describedby={props.hint ? hint : undefined}
        onChange={() => props.onChoose()}
      />
      <span class="decision-value">
        <span class={props.value === undefined ? undefined : 'import-aside'}>{props.label}</span>
        <Show when={props.value !== undefined}>
          <span class="decision-text">{props.value}</span>
        </Show>
        <Show when={props.hint}>
          <span class="import-aside" id={hint}>
            {props.hint}
          </span>
        </Show>
      </span>
    </label>
  );
}
