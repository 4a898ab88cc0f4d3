import { A } from '@solidjs/router';
import { t } from '../i18n/i18n';
import '../i18n/da/missing';

/** An address that leads nowhere. */
export function NotFoundPage() {
  document.title = t().shell.tabTitle(t().missing.page);
  return (
    <main class="page-missing">
      <h1>{t().missing.page}</h1>
      <p>
        <A href="/">{t().missing.goToOverview}</A>
      </p>
    </main>
  );
}
