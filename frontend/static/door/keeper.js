/**
 * Keeps the door's page on the phone. All files of one version lie in one cache and are taken from there, so that a page
 * never mixes two versions and opens as fast without a network as with one. A device link opens the same page whatever its
 * token is; the token itself is in no cache. Everything else, the server's API above all, is none of this worker's
 * business.
 */
(function () {
  const PREFIX = 'door-';
  const PAGE = '/door/app.html';
  const PATIENCE = 60000;
  const LINK = /^\/door\/[^/.]+$/;

  const ours = function () { return PREFIX + self.DOOR.version; };

  async function keepAll() {
    const cache = await caches.open(ours());
    const limit = new AbortController();
    const timer = setTimeout(function () { limit.abort(); }, PATIENCE);
    await Promise.all(self.DOOR.files.map(async function (file) {
      const answer = await fetch(file, { cache: 'reload', signal: limit.signal });
      if (!answer.ok) {
        throw new Error(file + ' ' + answer.status);
      }
      await cache.put(file, answer);
    }));
    clearTimeout(timer);
    await self.skipWaiting();
  }

  async function forgetOthers() {
    const names = await caches.keys();
    await Promise.all(names
      .filter(function (name) { return name.startsWith(PREFIX) && name !== ours(); })
      .map(function (name) { return caches.delete(name); }));
    await self.clients.claim();
  }

  async function kept(file, request) {
    const cache = await caches.open(ours());
    return (await cache.match(file, { ignoreVary: true })) || fetch(request);
  }

  self.addEventListener('install', function (event) { event.waitUntil(keepAll()); });
  self.addEventListener('activate', function (event) { event.waitUntil(forgetOthers()); });
  self.addEventListener('fetch', function (event) {
    const url = new URL(event.request.url);
    if (event.request.method !== 'GET' || url.origin !== location.origin) {
      return;
    }
    if (event.request.mode === 'navigate' && LINK.test(url.pathname)) {
      event.respondWith(kept(PAGE, event.request));
    } else if (self.DOOR.files.includes(url.pathname)) {
      event.respondWith(kept(url.pathname, event.request));
    }
  });
}());
