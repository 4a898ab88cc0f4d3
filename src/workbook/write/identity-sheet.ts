/**
 * The very hidden sheet that lets a file find its way home: whose document it is, every row it was
 * made of as JSON, and what its document knew of others. Import reads the document from here, and
 * merging finds in it what both had when they last were the same.
 */
import {
  type AnyRow,
  type DocumentRows,
  REGISTER_NAMES,
  type RegisterName,
} from '../../domain/document/registers';
import { type LeftOut, NOTHING_LEFT_OUT, type Seen } from '../../domain/merge/lineage';
import { isSameValue } from '../../domain/values/field';
import type { ExportContext, ExportKind } from '../protocol';
import { cell } from './cells';
import { splitText, toCleanJson } from './clean-text';
import type { Row, Sheet } from './plan';
import { IDENTITY_MARK, SHEETS } from './words';

/** Version of this sheet's layout and of the rows in it. */
export const IDENTITY_VERSION = 2;
/** Below Excel's limit of 32,767, so that escapes have room. */
const PIECE_LENGTH = 30_000;

/** What any tool's rows refer to. */
const SHARED: readonly RegisterName[] = [
  'settings',
  'branches',
  'results',
  'jobFunctions',
  'employees',
  'indicators',
];

/** Views are the team's own way to look at things: they come along with everything, not with one tool. */
const OWN: Readonly<Record<ExportKind, readonly RegisterName[]>> = {
  openings: ['openings'],
  goals: ['planGoals', 'entries'],
  capacity: ['frequencies', 'calculator'],
  scenarios: ['frequencies', 'calculator', 'scenarios'],
  everything: REGISTER_NAMES,
};

/** The registers of which a workbook holds every row: what is not in it is then known to be gone. */
export const registersOf = (kind: ExportKind): RegisterName[] =>
  REGISTER_NAMES.filter((register) => SHARED.includes(register) || OWN[kind].includes(register));

/** In the first column, beside the names of registers. */
export const SEEN_LINE = 'seen';
export const WAS_LINE = 'was';

/**
 * Row 1: `indsatstavlen`, the version, the document's id, the date (`YYYY-MM-DD`, text), the kind, the
 * file's number, what was left out as JSON. Then, a line each:
 * - register, row id, the row as JSON; JSON over 30,000 characters goes on in the next columns
 * - `seen`, another document's id, register, its file's number, this document's number it then knew
 * - under it, `was`, row id, the row as JSON: how it was there, where that differs from this file; no
 *   JSON: it was not there
 * @param seen what the document knows of others
 */
export function makeIdentitySheet(
  kind: ExportKind,
  rows: DocumentRows,
  context: ExportContext,
  leftOut: LeftOut = NOTHING_LEFT_OUT,
  seen: Seen = new Map(),
): Sheet {
  const isWhole = leftOut.partial.length === 0 && Object.keys(leftOut.fields).length === 0;
  const lines: Row[] = [
    [
      cell(IDENTITY_MARK),
      cell(IDENTITY_VERSION),
      cell(context.documentId),
      cell(context.today),
      cell(kind),
      cell(context.number ?? 0),
      ...(isWhole ? [] : [cell(toCleanJson(leftOut))]),
    ],
  ];
  const registers = registersOf(kind);
  for (const register of registers) {
    for (const row of rows[register]) lines.push([cell(register), cell(row.id), ...jsonCells(row)]);
  }
  for (const [peer, known] of seen) {
    for (const register of registers) {
      const one = known[register];
      if (!one) continue;
      lines.push([cell(SEEN_LINE), cell(peer), cell(register), cell(one.number), cell(one.had)]);
      for (const [id, was] of differences(register, rows[register], one.rows, leftOut))
        lines.push([cell(WAS_LINE), cell(id), ...(was ? jsonCells(was) : [])]);
    }
  }
  return { name: SHEETS.identity, visibility: 'very-hidden', rows: lines, widths: [14, 38, 60] };
}

const jsonCells = (row: AnyRow) => splitText(toCleanJson(row), PIECE_LENGTH).map((piece) => cell(piece));

/** Rows that were otherwise, or (null) not there. What is left out of the file is in no part of it. */
function differences(
  register: RegisterName,
  now: readonly AnyRow[],
  before: readonly AnyRow[],
  leftOut: LeftOut,
): Map<string, AnyRow | null> {
  const absent = leftOut.fields[register] ?? [];
  const isCut = absent.length > 0 || leftOut.partial.includes(register);
  const found = new Map<string, AnyRow | null>();
  const rest = new Map(now.map((row) => [row.id, row]));
  for (const was of before) {
    const row = rest.get(was.id);
    rest.delete(was.id);
    if (isCut && !row) continue;
    const shown = row && absent.length > 0 ? withFieldsOf(was, row, absent) : was;
    if (!row || !isSameValue(row, shown)) found.set(was.id, shown);
  }
  for (const id of rest.keys()) found.set(id, null);
  return found;
}

function withFieldsOf(row: AnyRow, other: AnyRow, fields: readonly string[]): AnyRow {
  const from = other as unknown as Record<string, unknown>;
  return { ...row, ...Object.fromEntries(fields.map((field) => [field, from[field]])) } as AnyRow;
}
