/**
 * Two windows and a third that is loaded anew at random, over one document, all at work at the same time: edits,
 * pastes, sorts, undo, rows that come and go, imports; and the browser killed in the middle of it. At the
 * end the stored document, what each window shows and a replay of the log are the same, and everything the
 * status line called stored is in the log.
 */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { App } from '../e2e/app';
import { KillableBrowser } from '../e2e/browser-process';
import { installHands, REGISTER, WEEK } from './hands';
import { makeRandom } from './random';
import { type Change, type Rows, readStored, replay, withoutEmpty } from './stored-document';

export interface SoakOptions {
  readonly seed: number;
  readonly baseURL: string;
  /** Of operations that a window does in one round. */
  readonly mostAtOnce: number;
  /** It ends after so many rounds of the three windows… */
  readonly rounds: number;
  /** …or when the time is up. A machine that is busy does the same rounds, later. */
  readonly minutes?: number;
}

export interface SoakFigures {
  readonly seed: number;
  readonly seconds: number;
  readonly operations: number;
  /** Commands that came into the log. */
  readonly commands: number;
  /** Texts and figures of their own that a status line called stored. */
  readonly acknowledged: number;
  /** Events and operations, how many of each. */
  readonly counts: Readonly<Record<string, number>>;
}

/** One window of the three. */
interface OpenWindow {
  readonly name: string;
  readonly page: Page;
  readonly app: App;
}

/** Nothing is waited for longer than this, on a machine that does much else. */
const STEP_MS = 90_000;

/** Fails, and tells what each window stood at, when something does not come to its end. */
async function step<T>(what: string, windows: readonly OpenWindow[], work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), STEP_MS);
  });
  const outcome = await Promise.race([work.then((value) => ({ value })), late]).finally(() =>
    clearTimeout(timer),
  );
  if (outcome !== 'late') return outcome.value;
  // What fails later is of no interest any more.
  work.catch(() => {});
  const told = await Promise.all(windows.map(tellOf));
  throw new Error([`${what}: not within ${STEP_MS / 1000} s`, ...told].join('\n'));
}

/** What a window stands at; one that does not answer is told of too. */
async function tellOf({ name, page }: OpenWindow): Promise<string> {
  const look = page.evaluate(() => {
    const status = document.querySelector('.save-status')?.textContent;
    const focus = document.activeElement?.outerHTML.slice(0, 120);
    const grid = document.querySelector('[role=grid]');
    const rows = [...(grid?.querySelectorAll('.grid-body [role=row]:not([hidden])') ?? [])].map((row) =>
      row.getAttribute('aria-rowindex'),
    );
    return [
      `${window.hands?.doing}; at ${location.hash}; status line "${status}"; focus ${focus}`,
      `grid scrolled ${grid?.scrollTop} down and ${grid?.scrollLeft} aside, rows ${rows} of ${grid?.getAttribute('aria-rowcount')}`,
    ].join('; ');
  });
  const silence = new Promise<string>((resolve) => setTimeout(() => resolve('does not answer'), 3000));
  return `  ${name}: ${await Promise.race([look, silence]).catch((error: Error) => error.message)}`;
}

export async function soak({
  seed,
  baseURL,
  mostAtOnce,
  rounds,
  minutes,
}: SoakOptions): Promise<SoakFigures> {
  const random = makeRandom(seed);
  const browser = new KillableBrowser();
  const counts: Record<string, number> = {};
  const count = (name: string, times = 1) => {
    counts[name] = (counts[name] ?? 0) + times;
  };
  /** Texts and figures that are in no other operation, once a status line called them stored. */
  const acknowledged = new Set<string>();
  const errors: string[] = [];
  let windows: OpenWindow[] = [];
  let onStored = () => {};
  let bursts = 0;
  /** Of the running browser; one that is killed takes its windows' work with it. */
  let isKilled = false;

  const open = async (page: Page, name: string): Promise<OpenWindow> => {
    await page.exposeBinding('soakStored', (_, texts: readonly string[]) => {
      for (const text of texts) acknowledged.add(text);
      onStored();
    });
    // Scripts of their own in the page: each takes nothing along from here.
    await page.addInitScript(`window.makeRandom = ${makeRandom}`);
    await page.addInitScript(installHands);
    page.on('pageerror', (error) => errors.push(`${name}: ${error.message}`));
    // Leaving with something on its way asks; it is left all the same.
    page.on('dialog', (dialog) => void dialog.accept().catch(() => {}));
    // Small, so that three of them are quickly drawn.
    await page.setViewportSize({ width: 1000, height: 500 });
    await page.goto(`${baseURL}#${REGISTER}`);
    await page.evaluate((route) => window.hands.go(route), REGISTER);
    return { name, page, app: new App(page, baseURL) };
  };
  const start = async () => {
    isKilled = false;
    windows = [];
    for (const name of ['window 1', 'window 2', 'window 3'])
      windows.push(await open(windows.length === 0 ? await browser.start() : await browser.newPage(), name));
  };

  /** What a window does in a round; gives how many operations that was. */
  const play = async (own: OpenWindow): Promise<number> => {
    const number = ++bursts;
    const chance = random.below(100);
    const prefix = `s${seed}-${number}`;
    if (chance < 4) {
      const names = Array.from({ length: 3 }, (_, index) => `${prefix}.${index + 1}`);
      const isTakenBack = random.below(3) === 0;
      await own.page.evaluate(([them, isBack]) => window.hands.importNames(them, isBack), [
        names,
        isTakenBack,
      ] as const);
      count(isTakenBack ? 'import taken back' : 'import');
      return 1;
    }
    if (chance < 8) {
      await typeWithKeys(own, prefix);
      count('typed with real keys');
      return 1;
    }
    const order = {
      seed: random.below(2 ** 31),
      operations: 1 + random.below(mostAtOnce),
      prefix,
      // Within what the calculator takes.
      firstFigure: 1000 * (1 + (number % 900)),
    };
    const done = await own.page.evaluate((given) => window.hands.burst(given), order);
    for (const [name, times] of Object.entries(done)) count(name, times);
    return order.operations;
  };

  /** After so many times that something was called stored: in the middle of what else is going on. */
  const afterStored = (times: number) =>
    new Promise<void>((resolve) => {
      let left = times;
      onStored = () => {
        left -= 1;
        if (left <= 0) resolve();
      };
    });

  let operations = 0;
  const started = Date.now();
  const isTimeUp = () => minutes !== undefined && Date.now() - started > minutes * 60_000;
  try {
    await step('start', windows, start());
    const [first] = windows as [OpenWindow];
    await step('week', windows, chooseWeek(first));
    const { rows: beginning, commands: before } = await step('reading', windows, readStored(first.page));
    for (let round = 1; round <= rounds && !isTimeUp(); round += 1) {
      const what = `seed ${seed}, round ${round}`;
      const event = random.below(100);
      const moment = afterStored(1 + random.below(6));
      const third = windows[2] as OpenWindow;
      const playing = windows.map((window) =>
        play(window).then(
          (done) => {
            operations += done;
          },
          async (error: Error) => {
            // Its page was taken away from it, on purpose.
            if (isKilled || (window === third && event >= 8 && event < 24)) return;
            throw new Error(`${what}, ${error.message}\n${await tellOf(window)}`);
          },
        ),
      );
      const all = Promise.all(playing);
      all.catch(() => {});
      if (event < 8) {
        // Nothing is waited for: what is on its way may be lost, what was called stored may not.
        await step(`${what}, until it is killed`, windows, Promise.race([moment, all]));
        isKilled = true;
        await step(`${what}, kill`, windows, browser.kill());
        count('kill');
        await step(`${what}, start after a kill`, windows, start());
      } else if (event < 24) {
        await step(`${what}, until it is loaded anew`, windows, Promise.race([moment, all]));
        await step(`${what}, window 3 is loaded anew`, windows, third.page.reload());
        count('reload');
        await step(`${what}, what was going on`, windows, all);
        await step(
          `${what}, window 3 after its reload`,
          windows,
          third.page.evaluate((route) => window.hands.go(route), REGISTER),
        );
      } else await step(what, windows, all);
    }

    for (const { name, page } of windows)
      await step(
        `${name} has stored all`,
        windows,
        page.evaluate(() => window.hands.saved()),
      );
    const stored = await step('reading', windows, readStored((windows[0] as OpenWindow).page));
    const said = new Set(stored.commands.flatMap(({ changes }) => changes.flatMap(textsOf)));
    const figures: SoakFigures = {
      seed,
      seconds: Math.round((Date.now() - started) / 1000),
      operations,
      commands: stored.commands.length,
      acknowledged: acknowledged.size,
      counts,
    };
    console.log(JSON.stringify(figures));
    expect(errors, 'errors in the pages').toEqual([]);
    expect(
      [...acknowledged].filter((text) => !said.has(text)),
      'what was called stored and is not in the log',
    ).toEqual([]);
    const rows = withoutEmpty(stored.rows);
    expect(replay(beginning, stored.commands.slice(before.length))).toEqual(rows);
    for (const window of windows)
      await step(
        `${window.name} shows what is stored`,
        windows,
        // Told of what the others stored last, it still has to fetch it.
        expect(async () => expect(await shownBy(window.app)).toEqual(rows)).toPass({ timeout: 30_000 }),
      );
    return figures;
  } finally {
    await Promise.race([browser.dispose(), new Promise((resolve) => setTimeout(resolve, 10_000))]);
  }
}

/** A team's templates for its weeks, so that there are figures to enter. */
async function chooseWeek({ page }: OpenWindow): Promise<void> {
  await page.evaluate((route) => window.hands.go(route), WEEK);
  await page.getByRole('button', { name: 'Vælg 2026', exact: true }).click();
  await page.getByRole('grid').waitFor();
  await page.evaluate(() => window.hands.saved());
}

/** As a person does it, through the browser's own keys. */
async function typeWithKeys({ page, app }: OpenWindow, text: string): Promise<void> {
  await page.evaluate((route) => window.hands.go(route), REGISTER);
  // By keys alone: what a mouse points at may be another row when it is pressed, since the other windows write.
  const grid = app.grid('Brancheregister');
  await grid.root
    .locator('[tabindex="0"]')
    .first()
    .focus({ timeout: STEP_MS / 2 });
  await grid.press('Control+Home', 'ArrowDown', 'ArrowRight', 'ArrowRight');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

function textsOf({ after }: Change): string[] {
  const values = typeof after === 'object' && after !== null ? Object.values(after) : [after];
  return values.filter((value) => typeof value === 'string' || typeof value === 'number').map(String);
}

/** The document as the window has it: what its backup would be made of. */
async function shownBy(app: App): Promise<Rows> {
  await app.open('/data');
  const { path } = await app.download('Hent sikkerhedskopi');
  const { rows } = JSON.parse(readFileSync(path, 'utf8')) as { rows: Record<string, { id: string }[]> };
  const byId = Object.entries(rows).map(([register, list]) => [
    register,
    Object.fromEntries(list.map((row) => [row.id, row])),
  ]);
  return withoutEmpty(Object.fromEntries(byId));
}
