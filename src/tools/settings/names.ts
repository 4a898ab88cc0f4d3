/** Rules that every named row of a register follows. */
import { untrack } from 'solid-js';
import { hasCprShape } from '../../domain/openings/validators';
import { isSameName } from '../../domain/values/names';
import type { CellState, CellValue } from '../../grid/types';
import { t } from '../../i18n/i18n';

/**
 * Why a name may not be given to a row, or null.
 * @param others the names that the other rows have
 */
export function refuseName(name: string, others: () => readonly string[]): string | null {
  if (name === '') return t().settings.refused.noName;
  const isTaken = untrack(others).some((other) => isSameName(other, name));
  return isTaken ? t().settings.refused.nameTaken(name) : null;
}

/** No text of any register may look like a CPR number. */
export const refuseCitizenData = (text: string): string | null =>
  hasCprShape(text) ? t().settings.refused.cpr : null;

/** A row may have been begun in another cell than its name. */
export const nameState = (name: string, isMuted: boolean): CellState => ({
  ...(name === '' ? { problem: t().settings.missingName } : {}),
  ...(isMuted ? { tone: 'muted' } : {}),
});

/** The text of a cell that holds text; empty cells give empty text. */
export const textOf = (value: CellValue): string => (typeof value === 'string' ? value : '');

/** Other spellings as they are typed in one cell. */
export const formatAliases = (aliases: readonly string[]): string | null => aliases.join('; ') || null;

export const readAliases = (value: CellValue): string[] => [
  ...new Set(
    textOf(value)
      .split(';')
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ''),
  ),
];

/** `A`, `A og B`, `A, B og C`. */
export function joinNames(names: readonly string[]): string {
  return new Intl.ListFormat('da', { type: 'conjunction' }).format(names);
}
