/** Uploads what waits by itself: at once, and after a failure again with growing pauses. */
import { sendAll } from './batches.js';

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30000;

export class Uploader extends EventTarget {
  #api;
  #queue;
  #line;
  #settled;
  #running = false;
  #timer = null;
  #pause = FIRST_PAUSE;

  constructor(api, queue, line, settled) {
    super();
    this.#api = api;
    this.#queue = queue;
    this.#line = line;
    this.#settled = settled;
    addEventListener('online', () => this.hurry());
    document.addEventListener('visibilitychange', () => document.hidden || this.hurry());
  }

  get isRunning() {
    return this.#running;
  }

  /** Tries now; what is under way already goes on. */
  hurry() {
    clearTimeout(this.#timer);
    this.#timer = null;
    if (!this.#running && this.#queue.waiting().length > 0) {
      return this.#run();
    }
    return Promise.resolve();
  }

  async #run() {
    this.#running = true;
    this.#changed();
    try {
      await sendAll(this.#api, () => this.#queue.waiting(), async pairs => {
        this.#pause = FIRST_PAUSE;
        this.#settled(await this.#queue.settle(pairs), pairs.map(([, answer]) => answer));
      });
      this.#line.reached(true);
      this.#pause = FIRST_PAUSE;
    } catch (failure) {
      if (failure.ended) {
        this.dispatchEvent(new CustomEvent('ended', { detail: failure }));
      } else {
        this.#line.reached(Boolean(failure.status));
      }
      this.#timer = setTimeout(() => this.hurry(), this.#pause * (0.75 + Math.random() / 2));
      this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
    } finally {
      this.#running = false;
      this.#changed();
    }
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}
