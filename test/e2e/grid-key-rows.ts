/** The table of keys: what each does in every grid of the app. */
import { type App, expect, type Grid, type Place } from './app';
import type { GridPlace, WritablePlace } from './grid-places';

export interface KeyRow {
  readonly keys: string;
  readonly does: string;
  /** Leaves the document as it found it. */
  run(grid: Grid, place: GridPlace, app: App): Promise<void>;
}

const down = ([row, column]: Place, by = 1): Place => [row + by, column];
const right = ([row, column]: Place, by = 1): Place => [row, column + by];

/** Keys that only move and select: they hold in a read-only grid too. */
export const MOVING: readonly KeyRow[] = [
  {
    keys: 'arrows',
    does: 'move by a cell and do not wrap',
    async run(grid, { amid, lastRow, lastColumn }) {
      await grid.select(amid);
      for (const [key, to] of [
        ['ArrowRight', right(amid)],
        ['ArrowDown', down(right(amid))],
        ['ArrowLeft', down(amid)],
        ['ArrowUp', amid],
      ] as const) {
        await grid.press(key);
        await grid.expectFocus(to);
        await grid.expectSelected(to, to);
      }
      await grid.press('Home', 'ArrowLeft');
      await grid.expectFocus([amid[0], 1]);
      await grid.press('End', 'ArrowRight');
      await grid.expectFocus([amid[0], lastColumn]);
      await grid.press('Control+End', 'ArrowDown');
      await grid.expectFocus([lastRow, lastColumn]);
    },
  },
  {
    keys: 'Shift+arrows',
    does: 'extend the selection and take it back; the focus stays',
    async run(grid, { amid }) {
      const [row, column] = amid;
      await grid.select(amid);
      await grid.press('Shift+ArrowRight', 'Shift+ArrowDown');
      await grid.expectSelected(amid, [row + 1, column + 1]);
      await grid.press('Shift+ArrowUp', 'Shift+ArrowUp', 'Shift+ArrowLeft', 'Shift+ArrowLeft');
      await grid.expectSelected([row - 1, column - 1], amid);
      await grid.expectFocus(amid);
      await grid.press('ArrowRight');
      await grid.expectSelected(right(amid), right(amid));
    },
  },
  {
    keys: 'Ctrl+arrows',
    does: 'go to the edge of the block, with Shift extend to it',
    async run(grid, { filled: [from, to], lastColumn }) {
      await grid.select(from);
      await grid.press('Control+ArrowDown');
      await grid.expectFocus(to);
      await grid.press('Control+Shift+ArrowUp');
      await grid.expectSelected(from, to);
      await grid.expectFocus(to);
      await grid.press('Control+ArrowUp');
      await grid.expectFocus(from);

      // Along the row, as Excel would from what stands there.
      const texts = (await grid.texts([from[0], 1], [from[0], lastColumn])).flat();
      let column = from[1];
      for (let times = 0; times < 3; times += 1) {
        column = edgeAfter(texts, column);
        await grid.press('Control+ArrowRight');
        await grid.expectFocus([from[0], column]);
      }
    },
  },
  {
    keys: 'Home / End',
    does: 'go to the ends of the row, with Shift extend to them',
    async run(grid, { amid, lastColumn }) {
      const [row] = amid;
      await grid.select(amid);
      await grid.press('End');
      await grid.expectFocus([row, lastColumn]);
      await grid.press('Home');
      await grid.expectFocus([row, 1]);
      await grid.select(amid);
      await grid.press('Shift+Home');
      await grid.expectSelected([row, 1], amid);
      await grid.press('Shift+End');
      await grid.expectSelected(amid, [row, lastColumn]);
    },
  },
  {
    keys: 'Ctrl+Home / Ctrl+End',
    does: 'go to the ends of the grid, with Shift extend to them',
    async run(grid, { amid, firstRow, firstDataRow, lastRow, lastColumn }) {
      await grid.select(amid);
      await grid.press('Control+End');
      await grid.expectFocus([lastRow, lastColumn]);
      await expect(grid.at([lastRow, lastColumn])).toBeInViewport();
      await grid.press('Control+Home');
      await grid.expectFocus([firstRow, 1]);
      await expect(grid.at([firstRow, 1])).toBeInViewport();
      await grid.select(amid);
      await grid.press('Control+Shift+End');
      await grid.expectSelected(amid, [lastRow, lastColumn]);
      await grid.expectFocus(amid);
      await grid.press('Control+Shift+Home');
      await grid.expectSelected([firstDataRow ?? firstRow, 1], amid);
    },
  },
  {
    keys: 'PageUp / PageDown',
    does: 'go by one screen',
    async run(grid, { amid, firstRow, lastRow }) {
      await grid.select(amid);
      await grid.press('Control+Home');
      await grid.expectFocus([firstRow, 1]);
      await grid.press('PageDown');
      const focusedRow = async () =>
        Number(await grid.root.locator('[role=row]:has(> :focus)').getAttribute('aria-rowindex'));
      await expect.poll(focusedRow).toBeGreaterThan(firstRow + 3);
      const row = await focusedRow();
      await expect(grid.at([row, 1])).toBeInViewport();
      await grid.press('PageUp');
      await grid.expectFocus([firstRow, 1]);
      await grid.press('Control+Home', 'ArrowDown', 'Shift+PageDown');
      await grid.expectSelected([firstRow + 1, 1], [Math.min(lastRow, row + 1), 1]);
    },
  },
  {
    keys: 'Tab / Shift+Tab',
    does: 'go to the next and the previous cell, over the ends of rows, and leave the grid at its ends',
    async run(grid, { amid, lastRow, lastColumn, writing }) {
      const [row] = amid;
      await grid.select(amid);
      // Where nothing is typed, Tab has nothing to go on to.
      const leavesAt: Place = writing ? [lastRow, lastColumn] : amid;
      if (writing) {
        await grid.press('Tab');
        await grid.expectFocus(right(amid));
        await grid.press('Shift+Tab');
        await grid.expectFocus(amid);
        await grid.press('End', 'Tab');
        await grid.expectFocus([row + 1, 1]);
        await grid.press('Shift+Tab');
        await grid.expectFocus([row, lastColumn]);
        await grid.press('Control+End');
      }
      await grid.press('Tab');
      await expect(grid.root.locator(':focus')).toHaveCount(0);
      await grid.press('Shift+Tab');
      await grid.expectFocus(leavesAt);
    },
  },
  {
    keys: 'Esc, then Tab',
    does: 'leaves the grid; the next way in comes back to the same cell',
    async run(grid, { amid }) {
      await grid.select(amid);
      await grid.press('Escape', 'Tab');
      await expect(grid.root.locator(':focus')).toHaveCount(0);
      await grid.press('Shift+Tab');
      await grid.expectFocus(amid);
      await grid.press('Escape', 'Shift+Tab');
      await expect(grid.root.locator(':focus')).toHaveCount(0);
      await grid.press('Tab');
      await grid.expectFocus(amid);
    },
  },
  {
    keys: 'Shift+Space, Ctrl+Space, Ctrl+A',
    does: 'select rows, columns and all; the focus stays in its column',
    async run(grid, { amid, firstRow, lastColumn }) {
      const [row, column] = amid;
      await grid.select(amid);
      await grid.press('Shift+ArrowDown', 'Shift+Space');
      await grid.expectSelected([row, 1], [row + 1, lastColumn]);
      await grid.expectFocus(amid);
      await grid.press('ArrowDown');
      await grid.expectSelected([row + 1, column], [row + 1, column]);

      await grid.select(amid);
      await grid.press('Control+Space');
      const inColumn = grid.root.locator(`[aria-colindex="${column}"][aria-selected=true]`);
      await expect(grid.at([firstRow + 1, column])).toHaveAttribute('aria-selected', 'true');
      await expect(grid.at([row, column - 1])).toHaveAttribute('aria-selected', 'false');
      await expect(grid.at([row, column + 1])).toHaveAttribute('aria-selected', 'false');
      expect(await inColumn.count()).toBeGreaterThan(3);
      await grid.expectFocus(amid);

      await grid.press('Control+a');
      await expect(grid.at([row, 1])).toHaveAttribute('aria-selected', 'true');
      await expect(grid.at([row, lastColumn])).toHaveAttribute('aria-selected', 'true');
      await grid.expectFocus(amid);
      await grid.press('Escape');
      await grid.expectSelected(amid, amid);
    },
  },
  {
    keys: 'Ctrl+C',
    does: 'copies what is shown as TSV and as an HTML table',
    async run(grid, { filled: [from] }) {
      await grid.select(from);
      await grid.press('Shift+ArrowDown', 'Control+c');
      const texts = await grid.texts(from, down(from));
      await expect
        .poll(() => grid.clipboard('text/plain'))
        .toBe(texts.map((row) => row.join('\t')).join('\r\n'));
      const html = await grid.clipboard('text/html');
      for (const [text] of texts) expect(html).toContain(`>${text}</td>`);
    },
  },
  {
    keys: 'Shift+F10',
    does: 'opens the menu of the row; Esc goes back to the cell',
    async run(grid, { amid, writing }) {
      await grid.select(amid);
      await grid.press('Shift+F10');
      const menu = grid.page.getByRole('menu', { name: 'Rækkens menu' });
      await expect(menu.getByRole('menuitem').first()).toBeFocused();
      await expect(menu.getByRole('menuitem', { name: /Kopiér/ })).toBeVisible();
      await expect(menu.getByRole('menuitem', { name: /Sæt ind/ })).toHaveCount(writing ? 1 : 0);
      await grid.press('Escape');
      await expect(menu).toHaveCount(0);
      await grid.expectFocus(amid);
    },
  },
];

/** Where Ctrl+Right leads in a row of texts; columns from 1. */
function edgeAfter(texts: readonly string[], from: number): number {
  const isFilled = (column: number) => (texts[column - 1] ?? '') !== '';
  const last = texts.length;
  if (from === last) return last;
  let column = from + 1;
  if (isFilled(from) && isFilled(column)) {
    while (column < last && isFilled(column + 1)) column += 1;
    return column;
  }
  while (column < last && !isFilled(column)) column += 1;
  return column;
}

/** Runs what changes a block, and checks that it is one step: undone, done again and undone. */
async function expectOneStep(
  grid: Grid,
  app: App,
  [from, to]: readonly [Place, Place],
  change: () => Promise<void>,
  label?: RegExp,
): Promise<void> {
  const before = await grid.texts(from, to);
  await change();
  await expect.poll(() => grid.texts(from, to)).not.toEqual(before);
  const after = await grid.texts(from, to);
  if (label) await expect(app.button('Fortryd')).toHaveAttribute('title', label);
  await grid.press('Control+z');
  await grid.expectTexts(from, before);
  await grid.press('Control+y');
  await grid.expectTexts(from, after);
  await grid.press('Control+z');
  await grid.expectTexts(from, before);
  await grid.press('Control+Shift+z');
  await grid.expectTexts(from, after);
  await grid.press('Control+z');
  await grid.expectTexts(from, before);
}

const writingOf = (place: GridPlace): WritablePlace => {
  if (!place.writing) throw new Error(`${place.name} is read-only`);
  return place.writing;
};

/** Keys that write. */
export const WRITING: readonly KeyRow[] = [
  {
    keys: 'F2, Esc',
    does: 'edit what stands there, and cancel',
    async run(grid, place) {
      const { at, text } = writingOf(place).typed;
      await grid.select(at);
      const before = await grid.text(at);
      await grid.press('F2');
      await expect(grid.editor).toBeFocused();
      await expect(grid.editor).toHaveValue(before);
      await grid.page.keyboard.type(text);
      await expect(grid.editor).toHaveValue(before + text);
      await grid.press('Escape');
      await expect(grid.editor).toHaveCount(0);
      await grid.expectFocus(at);
      expect(await grid.text(at)).toBe(before);
    },
  },
  {
    keys: 'typing, Enter, Shift+Enter',
    does: 'edit replacing; commit and go down, or up',
    async run(grid, place, app) {
      const { at, text } = writingOf(place).typed;
      await expectOneStep(grid, app, [at, at], async () => {
        await grid.select(at);
        await grid.page.keyboard.type(text);
        await expect(grid.editor).toHaveValue(text);
        await grid.press('Enter');
        await grid.expectFocus(down(at));
        await grid.expectTexts(at, [[text]]);
      });
      await expectOneStep(grid, app, [at, at], async () => {
        await grid.select(at);
        await grid.press('Enter');
        await expect(grid.editor).toBeFocused();
        await grid.press('Control+a');
        await grid.page.keyboard.type(text);
        await grid.press('Shift+Enter');
        await grid.expectFocus(down(at, -1));
        await grid.expectTexts(at, [[text]]);
      });
    },
  },
  {
    keys: 'Tab while typing, then Enter',
    does: 'goes to the next row, in the column where the typing began',
    async run(grid, place, app) {
      const { at, text } = writingOf(place).typed;
      await expectOneStep(grid, app, [at, at], async () => {
        await grid.select(at);
        await grid.page.keyboard.type(text);
        if (at[1] < place.lastColumn) {
          await grid.press('Tab');
          await grid.expectFocus(right(at));
          await grid.press('Enter');
        } else await grid.press('Enter');
        await grid.expectFocus(down(at));
      });
    },
  },
  {
    keys: 'Delete, Backspace',
    does: 'clear the selection as one step',
    async run(grid, place, app) {
      const [from, to] = writingOf(place).clearable;
      const empty = (await grid.texts(from, to)).map((row) => row.map(() => ''));
      for (const key of ['Delete', 'Backspace']) {
        await expectOneStep(
          grid,
          app,
          [from, to],
          async () => {
            await grid.select(from, to);
            await grid.press(key);
            await grid.expectTexts(from, empty);
          },
          /Ryddede \d celler/,
        );
      }
    },
  },
  {
    keys: 'Ctrl+C, Ctrl+V',
    does: 'copy a block to another place as one step',
    async run(grid, place, app) {
      const { from, to, target } = writingOf(place).copied;
      const end: Place = [target[0] + to[0] - from[0], target[1] + to[1] - from[1]];
      const texts = await grid.texts(from, to);
      await expectOneStep(
        grid,
        app,
        [target, end],
        async () => {
          await grid.select(from, to);
          await grid.press('Control+c');
          await expect
            .poll(() => grid.clipboard('text/plain'))
            .toBe(texts.map((row) => row.join('\t')).join('\r\n'));
          await grid.select(target);
          await grid.press('Control+v');
          await grid.expectTexts(target, texts);
          await grid.expectSelected(target, end);
        },
        /Indsatte \d celler/,
      );
    },
  },
  {
    keys: 'Ctrl+X',
    does: 'copies and clears as one step',
    async run(grid, place, app) {
      const [from, to] = writingOf(place).clearable;
      const texts = await grid.texts(from, to);
      await expectOneStep(
        grid,
        app,
        [from, to],
        async () => {
          await grid.select(from, to);
          await grid.press('Control+x');
          await expect
            .poll(() => grid.clipboard('text/plain'))
            .toBe(texts.map((row) => row.join('\t')).join('\r\n'));
          await grid.expectTexts(
            from,
            texts.map((row) => row.map(() => '')),
          );
        },
        /Klippede \d celler/,
      );
    },
  },
  {
    keys: 'paste of one cell',
    does: 'fills the selection',
    async run(grid, place, app) {
      const { from, to, text } = writingOf(place).alike;
      await expectOneStep(grid, app, [from, to], async () => {
        await grid.select(from, to);
        await grid.paste(text);
        const filled = (await grid.texts(from, to)).map((row) => row.map(() => text));
        await grid.expectTexts(from, filled);
      });
    },
  },
  {
    keys: 'Ctrl+D',
    does: 'fills down as one step',
    async run(grid, place, app) {
      const [from, to] = writingOf(place).down;
      await expectOneStep(grid, app, [from, to], async () => {
        await grid.select(from, to);
        const first = await grid.text(from);
        await grid.press('Control+d');
        await grid.expectTexts(
          from,
          Array.from({ length: to[0] - from[0] + 1 }, () => [first]),
        );
      });
    },
  },
  {
    keys: 'Ctrl+R',
    does: 'fills to the right as one step',
    async run(grid, place, app) {
      const block = writingOf(place).right;
      if (!block) return;
      const [from, to] = block;
      await expectOneStep(grid, app, [from, to], async () => {
        await grid.select(from, to);
        const first = await grid.text(from);
        await grid.press('Control+r');
        await grid.expectTexts(from, [Array.from({ length: to[1] - from[1] + 1 }, () => first)]);
      });
    },
  },
  {
    keys: 'Ctrl+Enter',
    does: 'puts what is typed, or the focused value, into the whole selection',
    async run(grid, place, app) {
      const { from, to, text } = writingOf(place).alike;
      await expectOneStep(grid, app, [from, to], async () => {
        await grid.select(from, to);
        const filled = (await grid.texts(from, to)).map((row) => row.map(() => text));
        await grid.page.keyboard.type(text);
        await grid.press('Control+Enter');
        await grid.expectTexts(from, filled);
        await grid.expectSelected(from, to);
        await grid.expectFocus(from);
      });
      const [top, bottom] = writingOf(place).down;
      await expectOneStep(grid, app, [top, bottom], async () => {
        await grid.select(top, bottom);
        const first = await grid.text(top);
        await grid.press('Control+Enter');
        await grid.expectTexts(
          top,
          Array.from({ length: bottom[0] - top[0] + 1 }, () => [first]),
        );
      });
    },
  },
  {
    keys: 'fill handle',
    does: 'continues a series of numbers, and with Ctrl copies it',
    async run(grid, place, app) {
      const series = writingOf(place).series;
      if (!series) return;
      const { from, to, numbers, target, next } = series;
      const isDown = target[0] > to[0];
      const line = (texts: readonly string[]) => (isDown ? texts.map((text) => [text]) : [texts]);
      const before = await grid.texts(from, to);
      await grid.select(from);
      await grid.paste(isDown ? numbers.join('\n') : numbers.join('\t'));
      await grid.expectTexts(from, line(numbers));
      await expectOneStep(grid, app, [from, target], async () => {
        await grid.select(from, to);
        await grid.dragHandle(to, target);
        await grid.expectTexts(from, line([...numbers, ...next]));
        await grid.expectSelected(from, target);
      });
      await expectOneStep(grid, app, [from, target], async () => {
        await grid.select(from, to);
        await grid.dragHandle(to, target, true);
        await grid.expectTexts(from, line([...numbers, ...numbers]));
      });
      await grid.press('Control+z');
      await grid.expectTexts(from, before);
    },
  },
  {
    keys: 'fill handle, double-click',
    does: 'fills as far down as the neighbour is filled',
    async run(grid, place, app) {
      const [from] = writingOf(place).down;
      // The column before is filled at least as far as the next row.
      if ((await grid.text([from[0] + 1, from[1] - 1])) === '') return;
      await expectOneStep(grid, app, [from, down(from)], async () => {
        await grid.select(from);
        await grid.doubleClickHandle(from);
        await expect.poll(() => grid.text(down(from))).toBe(await grid.text(from));
      });
    },
  },
  {
    keys: 'Ctrl+Z, Ctrl+Y',
    does: 'select the cells that they changed and show them',
    async run(grid, place) {
      const { at, text } = writingOf(place).typed;
      const before = await grid.text(at);
      await grid.select(at);
      await grid.page.keyboard.type(text);
      await grid.press('Enter', 'Control+End', 'Control+z');
      await grid.expectFocus(at);
      await grid.expectSelected(at, at);
      await expect(grid.at(at)).toBeInViewport();
      await grid.expectTexts(at, [[before]]);
      await grid.press('Control+End', 'Control+y');
      await grid.expectFocus(at);
      await expect(grid.at(at)).toBeInViewport();
      await grid.expectTexts(at, [[text]]);
      await grid.press('Control+z');
      await grid.expectTexts(at, [[before]]);
    },
  },
  {
    keys: 'typing in a computed cell',
    does: 'changes nothing',
    async run(grid, place) {
      const at = writingOf(place).computed;
      await grid.select(at);
      const before = await grid.text(at);
      await grid.press('7', 'F2', 'Delete');
      await expect(grid.editor).toHaveCount(0);
      await grid.expectFocus(at);
      expect(await grid.text(at)).toBe(before);
    },
  },
];
