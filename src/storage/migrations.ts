/**
 * The document's schema through the releases. Migration number n turns version n into n + 1.
 * They work on plain JSON and use no live code: what a type or a default is called today must not
 * change what an old migration does. A released migration is never edited.
 */

/** Every register's rows as they were stored, whatever they were then. */
export type PlainRows = Readonly<Record<string, readonly PlainRow[]>>;
export type PlainRow = { readonly id: string } & Readonly<Record<string, unknown>>;

export interface Migration {
  /** What it does and why, for the next developer. */
  readonly about: string;
  readonly migrate: (rows: PlainRows) => PlainRows;
}

/** The first of them is number 1: from version 1 to 2. */
export const MIGRATIONS: readonly Migration[] = [
  // An app without saved views would drop them in silence.
  {
    about: 'saved views; how long contacts and history are kept; counts of citizens',
    migrate: (rows) => ({
      ...rows,
      views: [],
      indicators: (rows.indicators ?? []).map((indicator) => ({
        ...indicator,
        // Of the templates' own those that tell what became of citizens; of a team's own it may be so.
        countsCitizens: !/^20(13-(?![45]|6\.1$)|26-(?!1\.2|4))/.test(indicator.id),
      })),
      settings: (rows.settings ?? []).map((settings) => ({
        ...settings,
        contactMonths: null,
        hidesFewCitizens: false,
        historyMonths: 13,
      })),
    }),
  },
];

export const schemaVersion = (migrations: readonly Migration[]): number => migrations.length + 1;

/** The rows as the latest version has them. Rows of that version are returned as they are. */
export function migrateRows(
  rows: PlainRows,
  from: number,
  migrations: readonly Migration[] = MIGRATIONS,
): PlainRows {
  return migrations.slice(from - 1).reduce((current, { migrate }) => migrate(current), rows);
}
