/** Everything deleted, after two questions: what goes and what stays, then a word to type. */
import { createResource, createSignal, createUniqueId, For, Show } from 'solid-js';
import { t } from '../../i18n/i18n';
import '../../i18n/da/privacy';
import { Dialog } from '../../ui/Dialog';
import { useServices } from '../services';

export function DeleteEverything() {
  const words = () => t().privacy.everything;
  const [isOpen, setOpen] = createSignal(false);
  let opener!: HTMLButtonElement;
  // What the dialog had the focus on is gone by its second question.
  const close = () => {
    setOpen(false);
    queueMicrotask(() => opener.focus());
  };
  return (
    <>
      <h3>{words().heading}</h3>
      <p>{words().intro}</p>
      <div>
        <button ref={opener} type="button" class="button danger" onClick={() => setOpen(true)}>
          {words().open}
        </button>
      </div>
      <Show when={isOpen()}>
        <DeleteDialog onClose={close} />
      </Show>
    </>
  );
}

function DeleteDialog(props: { onClose(): void }) {
  const services = useServices();
  const words = () => t().privacy.everything;
  const [isSecond, setSecond] = createSignal(false);
  const [problem, setProblem] = createSignal<string | null>(null);
  const [isWorking, setWorking] = createSignal(false);
  const [held] = createResource(async () => (await services.wholeBrowser()).heldHere());
  const id = createUniqueId();
  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    if (isWorking()) return;
    if (String(new FormData(event.currentTarget).get('word')).trim() !== words().word) {
      setProblem(words().wrong);
      return;
    }
    setProblem(null);
    setWorking(true);
    try {
      await (await services.wholeBrowser()).deleteEverything();
    } catch {
      setWorking(false);
      setProblem(words().failed);
    }
  };
  return (
    <Dialog isOpen title={isSecond() ? words().again : words().title} onClose={() => props.onClose()}>
      <Show
        when={isSecond()}
        fallback={
          <>
            <Show when={held()}>
              {(all) => (
                <>
                  <p>{words().documents(all().documents)}</p>
                  <Show when={all().files.length > 0} fallback={<p>{words().noFiles}</p>}>
                    <p>{words().filesStay}</p>
                    <ul>
                      <For each={all().files}>
                        {({ file, folder }) => (
                          <li>{folder === null ? file : words().inFolder(file, folder)}</li>
                        )}
                      </For>
                    </ul>
                  </Show>
                </>
              )}
            </Show>
            <p>{words().others}</p>
            <div class="dialog-buttons">
              <button type="button" class="button" onClick={() => props.onClose()}>
                {words().cancel}
              </button>
              <button type="button" class="button danger" onClick={() => setSecond(true)}>
                {words().goOn}
              </button>
            </div>
          </>
        }
      >
        <form onSubmit={(event) => void submit(event)}>
          <div class="text-field">
            <label for={id}>{words().type}</label>
            <input
              id={id}
              name="word"
              class="input"
              autocomplete="off"
              aria-invalid={problem() !== null ? 'true' : undefined}
              aria-describedby={problem() !== null ? `${id}-problem` : undefined}
              ref={(element) => queueMicrotask(() => element.focus())}
            />
            <Show when={problem()}>
              {(text) => (
                <p id={`${id}-problem`} class="text-field-problem" role="alert">
                  {text()}
                </p>
              )}
            </Show>
          </div>
          <div class="dialog-buttons">
            <button type="button" class="button" onClick={() => props.onClose()}>
              {words().cancel}
            </button>
            <button type="submit" class="button danger" aria-disabled={isWorking()}>
              {isWorking() ? words().working : words().confirm}
            </button>
          </div>
        </form>
      </Show>
    </Dialog>
  );
}
