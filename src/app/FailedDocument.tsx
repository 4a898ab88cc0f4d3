import { useNavigate } from '@solidjs/router';
import { createEffect, createSignal, For, on, onCleanup, Show } from 'solid-js';
import { makeDefaultDocument } from '../domain/document/defaults';
import type { DocumentRows } from '../domain/document/registers';
import type { Id, IsoDate } from '../domain/values/field';
import { formatNumber } from '../i18n/format';
import { t } from '../i18n/i18n';
import '../i18n/da/recovery';
import type { Damage } from '../storage/document-records';
import { type FoundCopy, findCopies } from '../storage/reserve/restore-copy';
import { rebuildLibrary } from '../storage/seldom-library';
import { type StorageErrorCode, toStorageError } from '../storage/storage-error';
import { notedDocuments } from '../storage/witness';
import { saveFile } from '../ui/save-file';
import { damageLines, intactLines } from './damage-words';
import type { Documents } from './documents';
import { NoticeCorner } from './NoticeCorner';
import type { Notices } from './notices';
import { ReserveOffer } from './ReserveOffer';
import { keepListed } from './restore-reserve';
import { troubleText } from './trouble-text';
import './recovery.css';

/** Where no new document can be made either. */
const HAS_NO_STORAGE: ReadonlySet<StorageErrorCode> = new Set(['unavailable', 'quota']);

/** Where a copy in the browser may help: something is gone, or is not what was written. */
const IS_COPIED: ReadonlySet<StorageErrorCode> = new Set(['missing', 'damaged', 'failed']);

export interface FailedDocumentProps {
  /** Empty: the list of documents could not be read. */
  readonly id: Id;
  readonly code: StorageErrorCode;
  /** What could be read of a damaged document. */
  readonly rows: DocumentRows | null;
  readonly damages: readonly Damage[];
  readonly documents: Documents;
  readonly notices: Notices;
  today(): IsoDate;
}

/**
 * A document that cannot be opened: why, what of it is whole, and ways on. Nothing is written over
 * it: what is whole goes out as a file, and everything new goes into another document.
 */
export function FailedDocument(props: FailedDocumentProps) {
  const navigate = useNavigate();
  const words = () => t().recovery;
  const entry = () => props.documents.list().find(({ id }) => id === props.id);
  const isLibrary = () => props.id === '' && props.code === 'damaged';
  const others = () => props.documents.list().filter(({ id }) => id !== props.id);
  const [copies, setCopies] = createSignal<readonly FoundCopy[]>([]);
  const reason = () =>
    (copies().length > 0 ? words().reserve.reason[props.code] : undefined) ?? words().reason[props.code];
  const makeNew = async (path: string) => {
    try {
      if (props.code === 'lost') await keepListed(copies(), notedDocuments());
    } catch (error) {
      const text = troubleText(toStorageError(error).code);
      props.notices.notify({ text, tone: 'bad', topic: 'trouble' });
      return;
    }
    navigate(path);
    void props.documents.create(t().shell.document.defaultName);
  };
  const rebuild = async () => {
    await rebuildLibrary(notedDocuments(), t().shell.document.defaultName);
    location.reload();
  };
  createEffect(
    on([() => props.id, () => props.code], ([id, code]) => {
      let isLeft = false;
      onCleanup(() => {
        isLeft = true;
      });
      setCopies([]);
      const isAll = code === 'lost';
      if (isAll || (id !== '' && IS_COPIED.has(code)))
        void findCopies(isAll ? null : id)
          // What cannot be looked through is no help: the page's other ways stand as they are.
          .catch(() => [])
          .then((found) => isLeft || setCopies(found));
    }),
  );
  return (
    <main class="page-message recovery">
      <h1>{entry() ? words().titleOf(entry()?.name ?? '') : words().title}</h1>
      <p>{isLibrary() ? words().libraryDamaged : reason()}</p>
      <div aria-live="polite">
        <Show when={copies().length > 0}>
          <ReserveOffer copies={copies()} code={props.code} documents={props.documents} today={props.today} />
        </Show>
      </div>
      <Show when={props.rows}>
        {(rows) => (
          <>
            <p>{words().untouched}</p>
            <Damages damages={props.damages} />
            <Intact rows={rows()} damages={props.damages} />
            <Rescue
              id={props.id}
              name={entry()?.name ?? ''}
              rows={rows()}
              isFirst={copies().length === 0}
              today={props.today}
            />
          </>
        )}
      </Show>
      <div class="recovery-ways">
        <Show when={isLibrary()}>
          <button type="button" class="button primary" onClick={() => void rebuild()}>
            {words().rebuild}
          </button>
        </Show>
        <button
          type="button"
          class="button"
          classList={{ primary: props.rows === null && !isLibrary() && copies().length === 0 }}
          onClick={() => location.reload()}
        >
          {words().again}
        </button>
        <Show when={!HAS_NO_STORAGE.has(props.code) && !isLibrary()}>
          <button
            type="button"
            class="button"
            aria-describedby="recovery-restore"
            onClick={() => void makeNew('/data')}
          >
            {words().restore}
          </button>
          <button
            type="button"
            class="button"
            aria-describedby="recovery-fresh"
            onClick={() => void makeNew('/')}
          >
            {words().fresh}
          </button>
        </Show>
        <Show when={props.code === 'missing' && entry()}>
          <button type="button" class="button" onClick={() => void props.documents.remove(props.id)}>
            {words().remove}
          </button>
        </Show>
      </div>
      <Show when={!HAS_NO_STORAGE.has(props.code) && !isLibrary()}>
        <p class="recovery-hint" id="recovery-restore">
          {words().restoreHint}
        </p>
        <p class="recovery-hint" id="recovery-fresh">
          {words().freshHint}
        </p>
      </Show>
      <Show when={others().length > 0}>
        <section aria-labelledby="recovery-others">
          <h2 id="recovery-others">{words().others}</h2>
          <ul class="recovery-others">
            <For each={others()}>
              {(other) => (
                <li>
                  <button type="button" class="button" onClick={() => void props.documents.open(other.id)}>
                    {other.name}
                  </button>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <NoticeCorner notices={props.notices} />
    </main>
  );
}

function Damages(props: { readonly damages: readonly Damage[] }) {
  return (
    <Show when={props.damages.length > 0}>
      <section aria-labelledby="recovery-damage">
        <h2 id="recovery-damage">{t().recovery.damageHeading}</h2>
        <ul>
          <For each={damageLines(props.damages)}>{(line) => <li>{line}</li>}</For>
        </ul>
      </section>
    </Show>
  );
}

function Intact(props: { readonly rows: DocumentRows; readonly damages: readonly Damage[] }) {
  const words = () => t().recovery;
  const lines = () => intactLines(props.rows, props.damages);
  return (
    <section aria-labelledby="recovery-intact">
      <h2 id="recovery-intact">{words().intactHeading}</h2>
      <Show when={lines().some((line) => line.count > 0)} fallback={<p>{words().nothing}</p>}>
        <table class="recovery-table">
          <thead>
            <tr>
              <th scope="col">{words().register}</th>
              <th scope="col">{words().intact}</th>
              <th scope="col">{words().state}</th>
            </tr>
          </thead>
          <tbody>
            <For each={lines()}>
              {(line) => (
                <tr data-whole={line.isWhole}>
                  <th scope="row">{line.title}</th>
                  <td>{formatNumber(line.count, 0)}</td>
                  <td>{line.state}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </section>
  );
}

/** What is whole, as files. */
function Rescue(props: {
  readonly id: Id;
  readonly name: string;
  readonly rows: DocumentRows;
  /** Whether there is nothing better. */
  readonly isFirst: boolean;
  today(): IsoDate;
}) {
  const words = () => t().recovery;
  const [told, setTold] = createSignal('');
  const [isWorking, setWorking] = createSignal(false);
  const save = async (kind: 'rescueWorkbook' | 'rescueBackup') => {
    if (isWorking()) return;
    setWorking(true);
    try {
      const files = await import('./recovery-files');
      const rows = files.withNeededRows(props.rows, makeDefaultDocument(props.name));
      setTold(words().saving(props.name));
      const file = await files[kind](props.id, props.name, rows, props.today(), words().suffix);
      saveFile(file.blob, file.name);
      setTold(words().saved(file.name));
    } catch (error) {
      setTold(words().saveFailed(error instanceof Error ? error.message : String(error)));
    } finally {
      setWorking(false);
    }
  };
  return (
    <>
      <div class="recovery-ways">
        <button
          type="button"
          class="button"
          classList={{ primary: props.isFirst }}
          onClick={() => void save('rescueWorkbook')}
        >
          {words().saveWorkbook}
        </button>
        <button type="button" class="button" onClick={() => void save('rescueBackup')}>
          {words().saveBackup}
        </button>
      </div>
      <p class="recovery-hint" role="status">
        {told()}
      </p>
    </>
  );
}
