/** Which commands the page shows: of a day, and of those by name, tool, kind and text. */
import { untrack } from 'solid-js';
import type { LogEntry } from '../../domain/document/log';
import type { Change } from '../../domain/document/operations';
import type { RowFinder } from '../row-words';
import { type HistoryTool, toolsOf, whoDid, wordChange } from './change-words';

export interface HistoryFilter {
  /** '' : everyone. */
  readonly person: string;
  readonly tool: HistoryTool | null;
  readonly isDeletedOnly: boolean;
  readonly text: string;
}

export const isRemoval = (change: Change): boolean => change.field === null && change.after === null;

/** @param actor this tab */
export function makeEntryFilter(rows: RowFinder, actor: string) {
  /** What a command says, in small letters; made when something is first looked for. */
  const texts = new WeakMap<LogEntry, string>();
  const textOf = (entry: LogEntry): string => {
    let text = texts.get(entry);
    if (text === undefined) {
      const parts = untrack(() =>
        entry.changes.flatMap((change) => {
          const { row, field, before, after } = wordChange(change, rows);
          return [row, field, before, after];
        }),
      );
      text = [entry.label, whoDid(entry, actor), ...parts].join('\n').toLocaleLowerCase('da');
      texts.set(entry, text);
    }
    return text;
  };
  return (entry: LogEntry, { person, tool, isDeletedOnly, text }: HistoryFilter): boolean =>
    (person === '' || whoDid(entry, actor) === person) &&
    (tool === null || toolsOf(entry).includes(tool)) &&
    (!isDeletedOnly || entry.removed > 0) &&
    (text === '' || textOf(entry).includes(text));
}
