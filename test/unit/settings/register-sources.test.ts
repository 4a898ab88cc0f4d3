import { createRoot } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { weekOfDate } from '../../../src/domain/calendar/iso-week';
import { makeSampleDocument } from '../../../src/domain/document/sample';
import { newRowKey } from '../../../src/grid/types';
import { createDocumentStore, type DocumentStore } from '../../../src/store/document-store';
import type { RegisterSource } from '../../../src/tools/register-source';
import type { Services } from '../../../src/tools/services';
import { createEmployeeSource } from '../../../src/tools/settings/employee-source';
import { createIndicatorSource } from '../../../src/tools/settings/indicator-source';
import {
  createBranchSource,
  createJobFunctionSource,
  createResultSource,
} from '../../../src/tools/settings/list-source';

const TODAY = '2026-11-18';
const WEEK = weekOfDate(TODAY);

interface Bench {
  readonly store: DocumentStore;
  readonly services: Services;
  readonly told: string[];
}

function inSample(check: (bench: Bench) => void): void {
  createRoot((dispose) => {
    let seq = 0;
    const store = createDocumentStore(
      makeSampleDocument(TODAY),
      0,
      { commit: async (command) => ({ ...command, seq: ++seq }) },
      'test',
      () => 0,
    );
    const told: string[] = [];
    const services = {
      store,
      today: () => TODAY,
      notify: ({ text }: { text: string }) => told.push(text),
    } as unknown as Services;
    check({ store, services, told });
    dispose();
  });
}

const thisWeek = () => WEEK;
/** Types a text into a cell, as the grid does. */
function type(source: RegisterSource, row: string, column: string, text: string) {
  const cell = source.columns().find(({ id }) => id === column);
  const value = cell ? cell.type.parse(text) : null;
  return source.write([{ row, column, value }], 'Rettede');
}
const idOf = (source: RegisterSource, name: string): string => {
  const column = source.columns()[0]?.id ?? '';
  return source.rows().find((row) => source.peek(row, column) === name) ?? '';
};
const namesOf = (source: RegisterSource): unknown[] =>
  source.rows().map((row) => source.peek(row, source.columns()[0]?.id ?? ''));

describe('employees', () => {
  it('are added by typing, in one step that undo takes back', () =>
    inSample(({ store, services }) => {
      const source = createEmployeeSource(services, thisWeek);
      type(source, newRowKey(0), 'name', 'Nina');
      expect(namesOf(source).at(-1)).toBe('Nina');
      store.undo();
      expect(store.registers.employees.count()).toBe(6);
    }));

  it('may not share a name, have none, or end before they begin', () =>
    inSample(({ services }) => {
      const source = createEmployeeSource(services, thisWeek);
      const row = idOf(source, 'Medarbejder 6');
      expect(type(source, row, 'name', 'medarbejder  1').refused[0]?.reason).toContain('står allerede');
      expect(type(source, row, 'name', '').refused).toHaveLength(1);
      expect(type(source, row, 'to', '5').refused).toHaveLength(1);
      expect(type(source, row, 'to', 'engang').refused[0]?.reason).toContain('ikke en uge');
      expect(source.peek(row, 'to')).toBeNull();
      expect(type(source, row, 'to', 'uge 50').written).toBe(1);
      expect(source.peek(row, 'to')).toBe('2026-W50');
    }));

  it('end this week instead of vanishing with their figures', () =>
    inSample(({ store, services, told }) => {
      const source = createEmployeeSource(services, thisWeek);
      type(source, newRowKey(0), 'name', 'Nina');
      source.removeRows([idOf(source, 'Medarbejder 2'), idOf(source, 'Nina')]);
      expect(store.registers.employees.peek('medarbejder-2')?.to).toBe(WEEK);
      expect(namesOf(source)).not.toContain('Nina');
      expect(told.join()).toContain('Medarbejder 2');
      store.undo();
      expect(store.registers.employees.peek('medarbejder-2')?.to).toBeNull();
      expect(namesOf(source)).toContain('Nina');
    }));

  it('move among each other', () =>
    inSample(({ services }) => {
      const source = createEmployeeSource(services, thisWeek);
      source.moveRows([idOf(source, 'Medarbejder 3')], -1, 'Flyttede');
      expect(namesOf(source).slice(0, 3)).toEqual(['Medarbejder 1', 'Medarbejder 3', 'Medarbejder 2']);
    }));

  it('hold nothing that looks like a CPR number', () =>
    inSample(({ services }) => {
      expect(createEmployeeSource(services, thisWeek).refuse?.('name', 'Bo 010190-1234')).toBeTruthy();
    }));
});

describe('indicators', () => {
  it('are retired instead of removed once they have figures', () =>
    inSample(({ store, services, told }) => {
      const source = createIndicatorSource(services, thisWeek);
      const count = store.registers.indicators.count();
      source.removeRows([idOf(source, 'Udeblivelser')]);
      // This week already has figures of it, so the first week without it is the next.
      expect(source.peek(idOf(source, 'Udeblivelser'), 'retiredFrom')).toBe('2026-W48');
      expect(store.registers.indicators.count()).toBe(count);
      expect(told).toHaveLength(1);
    }));

  it('are found by their old name in files after they were renamed', () =>
    inSample(({ services }) => {
      const source = createIndicatorSource(services, thisWeek);
      const row = idOf(source, 'Virksomhedsmøder');
      type(source, row, 'label', 'Møder hos virksomheder');
      expect(source.peek(row, 'aliases')).toBe('Virksomhedsmøder');
    }));

  it('stay with their group when they move, and take it along from its edge', () =>
    inSample(({ services }) => {
      const source = createIndicatorSource(services, thisWeek);
      source.moveRows([idOf(source, 'Ordinære åbninger')], -1, 'Flyttede');
      const groups = source.rows().map((row) => source.peek(row, 'group'));
      expect([...new Set(groups)]).toEqual(['Samtaler', 'Åbninger', 'Virksomhedskontakt', 'Etableret']);
      expect(groups).toEqual([...groups].sort((a, b) => groups.indexOf(a) - groups.indexOf(b)));
    }));

  it('join the last group when added', () =>
    inSample(({ services }) => {
      const source = createIndicatorSource(services, thisWeek);
      type(source, newRowKey(0), 'label', 'Etablerede fleksjob');
      expect(source.peek(idOf(source, 'Etablerede fleksjob'), 'group')).toBe('Etableret');
    }));
});

describe('pick lists', () => {
  it('hide a value in use and remove one that is not', () =>
    inSample(({ store, services, told }) => {
      const source = createResultSource(services);
      const count = store.registers.results.count();
      source.removeRows(['praktik', 'nytteindsats']);
      expect(store.registers.results.peek('praktik')?.hidden).toBe(true);
      expect(store.registers.results.count()).toBe(count - 1);
      expect(told.join()).toContain('Praktikplads');
    }));

  it('hide a branch that only a job function uses', () =>
    inSample(({ store, services }) => {
      createBranchSource(services).removeRows(['J', 'X']);
      expect(store.registers.branches.peek('J')?.hidden).toBe(true);
      expect(store.registers.branches.peek('X')).toBeUndefined();
    }));

  it('keep a result and its kind in agreement', () =>
    inSample(({ store, services }) => {
      const source = createResultSource(services);
      type(source, 'ingen', 'isOpening', 'ja');
      expect(store.registers.results.peek('ingen')).toMatchObject({ isOpening: true, kind: 'ordinary' });
      type(source, 'ingen', 'kind', '');
      expect(store.registers.results.peek('ingen')).toMatchObject({ isOpening: false, kind: 'none' });
      type(source, 'senere', 'kind', 'Støttet');
      expect(store.registers.results.peek('senere')).toMatchObject({ isOpening: true, kind: 'supported' });
    }));

  it('give a job function a branch by its name, and refuse one that is not there', () =>
    inSample(({ store, services }) => {
      const source = createJobFunctionSource(services);
      type(source, newRowKey(0), 'label', 'Køkkenhjælper');
      const row = idOf(source, 'Køkkenhjælper');
      expect(type(source, row, 'branch', 'Rumfart').refused).toHaveLength(1);
      type(source, row, 'branch', 'hotel og restauration');
      expect(store.registers.jobFunctions.peek(row)?.branch).toBe('I');
    }));

  it('take other spellings from one cell', () =>
    inSample(({ store, services }) => {
      const source = createBranchSource(services);
      type(source, 'H', 'aliases', 'Vognmænd;  Transport og lager ; Vognmænd');
      expect(store.registers.branches.peek('H')?.aliases).toEqual(['Vognmænd', 'Transport og lager']);
    }));
});
