/**
 * An import under way, as the worker holds it: the parsed files, the document, and the proposal. The
 * page asks for a summary, for lines as they come into sight, and for the changes when they are made.
 */
import type { Change } from '../../domain/document/operations';
import {
  type AnyRow,
  type DocumentRows,
  REGISTER_NAMES,
  type RegisterName,
} from '../../domain/document/registers';
import type { Draft } from '../../domain/merge/draft';
import type { ImportItem } from '../../domain/merge/import-items';
import { findNotPlain } from '../../domain/values/plain';
import type {
  FileReport,
  ImportLine,
  ImportProposal,
  ImportSummary,
  LineKind,
  LinePage,
  LineQuery,
  ReadContext,
  SheetCells,
  SheetKind,
  SheetReport,
  WorkbookProgress,
} from '../protocol';
import { hasCpr, maskDigits } from './cell-values';
import { type ChosenFile, type OpenedFile, openFiles, proposeImport } from './read-files';
import { textOf } from './sheet';

type Progress = (progress: WorkbookProgress) => void;

export interface ImportDesk {
  open(files: readonly ChosenFile[], onProgress?: Progress): Promise<void>;
  /** Part of the document's rows; `isFirst` begins the register anew. */
  putRows(register: RegisterName, rows: readonly AnyRow[], isFirst: boolean): void;
  propose(context: ReadContext, onProgress?: Progress): Promise<ImportSummary>;
  lines(query: LineQuery, from: number, count: number): LinePage;
  /** The first rows of a sheet as the file has them. */
  cells(file: number, sheet: string, rows: number): SheetCells;
  changes(from: number, count: number): readonly Change[];
}

/** What asks for a decision comes first, what needs none last. */
const KINDS: readonly LineKind[] = [
  'conflict',
  'doubtful',
  'removed',
  'kept',
  'rejected',
  'toMend',
  'leftOut',
  'changed',
  'added',
  'equal',
];
const MOST_COLUMNS = 60;
const LONGEST_SHOWN = 120;

export function makeImportDesk(): ImportDesk {
  let files: readonly OpenedFile[] = [];
  const document = Object.fromEntries(REGISTER_NAMES.map((name) => [name, [] as AnyRow[]])) as Record<
    RegisterName,
    AnyRow[]
  >;
  let proposal: (ImportProposal & { readonly draft: Draft }) | null = null;
  let lines: readonly ImportLine[] = [];
  let filtered: { readonly query: LineQuery; readonly lines: readonly ImportLine[] } | null = null;

  const linesOf = (query: LineQuery): readonly ImportLine[] => {
    if (query.kind === null && query.register === null) return lines;
    if (filtered?.query.kind !== query.kind || filtered.query.register !== query.register)
      filtered = {
        query,
        lines: lines.filter(
          (line) =>
            (query.kind === null || line.kind === query.kind) &&
            (query.register === null || line.register === query.register),
        ),
      };
    return filtered.lines;
  };

  return {
    async open(chosen, onProgress) {
      files = await openFiles(chosen, onProgress);
    },
    putRows(register, rows, isFirst) {
      if (isFirst) document[register] = [...rows];
      else for (const row of rows) document[register].push(row);
    },
    async propose(context, onProgress) {
      proposal = await proposeImport(files, document as unknown as DocumentRows, context, onProgress);
      lines = listLines(proposal);
      filtered = null;
      return summarise(proposal, lines);
    },
    lines(query, from, count) {
      const page = linesOf(query).slice(from, from + count);
      return { lines: page, rows: proposal ? rowsOf(page, proposal.draft) : {} };
    },
    cells(file, name, count) {
      const opened = files[file]?.opened;
      const source = opened?.ok && 'source' in opened.value ? opened.value.source : null;
      const sheet = source?.sheets.find((one) => one.name === name);
      if (!sheet) return { from: 1, rows: [], hidden: [] };
      const rows = sheet.rows.slice(0, count).map((cells) =>
        cells.slice(0, MOST_COLUMNS).map((cell) => {
          const text = textOf(cell).slice(0, LONGEST_SHOWN);
          return hasCpr(cell) ? maskDigits(text) : text;
        }),
      );
      const hidden = [...sheet.hiddenRows].filter((row) => row < count).map((row) => row + 1);
      return { from: 1, rows, hidden };
    },
    changes(from, count) {
      const changes = proposal?.changes.slice(from, from + count) ?? [];
      // Here and not by the page, which would be held up by a hundred thousand of them.
      const notPlain = findNotPlain(changes);
      if (notPlain !== null) throw new TypeError(`Not plain data: ${notPlain}`);
      return changes;
    },
  };
}

/** Which register a sheet's cells would have gone to. */
const REGISTER_OF: { readonly [Kind in SheetKind]?: RegisterName } = {
  openings: 'openings',
  week: 'entries',
  frontPage: 'planGoals',
  capacity: 'calculator',
  scenarios: 'scenarios',
  lists: 'branches',
};

function listLines(proposal: ImportProposal): ImportLine[] {
  const byKind = new Map<LineKind, ImportLine[]>(KINDS.map((kind) => [kind, []]));
  const put = (line: ImportLine) => byKind.get(line.kind)?.push(line);
  for (const item of proposal.items) put(lineOfItem(item));
  for (const [file, report] of proposal.files.entries()) {
    for (const sheet of report.sheets) {
      const register = REGISTER_OF[sheet.kind] ?? null;
      const place = { register, file, sheet: sheet.name, item: null };
      for (const rejected of sheet.rejected) {
        const cell = rejected.cell ?? (rejected.row === null ? null : String(rejected.row));
        put({ kind: rejected.isKept ? 'toMend' : 'rejected', ...place, cell, rejected, leftOut: null });
      }
      for (const leftOut of sheet.leftOut)
        put({ kind: 'leftOut', ...place, cell: String(leftOut.row), rejected: null, leftOut });
    }
  }
  // Contacts first, then the figures, and the lists that came with them last.
  const place = new Map<RegisterName | null, number>(REGISTER_NAMES.map((name, index) => [name, -index]));
  const byRegister = (a: ImportLine, b: ImportLine) =>
    (place.get(a.register) ?? 1) - (place.get(b.register) ?? 1);
  return KINDS.flatMap((kind) => byKind.get(kind)?.sort(byRegister) ?? []);
}

const lineOfItem = (item: ImportItem): ImportLine => ({
  kind: item.kind,
  register: item.register,
  file: item.source?.file ?? null,
  sheet: item.source?.sheet ?? null,
  cell: item.source ? String(item.source.row) : null,
  item,
  rejected: null,
  leftOut: null,
});

function summarise(proposal: ImportProposal, lines: readonly ImportLine[]): ImportSummary {
  const counts = new Map<string, { kind: LineKind; register: RegisterName | null; count: number }>();
  for (const { kind, register } of lines) {
    const key = `${kind}/${register}`;
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { kind, register, count: 1 });
  }
  return {
    files: proposal.files.map(summariseFile),
    counts: proposal.counts,
    newValues: proposal.newValues,
    lineCounts: [...counts.values()],
    changeCount: proposal.changes.length,
    seen: proposal.seen ?? [],
  };
}

const summariseFile = (file: FileReport): ImportSummary['files'][number] => ({
  ...file,
  sheets: file.sheets.map(({ rejected, leftOut, ...sheet }: SheetReport) => {
    const toMendCount = rejected.reduce((sum, cell) => sum + (cell.isKept ? 1 : 0), 0);
    return {
      ...sheet,
      rejectedCount: rejected.length - toMendCount,
      toMendCount,
      leftOutCount: leftOut.length,
    };
  }),
});

/** Fields that hold the id of a row in another register. */
const REFERENCES: Readonly<Record<string, RegisterName>> = {
  branch: 'branches',
  result: 'results',
  jobFunction: 'jobFunctions',
  consultant: 'employees',
  indicator: 'indicators',
  employee: 'employees',
  requirement: 'frequencies',
  baselineScenario: 'scenarios',
};

/** The rows that the lines name and the document does not have, or not so. */
function rowsOf(lines: readonly ImportLine[], draft: Draft): Record<string, AnyRow> {
  const rows = new Map<string, AnyRow>();
  const add = (register: RegisterName, id: unknown) => {
    if (typeof id !== 'string') return;
    const row = draft.get(register, id);
    if (row && draft.before(register, id) !== row) rows.set(`${register}/${id}`, row);
  };
  for (const { item } of lines) {
    if (!item) continue;
    add(item.register, item.row);
    const row = draft.get(item.register, item.row);
    const values = [...(row ? Object.entries(row) : [])];
    for (const { field, mine, theirs } of item.fields) values.push([field, mine], [field, theirs]);
    for (const [field, value] of values) {
      const register = Object.hasOwn(REFERENCES, field) ? REFERENCES[field] : undefined;
      if (register) add(register, value);
    }
  }
  return Object.fromEntries(rows);
}
