import { createSignal, createUniqueId, Show } from 'solid-js';
import type { SavedView } from '../../domain/document/registers';
import { t } from '../../i18n/i18n';
import { Dialog } from '../../ui/Dialog';
import type { ViewCommands } from './view-commands';

const LONGEST_NAME = 60;

/** Asks what a view is to be called: a new one, or the one given. */
export function ViewNameDialog(props: {
  readonly commands: ViewCommands;
  /** The view that gets another name; null: a new one. */
  readonly view: SavedView | null;
  onClose(): void;
}) {
  const id = createUniqueId();
  const { commands, view } = props;
  const [problem, setProblem] = createSignal<string | null>(null);
  const texts = () => t().views;

  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '')
      .trim()
      .replace(/\s+/g, ' ');
    const refused = commands.refuseName(name, view) ?? (view ? null : commands.refuseLayout());
    setProblem(refused);
    if (refused !== null) return event.currentTarget.querySelector('input')?.focus();
    if (view) commands.rename(view, name);
    else commands.saveNew(name);
    props.onClose();
  };

  return (
    <Dialog
      isOpen
      title={view ? texts().renameTitle(view.name) : texts().saveAsNew}
      onClose={() => props.onClose()}
    >
      <form class="openings-view-form" onSubmit={submit}>
        <label for={id}>{texts().name}</label>
        <input
          id={id}
          class="input"
          name="name"
          type="text"
          autocomplete="off"
          maxLength={LONGEST_NAME}
          value={view?.name ?? ''}
          ref={(element) => queueMicrotask(() => element.select())}
          aria-invalid={problem() === null ? undefined : 'true'}
          aria-describedby={`${id}-about`}
          onInput={() => setProblem(null)}
        />
        <div id={`${id}-about`}>
          <Show when={problem()} fallback={view ? null : <p class="openings-note">{texts().hint}</p>}>
            {(sentence) => (
              <p class="openings-view-problem" role="alert">
                {sentence()}
              </p>
            )}
          </Show>
        </div>
        <div class="dialog-buttons">
          <button type="button" class="button" onClick={() => props.onClose()}>
            {texts().cancel}
          </button>
          <button type="submit" class="button primary">
            {view ? texts().rename : texts().save}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
