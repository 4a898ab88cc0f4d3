/**
 * Hands inside the page, quick enough for thousands of operations: what they do goes through the app's own
 * events of mouse, keys and clipboard. Every text they enter is its own, and the test is told of it in the moment
 * the status line calls it stored.
 */
import type { makeRandom } from './random';

/** What one window is to do in one go. */
export interface Burst {
  readonly seed: number;
  readonly operations: number;
  /** What its texts begin with: no other burst has the same. */
  readonly prefix: string;
  /** Figures from here on are its own. */
  readonly firstFigure: number;
}

export interface Hands {
  /** Does so many random operations and gives how many of each. */
  burst(order: Burst): Promise<Record<string, number>>;
  /** Goes to a page and waits until it stands. */
  go(route: string): Promise<void>;
  /** Brings in a small file through the wizard, and takes it back when that is asked for. */
  importNames(names: readonly string[], isTakenBack: boolean): Promise<void>;
  /** Until the status line says that everything is stored. */
  saved(): Promise<void>;
  /** What it does at the moment, for whoever finds it standing still. */
  doing: string;
}

declare global {
  interface Window {
    readonly hands: Hands;
    /** Given by the test, both. */
    readonly makeRandom: typeof makeRandom;
    soakStored(texts: readonly string[]): Promise<void>;
  }
}

export const REGISTER = '/brancheregister?visning=alle';
export const WEEK = '/maalstyring/2026/47';

/** Put into every page before the app: a function that uses nothing from outside itself. */
export function installHands(): void {
  const PATIENCE_MS = 20_000;
  const TEXT_COLUMNS = ['Virksomhedens navn', 'Adresse', 'Mailadresse', 'Kontaktperson', 'Bemærkning'];

  /** Entered, and not yet called stored. */
  const entered: string[] = [];
  const statusLine = () => document.querySelector<HTMLElement>('.save-status');
  const isSaved = () =>
    statusLine()?.dataset.state === 'saved' &&
    (statusLine()?.querySelector('[role=status]')?.textContent ?? '').startsWith('Gemt');
  const tell = () => {
    if (entered.length > 0 && isSaved()) void window.soakStored(entered.splice(0));
  };
  new MutationObserver(tell).observe(document, { subtree: true, childList: true, characterData: true });

  /** Gives way to everything else the page has to do. */
  const turn = () =>
    new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  const rest = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

  async function until<T>(what: string, look: () => T | null | undefined | false): Promise<T> {
    const end = performance.now() + PATIENCE_MS;
    for (let times = 0; ; times += 1) {
      const found = look();
      if (found) return found;
      if (performance.now() > end) throw new Error(`${what}: not within ${PATIENCE_MS / 1000} s`);
      await (times < 20 ? turn() : rest(10));
    }
  }

  function startRandom(seed: number) {
    const { below } = window.makeRandom(seed);
    return { below, pick: <T>(list: readonly T[]): T => list[below(list.length)] as T };
  }
  type Random = ReturnType<typeof startRandom>;

  const grid = () => document.querySelector<HTMLElement>('.shell-page [role=grid]');
  const enabledButton = (name: string) =>
    [...document.querySelectorAll('button')].find(
      (button) => button.textContent?.trim() === name && !button.disabled,
    );

  function press(
    key: string,
    more: KeyboardEventInit = {},
    target: Element = document.activeElement ?? document.body,
  ) {
    const init = { key, bubbles: true, cancelable: true, composed: true, ...more };
    target.dispatchEvent(new KeyboardEvent('keydown', init));
    target.dispatchEvent(new KeyboardEvent('keyup', init));
  }

  function click(element: Element, more: PointerEventInit = {}) {
    const box = element.getBoundingClientRect();
    const init = {
      bubbles: true,
      cancelable: true,
      composed: true,
      // Near its edge: in its corner is the fill handle.
      clientX: box.left + 3,
      clientY: box.top + 8,
      detail: 1,
      pointerType: 'mouse',
      ...more,
    };
    element.dispatchEvent(new PointerEvent('pointerdown', init));
    element.dispatchEvent(new PointerEvent('pointerup', init));
    element.dispatchEvent(new MouseEvent('click', init));
  }

  const columnOf = (heading: string): string | null =>
    [...(grid()?.querySelectorAll('[role=columnheader]') ?? [])]
      .find((header) => header.textContent?.trim().startsWith(heading))
      ?.getAttribute('aria-colindex') ?? null;

  /** Rows that are drawn. Mostly one of the first, so that the windows meet. */
  function rowFrom(random: Random): HTMLElement | null {
    const rows = [
      ...(grid()?.querySelectorAll<HTMLElement>('.grid-body [role=row][data-kind=data]:not([hidden])') ?? []),
    ].sort((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')));
    return random.pick(random.below(3) > 0 ? rows.slice(0, 7) : rows) ?? null;
  }

  function selectCell(row: HTMLElement | null, column: string | null, more: PointerEventInit = {}): boolean {
    const cell = row?.querySelector(`[aria-colindex="${column}"]`);
    if (!cell) return false;
    click(cell, more);
    return true;
  }

  /** Types over the focused cell, and takes note once it is entered. */
  async function type(text: string, isNoted: boolean): Promise<void> {
    press(text[0] as string);
    const editor = () =>
      document.activeElement instanceof HTMLInputElement ||
      document.activeElement instanceof HTMLTextAreaElement
        ? document.activeElement
        : null;
    const field = editor() ?? (await until('the editor', editor));
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text }));
    press('Enter');
    if (document.activeElement === field)
      throw new Error(
        `the editor did not take "${text}": ${grid()?.querySelector('[role=alert]')?.textContent}`,
      );
    if (isNoted) note([text]);
  }

  function note(texts: readonly string[]) {
    if (isSaved()) throw new Error(`the status line says stored, and ${texts[0]} was only just entered`);
    entered.push(...texts);
  }

  /** The menu of the focused row. */
  async function rowMenu(beginning: string): Promise<void> {
    press('F10', { shiftKey: true });
    const item = await until(`the menu with "${beginning}"`, () =>
      [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find((one) =>
        one.textContent?.startsWith(beginning),
      ),
    );
    if (item.matches(':disabled')) press('Escape', {}, item.parentElement ?? item);
    else item.click();
    await until('the menu to close', () => document.querySelector('[role=menu]') === null);
  }

  function pasteText(text: string) {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    (document.activeElement ?? document.body).dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }

  interface Turn {
    readonly random: Random;
    /** A text that nothing else holds. */
    text(): string;
    /** A figure that nothing else holds. */
    figure(): string;
  }
  type Operation = readonly [weight: number, name: string, act: (turn: Turn) => Promise<void> | void];

  const back: readonly Operation[] = [
    [12, 'undo', () => press('z', { ctrlKey: true })],
    [7, 'redo', () => press('y', { ctrlKey: true })],
  ];

  const inRegister: readonly Operation[] = [
    ...back,
    [
      40,
      'edit',
      async ({ random, text }) => {
        if (selectCell(rowFrom(random), columnOf(random.pick(TEXT_COLUMNS)))) await type(text(), true);
      },
    ],
    [
      6,
      'figure',
      async ({ random }) => {
        if (selectCell(rowFrom(random), columnOf('Antal pladser')))
          await type(`${1 + random.below(9)}`, false);
      },
    ],
    [
      12,
      'paste',
      async ({ random, text }) => {
        if (!selectCell(rowFrom(random), columnOf('Adresse'))) return;
        const lines = Array.from({ length: 1 + random.below(3) }, text);
        pasteText(lines.join('\n'));
        // What a paste needs is loaded with the grid, and may come a moment later the first time.
        await until('the paste', () => grid()?.textContent?.includes(lines[0] as string));
        entered.push(...lines);
        tell();
      },
    ],
    [
      4,
      'clear',
      ({ random }) => {
        if (selectCell(rowFrom(random), columnOf(random.pick(TEXT_COLUMNS)))) press('Delete');
      },
    ],
    [
      4,
      'fill',
      ({ random }) => {
        const column = columnOf(random.pick(TEXT_COLUMNS));
        if (!selectCell(rowFrom(random), column)) return;
        for (let more = 1 + random.below(3); more > 0; more -= 1) press('ArrowDown', { shiftKey: true });
        press('d', { ctrlKey: true });
      },
    ],
    [
      5,
      'sort',
      ({ random }) => {
        const header = grid()?.querySelector(
          `[role=columnheader][aria-colindex="${columnOf(random.pick(TEXT_COLUMNS))}"]`,
        );
        if (header) click(header);
      },
    ],
    [
      4,
      'remove',
      async ({ random }) => {
        if (selectCell(rowFrom(random), columnOf('Adresse'))) await rowMenu('Slet');
      },
    ],
    [
      2,
      'insert',
      async ({ random }) => {
        if (selectCell(rowFrom(random), columnOf('Adresse')))
          await rowMenu(random.pick(['Indsæt række over', 'Indsæt række under']));
      },
    ],
    [
      2,
      'duplicate',
      async ({ random }) => {
        if (selectCell(rowFrom(random), columnOf('Adresse'))) await rowMenu('Dublér');
      },
    ],
    [2, 'leap', ({ random }) => press(random.pick(['Home', 'End']), { ctrlKey: true })],
  ];

  /** Real and goal of the first employees: rows with fixed ids, which several windows may begin at once. */
  const weekCell = (random: Random) => selectCell(rowFrom(random), String(2 + random.below(6)));
  const inWeek: readonly Operation[] = [
    ...back,
    [
      40,
      'week figure',
      async ({ random, figure }) => {
        if (weekCell(random)) await type(figure(), true);
      },
    ],
    [
      6,
      'week clear',
      ({ random }) => {
        if (weekCell(random)) press('Delete');
      },
    ],
    [
      6,
      'week paste',
      async ({ random, figure }) => {
        if (weekCell(random)) pasteText(`${figure()}\t${figure()}\n${figure()}\t${figure()}`);
        await turn();
      },
    ],
  ];

  const inCalculator: readonly Operation[] = [
    ...back,
    [
      30,
      'calculator',
      ({ figure }) => {
        const label = [...document.querySelectorAll('label')].find(({ textContent }) =>
          textContent?.startsWith('Antal borgere'),
        );
        const field = label?.control as HTMLInputElement | null | undefined;
        if (!field) throw new Error('the calculator has no field for its citizens');
        field.focus();
        const text = figure();
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        note([text]);
        field.blur();
      },
    ],
  ];

  const PAGES: readonly (readonly [weight: number, route: string, operations: readonly Operation[]])[] = [
    [7, '/brancheregister?visning=alle', inRegister],
    [2, '/maalstyring/2026/47', inWeek],
    [1, '/ressourceberegner', inCalculator],
  ];
  /** As many of each as it weighs, to draw from. */
  const urnOf = <T extends readonly [number, ...unknown[]]>(list: readonly T[]): T[] =>
    list.flatMap((item) => Array.from({ length: item[0] }, () => item));

  async function go(route: string) {
    hands.doing = `going to ${route}`;
    if (location.hash !== `#${route}`) location.hash = `#${route}`;
    const path = route.replace(/\?.*/, '');
    await until(`the page ${route}`, () => {
      const shown = document.querySelector<HTMLElement>('.shell-page');
      return (
        shown?.dataset.route === path &&
        shown.querySelector('main h1') &&
        (path === '/data' || grid() !== null || shown.querySelector('main input') !== null)
      );
    });
  }

  async function saved() {
    await until('the status line to say stored', isSaved);
    tell();
  }

  const hands: Hands = {
    doing: 'nothing yet',
    go,
    saved,
    async burst({ seed, operations, prefix, firstFigure }) {
      const random = startRandom(seed);
      const counts: Record<string, number> = {};
      let texts = 0;
      let figures = firstFigure;
      const [, route, list] = random.pick(urnOf(PAGES));
      await go(route);
      const urn = urnOf(list);
      const given: Turn = {
        random,
        text: () => `${prefix}.${++texts}`,
        figure: () => String(++figures),
      };
      for (let done = 0; done < operations; done += 1) {
        const [, name, act] = random.pick(urn);
        hands.doing = `${name} at ${route}, operation ${done + 1} of ${operations}`;
        await act(given);
        counts[name] = (counts[name] ?? 0) + 1;
        // Mostly at once the next, which then waits behind what is being stored.
        const pause = random.below(40);
        if (pause < 8) await turn();
        else if (pause < 9) await rest(random.below(20));
        else if (pause < 11) await saved();
        if (statusLine()?.dataset.state === 'failed')
          throw new Error(`after ${hands.doing} the status line says: ${statusLine()?.textContent}`);
      }
      if (random.below(3) > 0) {
        hands.doing = `waiting until all is stored at ${route}`;
        await saved();
      }
      hands.doing = 'nothing more';
      return counts;
    },
    async importNames(names, isTakenBack) {
      await go('/data');
      hands.doing = 'an import';
      const input = await until('the field for a file', () =>
        document.querySelector<HTMLInputElement>('input[type=file]'),
      );
      const lines = names.map((name) => `26-11-2026;${name};1`);
      const text = ['Dato;Virksomhedens navn;Antal pladser', ...lines].join('\r\n');
      const files = new DataTransfer();
      files.items.add(new File([text], 'nye.csv', { type: 'text/csv' }));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      const next = await until('the button Videre', () => enabledButton('Videre'));
      next.click();
      const takeBack = await until('the import to be done', () => {
        // Where another window writes meanwhile, the wizard reads anew and wants to be asked again.
        enabledButton('Gennemfør import')?.click();
        return enabledButton('Fortryd importen');
      });
      entered.push(...names);
      tell();
      if (isTakenBack) takeBack.click();
      hands.doing = 'nothing more';
    },
  };
  Object.assign(window, { hands });
}
