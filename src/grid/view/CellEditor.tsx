import { createSignal, createUniqueId, lazy, onMount, Show, Suspense } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { t } from '../../i18n/i18n';
import { createDraft } from './create-draft';
import type { Leaving, OpenEditor } from './create-editing';
import { useGrid } from './create-grid';

// Loaded when the grid stands: nobody's first look at it waits for them.
export const Calendar = lazy(async () => ({ default: (await import('./Calendar')).Calendar }));
export const OptionList = lazy(async () => ({ default: (await import('./OptionList')).OptionList }));
export const Floating = lazy(async () => ({ default: (await import('./Floating')).Floating }));
export const EditorHint = lazy(async () => ({ default: (await import('./EditorHint')).EditorHint }));

/** The editor of the focused cell: a text field with, by type, a list or a calendar. */
export function CellEditor() {
  const grid = useGrid();
  // The editor's own state lives as long as it is open, and so does what it was opened with.
  const open = grid.editing.editor() as OpenEditor;
  const { column, type } = open;
  const listId = createUniqueId();
  const hintId = createUniqueId();
  const alertId = createUniqueId();
  // Texts may hold several lines. A field that offers something is a combo box, which holds one.
  const isOneLine = type.name !== 'text' || type.suggest !== undefined;
  let input: HTMLInputElement | HTMLTextAreaElement | undefined;
  const [anchor, setAnchor] = createSignal<HTMLElement>();
  const [isCalendarOpen, setCalendarOpen] = createSignal(open.isListOpen && type.name === 'date');
  const draft = createDraft({
    type: () => type,
    before: () => open.before,
    typed: open.isReplacing ? open.text : undefined,
    isOffering: open.isListOpen,
    isListOpen: open.isListOpen || type.name === 'choice',
  });
  const { text, isShown, active } = draft;
  grid.editing.bindDraft(draft.result);

  /** Whether what is being typed is told of. A refusal says more, and takes its place. */
  const [isTold, setTold] = createSignal(false);

  onMount(() => {
    if (!input) return;
    setAnchor(input.parentElement ?? input);
    input.focus({ preventScroll: true });
    if (!open.isReplacing && type.name === 'choice') input.select();
    else input.setSelectionRange(input.value.length, input.value.length);
  });

  const leave = (leaving: Leaving) => {
    if (grid.editing.commitAndGo(leaving)) grid.focus();
  };
  const put = (value: string) => {
    draft.put(value);
    if (input) input.value = value;
    grid.editing.clearRefusal();
  };
  /** A key of the open calendar writes its day into the field. */
  const moveDay = (key: string): boolean => {
    const day = draft.dayAfter(key);
    if (day !== null) put(day);
    return day !== null;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const isCtrl = event.ctrlKey || event.metaKey;
    if (event.isComposing) return;
    const handled = (): boolean => {
      if (isCalendarOpen() && !isCtrl && !event.altKey && moveDay(event.key)) return true;
      switch (event.key) {
        case 'Enter':
          if (event.altKey) {
            if (isOneLine) return false;
            input?.setRangeText('\n', input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
            put(input?.value ?? '');
          } else if (isCtrl) {
            grid.editing.commitToSelection();
            if (!grid.editing.editor()) grid.focus();
          } else leave(event.shiftKey ? 'up' : 'down');
          return true;
        case 'Tab':
          leave(event.shiftKey ? 'previous' : 'next');
          return true;
        case 'Escape':
          grid.editing.close();
          grid.focus();
          return true;
        case 'ArrowDown':
        case 'ArrowUp': {
          const step = event.key === 'ArrowDown' ? 1 : -1;
          if (event.altKey) {
            if (type.name === 'date') setCalendarOpen((is) => !is);
            else draft.setListOpen((is) => !is);
          } else if (draft.point(step)) return true;
          // A field that typing opened is left with the arrows, as in Excel.
          else if (open.isReplacing) leave(step > 0 ? 'down' : 'up');
          else return false;
          return true;
        }
        case 'ArrowLeft':
        case 'ArrowRight':
          if (!open.isReplacing || isCtrl || event.shiftKey || event.altKey) return false;
          leave(event.key === 'ArrowRight' ? 'next' : 'previous');
          return true;
        case ';':
          if (!isCtrl || type.name !== 'date') return false;
          put(type.editText(draft.today()));
          return true;
        default:
          return false;
      }
    };
    if (!handled()) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onBlur = () => {
    // Another window has the focus, but the field is still the one in this.
    if (document.activeElement === input) return;
    grid.editing.commit();
  };

  return (
    <span class="cell-editor" data-align={type.align}>
      <Dynamic
        component={isOneLine ? 'input' : 'textarea'}
        ref={(element: HTMLInputElement | HTMLTextAreaElement) => {
          input = element;
        }}
        class="cell-input"
        rows={isOneLine ? undefined : text().split('\n').length}
        autocomplete="off"
        spellcheck={false}
        aria-label={column.title}
        value={isOneLine ? open.text.replace(/\s*\n\s*/g, ' ') : open.text}
        inputmode={type.name === 'number' || type.name === 'percent' ? 'decimal' : undefined}
        role={draft.isCombo() ? 'combobox' : undefined}
        aria-autocomplete={draft.isCombo() ? 'list' : undefined}
        aria-expanded={draft.isCombo() ? isShown() : undefined}
        aria-controls={isShown() ? listId : undefined}
        aria-activedescendant={isShown() && active() >= 0 ? `${listId}-${active()}` : undefined}
        aria-invalid={grid.editing.refusal() ? 'true' : undefined}
        aria-describedby={grid.editing.refusal() ? alertId : isTold() ? hintId : undefined}
        on:keydown={onKeyDown}
        onInput={(event: InputEvent & { currentTarget: HTMLInputElement }) => put(event.currentTarget.value)}
        onBlur={onBlur}
      />
      <Show when={type.name === 'date'}>
        <button
          type="button"
          class="editor-button calendar-button"
          tabindex={-1}
          aria-label={t().grid.openCalendar}
          onMouseDown={(event) => {
            event.preventDefault();
            setCalendarOpen((is) => !is);
          }}
        />
      </Show>
      <Suspense>
        <Show when={anchor()}>
          {(at) => (
            <>
              <Show when={isShown()}>
                <Floating at={at()} class="option-list">
                  <OptionList
                    id={listId}
                    label={column.title}
                    options={draft.offered()}
                    active={active()}
                    onPick={(index) => {
                      draft.setPointed(index);
                      leave('stay');
                    }}
                  />
                </Floating>
              </Show>
              <Show when={isCalendarOpen()}>
                <Floating at={at()} class="calendar-float">
                  <Calendar
                    value={type.parse(text())}
                    today={draft.today()}
                    onPick={(date) => {
                      put(type.editText(date));
                      leave('stay');
                    }}
                  />
                </Floating>
              </Show>
              <Show when={draft.typed() !== null && !grid.editing.refusal()}>
                <EditorHint
                  id={hintId}
                  at={at()}
                  type={type}
                  text={type.choices ? text() : draft.result()}
                  onChange={setTold}
                />
              </Show>
              <Show when={grid.editing.refusal()}>
                {(reason) => (
                  <Floating at={at()} class="editor-alert">
                    <span id={alertId} role="alert">
                      {reason()}
                    </span>
                  </Floating>
                )}
              </Show>
            </>
          )}
        </Show>
      </Suspense>
    </span>
  );
}
