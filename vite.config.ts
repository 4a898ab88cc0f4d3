import { fileURLToPath } from 'node:url';
import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';
import { makeChunkNames } from './build-chunks.ts';
import { nameRelease, WORKER_FILE } from './build-release.ts';

/**
 * Only what the origin itself serves may run, load or be called. It is put in at build time:
 * the development server needs inline styles and a socket of its own.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export default defineConfig({
  base: './',
  plugins: [
    solid(),
    {
      name: 'content-security-policy',
      apply: 'build',
      transformIndexHtml: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
          injectTo: 'head-prepend',
        },
      ],
    },
    nameRelease(fileURLToPath(new URL('public', import.meta.url))),
  ],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    modulePreload: {
      polyfill: false,
      // The pages one comes to first have what they need fetched along with them. The others do not: the
      // list of their files would be part of every first visit.
      resolveDependencies: (file, files) =>
        /(?:Overview|Openings)Page-[^/]*\.js$/.test(file)
          ? files
          : files.filter((one) => one.endsWith('.css')),
    },
    rolldownOptions: {
      input: {
        index: fileURLToPath(new URL('index.html', import.meta.url)),
        [WORKER_FILE]: fileURLToPath(new URL('src/app/offline/service-worker.ts', import.meta.url)),
      },
      output: {
        // A service worker answers for the folder it lies in, and is found again by its name.
        entryFileNames: ({ name }) => (name === WORKER_FILE ? name : 'assets/[name]-[hash].js'),
        codeSplitting: {
          groups: [{ name: makeChunkNames(fileURLToPath(new URL('src/', import.meta.url))) }],
        },
      },
    },
  },
  test: {
    include: ['test/{unit,golden,migrations,arch}/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: ['test/messages.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
