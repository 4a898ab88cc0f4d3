/**
 * A browser that can be killed as a power cut or a crash would: a process of its own over a profile
 * that outlives it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import config from '../../playwright.config';

function endGroup({ pid, exitCode, signalCode }: ChildProcess) {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL');
}

/** A run that is stopped from outside leaves none behind. */
const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach(endGroup));

export class KillableBrowser {
  readonly profile = mkdtempSync(join(tmpdir(), 'indsatstavlen-profile-'));
  private process: ChildProcess | null = null;
  private browser: Browser | null = null;

  /** Starts it on the profile as it was left, and gives a page. */
  async start(): Promise<Page> {
    const { executablePath, args = [] } = config.use?.launchOptions ?? {};
    const own = spawn(
      executablePath ?? chromium.executablePath(),
      [
        ...args,
        '--headless=new',
        '--remote-debugging-port=0',
        `--user-data-dir=${this.profile}`,
        'about:blank',
      ],
      // A group of its own, so that all its processes die at once.
      { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    this.process = own;
    running.add(own);
    own.once('exit', () => running.delete(own));
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      own.stderr?.on('data', (data) => {
        said += data;
        const found = /DevTools listening on (ws:\S+)/.exec(said);
        if (found?.[1]) resolve(found[1]);
      });
      own.on('exit', () => reject(new Error(`the browser did not start: ${said}`)));
    });
    this.browser = await chromium.connectOverCDP(address);
    const context = this.browser.contexts()[0];
    if (!context) throw new Error('the browser has no window');
    return context.pages()[0] ?? context.newPage();
  }

  async newPage(): Promise<Page> {
    const context = this.browser?.contexts()[0];
    if (!context) throw new Error('the browser is not running');
    return context.newPage();
  }

  /** All its processes at once, with nothing said to any of them. */
  async kill(): Promise<void> {
    const own = this.process;
    this.process = null;
    if (own?.pid === undefined || own.exitCode !== null) return;
    const gone = new Promise((resolve) => own.once('exit', resolve));
    endGroup(own);
    await gone;
    await this.browser?.close().catch(() => {});
  }

  /** As a person closes it: what it keeps for later is written first. */
  async quit(): Promise<void> {
    const own = this.process;
    this.process = null;
    if (!own || own.exitCode !== null) return;
    const gone = new Promise((resolve) => own.once('exit', resolve));
    const session = await this.browser?.newBrowserCDPSession();
    await session?.send('Browser.close');
    await gone;
  }

  async dispose(): Promise<void> {
    await this.kill();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
