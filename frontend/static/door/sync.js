/** Uploads what waits for all links of this phone when the browser says that there is a network, page or no page. */
import { Api } from './api.js';
import { sendAll } from './batches.js';
import { openKept } from './kept.js';
import { Queue } from './queue.js';

async function uploadAll() {
  const kept = await openKept();
  const failures = [];
  for (const door of await kept.all('doors')) {
    // A link that has ended must not keep the others from uploading.
    try {
      await upload(kept, door);
    } catch (failure) {
      failures.push(failure);
    }
  }
  if (failures.length > 0) {
    throw failures[0];
  }
}

async function upload(kept, door) {
  const queue = new Queue(kept, door.id);
  await queue.load();
  if (queue.waiting().length > 0) {
    await sendAll(new Api(door.token), () => queue.waiting(), pairs => queue.settle(pairs));
  }
}

self.addEventListener('sync', event => {
  if (event.tag === 'door-queue') {
    event.waitUntil(uploadAll());
  }
});
