import { collator } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import { isRaw } from '../../i18n/read';
import { danishSortKey } from '../model/sort-key';
import type { CellType, CellValue, Choice } from '../types';
import { plainText } from './values';

interface ChoiceIndex {
  readonly of: readonly Choice[];
  readonly byValue: ReadonlyMap<string, Choice>;
  readonly byText: ReadonlyMap<string, Choice>;
}

const spelling = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

function makeIndex(choices: readonly Choice[]): ChoiceIndex {
  const byText = new Map<string, Choice>();
  // The first to claim a spelling keeps it: labels before aliases, offered before hidden.
  const claim = (text: string, choice: Choice) => {
    const key = spelling(text);
    if (key !== '' && !byText.has(key)) byText.set(key, choice);
  };
  for (const hidden of [false, true]) {
    const those = choices.filter((choice) => (choice.hidden ?? false) === hidden);
    for (const choice of those) claim(choice.label, choice);
    for (const choice of those) for (const alias of choice.aliases ?? []) claim(alias, choice);
  }
  return { of: choices, byValue: new Map(choices.map((choice) => [choice.value, choice])), byText };
}

/**
 * A value of a pick list. The list's `value` is stored and its `label` shown; typing takes a label
 * or an alias without regard to case, and other text is kept as it was typed.
 *
 * @param choices the list, hidden values included (reactive; a new array when it changes)
 */
export function makeChoiceType(choices: () => readonly Choice[]): CellType {
  let made: ChoiceIndex | null = null;
  const index = (): ChoiceIndex => {
    const list = choices();
    if (made?.of !== list) made = makeIndex(list);
    return made;
  };
  const label = (value: CellValue): string =>
    typeof value === 'string' ? (index().byValue.get(value)?.label ?? value) : plainText(value);
  return {
    name: 'choice',
    align: 'left',
    format: label,
    editText: label,
    parse(text) {
      const trimmed = text.trim();
      if (trimmed === '') return null;
      return index().byText.get(spelling(trimmed))?.value ?? { raw: trimmed };
    },
    problem(value) {
      if (value === null || value === '') return null;
      const fits = !isRaw(value) && index().byValue.has(String(value));
      return fits ? null : t().grid.problem.notAChoice(plainText(value));
    },
    compare: (a, b) => collator.compare(label(a), label(b)),
    sortKey: (value) => danishSortKey(label(value)),
    canShow: (text) => choices().some((choice) => choice.label.toLowerCase().includes(text)),
    choices,
  };
}
