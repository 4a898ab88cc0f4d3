import { For, Show } from 'solid-js';
import { t } from '../../i18n/i18n';
import '../../i18n/da/transfer';
import type { ExportKind } from '../../workbook/protocol';
import { PageFrame } from '../PageFrame';
import { useServices } from '../services';
import { ImportSection } from './ImportSection';
import { useImportFlow } from './import-flow';
import { SharedFile } from './SharedFile';
import { saveBackup } from './save-backup';
import './transfer.css';
import { makeTransferCommands } from './transfer-commands';

const TOOLS = ['openings', 'goals', 'capacity', 'scenarios'] as const satisfies readonly ExportKind[];

/** Files in, files out, and backups. */
export function TransferPage() {
  const services = useServices();
  const flow = useImportFlow();
  /** An import that is looked through has the page to itself. */
  const isImporting = () => ['what', 'changes', 'applying'].includes(flow.run()?.state().kind ?? '');
  return (
    <PageFrame
      title={t().transfer.title}
      layout="scroll"
      commands={() => makeTransferCommands(services, TOOLS)}
    >
      <div class="transfer" data-importing={isImporting()}>
        <ImportSection />
        <Show when={!isImporting()}>
          <SharedFile />
          <ExportSection />
          <BackupSection />
        </Show>
      </div>
    </PageFrame>
  );
}

function ExportSection() {
  const services = useServices();
  return (
    <section class="transfer-section" aria-labelledby="transfer-out">
      <h2 id="transfer-out">{t().transfer.out.heading}</h2>
      <p class="transfer-intro">{t().transfer.out.intro}</p>
      <div class="transfer-buttons">
        <button type="button" class="button" onClick={() => services.exportWorkbook('everything')}>
          {t().transfer.out.everything}
        </button>
      </div>
      <p class="transfer-label">{t().transfer.out.one}</p>
      <div class="transfer-buttons">
        <For each={TOOLS}>
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

function BackupSection() {
  const services = useServices();
  const flow = useImportFlow();
  return (
    <section class="transfer-section" aria-labelledby="transfer-backup">
      <h2 id="transfer-backup">{t().transfer.backup.heading}</h2>
      <p class="transfer-intro">{t().transfer.backup.intro}</p>
      <p class="transfer-intro">{t().transfer.backup.persistence[services.persistence()]}</p>
      <div class="transfer-buttons">
        <button type="button" class="button" onClick={() => saveBackup(services, flow.documentId)}>
          {t().transfer.backup.download}
        </button>
      </div>
    </section>
  );
}
