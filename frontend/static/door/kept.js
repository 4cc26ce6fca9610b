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
const PATIENCE_TO_WRITE = 2000;

const done = request => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

/** Some browsers neither do a thing nor say that they will not. */
function within(patience, doing) {
  let timer;
  const late = new Promise((resolve, reject) => {
    timer = setTimeout(() => reject(new Error('late')), patience);
  });
  return Promise.race([doing, late]).finally(() => clearTimeout(timer));
}

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

  async all(store, door) {
    const things = this.#db.transaction(store).objectStore(store);
    return within(PATIENCE, done(door === undefined ? things.getAll() : things.index('door').getAll(door)));
  }

  async one(store, id) {
    return within(PATIENCE, done(this.#db.transaction(store).objectStore(store).get(id)));
  }

  /** Resolves when the things are written for good; fails if that takes so long that a person would wait for it. */
  put(store, ...things) {
    return within(PATIENCE_TO_WRITE, this.#write([store], open => things.forEach(thing => open(store).put(thing))));
  }

  /** Writes anew what is still there; what was forgotten meanwhile stays forgotten. */
  replace(store, ...things) {
    return within(PATIENCE_TO_WRITE, this.#write([store], open => things.forEach(thing => {
      const known = open(store).getKey(thing.nonce);
      known.onsuccess = () => known.result !== undefined && open(store).put(thing);
    })));
  }

  remove(store, ...keys) {
    return within(PATIENCE_TO_WRITE, this.#write([store], open => keys.forEach(key => open(store).delete(key))));
  }

  /** Forgets all about a link. */
  forget(id) {
    return this.#forget(id, ONE_EACH, MANY_EACH);
  }

  /** Forgets the people of a link, but neither the link nor what was done here. */
  forgetPeople(id) {
    return this.#forget(id, ['rosters'], ['moves']);
  }

  #forget(id, oneEach, manyEach) {
    return within(PATIENCE, this.#write([...oneEach, ...manyEach], open => {
      oneEach.forEach(store => open(store).delete(id));
      for (const store of manyEach) {
        const keys = open(store).index('door').getAllKeys(id);
        keys.onsuccess = () => keys.result.forEach(key => open(store).delete(key));
      }
    }));
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

  async replace(store, ...things) {
    return this.put(store, ...things.filter(thing => this.#stores[store].has(thing.nonce)));
  }

  async remove(store, ...keys) {
    keys.forEach(key => this.#stores[store].delete(key));
  }

  async forget() {
    Object.values(this.#stores).forEach(store => store.clear());
  }

  async forgetPeople() {
    this.#stores.rosters.clear();
    this.#stores.moves.clear();
  }
}

export async function openKept() {
  try {
    return new Database(await within(PATIENCE, database()));
  } catch {
    return new Memory();
  }
}

const DAY = 86400000;
/** How long it stays what the server did not accept, with the name and the number in it. */
export const TO_BE_LOOKED_AT = DAY;
const AFTER_THE_EVENT = 2 * DAY;

/** Whether nobody needs an item any more: it was not accepted, and had its time to be looked at. */
export function isPast(item, now = Date.now()) {
  return item.state === 'INVALID' && now - new Date(item.settledAt || item.happenedAt).getTime() > TO_BE_LOOKED_AT;
}

/**
 * Forgets the links whose events are long over. Where something was not uploaded, or not accepted since yesterday, only
 * the people are forgotten: nothing else knows what was done here.
 */
export async function forgetOld(kept, now = Date.now()) {
  for (const door of await kept.all('doors')) {
    const items = await kept.all('items', door.id);
    const past = items.filter(item => isPast(item, now));
    if (past.length > 0) {
      await kept.remove('items', ...past.map(item => item.nonce));
    }
    const over = now - new Date(door.endsAt || now).getTime();
    if (over <= AFTER_THE_EVENT) {
      continue;
    }
    const open = items.some(item => item.state !== 'DONE' && !isPast(item, now));
    await (open ? kept.forgetPeople(door.id) : kept.forget(door.id));
  }
}
