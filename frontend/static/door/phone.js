/** All that this phone knows of its door, put together: what is kept, what was told, what waits. */
import { Api } from './api.js';
import { Book } from './book.js';
import { Clock } from './clock.js';
import { hindrance } from './install.js';
import { Memory, openKept } from './kept.js';
import { Line } from './line.js';
import { Queue } from './queue.js';
import { Roster } from './roster.js';

const USUAL_UNDO_MINUTES = 15;

/** Opens what this phone knows of a door; where the browser gives nothing back, the page's memory has to do. */
export async function openPhone(token) {
  const kept = await openKept();
  const [record, roster] = await Promise.all(['doors', 'rosters'].map(store => kept.one(store, token).catch(() => null)));
  const open = async where => {
    const phone = new Phone(token, where, record || { id: token, token }, roster);
    await phone.load();
    return phone;
  };
  return open(kept).catch(() => open(new Memory()));
}

class Phone extends EventTarget {
  /** Whether the page opens without a network. */
  ready = false;
  #writing = Promise.resolve();
  #written = '';
  #forgotten = false;

  constructor(token, kept, record, roster) {
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
    this.roster = roster ? new Roster(roster.given) : null;
    this.tag = roster ? roster.tag : '';
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
    this.record.endsAt = given.device.endsAt;
    this.#write('rosters', { id: this.record.id, given, tag });
    await this.remember();
    this.dispatchEvent(new Event('roster'));
  }

  /** Writes down what is known now, if it is anything new. */
  remember() {
    const copy = { ...this.record, behind: this.clock.behind, state: this.book.state };
    const now = JSON.stringify([this.record, this.book.state]);
    if (now !== this.#written) {
      this.#written = now;
      this.#write('doors', copy);
    }
    return this.#writing;
  }

  /** One write after the other; none once all was forgotten. */
  #write(store, thing) {
    this.#writing = this.#writing.then(() => this.#forgotten || this.kept.put(store, thing)).catch(() => {});
  }

  /** Takes it that the server keeps entries of this phone: all doors hear of them as moves. */
  settled(items, answers) {
    const counts = (item, answer) => answer.status !== 'INVALID' && !answer.refusal
        && item.kind !== 'UNDO' && item.admitted && item.registrationId;
    this.book.take(items.filter((item, place) => counts(item, answers[place])).map(item => ({
      entryId: item.entryId,
      registrationId: item.registrationId,
      list: item.list,
      direction: item.direction || 'ENTRY',
      at: item.truly,
      door: this.roster ? this.roster.device.name : '',
    })));
  }

  /** Wipes everything about this link from the phone. */
  async forget() {
    this.#forgotten = true;
    this.book.forgotten = true;
    await this.#writing;
    await this.kept.forget(this.record.id).catch(() => {});
  }
}
