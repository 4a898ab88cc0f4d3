/** A document as a workbook for a meeting. Runs in the worker. */
import type { Seen } from '../../domain/merge/lineage';
import { unpackSeen } from '../pack-seen';
import type { ExportRequest } from '../protocol';
import { encodeWorkbook } from './adapter';
import { makeCapacitySheet } from './capacity-sheet';
import { chooseRows } from './choose-rows';
import { makeGoalSheets } from './goals-sheets';
import { makeIdentitySheet } from './identity-sheet';
import { makeLists } from './lists-sheet';
import { makeOpeningChartsSheet } from './opening-charts-sheet';
import { layOutOpenings } from './openings-layout';
import { makeOpeningsSheet } from './openings-sheet';
import type { DefinedName, Sheet, Workbook } from './plan';
import { makeScenariosSheet } from './scenarios-sheet';
import { danishDate } from './serial-date';
import { FILE_TITLES, OPENINGS } from './words';

/** Told how far a step of the writing is: parts of it done, of all there are. */
export type WriteProgress = (step: 'sheets' | 'encoding', done: number, total: number) => void;

/**
 * One tool, or everything, as the bytes of an .xlsx file: sheets as the guide has them, live
 * formulas for all that is computed, native charts, and a very hidden sheet with the rows themselves.
 */
export async function writeWorkbook(
  request: ExportRequest,
  onProgress: WriteProgress = () => {},
): Promise<Uint8Array> {
  const tell = (done: number, total: number) => onProgress('sheets', done, total);
  const workbook = planWorkbook(request, tell, await unpackSeen(request.context.seen ?? []));
  return encodeWorkbook(workbook, (done, total) => onProgress('encoding', done, total));
}

/**
 * The workbook before it is encoded: what tests of the layout look at.
 * @param seen what the document knows of others
 */
export function planWorkbook(
  { kind, rows: all, context, choices = {} }: ExportRequest,
  onProgress: (done: number, total: number) => void = () => {},
  seen: Seen = new Map(),
): Workbook {
  const has = (part: ExportRequest['kind']) => kind === part || kind === 'everything';
  const sheets: Sheet[] = [];
  const hidden: Sheet[] = [];
  const names: DefinedName[] = [];
  const { rows, openings, leftOut, few } = chooseRows(all, choices);
  const isHiding = choices.isWithoutFew ?? false;
  // Openings with their charts, goals, calculator, scenarios, and the hidden rows.
  const parts = kind === 'everything' ? 5 : 2;
  let done = 0;
  const partDone = () => {
    done += 1;
    onProgress(done, parts);
  };
  onProgress(done, parts);
  if (has('openings')) {
    const lists = makeLists({ ...rows, openings });
    const layout = layOutOpenings(choices.columns);
    const subset = choices.openings ? OPENINGS.subset(openings.length, all.openings.length) : null;
    sheets.push(makeOpeningsSheet(rows, openings, layout, context.today, subset));
    if (layout.hasCharts) sheets.push(makeOpeningChartsSheet(rows, openings, layout, context.today));
    hidden.push(lists.sheet);
    names.push(...lists.names);
    partDone();
  }
  if (has('goals')) {
    const entries = { ...rows, entries: all.entries, planGoals: all.planGoals };
    sheets.push(...makeGoalSheets(entries, context.today, choices.weeks, few));
    partDone();
  }
  if (has('capacity')) {
    const capacity = makeCapacitySheet({ ...rows, calculator: all.calculator }, context.today, isHiding);
    if (capacity) {
      sheets.push(capacity.sheet);
      names.push(...capacity.names);
    }
    partDone();
  }
  if (has('scenarios')) {
    sheets.push(makeScenariosSheet({ ...rows, scenarios: all.scenarios }, context.today, isHiding));
    partDone();
  }
  const identity = makeIdentitySheet(kind, rows, context, leftOut, isHiding ? new Map() : seen);
  partDone();
  const teamName = rows.settings[0]?.teamName ?? '';
  return {
    title: [FILE_TITLES[kind], teamName].filter(Boolean).join(' - '),
    teamName,
    dateText: danishDate(context.today),
    sheets: [...sheets, ...hidden, identity],
    names,
  };
}
