/** Installs the page on the phone: its files by a service worker, its storage made to stay. */

/** Why this browser cannot work without a network: `insecure`, `old`, or empty if it can. */
export function hindrance() {
  if (!window.isSecureContext) {
    return 'insecure';
  }
  return 'serviceWorker' in navigator && window.crypto?.subtle ? '' : 'old';
}

/** Registers the worker that can upload on its own; a browser without modules for workers gets the plain one. */
async function register() {
  const workers = navigator.serviceWorker;
  const options = { scope: '/door/', updateViaCache: 'none' };
  try {
    return await workers.register('/door/worker.js', { ...options, type: 'module' });
  } catch {
    return workers.register('/door/sw.js', options);
  }
}

/** @returns whether the page will open without a network */
export async function install() {
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = `${location.pathname}/manifest.json`;
  document.head.append(link);
  if (hindrance()) {
    return false;
  }
  try {
    await register();
    navigator.storage?.persist?.().catch(() => {});
    await navigator.serviceWorker.ready;
    return true;
  } catch {
    return false;
  }
}

/** Asks the browser to upload even if the page is closed; few can. */
export async function uploadLater() {
  try {
    const registration = await navigator.serviceWorker?.getRegistration('/door/');
    await registration?.sync?.register('door-queue');
  } catch {
    // The page uploads by itself when it is open.
  }
}
