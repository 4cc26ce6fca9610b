// The ticket that this phone has kept still shows the name that was deleted.
const ticket = document.querySelector('[data-forget]').dataset.forget;
if ('caches' in window) {
  caches.open('tickets').then(function (cache) { return cache.delete(ticket); }).catch(function () {});
}
