/** A document as a workbook for a meeting. Runs in the worker. */
import type { Seen } from '../../domain/merge/lineage';
import { unpackSeen } from '../pack-seen';
import type { ExportRequest } from '../protocol';
import { encodeWorkbook } from './adapter';
import { makeCapacitySheet } from './capacity-sheet';
import { makeGoalSheets } from './goals-sheets';
import { makeIdentitySheet } from './identity-sheet';
import { makeLists } from './lists-sheet';
import { makeOpeningChartsSheet } from './opening-charts-sheet';
import { makeOpeningsSheet } from './openings-sheet';
import type { DefinedName, Sheet, Workbook } from './plan';
import { makeScenariosSheet } from './scenarios-sheet';
import { danishDate } from './serial-date';
import { FILE_TITLES } from './words';

/**
 * One tool, or everything, as the bytes of an .xlsx file: sheets as the guide has them, live
 * formulas for all that is computed, native charts, and a very hidden sheet with the rows themselves.
 */
export async function writeWorkbook(request: ExportRequest): Promise<Uint8Array> {
  return encodeWorkbook(planWorkbook(request, await unpackSeen(request.context.seen ?? [])));
}

/** The workbook before it is encoded: what tests of the layout look at. */
export function planWorkbook({ kind, rows, context }: ExportRequest, seen: Seen = new Map()): Workbook {
  const has = (part: ExportRequest['kind']) => kind === part || kind === 'everything';
  const sheets: Sheet[] = [];
  const hidden: Sheet[] = [];
  const names: DefinedName[] = [];
  if (has('openings')) {
    const lists = makeLists(rows);
    sheets.push(makeOpeningsSheet(rows, context.today), makeOpeningChartsSheet(rows, context.today));
    hidden.push(lists.sheet);
    names.push(...lists.names);
  }
  if (has('goals')) sheets.push(...makeGoalSheets(rows, context.today));
  if (has('capacity')) {
    const capacity = makeCapacitySheet(rows, context.today);
    if (capacity) {
      sheets.push(capacity.sheet);
      names.push(...capacity.names);
    }
  }
  if (has('scenarios')) sheets.push(makeScenariosSheet(rows, context.today));
  const teamName = rows.settings[0]?.teamName ?? '';
  return {
    title: [FILE_TITLES[kind], teamName].filter(Boolean).join(' - '),
    teamName,
    dateText: danishDate(context.today),
    sheets: [...sheets, ...hidden, makeIdentitySheet(kind, rows, context, undefined, seen)],
    names,
  };
}
