/**
 * What was done on this phone, in order. An item WAITS until the server gave its final answer; then it is DONE (and stays
 * for as long as it can be undone) or INVALID (and stays until a person has seen it, for a day at most).
 */
import { isPast } from './kept.js';

export class Queue extends EventTarget {
  #kept;
  #door;
  #items = [];
  #last = 0;
  /** Whether the phone could not write the newest item down. */
  unsafe = false;

  constructor(kept, door) {
    super();
    this.#kept = kept;
    this.#door = door;
  }

  async load() {
    this.#items = (await this.#kept.all('items', this.#door)).sort((one, other) => one.order - other.order);
    this.#last = this.#items.length ? this.#items[this.#items.length - 1].order : 0;
    this.#changed();
  }

  all() {
    return this.#items;
  }

  waiting() {
    return this.#items.filter(item => item.state === 'WAITING');
  }

  invalid() {
    return this.#items.filter(item => item.state === 'INVALID');
  }

  /** Those whose undoing was asked for. */
  undone() {
    return new Set(this.#items.filter(item => item.kind === 'UNDO' && item.state !== 'INVALID').map(item => item.of));
  }

  /** Resolves when the item is written down, so that what a person is told next is true. */
  async add(item) {
    this.#last += 1;
    const added = { ...item, door: this.#door, order: this.#last };
    this.#items.push(added);
    await this.#write('put', added);
    this.#changed();
    return added;
  }

  /**
   * Takes the server's final answers, as pairs of item and answer.
   *
   * @returns the items as they are now
   */
  async settle(pairs) {
    const settled = pairs.map(([item, answer]) => settle(item, answer));
    const now = new Map(settled.map(item => [item.nonce, item]));
    this.#items = this.#items.map(item => now.get(item.nonce) || item);
    // The page and its worker may upload the same things, and the first to hear of the link's end forgets them.
    await this.#write('replace', ...settled);
    this.#changed();
    return settled;
  }

  async dismiss(nonces) {
    this.#items = this.#items.filter(item => !nonces.includes(item.nonce));
    await this.#kept.remove('items', ...nonces).catch(() => {});
    this.#changed();
  }

  /** Forgets what is done and can be undone no more, and what was not accepted a day ago. */
  async tidy(before) {
    const old = this.#items.filter(item => isPast(item)
        || (item.state === 'DONE' && new Date(item.happenedAt) < before));
    if (old.length > 0) {
      await this.dismiss(old.map(item => item.nonce));
    }
  }

  async #write(how, ...items) {
    try {
      await this.#kept[how]('items', ...items);
      this.unsafe = !this.#kept.lasts;
    } catch {
      this.unsafe = true;
    }
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

/** An item after its final answer; names, numbers and codes that were typed are needed no more. */
function settle(item, answer) {
  const { name, phone, code, ...rest } = item;
  const isInvalid = answer.status === 'INVALID';
  return {
    ...(isInvalid ? item : rest),
    state: isInvalid ? 'INVALID' : 'DONE',
    settledAt: new Date().toISOString(),
    entryId: answer.entryId || null,
    registrationId: answer.registrationId || item.registrationId || null,
    forced: answer.forced || null,
    sentence: answer.sentence || '',
    label: answer.who || item.label,
  };
}

const KEPT_HERE = ['door', 'order', 'state', 'label', 'entryId', 'forced', 'sentence', 'truly', 'settledAt'];

/** An item as the server takes it. */
export function sent(item) {
  return Object.fromEntries(Object.entries(item)
      .filter(([name, value]) => !KEPT_HERE.includes(name) && value !== null && value !== undefined));
}
