/** What the app writes into its own files to find its way home: the hidden sheet of an export, or a backup. */
import { isIsoDate } from '../../domain/calendar/dates';
import { type AnyRow, REGISTER_NAMES, type RegisterName } from '../../domain/document/registers';
import type { BaseRows } from '../../domain/merge/merge-base';
import { isRegisterName, readRow } from '../../domain/merge/row-shape';
import { hasCprShape } from '../../domain/openings/validators';
import type { IsoDate } from '../../domain/values/field';
import { someText } from '../../domain/values/plain';
import { makeError, makeOk, type Result } from '../../domain/values/result';
import type { ExportKind, FileProblem, SheetReport } from '../protocol';
import { registersOf } from '../write/identity-sheet';
import { IDENTITY_MARK, SHEETS } from '../write/words';
import { makeReport, type ReportDraft } from './report';
import { type Sheet, textOf } from './sheet';

/** Layout of the hidden sheet and of backups that this release reads. */
export const BASE_VERSION = 1;

export interface Base {
  readonly rows: BaseRows;
  readonly documentId: string;
  readonly exported: IsoDate | null;
  readonly report: SheetReport;
}

export const isBaseSheet = (sheet: Sheet): boolean =>
  sheet.name === SHEETS.identity && textOf(sheet.rows[0]?.[0]) === IDENTITY_MARK;

/** Row 1: mark, version, document id, date, kind. Then register, row id, JSON in one or more cells. */
export function readBaseSheet(sheet: Sheet): Result<Base, FileProblem> {
  const [, version, documentId, exported, kind] = sheet.rows[0] ?? [];
  if (Number(textOf(version)) > BASE_VERSION) return makeError({ code: 'newerVersion' });
  const report = makeReport(sheet);
  const collected = makeCollector(report);
  if (isExportKind(kind)) for (const register of registersOf(kind)) collected.begin(register);
  for (let row = 1; row < sheet.rows.length; row++) {
    const [register, , ...pieces] = sheet.rows[row] ?? [];
    const json = pieces.map((piece) => (typeof piece === 'string' ? piece : '')).join('');
    if (!isRegisterName(register) || !collected.add(register, parseJson(json)))
      report.reject(row, 1, null, 'damagedBase', false);
  }
  return makeOk({
    rows: collected.rows(),
    documentId: textOf(documentId),
    exported: isIsoDate(textOf(exported)) ? textOf(exported) : null,
    report: report.finish('base'),
  });
}

const EXPORT_KINDS: readonly unknown[] = ['openings', 'goals', 'capacity', 'scenarios', 'everything'];

const isExportKind = (kind: unknown): kind is ExportKind => EXPORT_KINDS.includes(kind);

/** A backup file; null when the text is none. */
export function readBackup(text: string, name: string): Result<Base, FileProblem> | null {
  if (!/^\s*\{/.test(text)) return null;
  const backup = parseJson(text) as Partial<Record<string, unknown>> | null;
  if (backup === null || typeof backup !== 'object') return makeError({ code: 'damaged' });
  if (backup.format !== IDENTITY_MARK) return makeError({ code: 'unknownFormat' });
  if (typeof backup.version !== 'number' || backup.version > BASE_VERSION)
    return makeError({ code: 'newerVersion' });
  const report = makeReport({ name, isHidden: false, rows: [] });
  const collected = makeCollector(report);
  const registers = (backup.rows ?? {}) as Record<string, unknown>;
  for (const register of REGISTER_NAMES) {
    const rows = Object.hasOwn(registers, register) ? registers[register] : undefined;
    if (!Array.isArray(rows)) continue;
    collected.begin(register);
    rows.forEach((row, index) => {
      if (!collected.add(register, row)) report.rejectSheet('damagedBase', `${register} ${index + 1}`);
    });
  }
  const exported = typeof backup.exported === 'string' && isIsoDate(backup.exported) ? backup.exported : null;
  return makeOk({
    rows: collected.rows(),
    documentId: typeof backup.documentId === 'string' ? backup.documentId : '',
    exported,
    report: report.finish('base'),
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function makeCollector(report: ReportDraft) {
  const registers = new Map<RegisterName, Map<string, AnyRow>>();
  const begin = (register: RegisterName) => {
    const rows = registers.get(register) ?? new Map<string, AnyRow>();
    registers.set(register, rows);
    return rows;
  };
  return {
    begin,
    /** False when the value is no row of the register. */
    add(register: RegisterName, value: unknown): boolean {
      const row = readRow(register, value);
      if (!row) return false;
      if (register === 'views' && someText(row, hasCprShape)) {
        report.rejectSheet('cpr', 'name' in row ? row.name : row.id);
        return true;
      }
      begin(register).set(row.id, withoutCpr(register, row));
      report.taken += 1;
      return true;
    },
    rows: (): BaseRows =>
      Object.fromEntries([...registers].map(([register, rows]) => [register, [...rows.values()]])),
  };

  /** The app never lets such a number in; a file that was tampered with must not either. */
  function withoutCpr(register: RegisterName, row: AnyRow): AnyRow {
    if (register !== 'openings') return row;
    const clean = Object.entries(row).map(([field, value]) => {
      const text = typeof value === 'string' ? value : ((value as { raw?: unknown } | null)?.raw ?? null);
      const isHit = field !== 'id' && typeof text === 'string' && hasCprShape(text);
      if (isHit) report.rejectSheet('cpr', field);
      return [field, isHit ? null : value];
    });
    return Object.fromEntries(clean) as AnyRow;
  }
}
