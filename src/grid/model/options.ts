/** What a pick list offers for what was typed. */
import type { Choice } from '../types';
import { foldCase } from './rows';

/** How well a label matches: 0 whole, 1 its beginning, 2 a word's beginning, 3 within; or none. */
function matchRank(label: string, typed: string): number | null {
  const text = foldCase(label);
  if (text === typed) return 0;
  if (text.startsWith(typed)) return 1;
  const at = text.indexOf(typed);
  if (at < 0) return null;
  return /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) ? 3 : 2;
}

/**
 * The choices that match what was typed, the best first; the list's order and groups where nothing
 * was typed. Hidden choices are offered only to the cell that holds one.
 */
export function matchChoices(
  choices: readonly Choice[],
  typed: string,
  current: string | null,
): readonly Choice[] {
  const offered = choices.filter((choice) => !choice.hidden || choice.value === current);
  const sought = foldCase(typed.trim());
  if (sought === '') return offered;
  const ranked = offered.flatMap((choice) => {
    const ranks = [choice.label, ...(choice.aliases ?? [])].flatMap((text) => matchRank(text, sought) ?? []);
    return ranks.length > 0 ? [{ choice, rank: Math.min(...ranks) }] : [];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map((entry) => entry.choice);
}
