/** The ways back: an older value, a deleted row, a whole command. All of them are new commands. */
import type { LogEntry, LogReader } from '../../domain/document/log';
import { type Change, makeInsert, makeUpdate } from '../../domain/document/operations';
import type { AnyRow, RegisterName, Registers } from '../../domain/document/registers';
import type { Id } from '../../domain/values/field';
import { t } from '../../i18n/i18n';
import { isStanding, takeBackChanges } from '../../store/take-back';
import { fieldName, nameOfRow, type RowFinder, showValue } from '../row-words';
import type { Services } from '../services';
import { momentOf, whoDid } from './change-words';

/** What was left alone is named for so many changes. */
const NAMED = 50;

type Store = Services['store'];

/** The row as it is now (reactive); null: it is gone. */
export const rowNow = (store: Store, { register, row }: Pick<Change, 'register' | 'row'>): AnyRow | null =>
  store.registers[register].row(row) ?? null;

/** What the changed field holds now (reactive). */
export const valueNow = (row: AnyRow, field: string): unknown =>
  (row as unknown as Record<string, unknown>)[field] ?? null;

/** Whether anything of a command still stands (reactive); of one in parts that is not known before they are read. */
export const isAnyStanding = (store: Store, entry: LogEntry): boolean =>
  entry.parts > 0 || entry.changes.some((change) => isStanding(change, rowNow(store, change)));

/** Puts back what stood before a change of a field. */
export function restoreValue(services: Services, entry: LogEntry, change: Change, rows: RowFinder): void {
  const { register, row: id, field, before } = change;
  const row = services.store.registers[register].peek(id);
  if (!row || field === null) return;
  const changes = makeUpdate(register, row as Registers[RegisterName], { [field]: before });
  const name = fieldName(field);
  const command = services.store.dispatch(t().history.label.value(name), changes, { revertOf: entry.id });
  if (!command) return;
  const told = t().history.restoredValue(nameOfRow(rows, register, id), name, showValue(rows, field, before));
  tell(services, told, command.id);
}

/** Brings back a row as it was when it was deleted. */
export function restoreRow(services: Services, entry: LogEntry, change: Change, rows: RowFinder): void {
  const { register, row, before } = change;
  if (before === null || services.store.registers[register].peek(row)) return;
  const name = nameOfRow(rows, register, row);
  const changes = [makeInsert(register, before as Registers[RegisterName])];
  const command = services.store.dispatch(t().history.label.row(name), changes, { revertOf: entry.id });
  if (command) tell(services, t().history.restoredRow(name), command.id);
}

/** @param command id of what was just done, which the notice's button takes back while it is the last step */
function tell(services: Services, text: string, command: Id): void {
  const label = services.store.undoLabel();
  services.notify({
    text,
    tone: 'good',
    topic: `history ${command}`,
    action: {
      label: t().history.takeBack,
      run: () => {
        if (services.store.undoLabel() === label) services.undo();
      },
    },
  });
}

/** All changes of a command, those in parts too. */
export async function allChanges(log: LogReader, entry: LogEntry): Promise<readonly Change[]> {
  const changes = [...entry.changes];
  for (let part = 0; part < entry.parts; part += 1)
    for (const change of await log.part(entry, part)) changes.push(change);
  return changes;
}

/**
 * Takes a whole command back as far as it still stands. What was changed since is left alone, and
 * named with who changed it.
 */
export async function revertCommand(services: Services, entry: LogEntry, rows: RowFinder): Promise<void> {
  const { store, history } = services;
  const log = await history.log();
  const changes = await allChanges(log, entry);
  const skipped: Change[] = [];
  const inverse = takeBackChanges(
    changes,
    ({ register, row }) => store.registers[register].peek(row) ?? null,
    (change) => skipped.push(change),
  );
  const words = t().history;
  const label = words.label.revert(entry.label);
  const command = inverse.length > 0 ? store.dispatch(label, inverse, { revertOf: entry.id }) : null;
  if (skipped.length === 0) {
    if (command) tell(services, words.reverted(entry.label), command.id);
    return;
  }
  const named = skipped.slice(0, NAMED);
  const changers = await findChangers(log, entry, named);
  const lines = named.map((change) => describeLeftAlone(services, change, changers.get(change), rows));
  if (skipped.length > named.length) lines.push(words.andMore(skipped.length - named.length));
  services.notify({
    text: [command ? words.reverted(entry.label) : '', words.leftAlone(skipped.length)]
      .filter(Boolean)
      .join(' '),
    tone: 'warning',
    details: lines,
    topic: `history ${entry.id}`,
  });
}

function describeLeftAlone(
  { store, history }: Services,
  change: Change,
  changer: LogEntry | undefined,
  rows: RowFinder,
): string {
  const words = t().history;
  const { register, row: id, field } = change;
  const name = nameOfRow(rows, register, id);
  const row = store.registers[register].peek(id);
  const who = changer ? words.by(whoDid(changer, history.actor), momentOf(changer)) : '';
  if (field === null || !row) return words.leftAloneRow(name, row !== undefined, who);
  return words.leftAloneLine(name, fieldName(field), showValue(rows, field, valueNow(row, field)), who);
}

/** Who last changed what these changes had made, by the commands after theirs. */
async function findChangers(
  log: LogReader,
  entry: LogEntry,
  changes: readonly Change[],
): Promise<ReadonlyMap<Change, LogEntry>> {
  const found = new Map<Change, LogEntry>();
  for (const register of new Set(changes.map((change) => change.register))) {
    const open = new Set(changes.filter((change) => change.register === register));
    const rows = [...new Set([...open].map(({ row }) => row))];
    let before: number | null = Number.MAX_SAFE_INTEGER;
    while (before !== null && open.size > 0) {
      const page = await log.read({ before, from: entry.seq + 1, touching: { register, rows } });
      for (const later of page.entries)
        for (const change of open) {
          const touches = (other: Change) =>
            other.row === change.row &&
            (other.field === change.field || other.field === null || change.field === null);
          if (!later.changes.some(touches)) continue;
          found.set(change, later);
          open.delete(change);
        }
      before = page.next;
    }
  }
  return found;
}
