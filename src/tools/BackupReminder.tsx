import { Show } from 'solid-js';
import { t } from '../i18n/i18n';
import '../i18n/da/backup';
import './backup-reminder.css';
import { formatMoment } from '../i18n/moment';
import { useServices } from './services';

/** A calm line where a week has gone by without a backup, with the backup one press away. */
export function BackupReminder() {
  const services = useServices();
  const due = () => {
    const backups = services.backups();
    return backups?.state().isDue ? backups : null;
  };
  return (
    <Show when={due()}>
      {(backups) => {
        const text = () => {
          const { lastAt } = backups().state();
          const words = t().backup.reminder;
          return lastAt === null ? words.never : words.text(formatMoment(lastAt, services.today()));
        };
        return (
          <aside class="backup-reminder" aria-label={t().backup.reminder.label}>
            <p>{text()}</p>
            <button type="button" class="button" onClick={() => void backups().download()}>
              {t().backup.download}
            </button>
          </aside>
        );
      }}
    </Show>
  );
}
