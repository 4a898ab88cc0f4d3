/** Values that no list holds: added, read as another, or left out, once for all rows that use them. */
import { createMemo, createSignal, For, Show } from 'solid-js';
import type { RegisterName } from '../../domain/document/registers';
import { type ValueChoice, valueKey } from '../../domain/merge/import-items';
import type { NewValue } from '../../domain/merge/incoming';
import { rankSimilar } from '../../domain/merge/labels';
import { formatNumber } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import { useServices } from '../services';
import type { ImportRun } from './import-run';
import './value-decisions.css';

/** More are shown when asked for: a column that was taken for a list may hold thousands. */
const AT_A_TIME = 50;
/** Near ones that stand in a list before it is opened. */
const NEAR = 8;

interface Option {
  readonly id: string;
  readonly label: string;
}

export function ValueDecisions(props: { readonly run: ImportRun }) {
  const words = () => t().wizard.values;
  const values = () => props.run.summary()?.newValues ?? [];
  const [most, setMost] = createSignal(AT_A_TIME);
  const options = createOptions();
  const suggestions = createMemo(() =>
    values().flatMap((value) => {
      const to = options(value.register).find((option) => option.label === value.similarTo);
      return to ? [{ value, to }] : [];
    }),
  );
  const open = createMemo(() =>
    suggestions().filter(({ value }) => choiceOf(props.run, value) === undefined),
  );
  const useAll = async () => {
    for (const { value, to } of open()) void props.run.chooseValue(value, { kind: 'map', to: to.id });
  };
  return (
    <Show when={values().length > 0}>
      <section class="value-decisions">
        <div class="value-head">
          <h4>{words().heading(values().length)}</h4>
          <Show when={open().length > 1}>
            <button type="button" class="button" onClick={() => void useAll()}>
              {words().useAll(open().length)}
            </button>
          </Show>
        </div>
        <p class="import-aside">{words().intro}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
        <section class="value-scroll" tabIndex={0} aria-label={words().heading(values().length)}>
          <table class="import-table value-table">
            <thead>
              <tr>
                <th scope="col">{words().list}</th>
                <th scope="col">{words().value}</th>
                <th scope="col">{words().uses}</th>
                <th scope="col">{words().choice}</th>
              </tr>
            </thead>
            <tbody>
              {/* By place: after a choice the values are read anew, and the focus stays where it was. */}
              <For each={Array.from({ length: Math.min(most(), values().length) }, (_, place) => place)}>
                {(place) => (
                  <Show when={values()[place]}>
                    {(value) => <ValueRow run={props.run} value={value()} options={options} />}
                  </Show>
                )}
              </For>
            </tbody>
          </table>
        </section>
        <Show when={values().length > most()}>
          <button type="button" class="button" onClick={() => setMost(most() + 4 * AT_A_TIME)}>
            {words().more(Math.min(4 * AT_A_TIME, values().length - most()))}
          </button>
        </Show>
      </section>
    </Show>
  );
}

function choiceOf(run: ImportRun, value: NewValue): ValueChoice | undefined {
  const key = valueKey(value.register, value.label);
  const { values } = run.choices();
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

/** The values of each list, as the document has them. */
function createOptions() {
  const { store } = useServices();
  const known = new Map<RegisterName, readonly Option[]>();
  return (register: NewValue['register']): readonly Option[] => {
    let options = known.get(register);
    if (!options) {
      options = store.registers[register].rows().map((row) => ({
        id: row.id,
        label: 'label' in row ? row.label : row.name,
      }));
      known.set(register, options);
    }
    return options;
  };
}

interface ValueRowProps {
  readonly run: ImportRun;
  readonly value: NewValue;
  options(register: NewValue['register']): readonly Option[];
}

function ValueRow(props: ValueRowProps) {
  const words = () => t().wizard.values;
  const [isOpened, setOpened] = createSignal(false);
  const choice = () => choiceOf(props.run, props.value);
  const selected = () => {
    const made = choice();
    if (made === undefined || made.kind === 'add') return 'add';
    return made.kind === 'blank' ? 'blank' : made.to;
  };
  const all = createMemo(() => rankSimilar(props.value.label, props.options(props.value.register)));
  /** A list of five hundred job functions is not made for each of a hundred values before it is opened. */
  const offered = createMemo(() => {
    if (isOpened()) return all();
    const chosen = all().filter((option) => option.id === selected());
    return [...new Set([...chosen, ...all().slice(0, NEAR)])];
  });
  const similar = () =>
    props.value.similarTo === null
      ? undefined
      : all().find((option) => option.label === props.value.similarTo);
  const choose = (value: string) =>
    void props.run.chooseValue(
      props.value,
      value === 'add' || value === 'blank' ? { kind: value } : { kind: 'map', to: value },
    );
  const isPerson = () => props.value.register === 'employees' || props.value.register === 'indicators';
  return (
    <tr>
      <td>{t().transfer.newValues.registers[props.value.register]}</td>
      <th scope="row" class="import-text">
        {props.value.label}
      </th>
      <td class="value-uses">{formatNumber(props.value.uses)}</td>
      <td>
        <div class="value-choice">
          <select
            class="input"
            aria-label={words().choiceOf(props.value.label)}
            onFocus={() => setOpened(true)}
            onPointerDown={() => setOpened(true)}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            <option value="add" selected={selected() === 'add'}>
              {words().add}
            </option>
            <option value="blank" selected={selected() === 'blank'}>
              {isPerson() ? words().blankEmployee : words().blank}
            </option>
            <optgroup label={words().instead}>
              <For each={offered()}>
                {(option) => (
                  <option value={option.id} selected={selected() === option.id}>
                    {option.label}
                  </option>
                )}
              </For>
            </optgroup>
          </select>
          <Show when={choice() === undefined && similar()}>
            {(option) => (
              <>
                <span class="value-similar">{words().similar(option().label)}</span>
                <button type="button" class="button" onClick={() => choose(option().id)}>
                  {words().use(option().label)}
                </button>
              </>
            )}
          </Show>
        </div>
      </td>
    </tr>
  );
}
