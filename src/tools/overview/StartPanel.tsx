import { A } from '@solidjs/router';
import { t } from '../../i18n/i18n';
import { useServices } from '../services';

/** A document with nothing in it: three ways to begin. */
export function StartPanel() {
  const services = useServices();
  return (
    <section class="overview-start">
      <h2>{t().overview.start.heading}</h2>
      <ol>
        <li>
          <A href="/data">{t().overview.start.import}</A>
          <p>{t().overview.start.importText}</p>
        </li>
        <li>
          <A href="/brancheregister">{t().overview.start.type}</A>
          <p>{t().overview.start.typeText}</p>
        </li>
        <li>
          <button type="button" class="button primary" onClick={() => services.openSample()}>
            {t().overview.start.sample}
          </button>
          <p>{t().overview.start.sampleText}</p>
        </li>
      </ol>
    </section>
  );
}
