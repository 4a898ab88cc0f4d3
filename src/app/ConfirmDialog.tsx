import { t } from '../i18n/i18n';
import type { Services } from '../tools/services';
import { Dialog } from '../ui/Dialog';

/** A question with two answers; Esc is no. */
export function ConfirmDialog(props: {
  readonly question: Parameters<Services['confirm']>[0];
  onAnswer(isConfirmed: boolean): void;
}) {
  return (
    <Dialog isOpen title={props.question.title} onClose={() => props.onAnswer(false)}>
      <p>{props.question.text}</p>
      <div class="dialog-buttons">
        <button type="button" class="button" onClick={() => props.onAnswer(false)}>
          {t().shell.document.cancel}
        </button>
        <button type="button" class="button primary" onClick={() => props.onAnswer(true)}>
          {props.question.confirmLabel}
        </button>
      </div>
    </Dialog>
  );
}
