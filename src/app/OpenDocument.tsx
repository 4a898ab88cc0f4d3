import { useLocation, useNavigate } from '@solidjs/router';
import { createEffect, createSignal, type JSX, on, onCleanup, Show } from 'solid-js';
import type { Id, IsoDate } from '../domain/values/field';
import { t } from '../i18n/i18n';
import { askToPersist } from '../storage/persistence';
import type { DocumentStore, Reverted } from '../store/document-store';
import { type History, type Persistence, type Services, ServicesProvider } from '../tools/services';
import { createImportFlow, ImportFlowProvider } from '../tools/transfer/import-flow';
import { type SharedFiles, SharedFilesProvider } from '../tools/transfer/shared-files';
import type { WorkbookClient } from '../workbook/workbook-client';
import { createConfirm } from './confirm';
import type { Documents } from './documents';
import type { Exporter } from './exporter';
import { createFileDrop } from './file-drop';
import { createLaterBackups } from './later-backups';
import type { Notices } from './notices';
import { createPalette } from './palette/create-palette';
import { createRowHistory } from './row-history';
import { Shell } from './Shell';
import { createShortcuts } from './shortcuts';

export interface OpenDocumentProps {
  readonly id: Id;
  readonly store: DocumentStore;
  readonly history: History;
  readonly documents: Documents;
  readonly notices: Notices;
  readonly client: WorkbookClient;
  readonly exporter: Exporter;
  today(): IsoDate;
  readonly children: JSX.Element;
}

/** Everything that lives as long as a document is open: services, keys, file drop, leave warning. */
export function OpenDocument(props: OpenDocumentProps) {
  // The document and its store stay the same as long as this component lives.
  const { id, store, documents, notices, exporter } = props;
  const navigate = useNavigate();
  const location = useLocation();
  const [persistence, setPersistence] = createSignal<Persistence>('unknown');
  const askAgain = async () => void setPersistence(await askToPersist());
  void askAgain();
  const confirm = createConfirm();

  const revertListeners = new Set<Parameters<Services['onReverted']>[0]>();
  const tellReverted = async (reverted: Reverted | null, isUndo: boolean) => {
    if (!reverted) return;
    const shown = [...revertListeners].map((listener) => listener(reverted, isUndo));
    const { noticeOfReverted } = await import('./reverted-notice');
    notices.notify(
      noticeOfReverted(store, reverted, isUndo, shown.includes(true), location.pathname, navigate),
    );
  };
  const revert = (reverted: Reverted | null, isUndo: boolean) => {
    flow.reverted(reverted);
    void tellReverted(reverted, isUndo);
  };
  const undo = () => revert(store.undo(), true);
  const redo = () => revert(store.redo(), false);

  const palette = createPalette();
  const rowHistory = createRowHistory();
  const [isSwitching, setSwitching] = createSignal(false);
  const services: Services = {
    store,
    today: props.today,
    notify: notices.notify,
    announce: notices.announce,
    navigate,
    exportWorkbook: (kind, isAsking) =>
      void exporter(
        kind,
        id,
        store.snapshot,
        isAsking ? palette.page : undefined,
        store.saveState().kind === 'failed',
      ),
    persistence,
    askToPersist: askAgain,
    ...createLaterBackups(id, store, props.history.stored, documents, props.today, {
      notify: notices.notify,
      navigate,
    }),
    wholeBrowser: async () => (await import('./delete-everything')).makeWholeBrowser(documents.list),
    history: props.history,
    showHistory: rowHistory.show,
    undo,
    redo,
    onReverted(listener) {
      revertListeners.add(listener);
      return () => revertListeners.delete(listener);
    },
    confirm: confirm.ask,
    providePage: palette.providePage,
    showKeys: palette.openKeys,
    openSample: () => void shellDocuments.openSample(),
  };
  const shared = () => import('./shared-workbook');
  const sharedFiles: SharedFiles = {
    load: async () => (await shared()).loadSharedFile(id),
    save: async (record) => (await shared()).saveSharedFile(id, record),
    makeWorkbook: async () => (await shared()).makeWorkbook(id, store.snapshot(), props.today()),
  };
  const seenRows = () => import('../storage/seen-rows');
  const flow = createImportFlow({
    client: props.client,
    store,
    today: props.today,
    documentId: id,
    seen: {
      load: async () => (await seenRows()).loadSeen(id),
      save: async (seen) => (await seenRows()).saveSeen(id, seen),
    },
  });
  const isDropping = createFileDrop((files) => {
    navigate('/data');
    void flow.choose(files);
  });

  createShortcuts({
    undo,
    redo,
    openPalette: palette.open,
    showKeys: palette.openKeys,
    find: palette.find,
    findNext: palette.findNext,
    saveAsked: () => notices.notify({ text: t().shell.savedByItself, topic: 'save' }),
  });

  // The status line says that something is not stored; this says why, and offers a way out.
  createEffect(
    on(
      () => store.saveState().kind,
      async () => {
        const state = store.saveState();
        if (state.kind !== 'failed') return;
        // Where the words cannot be fetched either, the short ones of the status line do.
        const text = await import('./trouble-text').then(
          ({ troubleText }) => troubleText(state.reason),
          () => t().shell.notSaved(state.pending),
        );
        notices.notify({
          text,
          tone: 'bad',
          action: {
            label: t().shell.exportAll,
            run: () => services.exportWorkbook('everything'),
          },
          topic: 'unsaved',
        });
      },
      { defer: true },
    ),
  );

  createEffect(() => documents.mirrorName(id, store.settings().teamName));

  const warnOnLeave = (event: BeforeUnloadEvent) => {
    if (store.saveState().kind !== 'saved') event.preventDefault();
  };
  window.addEventListener('beforeunload', warnOnLeave);
  onCleanup(() => window.removeEventListener('beforeunload', warnOnLeave));

  const exportDocument = (other: Id) =>
    void exporter(
      'everything',
      other,
      () => (other === id ? store.snapshot() : documents.rowsOf(other)),
      undefined,
      true,
    );
  /** What could not be stored lives in this page only: leaving the document would lose it. */
  const mayLeave = async () =>
    store.saveState().kind !== 'failed' || (await import('./leave-question')).askToLeave(confirm.ask);
  const unlessUnsaved =
    <Arguments extends unknown[]>(leave: (...args: Arguments) => Promise<void>) =>
    async (...args: Arguments) => {
      if (await mayLeave()) await leave(...args);
    };
  const shellDocuments: Documents = {
    ...documents,
    open: unlessUnsaved(documents.open),
    create: unlessUnsaved(documents.create),
    openSample: unlessUnsaved(documents.openSample),
    leaveSample: unlessUnsaved(documents.leaveSample),
    remove: async (other) => (await import('./document-actions')).removeDocument(documents, notices, other),
    renameClosed: async (other, name) => {
      if (other !== id) await documents.renameClosed(other, name);
      else (await import('./document-actions')).renameOpen(store, name);
    },
  };

  return (
    <ServicesProvider value={services}>
      <ImportFlowProvider value={flow}>
        <SharedFilesProvider value={sharedFiles}>
          <Shell
            documents={shellDocuments}
            notices={notices}
            isSample={store.settings().isSample}
            exportDocument={exportDocument}
            isSwitching={isSwitching()}
            setSwitching={setSwitching}
            openPalette={palette.open}
          >
            {props.children}
          </Shell>
        </SharedFilesProvider>
        <confirm.view />
        <rowHistory.view />
        <palette.view
          context={{
            services,
            documents: shellDocuments,
            flow,
            page: palette.page,
            showDocuments: () => setSwitching(true),
            find: palette.find,
          }}
        />
        <Show when={isDropping()}>
          <div class="drop-hint">{t().shell.dropFiles}</div>
        </Show>
      </ImportFlowProvider>
    </ServicesProvider>
  );
}
