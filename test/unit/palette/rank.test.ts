import { describe, expect, it } from 'vitest';
import { makeEntries, rank } from '../../../src/app/palette/rank';
import type { Command } from '../../../src/tools/command';

const command = (id: string, title: string, group: string, more: Partial<Command> = {}): Command => ({
  id,
  title,
  group,
  run: () => {},
  ...more,
});

const COMMANDS = [
  command('copy', 'Kopiér', 'Det markerede'),
  command('goals', 'Kopiér sidste uges mål', 'Denne side'),
  command('week', 'Næste uge', 'Denne side'),
  command('capacity', 'Gå til Ressourceberegner', 'Gå til'),
  command('undo', 'Fortryd', 'Fortryd og gentag', { unavailable: 'Der er intet at fortryde.' }),
  command('data', 'Gå til Data', 'Gå til'),
];
const list = (query: string, recent: readonly string[] = []): string[] =>
  rank(makeEntries(COMMANDS), query, recent, 'Senest brugt').map(
    (each) => `${each.group}: ${each.command.title}`,
  );

describe('the palette’s list', () => {
  it('shows everything when nothing is typed, what was used last first and only once', () => {
    expect(list('', ['data', 'gone', 'undo'])).toEqual([
      'Senest brugt: Gå til Data',
      'Det markerede: Kopiér',
      'Denne side: Kopiér sidste uges mål',
      'Denne side: Næste uge',
      'Gå til: Gå til Ressourceberegner',
      // Used last as well, but not to be had now.
      'Fortryd og gentag: Fortryd',
    ]);
  });

  it('puts the best first and keeps what stands under one heading together', () => {
    expect(list('kop')).toEqual(['Det markerede: Kopiér', 'Denne side: Kopiér sidste uges mål']);
    expect(list('uge')).toEqual(['Denne side: Næste uge', 'Denne side: Kopiér sidste uges mål']);
  });

  it('puts what was used last before what fits as well', () => {
    expect(list('gå')[0]).toBe('Gå til: Gå til Data');
    expect(list('gå', ['capacity'])[0]).toBe('Gå til: Gå til Ressourceberegner');
  });

  it('lists what cannot be done now behind what can', () => {
    const both = [
      command('a', 'Fortryd alt', 'En', { unavailable: 'Nej.' }),
      command('b', 'Fortryd det hele', 'To'),
    ];
    expect(rank(makeEntries(both), 'fortryd', [], '').map((each) => each.command.id)).toEqual(['b', 'a']);
  });

  it('finds nothing where nothing fits', () => {
    expect(list('zzz')).toEqual([]);
  });
});
