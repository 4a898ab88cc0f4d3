/** Files out: everything, or one tool's workbook. */
import { For } from 'solid-js';
import { t } from '../../i18n/i18n';
import type { ExportKind } from '../../workbook/protocol';
import { useServices } from '../services';

export const EXPORT_TOOLS = [
  'openings',
  'goals',
  'capacity',
  'scenarios',
] as const satisfies readonly ExportKind[];

export function ExportSection() {
  const services = useServices();
  return (
    <section class="transfer-section" aria-labelledby="transfer-out">
      <h2 id="transfer-out">{t().transfer.out.heading}</h2>
      <p class="transfer-intro">{t().transfer.out.intro}</p>
      <div class="transfer-buttons">
        <button type="button" class="button" onClick={() => services.exportWorkbook('everything')}>
          {t().transfer.out.everything}
        </button>
        <button type="button" class="button" onClick={() => services.exportWorkbook('everything', true)}>
          {t().transfer.out.choose}
        </button>
      </div>
      <p class="transfer-label">{t().transfer.out.one}</p>
      <div class="transfer-buttons">
        <For each={EXPORT_TOOLS}>
          {(kind) => (
            <button type="button" class="button" onClick={() => services.exportWorkbook(kind)}>
              {t().shell.nav[kind]}
            </button>
          )}
        </For>
      </div>
    </section>
  );
}
