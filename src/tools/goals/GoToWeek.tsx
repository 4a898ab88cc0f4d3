import { createSignal, createUniqueId, Show } from 'solid-js';
import { readWeek } from '../../domain/goals/read-week';
import { t } from '../../i18n/i18n';
import { useServices } from '../services';
import { weekPath } from './goals-paths';

/** A field that takes `47`, `uge 47` or `47 2025` and goes there. */
export function GoToWeek(props: { readonly year: number }) {
  const services = useServices();
  const id = createUniqueId();
  const [problem, setProblem] = createSignal<string | null>(null);

  function go(input: HTMLInputElement) {
    const text = input.value.trim();
    const week = readWeek(text, props.year);
    if (week === null) {
      setProblem(text === '' ? null : t().goals.notAWeek(text, props.year));
      return;
    }
    setProblem(null);
    input.value = '';
    services.navigate(weekPath(week));
  }

  return (
    <form
      class="go-to-week"
      onSubmit={(event) => {
        event.preventDefault();
        const input = event.currentTarget.elements.namedItem('week');
        if (input instanceof HTMLInputElement) go(input);
      }}
    >
      <label for={id}>{t().goals.goToWeek}</label>
      <input
        id={id}
        name="week"
        class="input"
        autocomplete="off"
        title={t().goals.goToWeekExample}
        aria-invalid={problem() ? 'true' : undefined}
        aria-describedby={problem() ? `${id}-problem` : undefined}
        onInput={() => setProblem(null)}
      />
      <Show when={problem()}>
        <span id={`${id}-problem`} class="go-to-week-problem" role="alert">
          {problem()}
        </span>
      </Show>
    </form>
  );
}
