/** All that this phone knows of its door, put together: what is kept, what was told, what waits. */
import { Api } from './api.js';
import { Book } from './book.js';
import { Clock } from './clock.js';
import { hindrance } from './install.js';
import { openKept } from './kept.js';
import { Line } from './line.js';
import { Queue } from './queue.js';
import { Roster } from './roster.js';

const USUAL_UNDO_MINUTES = 15;

export async function openPhone(token) {
  const kept = await openKept();
  const record = (await kept.door(token).catch(() => null)) || { id: token, token };
  return new Phone(token, kept, record);
}

class Phone extends EventTarget {
  /** Whether the page opens without a network. */
  ready = false;
  #writing = Promise.resolve();
  #forgotten = false;

  constructor(token, kept, record) {
    super();
    this.kept = kept;
    this.record = record;
    this.hindrance = hindrance();
    this.clock = new Clock(record.behind ?? null);
    this.line = new Line();
    this.api = new Api(token, (now, before, after) => this.clock.heard(now, before, after));
    this.queue = new Queue(kept, token);
    this.book = new Book(kept, token, this.queue);
    this.book.state = record.state || this.book.state;
    this.roster = record.roster ? new Roster(record.roster) : null;
    this.tag = record.tag || '';
  }

  async load() {
    await Promise.all([this.queue.load(), this.book.load()]);
  }

  get undoMinutes() {
    return this.roster ? this.roster.undoMinutes : USUAL_UNDO_MINUTES;
  }

  /** Takes a new roster. */
  async take(given, tag) {
    this.roster = new Roster(given);
    this.tag = tag;
    Object.assign(this.record, { roster: given, endsAt: given.device.endsAt });
    await this.remember();
    this.dispatchEvent(new Event('roster'));
  }

  /** Writes down what is known now, one write after the other. */
  remember() {
    const copy = { ...this.record, behind: this.clock.behind, state: this.book.state, tag: this.tag };
    this.#writing = this.#writing.then(() => this.#forgotten || this.kept.put('doors', copy)).catch(() => {});
    return this.#writing;
  }

  /** Takes it that the server keeps an entry of this phone: all doors will hear of it as a move. */
  settled(item, answer) {
    const counts = answer.status !== 'INVALID' && !answer.refusal && item.kind !== 'UNDO' && item.admitted;
    if (counts && item.registrationId) {
      this.book.take([{
        entryId: item.entryId,
        registrationId: item.registrationId,
        list: item.list,
        direction: item.direction || 'ENTRY',
        at: item.truly,
        door: this.roster ? this.roster.device.name : '',
      }]);
    }
  }

  /** Wipes everything about this link from the phone. */
  async forget() {
    this.#forgotten = true;
    await this.#writing;
    await this.kept.forget(this.record.id).catch(() => {});
  }
}
