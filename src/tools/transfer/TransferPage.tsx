import { Match, Switch } from 'solid-js';
import { t } from '../../i18n/i18n';
import '../../i18n/da/transfer';
import { PageFrame } from '../PageFrame';
import { useServices } from '../services';
import { EXPORT_TOOLS, ExportSection } from './ExportSection';
import { ImportPreview } from './ImportPreview';
import { ChooseFiles, ImportDone, ImportFailed, ImportReading } from './ImportSteps';
import { useImportFlow } from './import-flow';
import { saveBackup } from './save-backup';
import './transfer.css';
import { makeTransferCommands } from './transfer-commands';

/** Files in, files out, and backups. */
export function TransferPage() {
  const services = useServices();
  return (
    <PageFrame
      title={t().transfer.title}
      layout="scroll"
      commands={() => makeTransferCommands(services, EXPORT_TOOLS)}
    >
      <div class="transfer">
        <ImportSection />
        <ExportSection />
        <BackupSection />
      </div>
    </PageFrame>
  );
}

function ImportSection() {
  const flow = useImportFlow();
  const state = <Kind extends ReturnType<typeof flow.state>['kind']>(kind: Kind) => {
    const current = flow.state();
    return current.kind === kind ? (current as Extract<typeof current, { kind: Kind }>) : null;
  };
  return (
    <section class="transfer-section" aria-labelledby="transfer-in">
      <h2 id="transfer-in">{t().transfer.in.heading}</h2>
      <p class="transfer-intro">{t().transfer.in.intro}</p>
      <ChooseFiles isNext={state('preview') === null} onChoose={(files) => void flow.choose(files)} />
      <Switch>
        <Match when={state('reading')}>
          {(reading) => (
            <ImportReading files={reading().files} progress={reading().progress} onCancel={flow.cancel} />
          )}
        </Match>
        <Match when={state('failed')}>
          {(failed) => <ImportFailed files={failed().files} error={failed().error} onClose={flow.cancel} />}
        </Match>
        <Match when={state('preview')}>
          {(preview) => (
            <ImportPreview
              proposal={preview().proposal}
              isRefreshed={preview().isRefreshed}
              onApply={() => void flow.apply(t().transfer.imported)}
              onCancel={flow.cancel}
            />
          )}
        </Match>
        <Match when={state('done')}>
          {(done) => <ImportDone proposal={done().proposal} label={done().label} flow={flow} />}
        </Match>
      </Switch>
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
