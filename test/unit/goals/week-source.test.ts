import { createMemo, createRoot, createSignal } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { makeDefaultDocument } from '../../../src/domain/document/defaults';
import { createDocumentStore, type DocumentStore } from '../../../src/store/document-store';
import { chooseTemplate } from '../../../src/tools/goals/template-command';
import { createWeekSource, type WeekSource } from '../../../src/tools/goals/week-source';
import { makeEntry } from './fixtures';

const M1 = 'medarbejder-1';
const M2 = 'medarbejder-2';
const MEETINGS = '2013-1.7';

function createStore(entries: readonly ReturnType<typeof makeEntry>[] = []): DocumentStore {
  let seq = 0;
  const store = createDocumentStore(
    { ...makeDefaultDocument('Test'), entries },
    0,
    { commit: async (command) => ({ ...command, seq: ++seq }) },
    'test',
    () => 0,
  );
  chooseTemplate(store, '2013');
  return store;
}

function inWeek(store: DocumentStore, check: (source: WeekSource, go: (week: string) => void) => void): void {
  createRoot((dispose) => {
    const [week, setWeek] = createSignal('2026-W47');
    check(createWeekSource(store, week), setWeek);
    dispose();
  });
}

describe('choosing a template', () => {
  it('gives indicators and eight employees in one step that undo takes back', () => {
    const store = createStore();
    expect(store.registers.indicators.count()).toBe(29);
    expect(store.registers.employees.rows().map((row) => row.name)).toEqual(
      Array.from({ length: 8 }, (_, index) => `Medarbejder ${index + 1}`),
    );
    expect(store.settings().goalTemplate).toBe('2013');
    store.undo();
    expect([store.registers.indicators.count(), store.registers.employees.count()]).toEqual([0, 0]);
    expect(store.settings().goalTemplate).toBeNull();
  });
});

describe('the week’s schedule', () => {
  it('has the guide’s headings: indicator, eight times Real and Mål, and I alt with three', () => {
    inWeek(createStore(), (source) => {
      expect(source.label()).toBe('Målstyring uge 47, 2026');
      const columns = source.columns();
      expect(columns.map((column) => column.title)).toEqual([
        'Indikator',
        ...Array.from({ length: 8 }, () => ['Real', 'Mål']).flat(),
        'Real',
        'Mål',
        'Afvigelse',
      ]);
      expect(columns[1]?.group).toBe('Medarbejder 1');
      expect(columns.at(-1)).toMatchObject({ group: 'I alt', pin: 'right' });
      expect(source.rows()).toHaveLength(29 + 6);
    });
  });

  it('writes what is typed as one command named after the cell', () => {
    const store = createStore();
    inWeek(store, (source) => {
      const outcome = source.write?.([{ row: MEETINGS, column: `real:${M2}`, value: 5 }], 'Rettede Real');
      expect(outcome).toEqual({ written: 1, refused: [] });
      expect(store.undoLabel()).toBe('Rettede Real for Virksomhedsmøder, Medarbejder 2, uge 47');
      expect(source.value(MEETINGS, `real:${M2}`)).toBe(5);
      expect(source.value(MEETINGS, 'total:real')).toBe(5);
      source.write?.([{ row: MEETINGS, column: `real:${M2}`, value: null }], 'Ryddede Real');
      expect(store.registers.entries.count()).toBe(0);
    });
  });

  it('takes Real and Mål of one cell pair in one paste, and refuses the computed cells', () => {
    const store = createStore();
    inWeek(store, (source) => {
      const outcome = source.write?.(
        [
          { row: MEETINGS, column: `real:${M1}`, value: 5 },
          { row: MEETINGS, column: `goal:${M1}`, value: 7 },
          { row: MEETINGS, column: 'total:real', value: 99 },
        ],
        'Indsatte 3 celler',
      );
      expect(outcome?.written).toBe(2);
      expect(outcome?.refused).toMatchObject([{ column: 'total:real', text: '99' }]);
      expect(store.registers.entries.rows()).toEqual([makeEntry('2026-W47', MEETINGS, M1, 5, 7)]);
      expect(source.value(MEETINGS, 'total:deviation')).toBe(-2);
      expect(store.undoLabel()).toBe('Indsatte 3 celler, uge 47');
    });
  });

  it('keeps negative numbers and words as typed, marked and out of the total', () => {
    inWeek(createStore(), (source) => {
      const type = source.columns()[1]?.type;
      source.write?.([{ row: MEETINGS, column: `real:${M1}`, value: type?.parse('-3') ?? null }], '');
      source.write?.([{ row: MEETINGS, column: `real:${M2}`, value: -4 }], '');
      expect(source.value(MEETINGS, `real:${M1}`)).toEqual({ raw: '-3' });
      expect(source.value(MEETINGS, `real:${M2}`)).toEqual({ raw: '-4' });
      expect(type?.problem(source.value(MEETINGS, `real:${M2}`))).not.toBeNull();
      expect(source.value(MEETINGS, 'total:real')).toBeNull();
    });
  });

  it('takes decimals of hours, and points them out where things are counted', () => {
    inWeek(createStore(), (source) => {
      source.write?.([{ row: MEETINGS, column: `real:${M1}`, value: 2.5 }], '');
      source.write?.([{ row: '2013-1.1', column: `real:${M1}`, value: 2.5 }], '');
      expect(source.state?.(MEETINGS, `real:${M1}`)?.warning).toBeTruthy();
      expect(source.state?.('2013-1.1', `real:${M1}`)).toBeUndefined();
      expect(source.refuse?.(`real:${M1}`, '010190-1234')).toMatch(/cpr/);
    });
  });

  it('shows the week gone to, on the same rows and columns', () => {
    inWeek(createStore([makeEntry('2026-W46', MEETINGS, M1, 3)]), (source, go) => {
      const before = { rows: source.rows(), columns: source.columns() };
      const value = createMemo(() => source.value(MEETINGS, `real:${M1}`));
      expect(value()).toBeNull();
      go('2026-W46');
      expect(value()).toBe(3);
      expect(source.rows()).toBe(before.rows);
      expect(source.columns()).toBe(before.columns);
    });
  });

  it('shows the figures of somebody who was deleted', () => {
    inWeek(createStore([makeEntry('2026-W47', MEETINGS, 'vaek', 3)]), (source) => {
      expect(source.columns().map((column) => column.group)).toContain('Slettet medarbejder');
      expect(source.value(MEETINGS, 'real:vaek')).toBe(3);
    });
  });
});
