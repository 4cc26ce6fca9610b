/**
 * What this phone keeps for its door links, until each is over: the link and its counts (`doors`), who is expected
 * (`rosters`), who moved (`moves`), and what was done here (`items`). In private windows, where a browser keeps nothing, the page's memory
 * takes its place and `lasts` says so.
 */

const NAME = 'door';
const VERSION = 1;
const ONE_EACH = ['doors', 'rosters'];
const MANY_EACH = ['moves', 'items'];
const PATIENCE = 3000;

const done = request => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

function database() {
  const opening = indexedDB.open(NAME, VERSION);
  opening.onupgradeneeded = () => {
    const made = opening.result;
    made.createObjectStore('doors', { keyPath: 'id' });
    made.createObjectStore('rosters', { keyPath: 'id' });
    made.createObjectStore('moves', { keyPath: ['door', 'key'] }).createIndex('door', 'door');
    made.createObjectStore('items', { keyPath: 'nonce' }).createIndex('door', 'door');
  };
  return done(opening);
}

class Database {
  lasts = true;
  #db;

  constructor(db) {
    this.#db = db;
    // Another page of a newer version must not wait for this one.
    db.onversionchange = () => db.close();
  }

  all(store, door) {
    const things = this.#db.transaction(store).objectStore(store);
    return done(door === undefined ? things.getAll() : things.index('door').getAll(door));
  }

  one(store, id) {
    return done(this.#db.transaction(store).objectStore(store).get(id));
  }

  /** Resolves when the things are written for good. */
  put(store, ...things) {
    return this.#write([store], open => things.forEach(thing => open(store).put(thing)));
  }

  remove(store, ...keys) {
    return this.#write([store], open => keys.forEach(key => open(store).delete(key)));
  }

  /** Forgets all about a link. */
  forget(id) {
    return this.#write([...ONE_EACH, ...MANY_EACH], open => {
      ONE_EACH.forEach(store => open(store).delete(id));
      for (const store of MANY_EACH) {
        const keys = open(store).index('door').getAllKeys(id);
        keys.onsuccess = () => keys.result.forEach(key => open(store).delete(key));
      }
    });
  }

  #write(stores, work) {
    return new Promise((resolve, reject) => {
      const transaction = this.#db.transaction(stores, 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      work(store => transaction.objectStore(store));
    });
  }
}

export class Memory {
  lasts = false;
  #stores = { doors: new Map(), rosters: new Map(), moves: new Map(), items: new Map() };

  async all(store, door) {
    return [...this.#stores[store].values()].filter(thing => door === undefined || thing.door === door);
  }

  async one(store, id) {
    return this.#stores[store].get(id);
  }

  async put(store, ...things) {
    things.forEach(thing => this.#stores[store].set(thing.nonce || thing.key || thing.id, thing));
  }

  async remove(store, ...keys) {
    keys.forEach(key => this.#stores[store].delete(key));
  }

  async forget() {
    Object.values(this.#stores).forEach(store => store.clear());
  }
}

export async function openKept() {
  try {
    // Some browsers neither open a database nor say that they will not.
    const late = new Promise((resolve, reject) => setTimeout(() => reject(new Error('late')), PATIENCE));
    return new Database(await Promise.race([database(), late]));
  } catch {
    return new Memory();
  }
}

const DAY = 86400000;
const AFTER_THE_EVENT = 2 * DAY;
const AT_THE_LATEST = 30 * DAY;

/** Forgets the links whose events are long over: at once where all is uploaded, a month later in any case. */
export async function forgetOld(kept, now = Date.now()) {
  for (const door of await kept.all('doors')) {
    const over = now - new Date(door.endsAt || now).getTime();
    const waits = (await kept.all('items', door.id)).some(item => item.state === 'WAITING');
    if (over > AT_THE_LATEST || (over > AFTER_THE_EVENT && !waits)) {
      await kept.forget(door.id);
    }
  }
}
