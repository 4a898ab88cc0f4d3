/** Offers to clear contact persons that are older than the team keeps them: at most once a day. */
import { oldContacts } from '../domain/openings/old-contacts';
import type { Id, IsoDate } from '../domain/values/field';
import { t } from '../i18n/i18n';
import '../i18n/da/privacy';
import type { DocumentStore } from '../store/document-store';
import type { Services } from '../tools/services';

const keyOf = (id: Id) => `indsatstavlen.old-contacts.${id}`;

export function offerOldContacts(
  id: Id,
  store: DocumentStore,
  today: IsoDate,
  { notify, navigate }: Pick<Services, 'notify' | 'navigate'>,
): void {
  const months = store.settings().contactMonths;
  if (months === null) return;
  try {
    if (localStorage.getItem(keyOf(id)) === today) return;
    const count = oldContacts(store.snapshot().openings, today, months).length;
    if (count === 0) return;
    localStorage.setItem(keyOf(id), today);
    notify({
      text: t().privacy.contacts.offer(count, months),
      stays: true,
      topic: 'contacts',
      action: { label: t().privacy.contacts.look, run: () => navigate('/indstillinger') },
    });
  } catch {
    // Without a place to note that it was offered it would be offered at every visit.
  }
}
