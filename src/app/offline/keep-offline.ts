/** The page's end of the service worker: registers it, and offers a new release when one has come. */
import { t } from '../../i18n/i18n';
import '../../i18n/da/offline';
import type { Notice } from '../../tools/services';

const HOUR_MS = 3_600_000;

export interface KeepOfflineOptions {
  notify(notice: Notice): void;
  /** Whether all that was entered is stored: a page is never loaded anew before it is. */
  isSaved(): boolean;
}

/** Once for a page. A browser or an address that allows no service workers gets none, and nothing is said of it. */
export async function keepOffline({ notify, isSaved }: KeepOfflineOptions): Promise<void> {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  let isAsked = false;
  const reload = () => {
    if (isSaved()) location.reload();
    else notify({ text: t().offline.unsaved, tone: 'warning', topic: 'release' });
  };
  const offer = (registration: ServiceWorkerRegistration) => {
    // The first one there ever was is no news.
    if (!registration.waiting || !serviceWorker.controller) return;
    notify({
      text: t().offline.newRelease,
      topic: 'release',
      stays: true,
      action: {
        label: t().offline.takeRelease,
        run: () => {
          if (!isSaved()) return reload();
          isAsked = true;
          registration.waiting?.postMessage('take over');
        },
      },
    });
  };
  const hadController = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (isAsked) return reload();
    // Another window took the new release: this one goes on with the old until it is told to.
    if (hadController)
      notify({
        text: t().offline.takenElsewhere,
        topic: 'release',
        stays: true,
        action: { label: t().offline.reload, run: reload },
      });
  });

  let registration: ServiceWorkerRegistration;
  try {
    registration = await serviceWorker.register('./service-worker.js');
  } catch {
    // No offline use then: a private window, a plain-http address, a policy. The app works as before.
    return;
  }
  offer(registration);
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed') offer(registration);
    });
  });
  // A window that stays open for days asks for itself.
  setInterval(() => void registration.update().catch(() => {}), HOUR_MS);
}
