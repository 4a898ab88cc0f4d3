/**
 * Keeps the app's files, so that it opens without a network. A new release is fetched beside the one in
 * use and waits: it takes over when someone says so, or when no window has the old one open.
 */
declare const self: ServiceWorkerGlobalScope;
/** Put in by the build: every file of this release, and a name that differs when any of them does. */
declare const __RELEASE__: { readonly name: string; readonly files: readonly string[] };

const PREFIX = 'indsatstavlen-';
const CACHE = PREFIX + __RELEASE__.name;
const HOME = './index.html';
/** Files whose names change with what is in them need not be asked for twice. */
const IS_HASHED = /\/assets\//;

self.addEventListener('install', (event) => {
  const requests = __RELEASE__.files.map(
    (file) => new Request(file, IS_HASHED.test(file) ? {} : { cache: 'no-cache' }),
  );
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(requests)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOldReleases());
});

/** All but this release and the one before it: a window that still shows that one may load more of it. */
async function forgetOldReleases(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(answer(request));
});

async function answer(request: Request): Promise<Response> {
  const own = await caches.open(CACHE);
  const kept = await own.match(request.mode === 'navigate' ? HOME : request, { ignoreSearch: true });
  return kept ?? (await caches.match(request)) ?? fetch(request);
}

self.addEventListener('message', (event) => {
  if (event.data === 'take over') void self.skipWaiting();
});

export {};
