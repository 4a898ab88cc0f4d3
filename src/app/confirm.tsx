import { createSignal, type JSX } from 'solid-js';
import { t } from '../i18n/i18n';
import type { Services } from '../tools/services';
import { Dialog } from '../ui/Dialog';

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
      <Dialog isOpen={question() !== null} title={question()?.title ?? ''} onClose={() => close(false)}>
        <p>{question()?.text}</p>
        <div class="dialog-buttons">
          <button type="button" class="button" onClick={() => close(false)}>
            {t().shell.document.cancel}
          </button>
          <button type="button" class="button primary" onClick={() => close(true)}>
            {question()?.confirmLabel}
          </button>
        </div>
      </Dialog>
    ),
  };
}
