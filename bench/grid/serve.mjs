/** Serves the built pages: a peer under its name, ours under /ours/, and the modules the driver loads. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OURS_DIST, PEERS_DIST } from './build.mjs';

const MODULES = fileURLToPath(new URL('.', import.meta.url));
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
const ROOTS = [
  ['/ours/', OURS_DIST],
  ['/modules/', MODULES],
  ['/', PEERS_DIST],
];

function findFile(url) {
  const path = decodeURIComponent(new URL(url, 'http://here').pathname);
  const [prefix, root] = ROOTS.find(([start]) => path.startsWith(start));
  const file = normalize(join(root, path.slice(prefix.length)));
  if (!file.startsWith(root.endsWith(sep) ? root : root + sep) && file !== root) return null;
  const whole = existsSync(file) && statSync(file).isDirectory() ? join(file, 'index.html') : file;
  return existsSync(whole) ? whole : null;
}

/** Starts the server and gives its origin. Port 0 takes any that is free. */
export async function serve(port) {
  const server = createServer((request, response) => {
    const file = findFile(request.url);
    if (file === null) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-store',
      // An isolated page's clock is exact to 5 microseconds instead of 100.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${server.address().port}`, close };
}
