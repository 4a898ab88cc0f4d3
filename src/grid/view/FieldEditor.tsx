import { createEffect, createSignal, createUniqueId, For, onCleanup, onMount, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { t } from '../../i18n/i18n';
import '../../i18n/da/grid-later';
import { isRaw } from '../../i18n/read';
import { plainText } from '../cells/values';
import type { CellType, CellValue, Choice } from '../types';
import { Calendar } from './Calendar';
import { createDraft } from './create-draft';
import { OptionList } from './OptionList';
import './field-editor.css';

/** Stores what is typed into a field. False: it may not be stored, and the field says why. */
export type CommitField = () => boolean;

export interface FieldEditorProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly type: CellType;
  readonly value: CellValue;
  /** Why the value does not fit, where the type does not know itself. */
  readonly problem?: string | undefined;
  readonly warning?: string | undefined;
  readonly isMultiline?: boolean;
  /** Nothing can be stored now: what is typed waits. */
  readonly isLocked?: boolean;
  /** What an empty field stands for. */
  readonly placeholder?: string | undefined;
  /** Which keyboard a telephone shows. */
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | undefined;
  /** Why a text may not be stored at all, or null. */
  refuse(text: string): string | null;
  /** Stores a value; returns why not, or null. */
  write(value: CellValue): string | null;
  /** Told when typing begins, with what stores it; null when nothing is being typed any more. */
  onDraft?(commit: CommitField | null): void;
}

/** Whether fingers do the pointing: then lists are the system's own. */
const isTouch = (): boolean => window.matchMedia('(pointer: coarse)').matches;

/** One value of a row as a labelled field of a form: typed, listed and marked as in its cell. */
export function FieldEditor(props: FieldEditorProps) {
  const id = createUniqueId();
  const value = () => props.value;
  const problem = () => props.problem ?? props.type.problem(value());
  const [refusal, setRefusal] = createSignal<string | null>(null);
  /** What the value has become while it was being typed: in another tab, or by undoing. */
  const [overtaken, setOvertaken] = createSignal<string | null>(null);
  /** What is said under the field, the gravest first. */
  const told = (): { readonly text: string; readonly tone: 'bad' | 'warning' | 'muted' } | null => {
    const wrong = refusal() ?? problem();
    if (refusal() === null && overtaken() !== null)
      return { text: t().gridLater.changedMeanwhile(overtaken() ?? ''), tone: 'warning' };
    if (wrong) return { text: wrong, tone: 'bad' };
    if (props.warning) return { text: props.warning, tone: 'warning' };
    return props.hint ? { text: props.hint, tone: 'muted' } : null;
  };
  const common = {
    id,
    get isInvalid() {
      return refusal() !== null || problem() !== null;
    },
    get describedBy() {
      return told() ? `${id}-told` : undefined;
    },
  };
  return (
    <div class="field" data-invalid={common.isInvalid ? '' : undefined}>
      <label class="field-label" for={id}>
        {props.label}
      </label>
      <div class="field-control">
        <Show
          when={props.type.choices && isTouch()}
          fallback={
            <TypedField {...props} field={common} onRefusal={setRefusal} onOvertaken={setOvertaken} />
          }
        >
          <NativeList {...props} field={common} />
        </Show>
      </div>
      <Show when={told()}>
        {(line) => (
          <p
            id={`${id}-told`}
            class="field-told"
            data-tone={line().tone}
            role={refusal() === null ? undefined : 'alert'}
          >
            {line().text}
          </p>
        )}
      </Show>
    </div>
  );
}

interface Field {
  readonly id: string;
  readonly isInvalid: boolean;
  readonly describedBy: string | undefined;
}

/** The system's own list, which is a wheel or a sheet under the thumb. */
function NativeList(props: FieldEditorProps & { readonly field: Field }) {
  const held = () => (props.value === null ? '' : isRaw(props.value) ? null : String(props.value));
  const offered = () =>
    (props.type.choices?.() ?? []).filter(({ hidden, value }) => !hidden || value === held());
  const isListed = () => held() === '' || offered().some(({ value }) => value === held());
  /** Neighbours of one group together. */
  const groups = () => {
    const found: { readonly title: string | undefined; readonly choices: Choice[] }[] = [];
    for (const choice of offered()) {
      const last = found.at(-1);
      if (last && last.title === choice.group) last.choices.push(choice);
      else found.push({ title: choice.group, choices: [choice] });
    }
    return found;
  };
  const Options = (part: { readonly choices: readonly Choice[] }) => (
    <For each={part.choices}>
      {(choice) => (
        <option value={choice.value} selected={choice.value === held()}>
          {choice.label}
        </option>
      )}
    </For>
  );
  return (
    <select
      id={props.field.id}
      disabled={props.isLocked}
      class="input field-input"
      aria-invalid={props.field.isInvalid ? 'true' : undefined}
      aria-describedby={props.field.describedBy}
      onChange={(event) => {
        const { value } = event.currentTarget;
        props.write(value === '' ? null : value);
      }}
    >
      <option value="" selected={held() === ''}>
        {t().gridLater.noChoice}
      </option>
      <Show when={!isListed()}>
        <option value={plainText(props.value)} selected disabled>
          {plainText(props.value)}
        </option>
      </Show>
      <For each={groups()}>
        {(group) => (
          <Show when={group.title} fallback={<Options choices={group.choices} />}>
            <optgroup label={group.title ?? ''}>
              <Options choices={group.choices} />
            </optgroup>
          </Show>
        )}
      </For>
    </select>
  );
}

interface TypedFieldProps extends FieldEditorProps {
  readonly field: Field;
  onRefusal(reason: string | null): void;
  onOvertaken(text: string | null): void;
}

/** A text field with, by type, a list or a calendar under it. */
function TypedField(props: TypedFieldProps) {
  const { id } = props.field;
  const before = () => (props.value === null ? '' : props.type.editText(props.value));
  const draft = createDraft({ type: () => props.type, before });
  const { isShown, active } = draft;
  const [isCalendarOpen, setCalendarOpen] = createSignal(false);
  /** What stood in the field when typing began. */
  let typedOver = '';
  createEffect(() => props.onOvertaken(draft.typed() !== null && before() !== typedOver ? before() : null));
  let wrapper: HTMLDivElement | undefined;
  let input: HTMLInputElement | HTMLTextAreaElement | undefined;
  const isOneLine = () => !props.isMultiline && !before().includes('\n');

  const putAway = () => {
    draft.setListOpen(false);
    setCalendarOpen(false);
  };
  const commit: CommitField = () => {
    const text = draft.result();
    if (!draft.isUntouched() && text !== before()) {
      if (props.isLocked) return false;
      const reason = props.refuse(text) ?? props.write(props.type.parse(text));
      props.onRefusal(reason);
      if (reason !== null) return false;
    }
    draft.reset();
    props.onDraft?.(null);
    return true;
  };
  const put = (text: string) => {
    if (draft.typed() === null) typedOver = before();
    draft.put(text);
    props.onRefusal(null);
    props.onDraft?.(commit);
  };
  const giveUp = () => {
    draft.reset();
    setCalendarOpen(false);
    props.onRefusal(null);
    props.onDraft?.(null);
    if (input) input.value = before();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const isCtrl = event.ctrlKey || event.metaKey;
    const handled = (): boolean => {
      if (isCalendarOpen() && !isCtrl && !event.altKey) {
        const day = draft.dayAfter(event.key);
        if (day !== null) {
          put(day);
          return true;
        }
      }
      switch (event.key) {
        case 'Escape':
          if (draft.isUntouched() && !isShown() && !isCalendarOpen()) return false;
          giveUp();
          return true;
        case 'Enter': {
          if (!isOneLine()) return false;
          putAway();
          if (commit()) focusNext(input);
          return true;
        }
        case 'ArrowDown':
        case 'ArrowUp':
          if (event.altKey && props.type.name === 'date') setCalendarOpen((is) => !is);
          else if (event.altKey) draft.setListOpen((is) => !is);
          else if (!draft.point(event.key === 'ArrowDown' ? 1 : -1)) return false;
          else props.onDraft?.(commit);
          return true;
        case ';':
          if (!isCtrl || props.type.name !== 'date') return false;
          put(props.type.editText(draft.today()));
          return true;
        default:
          return false;
      }
    };
    if (!handled()) return;
    event.preventDefault();
    event.stopPropagation();
  };

  onMount(() => {
    // A press elsewhere puts the calendar away, also where it was opened without the field's focus.
    const onPress = (event: PointerEvent) => {
      if (!(event.target instanceof Node) || wrapper?.contains(event.target)) return;
      putAway();
      // A button need not take the focus: it does not on a telephone.
      if (!draft.isUntouched()) commit();
    };
    document.addEventListener('pointerdown', onPress, true);
    onCleanup(() => document.removeEventListener('pointerdown', onPress, true));
  });
  /** The list opens under the field, and is brought into sight as far as it goes. */
  const showPopup = (element: HTMLElement) =>
    requestAnimationFrame(() => element.scrollIntoView({ block: 'nearest' }));

  return (
    <div class="field-typed" ref={wrapper}>
      <Dynamic
        component={isOneLine() ? 'input' : 'textarea'}
        ref={(element: HTMLInputElement | HTMLTextAreaElement) => {
          input = element;
        }}
        id={id}
        class="input field-input"
        rows={isOneLine() ? undefined : Math.min(6, Math.max(2, draft.text().split('\n').length))}
        autocomplete="off"
        spellcheck={props.isMultiline ? undefined : false}
        enterkeyhint={isOneLine() ? 'next' : undefined}
        inputmode={props.inputMode}
        placeholder={props.placeholder}
        autocapitalize={props.inputMode === 'email' ? 'off' : undefined}
        value={draft.text()}
        role={draft.isCombo() ? 'combobox' : undefined}
        aria-autocomplete={draft.isCombo() ? 'list' : undefined}
        aria-expanded={draft.isCombo() ? isShown() : undefined}
        aria-controls={isShown() ? `${id}-list` : undefined}
        aria-activedescendant={isShown() && active() >= 0 ? `${id}-list-${active()}` : undefined}
        aria-invalid={props.field.isInvalid ? 'true' : undefined}
        aria-describedby={props.field.describedBy}
        on:keydown={onKeyDown}
        onInput={(event: InputEvent & { currentTarget: HTMLInputElement }) => put(event.currentTarget.value)}
        onClick={() => {
          if (props.type.choices) draft.setListOpen((is) => !is);
        }}
        onBlur={() => {
          // Another window has the focus, but the field is still the one in this.
          if (document.activeElement === input) return;
          putAway();
          commit();
        }}
      />
      <Show when={props.type.name === 'date'}>
        <button
          type="button"
          class="calendar-button"
          tabindex={-1}
          aria-label={`${t().grid.openCalendar}: ${props.label}`}
          aria-expanded={isCalendarOpen()}
          onClick={() => setCalendarOpen((is) => !is)}
          onMouseDown={(event) => event.preventDefault()}
        />
      </Show>
      <Show when={isShown()}>
        <div class="field-popup" ref={showPopup}>
          <OptionList
            id={`${id}-list`}
            label={props.label}
            options={draft.offered()}
            active={active()}
            onPick={(index) => {
              draft.setPointed(index);
              if (commit()) putAway();
            }}
          />
        </div>
      </Show>
      <Show when={isCalendarOpen()}>
        <div class="field-popup" data-kind="calendar" ref={showPopup}>
          <Calendar
            value={props.type.parse(draft.text())}
            today={draft.today()}
            onPick={(date) => {
              put(props.type.editText(date));
              if (commit()) putAway();
            }}
          />
        </div>
      </Show>
    </div>
  );
}

/** On to the next field of the form, as a telephone's "next" key does. */
function focusNext(from: HTMLElement | undefined) {
  const fields = [...(from?.closest('form')?.querySelectorAll<HTMLElement>('.field-input') ?? [])];
  const at = from ? fields.indexOf(from) : -1;
  fields[at + 1]?.focus();
}
