/** Which commands are listed, and in which order. */
import type { Command } from '../../tools/command';
import { type Folded, fold, foldQuery, match } from './match';

/** A command ready to be looked through. */
export interface Entry {
  readonly command: Command;
  readonly title: Folded;
  readonly behind: Folded;
}

export interface Listed {
  readonly command: Command;
  /** Heading it stands under in the list. */
  readonly group: string;
  /** Places in the title of the letters that matched. */
  readonly letters: ReadonlySet<number>;
}

const NONE: ReadonlySet<number> = new Set();
/** What cannot be done now stands behind what can and fits as well. */
const UNAVAILABLE = 1;
/** What was used last stands before what fits about as well. */
const RECENT = 0.5;
const MOST_RECENT = 5;

export const makeEntries = (commands: readonly Command[]): readonly Entry[] =>
  commands.map((command) => ({
    command,
    title: fold(command.title),
    behind: fold(`${command.group} ${command.detail ?? ''}`),
  }));

/**
 * The commands for what is typed, best first: groups stand in the order of their best one. With
 * nothing typed all of them, those used last before the others.
 *
 * @param recent ids, the last used first
 */
export function rank(
  entries: readonly Entry[],
  query: string,
  recent: readonly string[],
  recentTitle: string,
): readonly Listed[] {
  const words = foldQuery(query);
  if (words.length === 0) {
    const last = recent
      .flatMap((id) => entries.find(({ command }) => command.id === id && !command.unavailable) ?? [])
      .slice(0, MOST_RECENT);
    return [
      ...last.map(({ command }) => ({ command, group: recentTitle, letters: NONE })),
      ...entries
        .filter((entry) => !last.includes(entry))
        .map(({ command }) => ({ command, group: command.group, letters: NONE })),
    ];
  }
  const scored = entries.flatMap(({ command, title, behind }) => {
    const found = match(words, title, behind);
    if (!found) return [];
    const score =
      found.score - (command.unavailable ? UNAVAILABLE : 0) + (recent.includes(command.id) ? RECENT : 0);
    return [{ score, listed: { command, group: command.group, letters: found.letters } }];
  });
  scored.sort((a, b) => b.score - a.score);
  // Each heading stands once, where its best command does.
  const groups = new Map<string, Listed[]>();
  for (const { listed } of scored) {
    const group = groups.get(listed.group);
    if (group) group.push(listed);
    else groups.set(listed.group, [listed]);
  }
  return [...groups.values()].flat();
}
