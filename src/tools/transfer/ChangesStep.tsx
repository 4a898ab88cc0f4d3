/** The second step: every row of the files and what would become of it, and what the leader decides of it. */
import { createMemo, createSignal, For, Show } from 'solid-js';
import { REGISTER_NAMES, type RegisterName } from '../../domain/document/registers';
import { conflictKey } from '../../domain/merge/import-items';
import { formatNumber } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import type { ImportLine, LineKind, LineQuery } from '../../workbook/protocol';
import type { Decision } from './decisions';
import type { ImportRun } from './import-run';
import { LineDetail } from './LineDetail';
import { LineList } from './LineList';
import { createLinePages } from './line-pages';
import { StepHead } from './StepParts';
import { ValueDecisions } from './ValueDecisions';
import { Rereading } from './WhatStep';
import './line-list.css';

export interface ChangesStepProps {
  readonly run: ImportRun;
  onCancel(): void;
}

/** In the order of the list. */
const KINDS: readonly LineKind[] = [
  'conflict',
  'doubtful',
  'removed',
  'kept',
  'rejected',
  'toMend',
  'leftOut',
  'changed',
  'added',
  'equal',
];
/** Conflicts that are decided at one press are asked for in one go. */
const LOT = 500;

export function ChangesStep(props: ChangesStepProps) {
  const words = () => t().wizard.changes;
  const summary = () => props.run.summary();
  const [kind, setKind] = createSignal<LineKind | null>(null);
  const [register, setRegister] = createSignal<RegisterName | null>(null);
  const [current, setCurrent] = createSignal(0);
  let detail!: HTMLElement;
  let list!: HTMLElement;

  const counts = () => summary()?.lineCounts ?? [];
  const countOf = (of: LineKind | null, inRegister: RegisterName | null = register()) =>
    counts()
      .filter(
        (one) => (of === null || one.kind === of) && (inRegister === null || one.register === inRegister),
      )
      .reduce((sum, one) => sum + one.count, 0);
  const kinds = createMemo(() => KINDS.filter((one) => countOf(one, null) > 0));
  const registers = createMemo(() =>
    REGISTER_NAMES.filter((name) => counts().some((one) => one.register === name)).reverse(),
  );
  // What is filtered by may be gone after a choice.
  const shownKind = () => (kinds().includes(kind() as LineKind) ? kind() : null);
  const shownRegister = () => (registers().includes(register() as RegisterName) ? register() : null);
  const query = createMemo<LineQuery>(() => ({ kind: shownKind(), register: shownRegister() }));
  const total = createMemo(() => countOf(shownKind(), shownRegister()));
  const pages = createLinePages(props.run, query);
  const place = () => Math.max(0, Math.min(current(), total() - 1));
  const line = () => (total() === 0 ? undefined : pages.at(place()));
  const choose = (choices: () => void) => {
    choices();
    setCurrent(0);
  };
  const decide = (decisions: readonly Decision[]) => void props.run.decide(decisions);

  async function decideAll(side: 'mine' | 'theirs') {
    const decisions: Decision[] = [];
    const all = countOf('conflict', null);
    for (let from = 0; from < all; from += LOT) {
      const page = await props.run.lines({ kind: 'conflict', register: null }, from, LOT);
      for (const { item } of page.lines) if (item) decisions.push(...conflictsOf(item, side));
    }
    await props.run.decide(decisions);
  }

  return (
    <div class="import-preview">
      <StepHead heading={words().heading(summary()?.changeCount ?? 0)}>
        <button type="button" class="button" onClick={() => props.run.goTo('what')}>
          {t().wizard.back}
        </button>
        <button
          type="button"
          class="button primary"
          disabled={props.run.busy() !== null}
          onClick={() => void props.run.apply(t().transfer.imported)}
        >
          {t().wizard.apply}
        </button>
        <button type="button" class="button" onClick={() => props.onCancel()}>
          {t().wizard.cancel}
        </button>
        <Show when={(summary()?.changeCount ?? 0) > 0}>
          <span class="import-aside">{t().transfer.preview.asOneStep}</span>
        </Show>
      </StepHead>
      <Rereading run={props.run} onCancel={props.onCancel} />
      <Show when={props.run.isRefreshed()}>
        <p class="import-note" data-tone="warning" role="alert">
          {t().transfer.preview.refreshed}
        </p>
      </Show>
      <Show when={summary()?.changeCount === 0}>
        <p class="import-note">{t().transfer.preview.nothingNew}</p>
      </Show>
      <Show when={countOf('conflict', null) > 0}>
        <div class="import-note" data-tone="warning">
          <p>{words().undecided(countOf('conflict', null))}</p>
          <div class="transfer-buttons">
            <button type="button" class="button" onClick={() => void decideAll('mine')}>
              {words().all2.mine}
            </button>
            <button type="button" class="button" onClick={() => void decideAll('theirs')}>
              {words().all2.theirs}
            </button>
          </div>
        </div>
      </Show>
      <Show when={countOf('doubtful', null) > 0}>
        <p class="import-note" data-tone="warning">
          {words().doubtful(countOf('doubtful', null))}
        </p>
      </Show>
      <Show when={countOf('removed', null) > 0}>
        <p class="import-note" data-tone="warning">
          {words().removed(countOf('removed', null))}
        </p>
      </Show>
      <ValueDecisions run={props.run} />
      <Show when={countOf(null, null) > 0}>
        <div class="line-filters">
          <fieldset class="line-kinds">
            <legend class="visually-hidden">{words().filter}</legend>
            <FilterButton
              label={words().all}
              count={countOf(null)}
              isOn={shownKind() === null}
              onPress={() => choose(() => setKind(null))}
            />
            <For each={kinds()}>
              {(one) => (
                <FilterButton
                  label={words().kindsMany[one]}
                  kind={one}
                  count={countOf(one)}
                  isOn={shownKind() === one}
                  onPress={() => choose(() => setKind(one))}
                />
              )}
            </For>
          </fieldset>
          <Show when={registers().length > 1}>
            <label class="line-register">
              {words().register}
              <select
                class="input"
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  choose(() => setRegister(value === '' ? null : (value as RegisterName)));
                }}
              >
                <option value="" selected={shownRegister() === null}>
                  {words().allRegisters}
                </option>
                <For each={registers()}>
                  {(name) => (
                    <option value={name} selected={shownRegister() === name}>
                      {t().transfer.registers[name]}
                    </option>
                  )}
                </For>
              </select>
            </label>
          </Show>
        </div>
        <div class="line-view">
          <LineList
            ref={(element) => {
              list = element;
            }}
            total={total()}
            current={place()}
            pages={pages}
            files={summary()?.files ?? []}
            onCurrent={setCurrent}
            onEnter={() => detail.focus()}
          />
          <LineDetail
            ref={(element) => {
              detail = element;
            }}
            line={line()}
            rows={pages.rows}
            files={summary()?.files ?? []}
            choices={props.run.choices()}
            onDecide={(decision) => decide([decision])}
            onLeave={() => list.focus()}
          />
        </div>
      </Show>
    </div>
  );
}

const conflictsOf = (item: NonNullable<ImportLine['item']>, side: 'mine' | 'theirs'): Decision[] =>
  item.fields
    .filter((field) => field.isConflict)
    .map(({ field }) => ({ kind: 'conflict', key: conflictKey(item.register, item.row, field), side }));

interface FilterButtonProps {
  readonly label: string;
  readonly kind?: LineKind;
  readonly count: number;
  readonly isOn: boolean;
  onPress(): void;
}

function FilterButton(props: FilterButtonProps) {
  return (
    <button
      type="button"
      class="button quiet line-filter"
      data-kind={props.kind}
      aria-pressed={props.isOn}
      onClick={() => props.onPress()}
    >
      {props.label} <span class="line-count">{formatNumber(props.count)}</span>
    </button>
  );
}
