import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import config from '../../playwright.config';

/** Longer than any test: `SOAK_MINUTES` (3) of random use, with `SOAK_SEED`s counted from 1. */
export default defineConfig({
  ...config,
  testDir: '.',
  webServer: [config.webServer ?? []].flat().map((server) => ({
    ...server,
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
  })),
  timeout: (Number(process.env.SOAK_MINUTES ?? 3) + 3) * 60_000,
  workers: 1,
});
