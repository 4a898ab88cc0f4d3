import { createSignal, For, Show } from 'solid-js';
import type { IsoDate } from '../domain/values/field';
import { t } from '../i18n/i18n';
import '../i18n/da/recovery';
import { formatMoment } from '../i18n/moment';
import type { FoundCopy } from '../storage/reserve/restore-copy';
import { type StorageErrorCode, toStorageError } from '../storage/storage-error';
import { notedDocuments } from '../storage/witness';
import type { Documents } from './documents';
import { restoreBeside, restoreInPlace } from './restore-reserve';

export interface ReserveOfferProps {
  readonly copies: readonly FoundCopy[];
  readonly code: StorageErrorCode;
  readonly documents: Documents;
  today(): IsoDate;
}

/** What can be had again of a document from its copy in the browser, before it is fetched. */
export function ReserveOffer(props: ReserveOfferProps) {
  const words = () => t().recovery.reserve;
  const [told, setTold] = createSignal('');
  const [isWorking, setWorking] = createSignal(false);
  const isGone = () => props.code === 'missing' || props.code === 'lost';
  const first = () => props.copies[0] as FoundCopy;
  const without = () =>
    props.code === 'lost'
      ? notedDocuments().filter(({ id }) => props.copies.every((copy) => copy.id !== id))
      : [];
  const restore = async () => {
    if (isWorking()) return;
    setWorking(true);
    setTold(words().working);
    try {
      if (isGone()) {
        await restoreInPlace(props.copies, [...props.documents.list(), ...notedDocuments()]);
        location.reload();
      } else await props.documents.open(await restoreBeside(first(), words().name(first().name)));
    } catch (error) {
      setTold(toStorageError(error).code === 'quota' ? words().full : words().failed);
      setWorking(false);
    }
  };
  return (
    <section class="recovery-reserve" aria-labelledby="recovery-reserve">
      <h2 id="recovery-reserve">{words().heading(props.copies.length)}</h2>
      <ul>
        <For each={props.copies}>
          {(copy) => (
            <li>
              <strong>{copy.name}</strong>
              {`: ${words().holds(copy.counts.openings ?? 0, copy.counts.entries ?? 0)}`}
              <Show when={copy.at}>{(at) => `, ${words().until(formatMoment(at(), props.today()))}`}</Show>
              {'. '}
              <Show when={copy.lacking > 0}>
                <strong class="recovery-lacking">{words().lacking(copy.lacking)}</strong>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={without().length > 0}>
        <p>{words().without(without().map(({ name }) => name))}</p>
      </Show>
      <p>{isGone() ? words().inPlace(props.copies.length) : words().beside(words().name(first().name))}</p>
      <div class="recovery-ways">
        <button type="button" class="button primary" onClick={() => void restore()}>
          {words().get(props.copies.length)}
        </button>
      </div>
      <p class="recovery-hint" role="status">
        {told()}
      </p>
    </section>
  );
}
