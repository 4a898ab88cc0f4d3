import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { columnPart } from '../../../src/grid/model/layout';
import type { GridLayout } from '../../../src/grid/types';
import { makeLayoutMemory } from '../../../src/grid/view/layout-memory';

const LAYOUT: GridLayout = {
  widths: { date: 120 },
  order: ['date', 'name'],
  filters: { name: { kind: 'text', text: 'kro' } },
};
const KEY = 'indsatstavlen.grid.register';

let stored: Map<string, string>;
let isForbidden: boolean;
let leave: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  stored = new Map();
  isForbidden = false;
  const guarded = <T>(give: () => T): T => {
    if (isForbidden) throw new DOMException('denied', 'SecurityError');
    return give();
  };
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => guarded(() => stored.get(key) ?? null),
    setItem: (key: string, text: string) => guarded(() => stored.set(key, text)),
    removeItem: (key: string) => guarded(() => stored.delete(key)),
  });
  vi.stubGlobal('addEventListener', (_type: string, listener: () => void) => {
    leave = listener;
  });
});
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the memory of a layout', () => {
  it('gives all of it as long as what it is about is open, and the columns for good', () => {
    const document = {};
    makeLayoutMemory('register', document).keep(LAYOUT);
    expect(makeLayoutMemory('register', document).recall()).toEqual(LAYOUT);
    expect(makeLayoutMemory('another', document).recall()).toBeNull();
    vi.runAllTimers();
    expect(makeLayoutMemory('register', {}).recall()).toEqual(columnPart(LAYOUT));
    expect(stored.get(KEY)).not.toContain('kro');
  });

  it('writes once when a column has come to rest, and at once when the page is left', () => {
    const memory = makeLayoutMemory('register', {});
    for (const width of [100, 110, 120]) memory.keep({ widths: { date: width } });
    expect(stored.size).toBe(0);
    leave();
    expect(JSON.parse(stored.get(KEY) ?? '')).toEqual({ widths: { date: 120 } });
  });

  it('leaves nothing behind when all is as it was', () => {
    const memory = makeLayoutMemory('register', {});
    memory.keep(LAYOUT);
    vi.runAllTimers();
    memory.keep({});
    expect(makeLayoutMemory('register', {}).recall()).toBeNull();
    vi.runAllTimers();
    expect(stored.size).toBe(0);
  });

  it('keeps only what it is told to', () => {
    const document = {};
    const memory = makeLayoutMemory('register', document, ({ order: _, ...rest }) => columnPart(rest));
    memory.keep(LAYOUT);
    vi.runAllTimers();
    expect(memory.recall()?.order).toEqual(LAYOUT.order);
    expect(makeLayoutMemory('register', {}).recall()).toEqual({ widths: LAYOUT.widths });
  });

  it('is not disturbed by what it cannot read, or by a browser that keeps nothing', () => {
    stored.set(KEY, '{"widths": {"date"');
    expect(makeLayoutMemory('register', {}).recall()).toBeNull();
    stored.set(KEY, '[1, 2]');
    expect(makeLayoutMemory('register', {}).recall()).toEqual({});
    isForbidden = true;
    const document = {};
    const memory = makeLayoutMemory('register', document);
    expect(memory.recall()).toBeNull();
    memory.keep(LAYOUT);
    vi.runAllTimers();
    expect(memory.recall()).toEqual(LAYOUT);
  });
});
