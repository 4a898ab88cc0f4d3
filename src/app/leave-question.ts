import '../i18n/da/documents';
import { t } from '../i18n/i18n';
import type { Services } from '../tools/services';

/** Asks before a document is left that holds what could not be stored. */
export function askToLeave(confirm: Services['confirm']): Promise<boolean> {
  const words = t().documents;
  return confirm({
    title: words.leaveUnsavedTitle,
    text: words.leaveUnsavedText,
    confirmLabel: words.leaveUnsavedConfirm,
  });
}
