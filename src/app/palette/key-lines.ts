/** The lines of the sheet of keys: from the tables that menus and the palette take theirs from. */
import '../../i18n/da/commands';
import { t } from '../../i18n/i18n';
import { nameKeys } from '../../i18n/key-names';
import type { PageCommand } from '../../tools/command';
import { GRID_KEYS, type GridKeyGroup, type GridKeyId } from '../../tools/grid-keys';
import type { EnterKey } from '../../ui/preferences';
import { APP_KEYS } from './app-keys';

export interface KeyLine {
  readonly label: string;
  readonly keys: readonly string[];
  /** The keys in words, to search in. */
  readonly words: string;
}

export interface KeyGroup {
  readonly title: string;
  readonly lines: readonly KeyLine[];
}

const GROUPS: readonly GridKeyGroup[] = ['move', 'select', 'edit', 'copy', 'structure'];

const makeLine = (label: string, keys: readonly string[]): KeyLine => ({
  label,
  keys,
  words: keys.map((key) => nameKeys(key).flat().join(' ')).join(' '),
});

/**
 * @param ofPage commands of the open page: those that have keys are listed
 * @param enter what Enter does on a cell
 */
export function makeKeySheet(ofPage: readonly PageCommand[], enter: EnterKey): readonly KeyGroup[] {
  const words = t().commands.sheet;
  const ids = Object.keys(GRID_KEYS) as GridKeyId[];
  const ofGrid = (group: GridKeyGroup): KeyLine[] =>
    ids
      .filter((id) => GRID_KEYS[id].group === group)
      .map((id) =>
        makeLine(
          words.grid[id],
          id === 'edit' && enter === 'edit' ? ['Enter', ...GRID_KEYS[id].keys] : GRID_KEYS[id].keys,
        ),
      );
  const pageLines = ofPage.flatMap(({ title, keys }) => (keys ? [makeLine(title, [keys])] : []));
  return [
    {
      title: words.groups.everywhere,
      lines: (Object.keys(APP_KEYS) as (keyof typeof APP_KEYS)[]).map((id) =>
        makeLine(words.everywhere[id], APP_KEYS[id]),
      ),
    },
    { title: words.groups.page, lines: pageLines },
    ...GROUPS.map((group) => ({
      title: words.groups[group],
      lines: [
        ...(group === 'move' && enter === 'down'
          ? [makeLine(words.enterDown, ['Enter', 'Shift+Enter'])]
          : []),
        ...ofGrid(group),
      ],
    })),
  ].filter((group) => group.lines.length > 0);
}
