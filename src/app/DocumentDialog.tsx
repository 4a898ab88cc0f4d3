import { createSignal, For, Show } from 'solid-js';
import { localDate } from '../domain/calendar/dates';
import { hasCprShape } from '../domain/openings/validators';
import { formatClock, formatDate } from '../i18n/format';
import '../i18n/da/documents';
import { t } from '../i18n/i18n';
import type { DocumentEntry } from '../storage/library';
import { Dialog } from '../ui/Dialog';
import type { Documents } from './documents';

export interface DocumentDialogProps {
  readonly documents: Documents;
  /** Writes everything of a document to a workbook, before it is deleted. */
  exportDocument(id: string): void;
  readonly isOpen: boolean;
  setOpen(isOpen: boolean): void;
}

/** The documents of this browser: open, new, rename, delete. */
export function DocumentDialog(props: DocumentDialogProps) {
  const [renaming, setRenaming] = createSignal<string | null>(null);
  const [removing, setRemoving] = createSignal<string | null>(null);
  const [refused, setRefused] = createSignal(false);
  /** When it was last opened, where the name does not tell it from another. */
  const detailOf = (entry: DocumentEntry): string | null => {
    const isAlone = props.documents.list().every(({ id, name }) => id === entry.id || name !== entry.name);
    if (isAlone) return null;
    const opened = entry.openedAt;
    return t().documents.openedAt(formatDate(localDate(new Date(opened))), formatClock(opened));
  };
  const fullNameOf = (entry: DocumentEntry) => [entry.name, detailOf(entry)].filter(Boolean).join(', ');
  const close = () => {
    props.setOpen(false);
    setRenaming(null);
    setRemoving(null);
    setRefused(false);
  };
  let list: HTMLUListElement | undefined;
  let closeButton: HTMLButtonElement | undefined;
  /** A form that goes gives the focus back to the button that opened it; a document's goes with it. */
  const focusButton = (name: 'rename' | 'remove', id: string) =>
    queueMicrotask(() =>
      (list?.querySelector<HTMLElement>(`[data-${name}="${id}"]`) ?? closeButton)?.focus(),
    );
  const stopRenaming = (id: string) => {
    setRenaming(null);
    focusButton('rename', id);
  };
  const stopRemoving = (id: string) => {
    setRemoving(null);
    focusButton('remove', id);
  };
  /** Names too are no place for citizens. */
  const isRefused = (name: string): boolean => {
    setRefused(hasCprShape(name));
    return refused();
  };
  const submitNew = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const name = String(new FormData(form).get('name') ?? '').trim();
    if (name === '' || isRefused(name)) return;
    form.reset();
    close();
    void props.documents.create(name);
  };
  const submitName = (event: SubmitEvent, id: string) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget as HTMLFormElement).get('name') ?? '').trim();
    if (isRefused(name)) return;
    stopRenaming(id);
    if (name !== '') void props.documents.renameClosed(id, name);
  };

  return (
    <Dialog isOpen={props.isOpen} title={t().documents.heading} onClose={close}>
      <ul class="document-list" ref={list}>
        <For each={props.documents.list()}>
          {(entry) => (
            <li classList={{ 'is-current': entry.id === props.documents.currentId() }}>
              <Show
                when={renaming() === entry.id}
                fallback={
                  <>
                    <span class="document-title">
                      {entry.name}
                      <Show when={detailOf(entry)}>
                        {(detail) => <span class="document-detail">{detail()}</span>}
                      </Show>
                      <Show when={entry.isSample}>
                        <span class="document-badge">{t().shell.document.sampleBadge}</span>
                      </Show>
                    </span>
                    <Show when={entry.id !== props.documents.currentId()}>
                      <button
                        type="button"
                        class="button"
                        aria-label={`${t().documents.open} ${fullNameOf(entry)}`}
                        onClick={() => {
                          close();
                          void props.documents.open(entry.id);
                        }}
                      >
                        {t().documents.open}
                      </button>
                    </Show>
                    <button
                      type="button"
                      class="button quiet"
                      aria-label={`${t().documents.rename} ${fullNameOf(entry)}`}
                      data-rename={entry.id}
                      onClick={() => setRenaming(entry.id)}
                    >
                      {t().documents.rename}
                    </button>
                    <button
                      type="button"
                      class="button quiet danger"
                      aria-label={`${t().documents.remove} ${fullNameOf(entry)}`}
                      data-remove={entry.id}
                      onClick={() => setRemoving(entry.id)}
                    >
                      {t().documents.remove}
                    </button>
                  </>
                }
              >
                <form class="document-form" onSubmit={(event) => submitName(event, entry.id)}>
                  <input
                    class="input"
                    name="name"
                    maxLength={80}
                    aria-label={t().documents.newName}
                    value={entry.name}
                    ref={(element) => queueMicrotask(() => element.select())}
                  />
                  <button type="submit" class="button primary">
                    {t().documents.rename}
                  </button>
                  <button type="button" class="button" onClick={() => stopRenaming(entry.id)}>
                    {t().shell.document.cancel}
                  </button>
                </form>
              </Show>
              <Show when={removing() === entry.id}>
                <div class="document-removal" role="alert">
                  <p>
                    <strong>{t().documents.removeTitle(entry.name)}</strong> {t().documents.removeText}
                  </p>
                  <div class="dialog-buttons">
                    <button type="button" class="button" onClick={() => props.exportDocument(entry.id)}>
                      {t().documents.removeExport}
                    </button>
                    <button type="button" class="button" onClick={() => stopRemoving(entry.id)}>
                      {t().shell.document.cancel}
                    </button>
                    <button
                      type="button"
                      class="button danger"
                      onClick={() => {
                        setRemoving(null);
                        void props.documents.remove(entry.id).then(() => focusButton('remove', entry.id));
                      }}
                    >
                      {t().documents.removeConfirm}
                    </button>
                  </div>
                </div>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <form class="document-form" onSubmit={submitNew}>
        <input
          class="input"
          name="name"
          maxLength={80}
          required
          aria-label={`${t().shell.document.new}: ${t().documents.newName}`}
          placeholder={t().documents.newName}
        />
        <button type="submit" class="button primary">
          {t().shell.document.new}
        </button>
      </form>
      <Show when={refused()}>
        <p class="document-refused" role="alert">
          {t().documents.refusedCpr}
        </p>
      </Show>
      <div class="dialog-buttons">
        <Show when={props.documents.list().every((entry) => !entry.isSample)}>
          <button
            type="button"
            class="button quiet"
            onClick={() => {
              close();
              void props.documents.openSample();
            }}
          >
            {t().documents.trySample}
          </button>
        </Show>
        <button ref={closeButton} type="button" class="button" onClick={close}>
          {t().shell.close}
        </button>
      </div>
    </Dialog>
  );
}
