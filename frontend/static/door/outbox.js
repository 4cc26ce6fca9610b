/**
 * What happened at the door and must reach the server. Each thing has a nonce of its own and is sent with it until there
 * is an answer, so that a lost answer never makes a second entry. Things wait in `store`, which is this page's memory;
 * anything with `put`, `remove` and `all` can take its place and keep them longer.
 */
import { Refused } from './api.js';

const FIRST_PAUSE = 2000;
const LONGEST_PAUSE = 30000;

/** 128 random bits in hexadecimal. */
export function nonce() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

export class Memory {
  #things = new Map();
  put(thing) { this.#things.set(thing.body.nonce, thing); }
  remove(thing) { this.#things.delete(thing.body.nonce); }
  all() { return [...this.#things.values()]; }
}

export class Outbox extends EventTarget {
  #api;
  #store;
  #wakers = new Set();

  constructor(api, store = new Memory()) {
    super();
    this.#api = api;
    this.#store = store;
    addEventListener('online', () => this.hurry());
  }

  /** What has no answer yet. */
  waiting() {
    return this.#store.all();
  }

  /**
   * Sends a thing until it is answered.
   *
   * @param thing `{path, body, label}`; the body holds the nonce and when it happened
   * @returns {Promise} the answer, or a `Refused` if the server will not have it
   */
  async send(thing) {
    this.#store.put(thing);
    this.#changed();
    let pause = FIRST_PAUSE;
    try {
      for (;;) {
        try {
          const answer = await this.#api.post(thing.path, thing.body);
          this.#reached(true);
          return answer;
        } catch (failure) {
          if (failure instanceof Refused) {
            throw failure;
          }
          this.#reached(false);
        }
        await this.#rest(pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE);
      }
    } finally {
      this.#store.remove(thing);
      this.#changed();
    }
  }

  /** Tries what waits at once. */
  hurry() {
    for (const wake of this.#wakers) {
      wake();
    }
  }

  #rest(pause) {
    return new Promise(resolve => {
      const wake = () => {
        clearTimeout(timer);
        this.#wakers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, pause);
      this.#wakers.add(wake);
    });
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }

  #reached(yes) {
    this.dispatchEvent(new CustomEvent('reached', { detail: yes }));
  }
}
