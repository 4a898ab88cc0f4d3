/** The built app (dist/) at an address of its own, its sources through Vite's loader, and a browser to open it in. */
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { createServer, preview } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** @param port 0: any that is free */
export async function serveApp(port) {
  const vite = await createServer({
    root: ROOT,
    server: { middlewareMode: true },
    appType: 'custom',
    logLevel: 'error',
  });
  const server = await preview({ root: ROOT, preview: { port, host: '127.0.0.1' }, logLevel: 'error' });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  return {
    vite,
    browser,
    base: `http://127.0.0.1:${server.httpServer.address().port}/`,
    async close() {
      await browser.close();
      await vite.close();
      server.httpServer.close();
    },
  };
}
