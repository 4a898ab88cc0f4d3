/**
 * Tells the service worker which files make up the release it is built with. It comes last, when all
 * other files have their names.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

export const WORKER_FILE = 'service-worker.js';

/** @param publicFolder files that are copied as they are */
export function nameRelease(publicFolder: string): Plugin {
  return {
    name: 'name-release',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const worker = bundle[WORKER_FILE];
        if (worker?.type !== 'chunk') this.error('the service worker was not built');
        const hash = createHash('sha256');
        const files: string[] = [];
        const add = (name: string, content: string | Uint8Array) => {
          files.push(`./${name}`);
          hash.update(name).update(content);
        };
        for (const [name, file] of Object.entries(bundle).sort(([a], [b]) => (a < b ? -1 : 1))) {
          if (name === WORKER_FILE || name.endsWith('.map')) continue;
          add(name, file.type === 'chunk' ? file.code : file.source);
        }
        for (const name of readdirSync(publicFolder).sort())
          add(name, readFileSync(join(publicFolder, name)));
        const release = JSON.stringify({ name: hash.digest('hex').slice(0, 16), files });
        worker.code = worker.code.replaceAll('__RELEASE__', release);
      },
    },
  };
}
