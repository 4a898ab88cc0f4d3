import { HashRouter, useCurrentMatches } from '@solidjs/router';
import { createSignal, lazy, Match, type ParentProps, Suspense, Switch, untrack } from 'solid-js';
import { t } from '../i18n/i18n';
import type { StorageErrorCode } from '../storage/storage-error';
import { toStorageError } from '../storage/storage-error';
import { makeLaterClient } from '../workbook/workbook-client';
import { createToday } from './clock';
import { createDocuments } from './documents';
import type { Exporter } from './exporter';
import { createNotices } from './notices';
import { OpenDocument } from './OpenDocument';
import { Routes } from './routes';
import { createWorkspace } from './workspace';

const FailedDocument = lazy(async () => ({ default: (await import('./FailedDocument')).FailedDocument }));

/** Troubles after which nothing can be stored in the document any more. */
const IS_GONE: ReadonlySet<StorageErrorCode> = new Set(['missing', 'replaced', 'damaged', 'newer']);

type LazyPage = ReturnType<typeof lazy>;

/** By then the first page has been drawn, on slow machines too. */
const FIRST_PAGE_MS = 4000;

/** Fetches the code of the page that was asked for while its document is opened. */
function fetchPage(): void {
  // Where it does not come, the page asks for it once more and tells of it.
  for (const { route } of untrack(useCurrentMatches()))
    (route.component as Partial<LazyPage>)?.preload?.().catch(() => {});
}

/** The composition root: what is opened, what stands around it, what is handed to the tools. */
export function App() {
  const today = createToday();
  const notices = createNotices();
  const [failure, setFailure] = createSignal<StorageErrorCode | null>(null);
  const tell = async (code: StorageErrorCode) => {
    const { troubleText } = await import('./trouble-text');
    notices.notify({ text: troubleText(code), tone: 'bad', topic: 'trouble' });
  };
  const documents = createDocuments(today, (error) => {
    const { code } = toStorageError(error);
    if (documents.currentId() === null) setFailure(code);
    else void tell(code);
  });
  const client = makeLaterClient(async () => (await import('../workbook/client')).createWorkbookClient());
  const exporter: Exporter = async (...job) =>
    (await import('./exporter')).createExporter(notices, today)(...job);
  const workspace = createWorkspace(documents.currentId, (code, store) => {
    // The open document tells that it is not stored, and offers it as a workbook.
    if (IS_GONE.has(code)) store.lose(code);
    else void tell(code);
  });
  const open = () => {
    const current = workspace();
    return current.kind === 'open' ? current : null;
  };
  const failed = () => {
    const current = workspace();
    if (current.kind === 'failed') return current;
    const code = failure();
    return code === null || documents.currentId() !== null ? null : { id: '', code, rows: null, damages: [] };
  };

  setTimeout(() => void import('./trouble-text'), FIRST_PAGE_MS);
  // Only when the first page is at rest: fetching every file must not slow it down.
  if (import.meta.env.PROD)
    setTimeout(async () => {
      const { keepOffline } = await import('./offline/keep-offline');
      const isSaved = () => (open()?.store.saveState().kind ?? 'saved') === 'saved';
      await keepOffline({ notify: notices.notify, isSaved });
    }, FIRST_PAGE_MS);

  const Root = (props: ParentProps) => {
    fetchPage();
    return (
      <Switch fallback={<p class="page-message">{t().shell.loading}</p>}>
        <Match when={open()} keyed>
          {(document) => (
            <OpenDocument
              id={document.id}
              store={document.store}
              history={document.history}
              documents={documents}
              notices={notices}
              client={client}
              exporter={exporter}
              today={today}
            >
              {props.children}
            </OpenDocument>
          )}
        </Match>
        <Match when={failed()}>
          {(problem) => (
            <Suspense>
              <FailedDocument {...problem()} documents={documents} notices={notices} today={today} />
            </Suspense>
          )}
        </Match>
      </Switch>
    );
  };

  return (
    <HashRouter root={Root}>
      <Routes />
    </HashRouter>
  );
}
