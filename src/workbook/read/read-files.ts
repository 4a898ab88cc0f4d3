/** From files to a proposal: each file is opened, its sheets recognised, and their rows tried on the document. */

import { weekOfDate, yearOfWeek } from '../../domain/calendar/iso-week';
import { makeDefaultDocument } from '../../domain/document/defaults';
import type { DocumentRows } from '../../domain/document/registers';
import { makeTemplate } from '../../domain/goals/templates';
import { type Draft, makeDraft } from '../../domain/merge/draft';
import { type ImportItem, sheetKey } from '../../domain/merge/import-items';
import type { IncomingOpening, Merge, NewValue } from '../../domain/merge/incoming';
import { normaliseWords } from '../../domain/merge/labels';
import { isAsNew, type OwnLineage, type Seen } from '../../domain/merge/lineage';
import { makeBaseDraft, mergeBase } from '../../domain/merge/merge-base';
import { mergeCalculator, mergeScenarios } from '../../domain/merge/merge-capacity';
import { mergePlan, mergeWeeks } from '../../domain/merge/merge-goals';
import { resolveListValue } from '../../domain/merge/merge-lists';
import { mergeOpenings } from '../../domain/merge/merge-openings';
import { type OpeningsOverlay, overlayOpenings } from '../../domain/merge/overlay-openings';
import { makeOk, type Result } from '../../domain/values/result';
import { packSeen, unpackSeen } from '../pack-seen';
import type {
  FileProblem,
  FileReport,
  ImportProposal,
  ReadContext,
  SheetNote,
  SheetReport,
  WorkbookProgress,
} from '../protocol';
import { recogniseFile } from './guard';
import { shapeOf } from './headings';
import { type Base, readBackup } from './read-base';
import { readSpreadsheet } from './read-spreadsheet';
import { decodeText, readText } from './read-text';
import { yearIn } from './recognise-goals';
import { type ChosenReading, recogniseSheets, type SheetContents } from './recognise-sheets';
import { HEAD_ROWS, type Sheet, type Source } from './sheet';

/** A file as it is chosen; what a browser's File has of it. */
export interface ChosenFile {
  readonly name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** A file with its sheets, or why it could not be opened. Kept while an import is under way. */
export interface OpenedFile {
  readonly name: string;
  readonly opened: Result<Opened, FileProblem>;
}

type Progress = (progress: WorkbookProgress) => void;

/** Opens files and parses them: the slow part, done once however often the leader changes a choice. */
export async function openFiles(
  files: readonly ChosenFile[],
  onProgress: Progress = () => {},
): Promise<OpenedFile[]> {
  const total = files.length * SHARE;
  const opened: OpenedFile[] = [];
  for (const [index, file] of files.entries()) {
    const tell = (share: number) =>
      onProgress({ phase: 'opening', file: file.name, done: index * SHARE + share, total });
    tell(0);
    opened.push({
      name: file.name,
      opened: await openFile(file, (done, of) => tell((SHARE * done) / Math.max(1, of))),
    });
  }
  return opened;
}

/** What one file counts for in a bar. */
const SHARE = 1000;

/**
 * Reads opened files against the document and proposes what would change. Files are taken in the
 * order they come, each against the document with the earlier ones in it; nothing is changed yet.
 */
export async function proposeImport(
  files: readonly OpenedFile[],
  rows: DocumentRows,
  context: ReadContext,
  onProgress: Progress = () => {},
): Promise<ImportProposal & { readonly draft: Draft }> {
  const draft = makeDraft(rows);
  const newValues: NewValue[] = [];
  const items: ImportItem[] = [];
  const reports: FileReport[] = [];
  let nextId = 0;
  const seenBefore = await unpackSeen(context.seen ?? []);
  let own: OwnLineage = { documentId: context.documentId, seen: seenBefore };
  const makeId = () => `${context.idPrefix}${(nextId++).toString(36)}`;
  for (const [index, { name, opened }] of files.entries()) {
    const progress = (phase: WorkbookProgress['phase'], step: number) =>
      onProgress({ phase, file: name, done: index * 3 + step, total: files.length * 3 });
    if (!opened.ok) {
      reports.push(makeFailedReport(name, opened.error));
      continue;
    }
    progress('reading', 1);
    const contents = recogniseFileContents(opened.value, index, name, draft, context);
    if (!contents.ok) {
      reports.push(makeFailedReport(name, contents.error));
      continue;
    }
    progress('comparing', 2);
    const merge: Merge = {
      draft,
      newValues,
      choices: context.choices,
      items,
      labels: new Map(),
      makeId,
      isExact: false,
    };
    const { seen, ...report } = applyContents(merge, contents.value, rows, context, own);
    own = { ...own, seen };
    reports.push({
      name,
      problem: null,
      ...report,
      formulasWithoutResult: 'source' in opened.value ? opened.value.source.formulasWithoutResult : 0,
    });
  }
  const outcome = draft.outcome();
  return {
    files: reports,
    counts: outcome.counts,
    newValues,
    items: joinItems(items, outcome.items),
    changes: outcome.changes,
    seen: await packSeen(own.seen, seenBefore),
    draft,
  };
}

/** What the merge has to say of a row goes before that it is new, changed or equal. */
function joinItems(told: readonly ImportItem[], derived: readonly ImportItem[]): ImportItem[] {
  if (told.length === 0) return [...derived];
  const keyOf = (item: ImportItem) => `${item.register}/${item.row}`;
  const known = new Set(told.map(keyOf));
  return [...told, ...derived.filter((item) => !known.has(keyOf(item)))];
}

/** Opens files and proposes what would change, in one go. */
export async function readFiles(
  files: readonly ChosenFile[],
  rows: DocumentRows,
  context: ReadContext,
  onProgress: Progress = () => {},
): Promise<ImportProposal> {
  const { draft, ...proposal } = await proposeImport(
    await openFiles(files, onProgress),
    rows,
    context,
    onProgress,
  );
  return proposal;
}

const makeFailedReport = (name: string, problem: FileProblem): FileReport => ({
  name,
  problem,
  sheets: [],
  origin: null,
  formulasWithoutResult: 0,
});

type Opened = { readonly source: Source } | { readonly backup: Base };

async function openFile(
  file: ChosenFile,
  onProgress: (done: number, total: number) => void,
): Promise<Result<Opened, FileProblem>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const shape = recogniseFile(bytes);
  if (!shape.ok) return shape;
  if (shape.value !== 'text') {
    const source = await readSpreadsheet(bytes, shape.value, onProgress);
    return source.ok ? makeOk({ source: source.value }) : source;
  }
  const text = decodeText(bytes);
  const backup = readBackup(text, file.name);
  if (backup) return backup.ok ? makeOk({ backup: backup.value }) : backup;
  const sheet = readText(text, file.name);
  return sheet.ok ? makeOk({ source: { sheets: [sheet.value], formulasWithoutResult: 0 } }) : sheet;
}

function recogniseFileContents(
  opened: Opened,
  file: number,
  fileName: string,
  draft: Draft,
  context: ReadContext,
): Result<SheetContents, FileProblem> {
  if ('backup' in opened) {
    const { backup } = opened;
    return makeOk({
      reports: [backup.report],
      base: backup,
      isBackup: true,
      openings: [],
      weeks: [],
      plans: [],
      calculators: [],
      scenarios: [],
      listValues: [],
    });
  }
  const indicators = [...draft.rows('indicators'), ...makeTemplate('2013'), ...makeTemplate('2026')];
  const groups = new Set(indicators.map((row) => normaliseWords(row.group)));
  const names = new Set(indicators.flatMap((row) => [row.label, ...row.aliases].map(normaliseWords)));
  const isKnownIndicator = (label: string) => {
    const words = normaliseWords(label);
    return names.has(words) && !groups.has(words);
  };
  return recogniseSheets(opened.source.sheets, {
    today: context.today,
    fileNameYear: yearIn(fileName),
    thisYear: yearOfWeek(weekOfDate(context.today)),
    file,
    choiceOf: (sheet) => findChoice(sheet, file, context),
    isKnownIndicator,
  });
}

const NO_OPENINGS: OpeningsOverlay = {
  added: [],
  settled: new Set(),
  deleted: new Set(),
  sources: new Map(),
  twice: [],
  found: [],
};

/** What the leader chose for this sheet; else what was chosen for one of the same shape. */
function findChoice(sheet: Sheet, file: number, context: ReadContext): ChosenReading | null {
  const key = sheetKey(file, sheet.name);
  const { sheets } = context.choices;
  const choice = Object.hasOwn(sheets, key) ? sheets[key] : undefined;
  if (choice) return { choice, isRemembered: false };
  const remembered = context.remembered ?? {};
  if (Object.keys(remembered).length === 0) return null;
  for (const [row, cells] of sheet.rows.slice(0, HEAD_ROWS).entries()) {
    const shape = shapeOf(cells);
    const known = shape !== null && Object.hasOwn(remembered, shape) ? remembered[shape] : undefined;
    if (!known) continue;
    const hasHeadings = known.headerRow !== undefined;
    return { choice: hasHeadings ? { ...known, headerRow: row + 1 } : known, isRemembered: true };
  }
  return null;
}

function applyContents(
  merge: Merge,
  contents: SheetContents,
  document: DocumentRows,
  context: ReadContext,
  own: OwnLineage,
): Pick<FileReport, 'sheets' | 'origin'> & { readonly seen: Seen } {
  const { base } = contents;
  if (!base) {
    for (const { list, label, source } of contents.listValues)
      resolveListValue(merge, list, label, { source });
    mergeOpenings(merge, contents.openings);
    mergeGoals(merge, contents);
    return { sheets: contents.reports, origin: null, seen: own.seen };
  }
  const { file } = base;
  const newValuesBefore = merge.newValues.length;
  const overlay = makeBaseDraft(file.rows);
  const exact: Merge = { ...merge, draft: overlay, labels: new Map(), isExact: true };
  mergeGoals(exact, contents);
  const hasRegister = contents.reports.some((report) => report.kind === 'openings');
  const openings = hasRegister
    ? overlayOpenings(exact, contents.openings, merge.draft, context.today)
    : NO_OPENINGS;
  const isSameDocument = file.documentId !== '' && file.documentId === context.documentId;
  // Of several files only the first is taken as it is: after it the document is no longer new.
  const isNew =
    own.seen.size === 0 && merge.draft.changes().length === 0 && isAsNew(document, makeDefaultDocument(''));
  const { seen, isRelated } = mergeBase(merge, {
    file,
    overlay: { ...openings, draft: overlay },
    own,
    mode: isNew ? 'adopt' : contents.isBackup ? 'restore' : 'merge',
    newValuesBefore,
  });
  // Lists may have grown by the file's own values. What the file's rows are was told by their ids.
  const rowsOfFile = new Set(file.rows.openings?.map((row) => row.id));
  mergeOpenings({ ...merge, labels: new Map() }, openings.added, {
    isOwnFile: true,
    isFree: (row) => !rowsOfFile.has(row.id),
    settled: openings.settled,
  });
  return {
    sheets: contents.reports.map((report) => withLineNotes(report, openings)),
    origin: {
      isBackup: contents.isBackup,
      relation: isNew ? 'adopted' : isSameDocument ? 'same' : isRelated ? 'copy' : 'stranger',
      exported: base.exported,
    },
    seen,
  };
}

function mergeGoals(merge: Merge, contents: SheetContents) {
  for (const plan of contents.plans) mergePlan(merge, plan);
  mergeWeeks(merge, contents.weeks);
  for (const calculator of contents.calculators) mergeCalculator(merge, calculator);
  mergeScenarios(merge, contents.scenarios);
}

/** Rows that are named in a note; beyond that they are counted. */
const MOST_ROWS = 200;

function withLineNotes(
  report: SheetReport,
  { deleted, twice, found }: Pick<OpeningsOverlay, 'deleted' | 'twice' | 'found'>,
): SheetReport {
  if (report.kind !== 'openings') return report;
  const notes: SheetNote[] = [];
  const rowsOf = (lines: readonly IncomingOpening[]) =>
    lines.flatMap(({ source }) => (source ? [source.row] : [])).slice(0, MOST_ROWS);
  if (deleted.size > 0) notes.push({ code: 'deletedInFile', count: deleted.size });
  if (twice.length > 0) notes.push({ code: 'idTwice', count: twice.length, rows: rowsOf(twice) });
  if (found.length > 0) notes.push({ code: 'idLost', count: found.length, rows: rowsOf(found) });
  return { ...report, notes: [...report.notes, ...notes] };
}
