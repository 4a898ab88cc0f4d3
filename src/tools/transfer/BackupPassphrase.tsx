/** A passphrase on the backups: set, changed, taken off. */
import { createSignal, createUniqueId, Show } from 'solid-js';
import { t } from '../../i18n/i18n';
import { canEncrypt, SHORTEST_PASSPHRASE } from '../../workbook/backup/envelope';
import type { Backups } from '../backups';
import { useServices } from '../services';

export function BackupPassphrase(props: { readonly backups: Backups }) {
  const { notify } = useServices();
  const words = () => t().backup.passphrase;
  const [isOpen, setOpen] = createSignal(false);
  const [isWorking, setWorking] = createSignal(false);
  const [problem, setProblem] = createSignal<string | null>(null);
  const id = createUniqueId();
  let opener: HTMLButtonElement | undefined;
  const close = () => {
    setOpen(false);
    setProblem(null);
    queueMicrotask(() => opener?.focus());
  };
  const set = async (passphrase: string | null) => {
    if (isWorking()) return;
    setWorking(true);
    const outcome = await props.backups.setPassphrase(passphrase);
    setWorking(false);
    if (!outcome.ok) {
      setProblem(words()[outcome.error]);
      return;
    }
    notify({ text: passphrase === null ? words().removed : words().kept, tone: 'good', topic: 'backup' });
    close();
  };
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [first, second] = [String(form.get('first')), String(form.get('second'))];
    if (first.length < SHORTEST_PASSPHRASE) setProblem(words().tooShort(SHORTEST_PASSPHRASE));
    else if (first.normalize('NFC') !== second.normalize('NFC')) setProblem(words().different);
    else void set(first);
  };
  const isOn = () => props.backups.state().isEncrypted;
  return (
    <>
      <h3 class="backup-part">{words().heading}</h3>
      <p class="transfer-intro">{words().intro}</p>
      <p>{isOn() ? words().on : words().off}</p>
      <Show when={canEncrypt()} fallback={<p class="import-note">{words().noCrypto}</p>}>
        <Show
          when={isOpen()}
          fallback={
            <div class="transfer-buttons">
              <button ref={opener} type="button" class="button" onClick={() => setOpen(true)}>
                {isOn() ? words().change : words().set}
              </button>
              <Show when={isOn()}>
                <button type="button" class="button quiet" onClick={() => void set(null)}>
                  {words().remove}
                </button>
              </Show>
            </div>
          }
        >
          <form
            class="backup-form"
            onSubmit={submit}
            onKeyDown={(event) => {
              if (event.key === 'Escape') close();
            }}
          >
            <label for={`${id}-first`}>{words().new}</label>
            <input
              id={`${id}-first`}
              class="input"
              name="first"
              type="password"
              autocomplete="new-password"
              aria-invalid={problem() !== null ? 'true' : undefined}
              aria-describedby={problem() !== null ? `${id}-problem` : undefined}
              ref={(element) => queueMicrotask(() => element.focus())}
            />
            <label for={`${id}-second`}>{words().repeat}</label>
            <input
              id={`${id}-second`}
              class="input"
              name="second"
              type="password"
              autocomplete="new-password"
            />
            <div class="transfer-buttons">
              <button type="submit" class="button primary" aria-disabled={isWorking()}>
                {words().save}
              </button>
              <button type="button" class="button" onClick={close}>
                {words().cancel}
              </button>
            </div>
          </form>
        </Show>
        <Show when={problem()}>
          {(text) => (
            <p id={`${id}-problem`} class="backup-problem" role="alert">
              {text()}
            </p>
          )}
        </Show>
      </Show>
      <p class="import-aside" aria-live="polite">
        {isWorking() ? words().working : ''}
      </p>
    </>
  );
}
