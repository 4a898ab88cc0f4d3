/** What is being typed into a value of some type, with the list or the calendar that goes with it. */
import { type Accessor, createMemo, createSignal } from 'solid-js';
import { t } from '../../i18n/i18n';
import { stepDay } from '../model/day-keys';
import { matchChoices } from '../model/options';
import type { CellType } from '../types';
import type { Option } from './OptionList';

const MOST_OPTIONS = 200;

export interface DraftOptions {
  readonly type: Accessor<CellType>;
  /** What the value is edited as before anything is typed (reactive). */
  readonly before: Accessor<string>;
  /** What typing begins with, where it has begun already. */
  readonly typed?: string | undefined;
  /** Whether suggestions are offered before anything is typed. */
  readonly isOffering?: boolean;
  readonly isListOpen?: boolean;
}

export type Draft = ReturnType<typeof createDraft>;

export function createDraft(options: DraftOptions) {
  const { type, before } = options;
  /** Null: nothing is typed, and the text is what it was. */
  const [typed, setTyped] = createSignal<string | null>(options.typed ?? null);
  const [isListOpen, setListOpen] = createSignal(options.isListOpen ?? false);
  /** Option pointed at with the arrows; null: the one that follows from what was typed. */
  const [pointed, setPointed] = createSignal<number | null>(null);
  const text = () => typed() ?? before();

  const offered = createMemo((): readonly Option[] => {
    const { choices, suggest } = type();
    if (choices) {
      // Before anything is typed the whole list is offered, not only what matches the old value.
      const held = type().parse(before());
      return matchChoices(choices(), typed() ?? '', typeof held === 'string' ? held : null)
        .slice(0, MOST_OPTIONS)
        .map((choice) => ({ text: choice.label, group: choice.group }));
    }
    return typed() !== null || options.isOffering ? (suggest?.(text()) ?? []) : [];
  });
  const active = (): number => {
    const at = pointed();
    if (at !== null) return Math.min(at, offered().length - 1);
    if (!type().choices) return -1;
    if (typed() === null) return offered().findIndex((option) => option.text === before());
    return text().trim() !== '' && offered().length > 0 ? 0 : -1;
  };

  const put = (value: string) => {
    setTyped(value);
    setPointed(null);
    setListOpen(true);
  };
  const today = () => String(type().parse(t().grid.todayWord) ?? '');

  return {
    text,
    typed,
    offered,
    active,
    isListOpen,
    setListOpen,
    setPointed,
    put,
    today,
    /** Whether a list goes with the field, open or not. */
    isCombo: () => type().choices !== undefined || type().suggest !== undefined,
    isShown: () => isListOpen() && offered().length > 0,
    isUntouched: () => typed() === null && pointed() === null,
    /** What would be stored: the option in hand, or what was typed. */
    result(): string {
      if (typed() === null && pointed() === null) return before();
      const option = offered()[active()];
      return option && (pointed() !== null || type().choices) ? option.text : text();
    },
    /** Moves among the options; false: there are none. */
    point(step: number): boolean {
      const count = offered().length;
      if (count === 0) return false;
      setListOpen(true);
      const from = active();
      setPointed(from < 0 && step < 0 ? count - 1 : Math.max(0, Math.min(count - 1, from + step)));
      return true;
    },
    /** The day that a key of the open calendar leads to, as it is typed; null: it is none of its keys. */
    dayAfter(key: string): string | null {
      const held = type().parse(text());
      const isDate = typeof held === 'string';
      const next = stepDay(key, isDate ? held : today());
      // From a field without a date the first key leads to today.
      return next === null ? null : type().editText(isDate ? next : today());
    },
    /** Back to the value as it is stored. */
    reset() {
      setTyped(null);
      setPointed(null);
      setListOpen(false);
    },
  };
}
