import { A } from '@solidjs/router';
import { Show } from 'solid-js';
import { t } from '../../i18n/i18n';
import '../../i18n/da/transfer';
import { PageFrame } from '../PageFrame';
import { useServices } from '../services';
import { BackupSection } from './BackupSection';
import { EXPORT_TOOLS, ExportSection } from './ExportSection';
import { ImportSection } from './ImportSection';
import { useImportFlow } from './import-flow';
import { SharedFile } from './SharedFile';
import { StorageSection } from './StorageSection';
import './transfer.css';
import { makeTransferCommands } from './transfer-commands';

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
      commands={() => makeTransferCommands(services, EXPORT_TOOLS)}
    >
      <div class="transfer" data-importing={isImporting()}>
        <ImportSection />
        <Show when={!isImporting()}>
          <SharedFile />
          <ExportSection />
          <BackupSection />
          <StorageSection />
          <HistorySection />
        </Show>
      </div>
    </PageFrame>
  );
}

function HistorySection() {
  return (
    <section class="transfer-section" aria-labelledby="transfer-history">
      <h2 id="transfer-history">{t().transfer.history.heading}</h2>
      <p class="transfer-intro">
        {t().transfer.history.intro} <A href="/historik">{t().transfer.history.open}</A>
      </p>
    </section>
  );
}
