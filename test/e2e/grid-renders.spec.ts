/**
 * What of the grid is touched by an edit, an arrow key, a scroll: counted by a MutationObserver on
 * the real register. It is the count that keeps a large document smooth, so it is what is held to.
 */
import { type App, expect, type Grid, test } from './app';

interface Touched {
  /** `row/column` of every cell whose text or attributes changed, by their ARIA indexes. */
  readonly cells: readonly string[];
  /** Cells whose text changed. */
  readonly texts: readonly string[];
  /** Rows whose own attributes changed: their place, the focus. */
  readonly rows: readonly string[];
  /** Cells and rows that were made or taken away. */
  readonly made: number;
  /** Headings and everything else within the grid; a total as `total/column`. */
  readonly others: readonly string[];
}

/** Does something and tells what of the grid it touched, until two frames have passed. */
async function touchedBy(grid: Grid, act: () => Promise<void>): Promise<Touched> {
  // A cell that was clicked may have moved the grid sideways: its pinned cells settle when it rests.
  await expect(grid.page.locator('.grid-frame[data-sliding]')).toHaveCount(0);
  await grid.root.evaluate((root) => {
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((some) => records.push(...some));
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement);
    Object.assign(window, {
      __touched: () => {
        records.push(...observer.takeRecords());
        observer.disconnect();
        const cells = new Set<string>();
        const texts = new Set<string>();
        const rows = new Set<string>();
        const others = new Set<string>();
        let made = 0;
        for (const { target, type, addedNodes, removedNodes } of records) {
          const element = elementOf(target);
          const row = element?.closest('[role=row]');
          const cell = element?.closest('.grid-body [aria-colindex]');
          for (const node of [...addedNodes, ...removedNodes])
            if (node instanceof Element && node.matches('[role=row], [aria-colindex]')) made += 1;
          const rowIndex = row?.getAttribute('aria-rowindex') ?? '';
          if (cell) {
            const name = `${rowIndex}/${cell.getAttribute('aria-colindex')}`;
            cells.add(name);
            if (type !== 'attributes') texts.add(name);
          } else if (row?.closest('.grid-body')) rows.add(rowIndex);
          else if (row?.matches('.total-row'))
            others.add(`total/${element?.closest('[aria-colindex]')?.getAttribute('aria-colindex')}`);
          else if (element !== root) others.add(element?.className ?? '');
        }
        const list = (set: Set<string>) => [...set].sort();
        return { cells: list(cells), texts: list(texts), rows: list(rows), made, others: list(others) };
      },
    });
  });
  await act();
  return grid.root.evaluate(
    () =>
      new Promise<Touched>((resolve) => {
        const touched = (window as unknown as { __touched(): Touched }).__touched;
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(touched())));
      }),
  );
}

/** Sixty openings, all of them current: ten places each, none filled. */
async function openRegister(app: App): Promise<Grid> {
  const today = new Intl.DateTimeFormat('da-DK', { day: '2-digit', month: '2-digit', year: 'numeric' })
    .format(new Date())
    .replaceAll('.', '-');
  const lines = Array.from(
    { length: 60 },
    (_, index) => `${today};Virksomhed ${index + 1};Ordinær åbning;${10};0`,
  );
  const headings = 'Dato;Virksomhedens navn;Resultat af kontakt;Antal pladser;Antal besatte pladser';
  await app.open('/data');
  await app.chooseFiles({
    name: 'aabninger.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\ufeff${[headings, ...lines].join('\r\n')}\r\n`),
  });
  await app.showChanges();
  await app.button('Gennemfør import').click();
  await app.saved();
  await app.open('/brancheregister');
  const grid = app.grid('Brancheregister');
  await expect(await grid.cell(5, 'Virksomhedens navn')).toHaveText('Virksomhed 3');
  return grid;
}

async function columnOf(grid: Grid, heading: string): Promise<string> {
  return (await (await grid.cell(5, heading)).getAttribute('aria-colindex')) ?? '';
}

test('an edit touches the cells that changed and nothing else', async ({ app, page }) => {
  const grid = await openRegister(app);
  const filled = await columnOf(grid, 'Antal besatte pladser');
  const remaining = await columnOf(grid, 'Ledige pladser');
  await (await grid.cell(5, 'Antal besatte pladser')).click();
  await page.keyboard.type('3');
  const edit = await touchedBy(grid, () => page.keyboard.press('Enter'));
  await expect(await grid.cell(5, 'Ledige pladser')).toHaveText('7');
  // The edited cell, what is computed from it, and the cell below, which has the focus now.
  expect(edit.cells).toEqual([`5/${filled}`, `5/${remaining}`, `6/${filled}`].sort());
  expect(edit.texts).toEqual([`5/${filled}`, `5/${remaining}`].sort());
  expect(edit.rows).toEqual(['5', '6']);
  expect(edit.made).toBe(0);
  expect(edit.others).toEqual([`total/${filled}`, `total/${remaining}`].sort());

  // Saving comes after, and is told of outside the grid.
  expect((await touchedBy(grid, () => app.saved())).cells).toEqual([]);

  const arrow = await touchedBy(grid, () => page.keyboard.press('ArrowDown'));
  expect(arrow.cells).toEqual([`6/${filled}`, `7/${filled}`]);
  expect(arrow.texts).toEqual([]);

  const undo = await touchedBy(grid, () => app.button('Fortryd').click());
  await expect(await grid.cell(5, 'Ledige pladser')).toHaveText('10');
  expect(undo.texts).toEqual([`5/${filled}`, `5/${remaining}`].sort());
  expect(undo.made).toBe(0);
});

test('a row that leaves the view moves the others without touching their cells', async ({ app, page }) => {
  const grid = await openRegister(app);
  await (await grid.cell(5, 'Antal besatte pladser')).click();
  await page.keyboard.type('10');
  const left = await touchedBy(grid, () => page.keyboard.press('Enter'));
  await expect(await grid.cell(5, 'Virksomhedens navn')).toHaveText('Virksomhed 4');
  // One row element is given to the row that came into sight below; the rest is only moved.
  const rowsWithNewTexts = new Set(left.texts.map((cell) => cell.split('/')[0]));
  expect(rowsWithNewTexts.size).toBeLessThanOrEqual(2);
  expect(left.made).toBe(0);
});

test('scrolling gives the row elements that leave to the rows that come', async ({ app }) => {
  const grid = await openRegister(app);
  const rowHeight = 28;
  const scrollTo = (top: number) => () =>
    grid.root.evaluate((root, to) => {
      root.scrollTop = to;
    }, top);
  // Far enough that as many rows are kept above as below.
  await scrollTo(rowHeight * 10)();
  await expect(await grid.cell(3, 'Virksomhedens navn')).toHaveCount(1);
  await touchedBy(grid, async () => {});
  const scrolled = await touchedBy(grid, scrollTo(rowHeight * 13));
  const rowsWithNewTexts = new Set(scrolled.texts.map((cell) => cell.split('/')[0]));
  expect(rowsWithNewTexts.size).toBeLessThanOrEqual(3);
  expect(scrolled.made).toBe(0);
  expect(scrolled.others).toEqual([]);
});
