/** Uploads what waits for all links of this phone when the browser says that there is a network, page or no page. */
import { Api } from './api.js';
import { sendAll } from './batches.js';
import { openKept } from './kept.js';
import { Queue } from './queue.js';

async function uploadAll() {
  const kept = await openKept();
  for (const door of await kept.all('doors')) {
    const queue = new Queue(kept, door.id);
    await queue.load();
    if (queue.waiting().length > 0) {
      await sendAll(new Api(door.token), () => queue.waiting(), pairs => queue.settle(pairs));
    }
  }
}

self.addEventListener('sync', event => {
  if (event.tag === 'door-queue') {
    event.waitUntil(uploadAll());
  }
});
