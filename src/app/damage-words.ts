/** What is damaged in a document, in words, and how much of each register is whole. */

import { isWeekKey } from '../domain/calendar/iso-week';
import { type DocumentRows, REGISTER_NAMES, type RegisterName } from '../domain/document/registers';
import { formatWeek } from '../i18n/format';
import { t } from '../i18n/i18n';
import '../i18n/da/recovery';
import '../i18n/da/transfer';
import type { Damage } from '../storage/document-records';

const wordsOf = (register: string): string => {
  const names: Readonly<Record<string, string>> = t().transfer.registers;
  return Object.hasOwn(names, register) ? (names[register] ?? register) : register;
};

export function damageLines(damages: readonly Damage[]): string[] {
  const words = t().recovery.damage;
  const lines: string[] = [];
  if (damages.some(({ kind }) => kind === 'meta')) lines.push(words.meta);
  const chunks = new Map<string, (string | number)[]>();
  for (const damage of damages)
    if (damage.kind === 'chunk')
      chunks.set(damage.register, [...(chunks.get(damage.register) ?? []), damage.chunk]);
  for (const [register, names] of chunks) {
    const weeks = names.filter((name): name is string => typeof name === 'string' && isWeekKey(name));
    lines.push(
      register === 'entries' && weeks.length === names.length
        ? words.weeks(weeks.map(formatWeek))
        : words.chunks(wordsOf(register), names.length),
    );
  }
  for (const damage of damages)
    if (damage.kind === 'count' && !chunks.has(damage.register))
      lines.push((damage.found < damage.expected ? words.gone : words.surplus)(wordsOf(damage.register)));
  if (damages.some(({ kind }) => kind === 'log')) lines.push(words.log);
  return lines;
}

export interface IntactLine {
  readonly name: RegisterName;
  readonly title: string;
  readonly count: number;
  readonly state: string;
  readonly isWhole: boolean;
}

/** Of each register that has or should have rows. */
export function intactLines(rows: DocumentRows, damages: readonly Damage[]): IntactLine[] {
  const words = t().recovery;
  const isUnknown = damages.some(({ kind }) => kind === 'meta');
  return REGISTER_NAMES.flatMap((name) => {
    const count = rows[name].length;
    const missed = damages.find((damage) => damage.kind === 'count' && damage.register === name);
    const lacking = missed?.kind === 'count' ? missed.expected - missed.found : 0;
    if (count === 0 && lacking <= 0 && !isUnknown) return [];
    const state = isUnknown
      ? words.unknown
      : lacking > 0
        ? words.missing(lacking)
        : lacking < 0
          ? words.surplus(-lacking)
          : words.whole;
    return [{ name, title: wordsOf(name), count, state, isWhole: !isUnknown && lacking === 0 }];
  });
}
