// Keeps the open ticket in the phone, so that it opens in a hall without a network, and offers to print it.
const printButton = document.querySelector('[data-print]');
printButton.hidden = false;
printButton.addEventListener('click', function () { window.print(); });

if ('serviceWorker' in navigator && 'caches' in window) {
  const files = Array.from(document.querySelectorAll('link[rel="stylesheet"], link[rel="icon"]'), function (link) { return link.href; });
  // The worker does not see the page that installs it, so this first visit is kept from here.
  navigator.serviceWorker.register('/sw.js')
    .then(function () { return caches.open('tickets'); })
    .then(function (cache) { return cache.addAll([location.pathname, '/registration/ticket.js'].concat(files)); })
    .then(function () { document.querySelector('[data-saved]').hidden = false; })
    .catch(function () {});
}
