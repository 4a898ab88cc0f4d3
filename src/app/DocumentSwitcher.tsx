import { createMemo, lazy, Show, Suspense } from 'solid-js';
import { t } from '../i18n/i18n';
import { useServices } from '../tools/services';
import type { DocumentDialogProps } from './DocumentDialog';
import './document-switcher.css';
import { ChevronIcon } from './icons';

const DocumentDialog = lazy(async () => ({ default: (await import('./DocumentDialog')).DocumentDialog }));

/** Which team's document is open, and the way to the others. */
export function DocumentSwitcher(props: DocumentDialogProps) {
  const services = useServices();
  // The document's own name: another tab may have taken the document off the list.
  const currentName = () => services.store.settings().teamName;
  // Closed it stays, so that the browser gives the focus back to where it was.
  const wasOpened = createMemo<boolean>((was) => was || props.isOpen, false);
  return (
    <>
      <button
        type="button"
        class="document-button"
        aria-haspopup="dialog"
        title={t().shell.document.switcher}
        onClick={() => props.setOpen(true)}
      >
        <span class="document-mark" aria-hidden="true">
          {currentName().slice(0, 1).toUpperCase()}
        </span>
        <span class="document-name">{currentName()}</span>
        <span class="visually-hidden">{t().shell.document.switcher}</span>
        <ChevronIcon />
      </button>
      <Show when={wasOpened()}>
        <Suspense>
          <DocumentDialog {...props} />
        </Suspense>
      </Show>
    </>
  );
}
