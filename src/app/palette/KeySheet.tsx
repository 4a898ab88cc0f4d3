import { createMemo, createSignal, For, Show, untrack } from 'solid-js';
import '../../i18n/da/commands';
import { t } from '../../i18n/i18n';
import type { OpenPage } from '../../tools/command';
import { Dialog } from '../../ui/Dialog';
import { enterKey } from '../../ui/preferences';
import { Keys } from './Keys';
import { type KeyLine, makeKeySheet } from './key-lines';
import './key-sheet.css';
import { fold, foldQuery, match } from './match';

const NOTHING = fold('');

/** Every key there is, to look up and to print. */
export function KeySheet(props: { readonly page: OpenPage | undefined; onClose(): void }) {
  const words = () => t().commands.sheet;
  const [text, setText] = createSignal('');
  // The dialog is closed before it goes: only then does the browser give the focus back.
  const [isOpen, setOpen] = createSignal(true);
  const ofPage = untrack(() => props.page?.commands?.() ?? []);
  const groups = createMemo(() => {
    const sought = foldQuery(text());
    const isFound = (line: KeyLine) =>
      sought.length === 0 || match(sought, fold(`${line.label} ${line.words}`), NOTHING) !== null;
    return makeKeySheet(ofPage, enterKey())
      .map((group) => ({ ...group, lines: group.lines.filter(isFound) }))
      .filter((group) => group.lines.length > 0);
  });
  return (
    <Dialog isOpen={isOpen()} class="key-sheet" title={words().title} onClose={props.onClose}>
      <div class="key-sheet-tools">
        <input
          class="input"
          type="search"
          autocomplete="off"
          aria-label={words().search}
          placeholder={words().search}
          value={text()}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="button" class="button" onClick={() => window.print()}>
          {words().print}
        </button>
        <button type="button" class="button" onClick={() => setOpen(false)}>
          {words().close}
        </button>
      </div>
      <div class="key-sheet-groups">
        <For each={groups()}>
          {(group) => (
            <section class="key-sheet-group">
              <h3>{group.title}</h3>
              <dl>
                <For each={group.lines}>
                  {(line) => (
                    <div class="key-sheet-line">
                      <dt>{line.label}</dt>
                      <dd>
                        <For each={line.keys}>{(keys) => <Keys keys={keys} />}</For>
                      </dd>
                    </div>
                  )}
                </For>
              </dl>
            </section>
          )}
        </For>
      </div>
      <Show when={groups().length === 0}>
        <p>{words().nothing(text().trim())}</p>
      </Show>
    </Dialog>
  );
}
