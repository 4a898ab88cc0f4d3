import { createSignal, type JSX, lazy, Show, Suspense } from 'solid-js';
import type { Services } from '../tools/services';

const ConfirmDialog = lazy(async () => ({ default: (await import('./ConfirmDialog')).ConfirmDialog }));

type Question = Parameters<Services['confirm']>[0];

/** Questions before what cannot be undone. One at a time. */
export function createConfirm(): { ask: Services['confirm']; view: () => JSX.Element } {
  const [question, setQuestion] = createSignal<Question | null>(null);
  let answer: (isConfirmed: boolean) => void = () => {};
  const close = (isConfirmed: boolean) => {
    setQuestion(null);
    answer(isConfirmed);
    answer = () => {};
  };
  return {
    ask: (next) =>
      new Promise((resolve) => {
        answer(false);
        answer = resolve;
        setQuestion(next);
      }),
    view: () => (
      <Show when={question()} keyed>
        {(asked) => (
          <Suspense>
            <ConfirmDialog question={asked} onAnswer={close} />
          </Suspense>
        )}
      </Show>
    ),
  };
}
