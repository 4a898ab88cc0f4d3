/**
 * Beside the status line: that the browser has not promised to keep what is stored, as in a private
 * window, and what to do. A private window cannot be told from another (docs/reliability.md), so the sign
 * stands in both. Loaded when the first page is at rest.
 */
import { createSignal, Show } from 'solid-js';
import { t } from '../i18n/i18n';
import '../i18n/da/keeping';
import { useServices } from '../tools/services';
import { Dialog } from '../ui/Dialog';
import { focusPage } from './focus-page';
import './keep-sign.css';

/** Documents for which it was put away, in this tab, until it is closed. */
const KEY = 'indsatstavlen.unkept';

function readPutAway(): readonly string[] {
  try {
    return (sessionStorage.getItem(KEY) ?? '').split(' ');
  } catch {
    return [];
  }
}

const [putAway, setPutAway] = createSignal<readonly string[]>(readPutAway());

function putAwayFor(id: string) {
  setPutAway((ids) => [...ids, id]);
  try {
    sessionStorage.setItem(KEY, putAway().join(' '));
  } catch {
    // Without a place to note it, it is away for as long as the page stands.
  }
}

/** @param documentId the document that is open */
export function KeepSign(props: { readonly documentId: string }) {
  const services = useServices();
  const { store } = services;
  const words = () => t().keeping;
  const [isOpen, setOpen] = createSignal(false);
  const [isRefused, setRefused] = createSignal(false);
  const hasOwn = () =>
    !store.settings().isSample &&
    (store.registers.openings.count() > 0 ||
      store.registers.entries.count() > 0 ||
      store.undoLabel() !== null);
  /** A folder that is written to keeps what the browser may not. */
  const isBackedUp = () => {
    const state = services.backups()?.state();
    return state !== undefined && state.folder !== null && state.trouble === null;
  };
  const isShown = () =>
    services.persistence() !== 'persistent' &&
    hasOwn() &&
    !isBackedUp() &&
    !putAway().includes(props.documentId) &&
    // What is not stored at all is told in its place.
    store.saveState().kind !== 'failed';
  /** The button that would take the focus back goes. */
  const leave = () => {
    setOpen(false);
    if (!isShown()) queueMicrotask(focusPage);
  };
  const ask = async () => {
    await services.askToPersist();
    if (services.persistence() === 'persistent') {
      leave();
      services.notify({ text: words().kept, tone: 'good' });
    } else setRefused(true);
  };
  return (
    <>
      <Show when={isShown()}>
        <button
          type="button"
          class="keep-sign"
          aria-haspopup="dialog"
          title={words().title}
          onClick={() => setOpen(true)}
        >
          <span aria-hidden="true">▲</span> <span class="keep-sign-long">{words().sign}</span>
          <span class="keep-sign-short" aria-hidden="true">
            {words().short}
          </span>
        </button>
      </Show>
      <Show when={isOpen()}>
        <Dialog isOpen title={words().title} onClose={leave}>
          <p>{words().why}</p>
          <p>{words().privateWindow}</p>
          <p>{words().what}</p>
          <p class="keep-sign-answer" aria-live="polite">
            {isRefused() ? words().refused : ''}
          </p>
          <div class="dialog-buttons">
            <button
              type="button"
              class="button quiet"
              onClick={() => {
                putAwayFor(props.documentId);
                leave();
              }}
            >
              {words().putAway}
            </button>
            <button type="button" class="button" onClick={() => void ask()}>
              {words().ask}
            </button>
            <button
              type="button"
              class="button primary"
              onClick={() => {
                leave();
                void services.downloadBackup();
              }}
            >
              {words().download}
            </button>
          </div>
        </Dialog>
      </Show>
    </>
  );
}
