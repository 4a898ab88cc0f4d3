/** Copies of one document in several hands, with edits that can be told apart: what came of each is known. */
import { makeDefaultDocument } from '../../../src/domain/document/defaults';
import {
  type AnyRow,
  type DocumentRows,
  REGISTER_NAMES,
  type RegisterName,
} from '../../../src/domain/document/registers';
import { makeDraft } from '../../../src/domain/merge/draft';
import { type ImportChoices, type ImportItem, NO_CHOICES } from '../../../src/domain/merge/import-items';
import type { Merge } from '../../../src/domain/merge/incoming';
import type { OwnFile, Seen } from '../../../src/domain/merge/lineage';
import { makeBaseDraft, mergeBase } from '../../../src/domain/merge/merge-base';
import { applyChanges } from '../workbook/read/apply-changes';

let ids = 0;

export interface BroughtIn {
  readonly items: readonly ImportItem[];
  readonly changes: number;
}

export class Copy {
  seen: Seen = new Map();
  private files = 0;
  private isNew = true;

  constructor(
    readonly id: string,
    public rows: DocumentRows = makeDefaultDocument('Team'),
  ) {}

  /** Goes on from what it knew then. */
  begun(seen: Seen): void {
    this.seen = seen;
    this.isNew = false;
  }

  write(): OwnFile {
    this.files += 1;
    return structuredClone({
      documentId: this.id,
      number: this.files,
      rows: this.rows,
      was: this.seen,
      leftOut: { partial: [], fields: {} },
    });
  }

  bringIn(file: OwnFile, choices: ImportChoices = NO_CHOICES): BroughtIn {
    const draft = makeDraft(this.rows);
    const merge: Merge = {
      draft,
      newValues: [],
      choices,
      items: [],
      labels: new Map(),
      isExact: false,
      makeId: () => `m${ids++}`,
    };
    const { seen } = mergeBase(merge, {
      file,
      overlay: { draft: makeBaseDraft(file.rows), deleted: new Set(), sources: new Map() },
      own: { documentId: this.id, seen: this.seen },
      mode: this.isNew ? 'adopt' : 'merge',
      newValuesBefore: 0,
    });
    this.seen = seen;
    this.isNew = false;
    const changes = draft.changes();
    this.rows = applyChanges(this.rows, changes);
    return { items: merge.items, changes: changes.length };
  }

  get(register: RegisterName, id: string): AnyRow | undefined {
    return (this.rows[register] as readonly AnyRow[]).find((row) => row.id === id);
  }

  put(register: RegisterName, row: AnyRow): void {
    this.isNew = false;
    const rows = this.rows[register] as readonly AnyRow[];
    const others = rows.filter((one) => one.id !== row.id);
    this.rows = { ...this.rows, [register]: [...others, row] };
  }

  remove(register: RegisterName, id: string): void {
    const rows = this.rows[register] as readonly AnyRow[];
    this.rows = { ...this.rows, [register]: rows.filter((row) => row.id !== id) };
  }
}

/** A new copy that begins with another's file. */
export function copyOf(other: Copy, id: string): Copy {
  const copy = new Copy(id);
  copy.bringIn(other.write());
  return copy;
}

/** Rows by id, without what says where they stand. */
export function plainRows(rows: DocumentRows): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    REGISTER_NAMES.flatMap((name) =>
      (rows[name] as readonly AnyRow[]).map((row) => {
        const { order: _, ...rest } = row as unknown as Record<string, unknown>;
        return [`${name}/${row.id}`, rest];
      }),
    ),
  );
}
