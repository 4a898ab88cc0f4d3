/** What lies in the browser's database, read past the app, and what its log comes to when it is replayed. */
import type { Page } from '@playwright/test';

type Row = { readonly id: string } & Record<string, unknown>;
/** Rows by register and id. */
export type Rows = Record<string, Record<string, Row>>;

export interface Change {
  readonly register: string;
  readonly row: string;
  readonly field: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

export interface Command {
  readonly id: string;
  readonly seq: number;
  readonly changes: readonly Change[];
}

export interface Stored {
  readonly rows: Rows;
  readonly commands: readonly Command[];
}

/** The document that is not the sample. */
export async function readStored(page: Page): Promise<Stored> {
  const records = await page.evaluate(async () => {
    const names = (await indexedDB.databases()).flatMap(({ name }) =>
      name?.startsWith('indsatstavlen-document-') ? [name] : [],
    );
    if (names.length !== 1) throw new Error(`one document expected, found ${names.join(', ')}`);
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open(names[0] as string));
    const store = database.transaction('records').objectStore('records');
    const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
    database.close();
    return keys.map((key, index) => ({
      key: key as (string | number)[],
      text: (values[index] as { text?: string }).text ?? null,
    }));
  });
  const parse = (text: string | null) => JSON.parse(text ?? 'null');
  const meta = parse(records.find(({ key }) => key[0] === 'meta')?.text ?? null);
  const rows: Rows = {};
  const heads = new Map<number, Command>();
  const parts = new Map<number, Change[]>();
  for (const { key, text } of records) {
    if (key[0] === 'chunk' && key[1] === meta.generation) {
      const register = String(key[2]);
      rows[register] ??= {};
      for (const row of parse(text) as Row[]) rows[register][row.id] = row;
    } else if (key[0] === 'op') {
      const seq = Number(key[1]);
      if (key.length === 2) heads.set(seq, { ...parse(text), seq });
      else parts.set(seq, [...(parts.get(seq) ?? []), ...parse(text)]);
    }
  }
  const commands = [...heads.values()]
    .sort((a, b) => a.seq - b.seq)
    .map((head) => ({ ...head, changes: [...head.changes, ...(parts.get(head.seq) ?? [])] }));
  // The chunks hold the commands up to the meta's, and follow those after it.
  return {
    rows: replay(
      rows,
      commands.filter(({ seq }) => seq > meta.seq),
    ),
    commands,
  };
}

/** Every command after one another on the rows there were at first. */
export function replay(first: Rows, commands: readonly Command[]): Rows {
  const rows: Rows = structuredClone(first);
  for (const { changes } of commands) {
    for (const { register, row: id, field, before, after } of changes) {
      rows[register] ??= {};
      const register_ = rows[register];
      const now = register_[id];
      if (field !== null) {
        if (now) register_[id] = { ...now, [field]: after };
      } else if (after === null) delete register_[id];
      else if (now && before === null) {
        // Two windows made the same row: what either of them entered stays.
        const told = Object.entries(after as Row).filter(([, value]) => value !== null);
        register_[id] = { ...now, ...Object.fromEntries(told) };
      } else register_[id] = after as Row;
    }
  }
  return withoutEmpty(rows);
}

/** A register without rows may be there or not. */
export const withoutEmpty = (rows: Rows): Rows =>
  Object.fromEntries(Object.entries(rows).filter(([, register]) => Object.keys(register).length > 0));
