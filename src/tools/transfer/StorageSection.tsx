/** What the browser says of the data it holds: whether it keeps them, how much there is, how much room. */
import { createResource, createSignal, Show } from 'solid-js';
import { t } from '../../i18n/i18n';
import '../../i18n/da/backup';
import { useServices } from '../services';

export function StorageSection() {
  const services = useServices();
  const words = () => t().backup.storage;
  const [isRefused, setRefused] = createSignal(false);
  // Not on plain-http addresses.
  const [estimate] = createResource(async () => {
    try {
      return (await navigator.storage?.estimate?.()) ?? null;
    } catch {
      return null;
    }
  });
  const room = () => {
    const { usage, quota } = estimate.latest ?? {};
    return usage === undefined || quota === undefined ? null : { used: usage, free: quota - usage };
  };
  const ask = async () => {
    await services.askToPersist();
    setRefused(services.persistence() === 'best-effort');
  };
  return (
    <section class="transfer-section" aria-labelledby="transfer-storage">
      <h2 id="transfer-storage">{words().heading}</h2>
      <p class="transfer-intro">{words().persistence[services.persistence()]}</p>
      <Show when={services.persistence() === 'best-effort'}>
        <div class="transfer-buttons">
          <button type="button" class="button" onClick={() => void ask()}>
            {words().ask}
          </button>
        </div>
        <p class="import-aside" aria-live="polite">
          {isRefused() ? words().refused : ''}
        </p>
      </Show>
      <Show when={room()}>
        {(told) => <p class="transfer-intro">{words().room(told().used, told().free)}</p>}
      </Show>
      <p class="transfer-intro">{words().privateWindow}</p>
    </section>
  );
}
