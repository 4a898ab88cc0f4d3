/** What can be said of a file that was read: codes and facts, from which the sentences are made. */
import type { WeekKey } from '../values/field';
import type { ItemKind } from './import-items';

/** What a sheet was taken for. `figures` are computed by the app itself and left out. */
export type SheetKind =
  | 'openings'
  | 'week'
  | 'frontPage'
  | 'capacity'
  | 'scenarios'
  | 'lists'
  | 'figures'
  /** Left out because the leader said so. */
  | 'skipped'
  | 'base'
  | 'empty'
  | 'unknown';

/** Why a whole file could not be read. */
export type FileProblem =
  | {
      readonly code: 'empty' | 'password' | 'pdf' | 'image' | 'html' | 'unknownFormat' | 'damaged' | 'noRows';
    }
  /** In megabytes. */
  | { readonly code: 'tooLarge' | 'inflatesTooMuch'; readonly limitMb: number }
  | { readonly code: 'tooManyRows'; readonly limit: number }
  /** Made by a later release of the app than this one. */
  | { readonly code: 'newerVersion' };

/** Something about a sheet that the reader should know before taking it in. */
export type SheetNote =
  /** Every Real is 0: the week was not filled. */
  | { readonly code: 'zeroWeek'; readonly week: WeekKey }
  /** Real and Mål are 0 everywhere: an empty form. */
  | { readonly code: 'blankWeek'; readonly week: WeekKey }
  /** No year stands anywhere; today's was taken. */
  | { readonly code: 'yearGuessed'; readonly year: number }
  | { readonly code: 'weekDiffers'; readonly inName: number; readonly inSheet: number }
  | { readonly code: 'columnLeftOut'; readonly heading: string; readonly values: number }
  | { readonly code: 'totalsLeftOut'; readonly count: number }
  /** Figures that are left out of the file; what stands here stays. */
  | { readonly code: 'hiddenFigures'; readonly count: number }
  | { readonly code: 'headingsRepeated'; readonly count: number }
  /** Rows in the file's base that someone deleted in the visible sheet. */
  | { readonly code: 'deletedInFile'; readonly count: number }
  /** Lines whose hidden id stands on another line too. Rows are counted from 1; not all need be told. */
  | { readonly code: 'idTwice'; readonly count: number; readonly rows: readonly number[] }
  /** Lines that lost their id and were found by what they say. */
  | { readonly code: 'idLost'; readonly count: number; readonly rows: readonly number[] };

/** Why a row is none of the table's. */
export type LeftOutReason =
  | 'totals'
  | 'headingAgain'
  /** "Januar 2026", "Uge 7": says what the rows under it are. */
  | 'section'
  /** A text under or between the rows. */
  | 'remark'
  /** Hidden in the file, and left out because the leader said so. */
  | 'hidden';

export type RejectReason =
  /** Shaped like a CPR number; `text` is masked. */
  | 'cpr'
  | 'notDate'
  | 'notNumber'
  /** A figure of the calculator or a scenario outside its limits. */
  | 'outOfRange'
  | 'notWeek'
  /** An earlier sheet of the same file is the same week. */
  | 'weekTwice'
  /** A line of the hidden base that cannot be read. */
  | 'damagedBase';

/** `toMend`: taken in as text that must be put right. `rejected`, `leftOut`: not taken. */
export type LineKind = ItemKind | 'toMend' | 'rejected' | 'leftOut';
