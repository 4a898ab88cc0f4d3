/** From files to a proposal: each file is opened, its sheets recognised, and their rows tried on the document. */

import { weekOfDate, yearOfWeek } from '../../domain/calendar/iso-week';
import { makeDefaultDocument } from '../../domain/document/defaults';
import type { DocumentRows } from '../../domain/document/registers';
import { makeTemplate } from '../../domain/goals/templates';
import { type Draft, makeDraft } from '../../domain/merge/draft';
import type { ImportItem } from '../../domain/merge/import-items';
import type { Merge, NewValue } from '../../domain/merge/incoming';
import { normaliseWords } from '../../domain/merge/labels';
import { isAsNew, makeBaseDraft, mergeBase, overlayOpenings } from '../../domain/merge/merge-base';
import { mergeCalculator, mergeScenarios } from '../../domain/merge/merge-capacity';
import { mergePlan, mergeWeeks } from '../../domain/merge/merge-goals';
import { resolveListValue } from '../../domain/merge/merge-lists';
import { mergeOpenings } from '../../domain/merge/merge-openings';
import { makeOk, type Result } from '../../domain/values/result';
import type {
  FileProblem,
  FileReport,
  ImportProposal,
  ReadContext,
  SheetReport,
  WorkbookProgress,
} from '../protocol';
import { recogniseFile } from './guard';
import { type Base, readBackup } from './read-base';
import { readSpreadsheet } from './read-spreadsheet';
import { decodeText, readText } from './read-text';
import { yearIn } from './recognise-goals';
import { recogniseSheets, type SheetContents } from './recognise-sheets';
import type { Source } from './sheet';

/** A file as it is chosen; what a browser's File has of it. */
export interface ChosenFile {
  readonly name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * Reads files against the document and proposes what would change. Files are taken in the order
 * they come, each against the document with the earlier ones in it; nothing is changed yet.
 */
export async function readFiles(
  files: readonly ChosenFile[],
  rows: DocumentRows,
  context: ReadContext,
  onProgress: (progress: WorkbookProgress) => void = () => {},
): Promise<ImportProposal> {
  const draft = makeDraft(rows);
  const newValues: NewValue[] = [];
  const items: ImportItem[] = [];
  const reports: FileReport[] = [];
  let nextId = 0;
  const makeId = () => `${context.idPrefix}${(nextId++).toString(36)}`;
  for (const [index, file] of files.entries()) {
    const progress = (phase: WorkbookProgress['phase'], step: number) =>
      onProgress({ phase, file: file.name, done: index * 3 + step, total: files.length * 3 });
    progress('opening', 0);
    const opened = await openFile(file);
    if (!opened.ok) {
      reports.push(makeFailedReport(file.name, opened.error));
      continue;
    }
    progress('reading', 1);
    const contents = recogniseFileContents(opened.value, file.name, draft, context);
    if (!contents.ok) {
      reports.push(makeFailedReport(file.name, contents.error));
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
    const report = applyContents(merge, contents.value, rows, context);
    reports.push({
      name: file.name,
      problem: null,
      ...report,
      formulasWithoutResult: 'source' in opened.value ? opened.value.source.formulasWithoutResult : 0,
    });
  }
  return { files: reports, counts: draft.counts(), newValues, items, changes: draft.changes() };
}

const makeFailedReport = (name: string, problem: FileProblem): FileReport => ({
  name,
  problem,
  sheets: [],
  origin: null,
  formulasWithoutResult: 0,
});

type Opened = { readonly source: Source } | { readonly backup: Base };

async function openFile(file: ChosenFile): Promise<Result<Opened, FileProblem>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const shape = recogniseFile(bytes);
  if (!shape.ok) return shape;
  if (shape.value !== 'text') {
    const source = await readSpreadsheet(bytes, shape.value);
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
    isKnownIndicator,
  });
}

function applyContents(
  merge: Merge,
  contents: SheetContents,
  document: DocumentRows,
  context: ReadContext,
): Pick<FileReport, 'sheets' | 'origin'> {
  const { base } = contents;
  if (!base) {
    for (const { list, label } of contents.listValues) resolveListValue(merge, list, label);
    mergeOpenings(merge, contents.openings);
    mergeGoals(merge, contents);
    return { sheets: contents.reports, origin: null };
  }
  const overlay = makeBaseDraft(base.rows);
  const exact: Merge = { ...merge, draft: overlay, labels: new Map(), isExact: true };
  mergeGoals(exact, contents);
  const hasRegister = contents.reports.some((report) => report.kind === 'openings');
  const { added, deleted } = hasRegister
    ? overlayOpenings(exact, contents.openings, context.today)
    : { added: [], deleted: new Set<string>() };
  const isSameDocument = base.documentId !== '' && base.documentId === context.documentId;
  mergeBase(
    merge.draft,
    base.rows,
    { draft: overlay, deleted },
    {
      // A backup is brought in to have things as they were; an export to have what others wrote in it.
      isSameDocument: isSameDocument && !contents.isBackup,
      isAsNew: isAsNew(document, makeDefaultDocument('')),
    },
  );
  // Lists may have grown by the file's own values.
  mergeOpenings({ ...merge, labels: new Map() }, added);
  return {
    sheets: contents.reports.map((report) => withDeleted(report, deleted.size)),
    origin: { isBackup: contents.isBackup, isSameDocument, exported: base.exported },
  };
}

function mergeGoals(merge: Merge, contents: SheetContents) {
  for (const plan of contents.plans) mergePlan(merge, plan);
  mergeWeeks(merge, contents.weeks);
  for (const calculator of contents.calculators) mergeCalculator(merge, calculator);
  mergeScenarios(merge, contents.scenarios);
}

const withDeleted = (report: SheetReport, count: number): SheetReport =>
  report.kind === 'openings' && count > 0
    ? { ...report, notes: [...report.notes, { code: 'deletedInFile', count }] }
    : report;
