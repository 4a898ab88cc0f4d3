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
  {
    about:
      'saved views, which an app without them would drop in silence; how long contact persons and the history are kept; which indicators count citizens, and whether few of them are hidden',
    migrate: (rows) => ({
      ...rows,
      views: [],
      indicators: (rows.indicators ?? []).map((indicator) => ({
        ...indicator,
        // Of the templates' own those that tell what became of citizens; of a team's own it may be so.
        countsCitizens:
          !/^20(?:13|26)-\d+\.\d+$/.test(indicator.id) ||
          /^(?:2013-[45]\.\d+|2013-6\.1|2026-1\.2|2026-4\.\d+)$/.test(indicator.id),
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
export function migrateRows(rows: PlainRows, from: number, migrations: readonly Migration[]): PlainRows {
  return migrations.slice(from - 1).reduce((current, { migrate }) => migrate(current), rows);
}
