/** Keeps this phone in step with all doors: asks for what moved while it is looked at, and for the roster when it changed. */

const EACH = 1500;
const LONGEST = 12000;
const PATIENCE = 3000;
const ROSTER_PATIENCE = 20000;
const ROSTER_SOON = 3000;
const ROSTER_EACH = 30000;

export class Live extends EventTarget {
  #door;
  #timer = null;
  #pause = EACH;
  #turn = 0;
  #rosterAt = -Infinity;
  /** What the server called the roster just before it was asked for. */
  #seen = '';
  #over = false;

  /** @param door `{api, line, book, queue, tag}`; `door.take(roster, tag)` is called with a new roster */
  constructor(door) {
    super();
    this.#door = door;
    document.addEventListener('visibilitychange', () => document.hidden || this.now());
    addEventListener('online', () => this.now());
  }

  /** Asks at once. */
  async now() {
    clearTimeout(this.#timer);
    if (this.#over) {
      return;
    }
    this.#turn += 1;
    const turn = this.#turn;
    try {
      await this.#ask(turn);
      this.#door.line.reached(true);
      this.#pause = EACH;
    } catch (failure) {
      if (failure.ended) {
        this.stop();
        this.dispatchEvent(new CustomEvent('ended', { detail: failure }));
        return;
      }
      this.#door.line.reached(false);
      this.#pause = Math.min(this.#pause * 1.5, LONGEST);
    }
    if (turn === this.#turn && !document.hidden && !this.#over) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.now(), this.#pause);
    }
  }

  stop() {
    this.#over = true;
    clearTimeout(this.#timer);
  }

  async #ask(turn) {
    const { api, book, queue } = this.#door;
    if (!this.#door.tag) {
      await this.#roster();
    }
    const waiting = queue.waiting().length;
    const state = await api.get(`/state?after=${encodeURIComponent(book.state.cursor || '')}&waiting=${waiting}`, { patience: PATIENCE });
    await book.take(state.moves);
    // What was done here meanwhile is newer than this answer.
    if (turn === this.#turn) {
      const { moves, rosterTag, now, ...counted } = state;
      book.state = counted;
      this.dispatchEvent(new Event('change'));
    }
    const old = performance.now() - this.#rosterAt;
    if (old > ROSTER_EACH || (old > ROSTER_SOON && this.#isOutdated(state))) {
      await this.#roster();
      this.#seen = state.rosterTag;
    }
  }

  /** Whether what the server tells of the moment shows that the roster is another one now. */
  #isOutdated({ rosterTag, expected, seatsLeft, moves }) {
    const { roster } = this.#door;
    return rosterTag !== this.#seen || !roster || roster.seats.expected !== expected || roster.seats.left !== seatsLeft
        || moves.some(move => !roster.person(move.registrationId));
  }

  async #roster() {
    const { api, tag } = this.#door;
    this.#rosterAt = performance.now();
    const headers = tag ? { 'If-None-Match': tag } : {};
    const given = await api.ask('/roster', { method: 'GET', headers, patience: ROSTER_PATIENCE });
    if (given.answer) {
      await this.#door.take(given.answer, given.tag || 'untagged');
    }
  }
}
