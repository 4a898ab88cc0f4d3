import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import { isRoundedSumOff } from '../../domain/capacity/formulas';
import { interviewsOfFrequency } from '../../domain/capacity/need';
import type { Frequency } from '../../domain/document/registers';
import type { Id } from '../../domain/values/field';
import { formatNumber } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import { makeId } from '../../store/ids';
import { NumberInput } from '../../ui/NumberInput';
import { useServices } from '../services';
import { useCapacity } from './capacity-view';
import {
  addFrequency,
  chooseFrequency,
  isRemovable,
  labelProblem,
  perYearProblem,
  removeFrequency,
  setLabel,
  setPerYear,
} from './frequency-edits';

type TableKind = Frequency['table'];

/** The guide's two tables side by side. Choosing a line measures the matrix by it. */
export function FrequencyTables() {
  return (
    <div class="capacity-tables">
      <FrequencyTable kind="general" />
      <FrequencyTable kind="intensive" />
    </div>
  );
}

function FrequencyTable(props: { readonly kind: TableKind }) {
  const { store } = useServices();
  const headingId = createUniqueId();
  const [fresh, setFresh] = createSignal<Id | null>(null);
  const ids = createMemo(() =>
    store.registers.frequencies
      .rows()
      .filter((row) => row.table === props.kind)
      .map((row) => row.id),
  );
  const isGeneral = () => props.kind === 'general';
  const add = () => {
    const id = makeId();
    // Told before the row comes, so that its name is ready to be typed over.
    setFresh(id);
    addFrequency(store, props.kind, id);
  };
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId}>{isGeneral() ? t().capacity.general : t().capacity.intensive}</h2>
      <table class="capacity-table" aria-labelledby={headingId}>
        <thead>
          <tr>
            <th scope="col">
              {isGeneral() ? t().capacity.generalFrequency : t().capacity.intensiveFrequency}
            </th>
            <th scope="col" class="figure" title={t().capacity.perYearHint}>
              {t().capacity.perYear}
            </th>
            <Show
              when={isGeneral()}
              fallback={
                <>
                  <th scope="col" class="figure">
                    {t().capacity.intensiveInterviews}
                  </th>
                  <th scope="col" class="figure">
                    {t().capacity.timelyInterviews}
                  </th>
                  <th scope="col" class="figure">
                    {t().capacity.totalInterviews}
                  </th>
                </>
              }
            >
              <th scope="col" class="figure">
                {t().capacity.interviews}
              </th>
            </Show>
            <td />
          </tr>
        </thead>
        <tbody>
          <For each={ids()}>{(id) => <FrequencyRow id={id} isFresh={fresh() === id} />}</For>
        </tbody>
      </table>
      <button type="button" class="button quiet capacity-add" onClick={add}>
        + {t().capacity.addFrequency}
      </button>
    </section>
  );
}

function FrequencyRow(props: { readonly id: Id; readonly isFresh: boolean }) {
  const { store } = useServices();
  const view = useCapacity();
  const frequency = () => store.registers.frequencies.row(props.id);
  const label = () => frequency()?.label ?? '';
  const count = createMemo(() => {
    const row = frequency();
    return row ? interviewsOfFrequency(store.calculator(), store.registers.frequencies.rows(), row) : null;
  });
  /** The button goes with its line, so the focus goes on to the line that takes its place. */
  const remove = (button: HTMLElement) => {
    const table = button.closest('table');
    const lines = [...(table?.tBodies[0]?.rows ?? [])];
    const at = lines.findIndex((line) => line.contains(button));
    removeFrequency(store, props.id);
    const line = lines[at + 1] ?? lines[at - 1];
    const next = line?.querySelector<HTMLElement>('.capacity-remove button') ?? line?.querySelector('input');
    next?.focus();
  };
  const show = (figure: number | undefined) => formatNumber(figure ?? 0, 0);
  const isOff = () => {
    const figures = count();
    return figures !== null && isRoundedSumOff([figures.intensive, figures.timely], figures.total);
  };
  return (
    // Pointing at a row is a shortcut for what its radio button does; the button is the control.
    <tr
      classList={{ 'is-chosen': view.chosen() === props.id, 'is-shown': view.shown() === props.id }}
      onPointerEnter={(event) => event.pointerType === 'mouse' && view.setHovered(props.id)}
      onPointerLeave={() => view.setHovered(null)}
      onFocusIn={() => view.setFocused(props.id)}
      onFocusOut={() => view.setFocused(null)}
      onClick={(event) => {
        if (!(event.target as Element).closest('input, button')) chooseFrequency(store, props.id);
      }}
    >
      <th scope="row">
        <div class="capacity-row-head">
          <input
            type="radio"
            name="capacity-requirement"
            aria-label={t().capacity.choose(label())}
            title={t().capacity.choose(label())}
            checked={view.chosen() === props.id}
            onChange={() => chooseFrequency(store, props.id)}
          />
          <FrequencyLabel id={props.id} label={label()} isFresh={props.isFresh} />
        </div>
      </th>
      <td class="figure capacity-per-year">
        <NumberInput
          label={t().capacity.frequencyPerYear(label())}
          isLabelHidden
          look="plain"
          value={frequency()?.perYear ?? null}
          problem={perYearProblem}
          onChange={(value, visit) => value !== null && setPerYear(store, props.id, value, visit)}
        />
      </td>
      <Show
        when={frequency()?.table === 'intensive'}
        fallback={<td class="figure">{show(count()?.total)}</td>}
      >
        <td class="figure">{show(count()?.intensive)}</td>
        <td class="figure">{show(count()?.timely)}</td>
        <td class="figure capacity-total">
          <Show when={isOff()}>
            <span class="capacity-rounded" title={t().capacity.roundedNote}>
              {t().capacity.rounded}
            </span>{' '}
          </Show>
          {show(count()?.total)}
        </td>
      </Show>
      <td class="capacity-remove">
        <Show when={isRemovable(props.id)}>
          <button
            type="button"
            class="button quiet"
            title={t().capacity.removeFrequency(label())}
            aria-label={t().capacity.removeFrequency(label())}
            onClick={(event) => remove(event.currentTarget)}
          >
            ×
          </button>
        </Show>
      </td>
    </tr>
  );
}

/** The name of a line, which takes effect when the field is left or Enter is pressed. */
function FrequencyLabel(props: { readonly id: Id; readonly label: string; readonly isFresh: boolean }) {
  const { store } = useServices();
  const problemId = createUniqueId();
  const [problem, setProblem] = createSignal<string | null>(null);
  const take = (input: HTMLInputElement) => {
    const wrong = labelProblem(input.value);
    setProblem(wrong);
    if (wrong === null) setLabel(store, props.id, input.value);
  };
  return (
    <div class="capacity-label">
      <input
        ref={(element) => {
          if (props.isFresh) queueMicrotask(() => element.select());
        }}
        type="text"
        class="input"
        aria-label={t().capacity.frequencyName(props.label)}
        aria-invalid={problem() !== null ? 'true' : undefined}
        aria-describedby={problem() !== null ? problemId : undefined}
        value={props.label}
        onChange={(event) => take(event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.currentTarget.value = props.label;
          setProblem(null);
        }}
      />
      <Show when={problem()}>
        {(sentence) => (
          <p id={problemId} class="number-input-problem" role="alert">
            {sentence()}
          </p>
        )}
      </Show>
    </div>
  );
}
