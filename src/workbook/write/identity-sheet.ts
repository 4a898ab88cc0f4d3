/**
 * The very hidden sheet that lets a file find its way home: whose document it is, and every row it
 * was made of as JSON. Import reads the document from here, and merging takes it as the base.
 */
import { type DocumentRows, REGISTER_NAMES, type RegisterName } from '../../domain/document/registers';
import type { ExportContext, ExportKind } from '../protocol';
import { cell } from './cells';
import type { LeftOut } from './choose-rows';
import { splitText, toCleanJson } from './clean-text';
import type { Row, Sheet } from './plan';
import { IDENTITY_MARK, SHEETS } from './words';

/** Version of this sheet's layout and of the rows in it. */
export const IDENTITY_VERSION = 1;
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

/**
 * Row 1: `indsatstavlen`, the version, the document's id, the date (`YYYY-MM-DD`, text), the kind, and what
 * was left out when it was not all of it (`LeftOut` as JSON). From row 2:
 * register, row id, the row as JSON; JSON over 30,000 characters goes on in the next columns.
 */
export function makeIdentitySheet(
  kind: ExportKind,
  rows: DocumentRows,
  context: ExportContext,
  leftOut?: LeftOut,
): Sheet {
  const lines: Row[] = [
    [
      cell(IDENTITY_MARK),
      cell(IDENTITY_VERSION),
      cell(context.documentId),
      cell(context.today),
      cell(kind),
      ...(leftOut && isSomething(leftOut) ? [cell(toCleanJson(leftOut))] : []),
    ],
  ];
  for (const register of registersOf(kind)) {
    for (const row of rows[register]) {
      const pieces = splitText(toCleanJson(row), PIECE_LENGTH);
      lines.push([cell(register), cell(row.id), ...pieces.map((piece) => cell(piece))]);
    }
  }
  return { name: SHEETS.identity, visibility: 'very-hidden', rows: lines, widths: [14, 38, 60] };
}

const isSomething = ({ partial, fields }: LeftOut): boolean =>
  partial.length > 0 || Object.keys(fields).length > 0;
