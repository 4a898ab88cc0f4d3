/** Backups: the last one, a new one, a folder that they go to by themselves, and a passphrase on them. */
import { createEffect, createResource, For, on, Show } from 'solid-js';
import { t } from '../../i18n/i18n';
import '../../i18n/da/backup';
import { formatMoment } from '../../i18n/moment';
import type { Backups } from '../backups';
import { useServices } from '../services';
import { BackupPassphrase } from './BackupPassphrase';
import './backup.css';
import { useImportFlow } from './import-flow';

const KEEP_CHOICES = [7, 14, 30];
const hasFolders = () => 'showDirectoryPicker' in window;

export function BackupSection() {
  const services = useServices();
  const flow = useImportFlow();
  return (
    <section class="transfer-section backup" aria-labelledby="transfer-backup">
      <h2 id="transfer-backup">{t().backup.heading}</h2>
      <p class="transfer-intro">{t().backup.intro}</p>
      <Show when={services.backups()}>
        {(backups) => (
          <>
            <LastBackup backups={backups()} />
            <div class="transfer-buttons">
              <button type="button" class="button" onClick={() => void backups().download()}>
                {t().backup.download}
              </button>
              <RestoreButton onChoose={(files) => void flow.choose(files)} />
            </div>
            <p class="import-aside">{t().backup.restoreHint}</p>
            <BackupFolder backups={backups()} onRestore={(file) => void flow.choose([file])} />
            <BackupPassphrase backups={backups()} />
          </>
        )}
      </Show>
    </section>
  );
}

function LastBackup(props: { readonly backups: Backups }) {
  const services = useServices();
  const state = () => props.backups.state();
  const text = () => {
    const { lastAt, lastName, hasChanged } = state();
    if (lastAt === null) return t().backup.never;
    const changed = hasChanged ? t().backup.changed : t().backup.unchanged;
    return `${t().backup.last(formatMoment(lastAt, services.today()), lastName ?? '')} ${changed}`;
  };
  return (
    <p
      class={state().isDue ? 'import-note' : 'backup-last'}
      data-tone={state().isDue ? 'warning' : undefined}
    >
      {text()}
    </p>
  );
}

function RestoreButton(props: { onChoose(files: readonly File[]): void }) {
  let input!: HTMLInputElement;
  return (
    <>
      <button type="button" class="button" onClick={() => input.click()}>
        {t().backup.restore}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,.krypteret"
        aria-label={t().backup.restore}
        onChange={() => {
          const files = [...(input.files ?? [])];
          input.value = '';
          props.onChoose(files);
        }}
      />
    </>
  );
}

function BackupFolder(props: { readonly backups: Backups; onRestore(file: File): void }) {
  const state = () => props.backups.state();
  let heading!: HTMLHeadingElement;
  return (
    <>
      <h3 ref={heading} tabIndex={-1} class="backup-part">
        {t().backup.folderHeading}
      </h3>
      <Show when={hasFolders()} fallback={<p class="import-note">{t().backup.unsupported}</p>}>
        <p class="transfer-intro">{t().backup.folderIntro}</p>
        <Show
          when={state().folder !== null}
          fallback={
            <div class="transfer-buttons">
              <button type="button" class="button" onClick={() => void props.backups.chooseFolder()}>
                {t().backup.choose}
              </button>
            </div>
          }
        >
          <p>{t().backup.folder(state().folder ?? '')}</p>
          <Show when={state().trouble}>
            {(trouble) => (
              <div class="import-note backup-trouble" data-tone="warning">
                <p role="alert">{t().backup.trouble[trouble()](state().folder ?? '')}</p>
                <button type="button" class="button primary" onClick={() => void props.backups.allow()}>
                  {trouble() === 'denied' ? t().backup.trouble.allow : t().backup.trouble.again}
                </button>
              </div>
            )}
          </Show>
          <div class="transfer-buttons">
            <button
              type="button"
              class="button"
              aria-disabled={state().isWriting}
              onClick={() => !state().isWriting && void props.backups.write()}
            >
              {t().backup.now}
            </button>
            <button type="button" class="button quiet" onClick={() => void props.backups.chooseFolder()}>
              {t().backup.chooseOther}
            </button>
            <button
              type="button"
              class="button quiet"
              onClick={() => void props.backups.forgetFolder().then(() => heading.focus())}
            >
              {t().backup.forget}
            </button>
          </div>
          <label class="backup-keep">
            {t().backup.keep}{' '}
            <select
              class="input"
              aria-describedby="backup-keep-hint"
              onChange={(event) => void props.backups.setKeep(Number(event.currentTarget.value))}
            >
              <For each={KEEP_CHOICES}>
                {(days) => (
                  <option value={days} selected={days === state().keep}>
                    {t().backup.keepDays(days)}
                  </option>
                )}
              </For>
            </select>
          </label>
          <p class="import-aside" id="backup-keep-hint">
            {t().backup.keepHint}
          </p>
          <KeptBackups backups={props.backups} onRestore={props.onRestore} />
        </Show>
      </Show>
      <p class="import-aside" aria-live="polite">
        {state().isWriting ? t().backup.writing : ''}
      </p>
    </>
  );
}

/** The folder's backups, each with a way back to it. */
function KeptBackups(props: { readonly backups: Backups; onRestore(file: File): void }) {
  const services = useServices();
  const [files, { refetch }] = createResource(() => props.backups.list(), { initialValue: [] });
  createEffect(
    on(
      () => [props.backups.state().lastAt, props.backups.state().trouble, props.backups.state().folder],
      () => void refetch(),
      { defer: true },
    ),
  );
  return (
    <Show when={files.latest.length > 0}>
      <details class="backup-list">
        <summary>
          {t().backup.listHeading} ({files.latest.length})
        </summary>
        <ul>
          <For each={files.latest}>
            {(file) => (
              <li>
                <span class="backup-file">{file.name}</span>
                <span class="import-aside">
                  {t().backup.fileLine(formatMoment(file.lastModified, services.today()), file.size)}
                </span>
                <button
                  type="button"
                  class="button"
                  aria-label={t().backup.restoreThis(file.name)}
                  onClick={() => props.onRestore(file)}
                >
                  {t().backup.restoreShort}
                </button>
              </li>
            )}
          </For>
        </ul>
      </details>
    </Show>
  );
}
