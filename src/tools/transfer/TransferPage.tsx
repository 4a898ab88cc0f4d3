import { For, Match, Switch } from 'solid-js';
import { t } from '../../i18n/i18n';
import '../../i18n/da/transfer';
import { saveFile } from '../../ui/save-file';
import type { BackupFile, ExportKind } from '../../workbook/protocol';
import { makeFileName } from '../../workbook/write/file-name';
import { PageFrame } from '../PageFrame';
import { useServices } from '../services';
import { ImportPreview } from './ImportPreview';
import { ChooseFiles, ImportDone, ImportFailed, ImportReading } from './ImportSteps';
import { useImportFlow } from './import-flow';
import './transfer.css';

/** Files in, files out, and backups. */
export function TransferPage() {
  return (
    <PageFrame title={t().transfer.title} layout="scroll">
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

const TOOLS = ['openings', 'goals', 'capacity', 'scenarios'] as const satisfies readonly ExportKind[];

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
  const save = () => {
    const rows = services.store.snapshot();
    const backup: BackupFile = {
      format: 'indsatstavlen',
      version: 1,
      documentId: flow.documentId,
      exported: services.today(),
      rows,
    };
    const name = makeFileName('everything', services.store.settings().teamName, services.today()).replace(
      /\.xlsx$/,
      ` - ${t().transfer.backup.suffix}.json`,
    );
    saveFile(new Blob([JSON.stringify(backup)], { type: 'application/json' }), name);
    services.notify({ text: t().transfer.backup.saved(name), tone: 'good' });
  };
  return (
    <section class="transfer-section" aria-labelledby="transfer-backup">
      <h2 id="transfer-backup">{t().transfer.backup.heading}</h2>
      <p class="transfer-intro">{t().transfer.backup.intro}</p>
      <p class="transfer-intro">{t().transfer.backup.persistence[services.persistence()]}</p>
      <div class="transfer-buttons">
        <button type="button" class="button" onClick={save}>
          {t().transfer.backup.download}
        </button>
      </div>
    </section>
  );
}
