/** A report of an import as a file to keep: every row and what became of it, to be opened in Excel. */
import { conflictKey, valueKey } from '../../domain/merge/import-items';
import { formatDate } from '../../i18n/format';
import { t } from '../../i18n/i18n';
import { makeRowFinder } from '../row-words';
import type { Services } from '../services';
import { describeLine } from './describe-line';
import type { ImportRun } from './import-run';

/** Lines in a lot, so that the page answers meanwhile. */
const LOT = 500;
const ALL = { kind: null, register: null };

/** A cell that Excel reads as text and nothing else. */
export function toCsvCell(text: string): string {
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

const toLine = (cells: readonly string[]): string => `${cells.map(toCsvCell).join(';')}\r\n`;

/**
 * @param onProgress lines written of all; false stops it
 * @returns null when it was stopped
 */
export async function makeImportReport(
  run: ImportRun,
  services: Pick<Services, 'store' | 'today'>,
  onProgress: (done: number, total: number) => boolean,
): Promise<{ readonly blob: Blob; readonly name: string } | null> {
  const summary = run.summary();
  if (!summary) return null;
  const words = t().wizard.done;
  const { store, today } = services;
  const parts: string[] = [
    '\ufeff',
    toLine([words.title]),
    toLine([words.date, formatDate(today())]),
    toLine([words.document, store.settings().teamName]),
    ...summary.files.map((file) => {
      const problem = file.problem ? t().transfer.files.problem(file.name, file.problem) : '';
      return toLine([words.files, file.name, problem]);
    }),
    '\r\n',
  ];
  if (summary.newValues.length > 0) {
    parts.push(toLine([words.valuesHeading]));
    const finder = makeRowFinder(store, {});
    for (const { register, label, uses } of summary.newValues) {
      const choice = run.choices().values[valueKey(register, label)];
      const row = choice?.kind === 'map' ? finder.get(register, choice.to) : undefined;
      const name = row ? ('label' in row ? row.label : row.name) : '';
      const done =
        choice?.kind === 'blank' ? words.blank : choice?.kind === 'map' ? words.mapped(name) : words.added;
      parts.push(toLine([t().transfer.newValues.registers[register], label, String(uses), done]));
    }
    parts.push('\r\n');
  }
  parts.push(toLine(words.columns));
  const total = summary.lineCounts.reduce((sum, one) => sum + one.count, 0);
  for (let from = 0; from < total; from += LOT) {
    if (!onProgress(from, total)) return null;
    const page = await run.lines(ALL, from, LOT);
    const finder = makeRowFinder(store, page.rows);
    for (const line of page.lines) {
      const told = describeLine(line, finder, summary.files);
      const place = [told.file, told.sheet, told.cell];
      const start = [told.kind, told.register, told.row];
      if (line.kind === 'added' || told.fields.length === 0)
        parts.push(toLine([...start, '', '', '', ...place, told.what]));
      else
        for (const [index, { field, before, after }] of told.fields.entries()) {
          const key = line.item?.fields[index]?.field ?? '';
          const decided = line.item?.fields[index]?.isConflict
            ? (run.choices().conflicts[conflictKey(line.item.register, line.item.row, key)] ?? 'mine')
            : null;
          const note = decided === null ? '' : decided === 'mine' ? words.keptMine : words.tookTheirs;
          parts.push(toLine([...start, field, before, after, ...place, note]));
        }
    }
  }
  const name = `${words.reportName} ${today()}.csv`;
  return { blob: new Blob(parts, { type: 'text/csv;charset=utf-8' }), name };
}
