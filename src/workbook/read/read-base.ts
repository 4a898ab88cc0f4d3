/** What the app writes into its own files to find its way home: the hidden sheet of an export, or a backup. */
import { isIsoDate } from '../../domain/calendar/dates';
import { type AnyRow, REGISTER_NAMES, type RegisterName } from '../../domain/document/registers';
import {
  type LeftOut,
  NOTHING_LEFT_OUT,
  type OwnFile,
  type SeenRegister,
  type SeenRegisters,
} from '../../domain/merge/lineage';
import { isRegisterName, readRow } from '../../domain/merge/row-shape';
import { hasCprShape } from '../../domain/openings/validators';
import type { IsoDate } from '../../domain/values/field';
import { someText } from '../../domain/values/plain';
import { makeError, makeOk, type Result } from '../../domain/values/result';
import type { ExportKind, FileProblem, SheetReport } from '../protocol';
import { registersOf, SEEN_LINE, WAS_LINE } from '../write/identity-sheet';
import { IDENTITY_MARK, SHEETS } from '../write/words';
import { maskDigits } from './cell-values';
import { makeReport, type ReportDraft } from './report';
import { type Cell, NONE_HIDDEN, type Sheet, textOf } from './sheet';

/** Layouts that this release reads, and all before them. */
export const BASE_VERSION = 2;
export const BACKUP_VERSION = 1;

export interface Base {
  readonly file: OwnFile;
  readonly exported: IsoDate | null;
  readonly report: SheetReport;
}

export const isBaseSheet = (sheet: Sheet): boolean =>
  sheet.name === SHEETS.identity && textOf(sheet.rows[0]?.[0]) === IDENTITY_MARK;

/** Laid out as `makeIdentitySheet` tells. A line that cannot be read, or comes twice, is listed and left out. */
export function readBaseSheet(sheet: Sheet): Result<Base, FileProblem> {
  const [, version, documentId, exported, kind, number, leftOut] = sheet.rows[0] ?? [];
  if (Number(textOf(version)) > BASE_VERSION) return makeError({ code: 'newerVersion' });
  const report = makeReport(sheet);
  const collected = makeCollector(report);
  const was = new Map<string, Map<RegisterName, WasSection>>();
  if (isExportKind(kind)) for (const register of registersOf(kind)) collected.begin(register);
  let section: WasSection | null = null;
  for (let row = 1; row < sheet.rows.length; row++) {
    const [mark, id, ...pieces] = sheet.rows[row] ?? [];
    const json = pieces.map((piece) => (typeof piece === 'string' ? piece : '')).join('');
    let isRead = false;
    if (mark === SEEN_LINE) {
      section = readSection(pieces);
      isRead = section !== null;
      if (section) {
        const sections = was.get(textOf(id)) ?? new Map<RegisterName, WasSection>();
        was.set(textOf(id), sections.set(section.register, section));
      }
    } else if (mark === WAS_LINE) {
      const before = section && readWas(section.register, textOf(id), json);
      if (before && section) section.changed.set(textOf(id), before.row);
      isRead = before !== null;
    } else isRead = isRegisterName(mark) && collected.add(mark, parseJson(json));
    if (!isRead) report.reject(row, 1, null, 'damagedBase', false);
  }
  const rows = collected.rows();
  return makeOk({
    file: {
      documentId: textOf(documentId),
      number: numberOf(number),
      rows,
      was: new Map([...was].map(([peer, sections]) => [peer, wholeSections(sections, rows)])),
      leftOut: readLeftOut(textOf(leftOut)),
    },
    exported: isIsoDate(textOf(exported)) ? textOf(exported) : null,
    report: report.finish('base'),
  });
}

/** How another document's register was, told by what differs from the file's. */
interface WasSection {
  readonly register: RegisterName;
  readonly number: number;
  readonly had: number;
  readonly changed: Map<string, AnyRow | null>;
}

function readSection([register, number, had]: readonly Cell[]): WasSection | null {
  if (!isRegisterName(register) || numberOf(number) === 0) return null;
  return { register, number: numberOf(number), had: numberOf(had), changed: new Map() };
}

/** A whole number from 0, as a program other than ours may have typed it; else 0. */
function numberOf(cell: Cell | undefined): number {
  const value = Number(textOf(cell));
  return Number.isSafeInteger(value) && value > 0 ? value : 0;
}

function readWas(register: RegisterName, id: string, json: string): { readonly row: AnyRow | null } | null {
  if (json === '') return { row: null };
  const row = readRow(register, parseJson(json));
  // The app never lets a number of a citizen in; a file that was tampered with must not either.
  return row && row.id === id && !someText(row, hasCprShape) ? { row } : null;
}

function wholeSections(sections: ReadonlyMap<RegisterName, WasSection>, now: OwnFile['rows']): SeenRegisters {
  const whole = [...sections.values()].map(
    ({ register, number, had, changed }): [RegisterName, SeenRegister] => {
      const rows = new Map<string, AnyRow>((now[register] ?? []).map((row) => [row.id, row]));
      for (const [id, row] of changed) {
        if (row) rows.set(id, row);
        else rows.delete(id);
      }
      return [register, { number, had, rows: [...rows.values()] }];
    },
  );
  return Object.fromEntries(whole);
}

function readLeftOut(json: string): LeftOut {
  const value = parseJson(json) as { partial?: unknown; fields?: unknown } | null;
  if (value === null || typeof value !== 'object') return NOTHING_LEFT_OUT;
  const texts = (list: unknown): string[] =>
    Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string') : [];
  const fields: { [Name in RegisterName]?: readonly string[] } = {};
  for (const name of REGISTER_NAMES) {
    const own =
      typeof value.fields === 'object' && value.fields !== null && Object.hasOwn(value.fields, name);
    if (own) fields[name] = texts((value.fields as Record<string, unknown>)[name]);
  }
  return { partial: texts(value.partial).filter(isRegisterName), fields };
}

const EXPORT_KINDS: readonly unknown[] = ['openings', 'goals', 'capacity', 'scenarios', 'everything'];

const isExportKind = (kind: unknown): kind is ExportKind => EXPORT_KINDS.includes(kind);

/** A backup file; null when the text is none. */
export function readBackup(text: string, name: string): Result<Base, FileProblem> | null {
  if (!/^\s*\{/.test(text)) return null;
  const backup = parseJson(text) as Partial<Record<string, unknown>> | null;
  if (backup === null || typeof backup !== 'object') return makeError({ code: 'damaged' });
  if (backup.format !== IDENTITY_MARK) return makeError({ code: 'unknownFormat' });
  if (typeof backup.version !== 'number' || backup.version > BACKUP_VERSION)
    return makeError({ code: 'newerVersion' });
  const report = makeReport({ name, isHidden: false, rows: [], hiddenRows: NONE_HIDDEN });
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
    file: {
      documentId: typeof backup.documentId === 'string' ? backup.documentId : '',
      number: 0,
      rows: collected.rows(),
      was: new Map(),
      leftOut: NOTHING_LEFT_OUT,
    },
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
    /** False when the value is no row of the register, or the second of its id. */
    add(register: RegisterName, value: unknown): boolean {
      const row = readRow(register, value);
      if (!row || registers.get(register)?.has(row.id)) return false;
      if (register === 'views' && someText(row, hasCprShape)) {
        report.rejectSheet('cpr', maskDigits('name' in row ? row.name : row.id));
        return true;
      }
      begin(register).set(row.id, withoutCpr(register, row));
      report.taken += 1;
      return true;
    },
    rows: (): OwnFile['rows'] =>
      Object.fromEntries([...registers].map(([register, rows]) => [register, [...rows.values()]])),
  };

  /** The app never lets such a number in; a file that was tampered with must not either. */
  function withoutCpr(register: RegisterName, row: AnyRow): AnyRow {
    const clean = Object.entries(row).map(([field, value]) => {
      if (Array.isArray(value)) {
        const kept = value.filter((one) => typeof one !== 'string' || !hasCprShape(one));
        if (kept.length < value.length) report.rejectSheet('cpr', field);
        return [field, kept];
      }
      const text = typeof value === 'string' ? value : ((value as { raw?: unknown } | null)?.raw ?? null);
      const isHit = field !== 'id' && typeof text === 'string' && hasCprShape(text);
      if (isHit) report.rejectSheet('cpr', field);
      // Only openings have texts that may be missing; a name goes on without its digits.
      return [field, !isHit ? value : register === 'openings' ? null : maskDigits(String(text))];
    });
    return Object.fromEntries(clean) as AnyRow;
  }
}
