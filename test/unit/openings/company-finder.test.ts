import { describe, expect, it } from 'vitest';
import type { Opening } from '../../../src/domain/document/registers';
import { createCompanyFinder } from '../../../src/tools/openings/company-finder';
import { makeTestOpening } from './opening';

function finderOf(openings: readonly Opening[]) {
  const rows = new Map(openings.map((opening) => [opening.id, opening]));
  const waiting: (() => void)[] = [];
  const finder = createCompanyFinder({ peek: (id) => rows.get(id) }, [...rows.keys()], (run) =>
    waiting.push(run),
  );
  return {
    ...finder,
    /** Lets it read on: once, or until it has read everything. */
    readOn: (times = Number.POSITIVE_INFINITY) => {
      for (let time = 0; time < times && waiting.length > 0; time += 1) waiting.shift()?.();
    },
    names: (text: string, most = 5) => finder.find(text, most).map((company) => company.name),
  };
}

const contact = (id: string, company: string | null, date: string | null = null): Opening =>
  makeTestOpening({ id, company, date });

describe('finding companies for the palette', () => {
  it('reads nothing until it has time, and not all at once', () => {
    const finder = finderOf(Array.from({ length: 9000 }, (_, index) => contact(`${index}`, `Kro ${index}`)));
    expect(finder.names('kro')).toEqual([]);
    finder.readOn(1);
    expect(finder.isReady()).toBe(false);
    expect(finder.names('kro 8999')).toEqual([]);
    finder.readOn();
    expect(finder.isReady()).toBe(true);
    expect(finder.names('kro 8999')).toEqual(['Kro 8999']);
  });

  it('stops when it is told to', () => {
    const finder = finderOf([contact('1', 'Kro')]);
    finder.stop();
    finder.readOn();
    expect(finder.names('kro')).toEqual([]);
  });

  it('gathers a company’s rows and leads to its newest', () => {
    const finder = finderOf([
      contact('1', 'Fjordlundens Kro', '2026-03-01'),
      contact('2', 'fjordlundens  kro ', '2026-11-05'),
      contact('3', 'Fjordlundens Kro', '2025-01-01'),
      contact('4', null),
    ]);
    finder.readOn();
    expect(finder.find('fjord', 5)).toEqual([
      { key: 'fjordlundens kro', name: 'fjordlundens  kro', row: '2', date: '2026-11-05', rows: 3 },
    ]);
  });

  it('begins with names that begin with the text, and takes no more than asked for', () => {
    const finder = finderOf(
      ['Den gode kro', 'Vinkroen', 'Kroen', 'Kro 1', 'Kro 2'].map((name, index) => contact(`${index}`, name)),
    );
    finder.readOn();
    expect(finder.names('kro')).toEqual(['Kroen', 'Kro 1', 'Kro 2', 'Den gode kro', 'Vinkroen']);
    expect(finder.names('kro', 2)).toEqual(['Kroen', 'Kro 1']);
    expect(finder.names('gode kro')).toEqual(['Den gode kro']);
  });

  it('waits for two letters', () => {
    const finder = finderOf([contact('1', 'Kro')]);
    finder.readOn();
    expect(finder.names('k')).toEqual([]);
    expect(finder.names('kr')).toEqual(['Kro']);
  });
});
