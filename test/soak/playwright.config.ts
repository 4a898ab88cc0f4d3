import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import config from '../../playwright.config';

/** Random use for `SOAK_MINUTES` (3), and minutes more to come to its end: every step of it has a limit of its own. */
export default defineConfig({
  ...config,
  testDir: '.',
  // A trace of thousands of operations would be most of the work.
  use: { ...config.use, trace: 'off' },
  webServer: [config.webServer ?? []].flat().map((server) => ({
    ...server,
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
  })),
  timeout: (Number(process.env.SOAK_MINUTES ?? 3) + 3) * 60_000,
  workers: 1,
});
