import { collator } from '../../i18n/format';
import { danishSortKey } from '../model/sort-key';
import type { CellType, CellValue, EditorHint, Suggestion } from '../types';
import { plainText } from './values';

export interface TextOptions {
  /** What is offered while typing. */
  readonly suggest?: (text: string) => readonly Suggestion[];
  /** How the stored text is shown: a phone number in pairs. */
  readonly format?: (text: string) => string;
  /** Whether a text that the format changes may be shown as one that holds this (lower case). */
  readonly canShow?: (text: string) => boolean;
  /** What is stored of a typed text that is not empty: digits only, say. Text is trimmed before. */
  readonly normalise?: (text: string) => string;
  /** Why a stored text does not fit, as a sentence. */
  readonly problem?: (text: string) => string | null;
  /** What is told of a text while it is typed: whether a number passes its check. */
  readonly preview?: (text: string) => EditorHint | null;
  readonly align?: CellType['align'];
}

/** Free text on one or several lines; blanks around it are dropped, and empty text is an empty cell. */
export function makeTextType(options: TextOptions = {}): CellType {
  const { suggest, format, normalise, problem, preview } = options;
  const show = (value: CellValue): string => {
    const text = plainText(value);
    return format && text !== '' ? format(text) : text;
  };
  return {
    name: 'text',
    align: options.align ?? 'left',
    format: show,
    editText: show,
    parse(text) {
      const trimmed = text.trim();
      if (trimmed === '') return null;
      return normalise ? normalise(trimmed) : trimmed;
    },
    problem: (value) => {
      const text = plainText(value);
      return problem && text !== '' ? problem(text) : null;
    },
    compare: (a, b) => collator.compare(plainText(a), plainText(b)),
    sortKey: (value) => danishSortKey(plainText(value)),
    isShownAsStored: format === undefined,
    ...(options.canShow ? { canShow: options.canShow } : {}),
    ...(suggest ? { suggest } : {}),
    ...(preview ? { preview } : {}),
  };
}
