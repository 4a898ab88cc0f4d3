/** The views of the sample, and what is done with views, as far as no grid has to be drawn for it. */
import { createRoot, createSignal } from 'solid-js';
import { describe, expect, it, vi } from 'vitest';
import { makeSampleDocument } from '../../../src/domain/document/sample';
import { makeSampleViews } from '../../../src/domain/document/sample-views';
import { readLayout, reduceLayout } from '../../../src/grid/model/layout';
import type { GridApi, GridLayout } from '../../../src/grid/types';
import { t } from '../../../src/i18n/i18n';
import { createDocumentStore, type DocumentStore } from '../../../src/store/document-store';
import { createOpeningStatuses } from '../../../src/tools/openings/current-openings';
import { createOpeningColumns } from '../../../src/tools/openings/opening-columns';
import { createSavedViews } from '../../../src/tools/openings/saved-views';
import { makeViewCommands, type ViewCommands } from '../../../src/tools/openings/view-commands';
import type { Services } from '../../../src/tools/services';

const TODAY = '2026-11-18';
const RED = 'visning-roede';
const HOTELS = 'visning-hoteller';

interface Bench {
  readonly store: DocumentStore;
  readonly columns: Parameters<typeof reduceLayout>[1];
  readonly commands: ViewCommands;
  readonly told: string[];
  view(id: string): NonNullable<ReturnType<DocumentStore['registers']['views']['peek']>>;
  setLayout(layout: GridLayout): void;
}

// The grid's layout is remembered in a browser.
vi.stubGlobal('addEventListener', () => {});

function inSample(check: (bench: Bench) => void): void {
  createRoot((dispose) => {
    let seq = 0;
    const commit = async (command: object) => ({ ...command, seq: ++seq });
    const store = createDocumentStore(
      makeSampleDocument(TODAY),
      0,
      { commit } as unknown as Parameters<typeof createDocumentStore>[2],
      'a',
      () => 0,
    );
    const statuses = createOpeningStatuses(store, () => TODAY);
    const columns = createOpeningColumns(store, statuses, () => ({ search: () => [] }) as never)();
    const told: string[] = [];
    const services = {
      store,
      announce: (text: string) => told.push(text),
      notify: ({ text }: { text: string }) => told.push(text),
    } as unknown as Services;
    const [layout, setLayout] = createSignal<GridLayout>({});
    const grid = { layout, setLayout } as unknown as GridApi;
    const views = createSavedViews(
      store,
      () => 'alle',
      () => null,
      () => {},
    );
    const commands = makeViewCommands({ services, views, grid, show: (id) => told.push(id) });
    const view = (id: string) => {
      const row = store.registers.views.peek(id);
      if (!row) throw new Error(`no view ${id}`);
      return row;
    };
    check({ store, columns, commands, told, view, setLayout });
    dispose();
  });
}

describe('the sample’s views', () => {
  it('are laid out as they say, in the register as it is', () =>
    inSample(({ columns }) => {
      const ids = columns.map(({ id }) => id);
      for (const { layout } of makeSampleViews()) {
        expect(readLayout(layout)).toEqual(layout);
        expect(reduceLayout(layout, columns)).toEqual(layout);
        const { filters = {}, hidden = [], sorting = [] } = readLayout(layout);
        const named = [...Object.keys(filters), ...hidden, ...sorting.map(({ column }) => column)];
        expect(ids).toEqual(expect.arrayContaining(named));
      }
    }));
});

describe('a view’s name', () => {
  it('is refused when it is none, is taken, or looks like a citizen', () =>
    inSample(({ commands, view }) => {
      const { refuseName } = commands;
      expect(refuseName('', null)).not.toBeNull();
      expect(refuseName('  røde,  ÆLDSTE først', null)).toMatch(/allerede/);
      expect(refuseName('alle', null)).toMatch(/allerede/);
      expect(refuseName('Jens 010190-1234', null)).toMatch(/cpr/);
      expect(refuseName('Gule', null)).toBeNull();
      expect(refuseName('Røde, ældste først', view(RED))).toBeNull();
    }));
});

describe('a view', () => {
  it('is saved with what the grid shows, last in the row, in one step', () =>
    inSample(({ store, commands, setLayout, told }) => {
      const layout: GridLayout = { hidden: ['mail'], filters: { note: { kind: 'text', text: 'ring' } } };
      setLayout(layout);
      commands.saveNew('Ring');
      const saved = store.registers.views.rows().at(-1);
      expect(saved).toMatchObject({ name: 'Ring', base: 'all', tool: 'openings', layout });
      expect(told).toContain(saved?.id);
      expect(store.undoLabel()).toBe(t().views.undo.saved('Ring'));
      store.undo();
      expect(store.registers.views.count()).toBe(2);
    }));

  it('takes no filter in that looks like a citizen', () =>
    inSample(({ store, commands, setLayout, told, view }) => {
      setLayout({ filters: { note: { kind: 'text', text: '010190-1234' } } });
      expect(commands.refuseLayout()).toMatch(/cpr/);
      commands.saveChanges(view(RED));
      expect(told).toEqual([expect.stringMatching(/cpr/)]);
      expect(store.undoLabel()).toBeNull();
    }));

  it('is changed, renamed, moved and deleted, each of which can be undone', () =>
    inSample(({ store, commands, setLayout, view }) => {
      const before = store.registers.views.rows();
      setLayout({ widths: { company: 300 } });
      commands.saveChanges(view(RED));
      expect(view(RED).layout).toEqual({ widths: { company: 300 } });
      commands.rename(view(RED), 'Bredt');
      expect(view(RED).name).toBe('Bredt');
      expect(commands.canMove(view(RED), -1)).toBe(false);
      commands.move(view(RED), 1);
      expect(store.registers.views.ids()).toEqual([HOTELS, RED]);
      expect(commands.canMove(view(RED), 1)).toBe(false);
      commands.remove(view(RED));
      expect(store.registers.views.ids()).toEqual([HOTELS]);
      for (let step = 0; step < 4; step += 1) store.undo();
      expect(store.registers.views.rows()).toEqual(before);
    }));
});
