import { Show } from 'solid-js';
import type { DocumentRows } from '../domain/document/registers';
import { t } from '../i18n/i18n';
import type { StorageErrorCode } from '../storage/storage-error';

interface FailedDocumentProps {
  readonly code: StorageErrorCode;
  readonly rows: DocumentRows | null;
  onExport(rows: DocumentRows): void;
  onNew(): void;
}

/** A document that cannot be opened: why, and what can be done. Nothing is written over it. */
export function FailedDocument(props: FailedDocumentProps) {
  return (
    <main class="page-message">
      <h1>{t().shell.loadFailed}</h1>
      <p>{t().shell.storage[props.code]}</p>
      <div class="dialog-buttons">
        <button type="button" class="button primary" onClick={() => location.reload()}>
          {t().shell.reload}
        </button>
        <Show when={props.rows}>
          {(rows) => (
            <button type="button" class="button" onClick={() => props.onExport(rows())}>
              {t().shell.exportIntact}
            </button>
          )}
        </Show>
        <Show when={props.code !== 'unavailable' && props.code !== 'blocked'}>
          <button type="button" class="button" onClick={() => props.onNew()}>
            {t().shell.document.new}
          </button>
        </Show>
      </div>
    </main>
  );
}
