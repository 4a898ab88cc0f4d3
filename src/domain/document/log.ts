/** The log of commands as it is read back: newest first, a page at a time, large commands by parts. */
import type { Id, IsoDate } from '../values/field';
import type { Change, Command } from './operations';
import type { RegisterName } from './registers';

/** A command as the log has it, with as many of its changes as were asked for. */
export interface LogEntry extends Omit<Command, 'changes'> {
  readonly seq: number;
  /** All of them, unless they are in parts or only those of some rows were asked for. */
  readonly changes: readonly Change[];
  /** How many changes the command has in each register; of a large command from before that was kept: none. */
  readonly touches: Readonly<Partial<Record<RegisterName, number>>>;
  /** How many of its changes remove a row. */
  readonly removed: number;
  /** A large command keeps its changes in so many parts, to be read one at a time. */
  readonly parts: number;
}

export interface LogPage {
  /** Newest first. */
  readonly entries: readonly LogEntry[];
  /** Where the next page goes on, to be asked for as `before`; null: nothing older is kept. */
  readonly next: number | null;
  /** Places in the log that are not as they were written. */
  readonly unreadable: readonly number[];
}

export interface LogQuery {
  /** Commands before this place; absent: from the newest on. */
  readonly before?: number;
  /** Not those before this place. */
  readonly from?: number;
  /** Only commands that touch one of these rows, and of them only those changes. */
  readonly touching?: { readonly register: RegisterName; readonly rows: readonly Id[] };
}

/** A day on which something was done, by the clocks of those who did it. */
export interface LogDay {
  readonly day: IsoDate;
  /** Places of its first and last command; others may lie between them. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** How much of the log there is. */
export interface LogSpan {
  /** Place of the oldest command that is kept. */
  readonly from: number;
  /** Place of the newest; less than `from` when nothing was done yet. */
  readonly to: number;
}

/** Reads a document's log. Its methods reject when the document cannot be read. */
export interface LogReader {
  span(): Promise<LogSpan>;
  read(query: LogQuery): Promise<LogPage>;
  /** One part of a large command's changes. */
  part(entry: LogEntry, part: number): Promise<readonly Change[]>;
  /** Days with commands, oldest first. */
  days(): Promise<readonly LogDay[]>;
}
