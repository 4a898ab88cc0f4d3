import { useNavigate } from '@solidjs/router';
import { Show } from 'solid-js';
import type { DocumentRows } from '../domain/document/registers';
import { t } from '../i18n/i18n';
import type { StorageErrorCode } from '../storage/storage-error';

/** Where no new document can be made either. */
const HAS_NO_STORAGE: ReadonlySet<StorageErrorCode> = new Set(['unavailable', 'blocked', 'quota']);

interface FailedDocumentProps {
  readonly code: StorageErrorCode;
  readonly rows: DocumentRows | null;
  onExport(rows: DocumentRows): void;
  onNew(): void;
}

/** A document that cannot be opened: why, and what can be done. Nothing is written over it. */
export function FailedDocument(props: FailedDocumentProps) {
  const navigate = useNavigate();
  // Into a document of its own: what is damaged is left as it is.
  const restore = () => {
    navigate('/data');
    props.onNew();
  };
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
        <Show when={!HAS_NO_STORAGE.has(props.code)}>
          <button type="button" class="button" onClick={restore}>
            {t().shell.restoreBackup}
          </button>
          <button type="button" class="button" onClick={() => props.onNew()}>
            {t().shell.document.new}
          </button>
        </Show>
      </div>
    </main>
  );
}
