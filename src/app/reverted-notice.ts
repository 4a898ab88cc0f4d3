/** What is said when something was taken back or done again; loaded when it is first said. */
import { t } from '../i18n/i18n';
import '../i18n/da/reverted';
import type { DocumentStore, Reverted } from '../store/document-store';
import type { Notice } from '../tools/services';
import { placeOfChanges } from './reverted-place';

/**
 * Out of sight it is told where it was, with a way there.
 * @param isShown whether the open page has shown it already
 */
export function noticeOfReverted(
  store: DocumentStore,
  reverted: Reverted,
  isUndo: boolean,
  isShown: boolean,
  pathname: string,
  navigate: (path: string) => void,
): Notice {
  const found = isShown ? null : placeOfChanges(store, reverted.changes);
  const isHere = found?.path.split('?')[0] === pathname;
  const place = found && isHere && found.isWhole ? null : found;
  const { undone, redone, undoneIn, redoneIn, skipped, goThere } = t().reverted;
  const told =
    place && !isHere
      ? (isUndo ? undoneIn : redoneIn)(place.name, reverted.label)
      : (isUndo ? undone : redone)(reverted.label);
  return {
    text: reverted.skipped > 0 ? `${told} ${skipped(reverted.skipped)}` : told,
    tone: reverted.skipped > 0 ? 'warning' : 'neutral',
    topic: 'undo',
    ...(place ? { action: { label: goThere, run: () => navigate(place.path) } } : {}),
  };
}
