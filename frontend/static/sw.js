// Tickets open without a network: the network first, what was kept of them otherwise. Nothing else is touched.
const KEPT = 'tickets';
const TICKET = /^\/t\/[a-z0-9]{26}$/;
const STATIC = /^\/(tokens\.css|public\.css|icon\.svg|manifest\.json|registration\/[a-z-]+\.js)$/;
const PATIENCE = 4000;
const MOST = 24;

self.addEventListener('install', function () { self.skipWaiting(); });
self.addEventListener('activate', function (event) { event.waitUntil(self.clients.claim()); });

self.addEventListener('fetch', function (event) {
  const url = new URL(event.request.url);
  const ours = event.request.method === 'GET' && url.origin === location.origin
    && (STATIC.test(url.pathname) || (TICKET.test(url.pathname) && !url.search));
  if (ours) {
    event.respondWith(networkFirst(event.request));
  }
});

async function networkFirst(request) {
  const cache = await caches.open(KEPT);
  const kept = await cache.match(request, { ignoreVary: true });
  const fresh = fetch(request).then(async function (answer) {
    if (answer.ok && !answer.redirected) {
      await cache.put(request, answer.clone());
      await forgetOldest(cache);
    } else if (answer.status === 404 || answer.status === 409) {
      // Unknown, or replaced by a new ticket.
      await cache.delete(request);
    }
    return answer;
  });
  if (!kept) {
    return fresh;
  }
  // A hall's network often answers nothing at all instead of failing.
  const tooSlow = new Promise(function (resolve) { setTimeout(function () { resolve(kept.clone()); }, PATIENCE); });
  return Promise.race([fresh.catch(function () { return kept; }), tooSlow]);
}

async function forgetOldest(cache) {
  const requests = await cache.keys();
  const tickets = requests.filter(function (request) { return TICKET.test(new URL(request.url).pathname); });
  await Promise.all(tickets.slice(0, Math.max(0, tickets.length - MOST)).map(function (request) { return cache.delete(request); }));
}
