/** Who moved where: what the server told of all doors, and on top of it what was done here and is not uploaded yet. */

export class Book {
  #kept;
  #door;
  #queue;
  #moves = new Map();
  /** Whether nothing more is to be written down. */
  forgotten = false;
  /** What the server counted last: `{cursor, arrived, expected, seatsLeft, lists}`. */
  state = { cursor: '', arrived: null, expected: null, seatsLeft: null, lists: [] };

  constructor(kept, door, queue) {
    this.#kept = kept;
    this.#door = door;
    this.#queue = queue;
  }

  async load() {
    for (const move of await this.#kept.all('moves', this.#door)) {
      this.#put(move);
    }
  }

  /** Takes moves of the server; one that is known already is replaced. */
  async take(moves) {
    const kept = moves.map(move => ({ ...move, door: this.#door, place: move.door || '', key: keyOf(move) }));
    kept.forEach(move => this.#put(move));
    if (kept.length > 0 && !this.forgotten) {
      await this.#kept.put('moves', ...kept).catch(() => {});
    }
  }

  #put(move) {
    const moves = this.#moves.get(move.registrationId) || new Map();
    moves.set(move.key, move);
    this.#moves.set(move.registrationId, moves);
  }

  /** A person's moves on a list (on all without one), in order; those that were undone are left out. */
  history(registrationId, list) {
    const undone = this.#queue.undone();
    const known = [...(this.#moves.get(registrationId) || new Map()).values()];
    const entries = new Set(known.map(move => move.entryId));
    const takenBack = new Set(this.#queue.all()
        .filter(item => item.entryId && undone.has(item.nonce)).map(item => item.entryId));
    const here = this.#queue.all().filter(item => item.kind === 'SCAN' && item.admitted
        && item.registrationId === registrationId && !undone.has(item.nonce) && !entries.has(item.entryId || NaN)
        && item.state !== 'INVALID');
    return known.filter(move => !move.undone && !takenBack.has(move.entryId))
        .concat(here.map(item => ({ ...item, at: item.truly, place: '' })))
        .filter(move => list === undefined || move.list === list)
        .sort((one, other) => new Date(one.at) - new Date(other.at));
  }

  /** The moment and the door of the entry by which somebody is in on a list; null if they are not. */
  since(registrationId, list) {
    const history = this.history(registrationId, list);
    const last = history[history.length - 1];
    return last && last.direction === 'ENTRY' ? last : null;
  }

  /** The entry that stands against another one on a list; null if there is none. */
  firstIn(registrationId, list) {
    return list.again === 'ONCE'
        ? this.history(registrationId, list.number).find(move => move.direction === 'ENTRY') || null
        : this.since(registrationId, list.number);
  }

  /** How many have come to the event, those included that only this phone knows. */
  arrived() {
    return this.state.arrived === null ? null : Math.max(0, this.state.arrived + this.#heads(undefined));
  }

  /** How many a list holds now. */
  inside(list) {
    const counted = this.state.lists.find(one => one.number === list);
    return Math.max(0, (counted ? counted.inside : 0) + this.#heads(list));
  }

  /** Seats that are left as far as this phone knows: of the event, or of the list if it counts its own. */
  seatsLeft(list, ownSeats) {
    if (ownSeats > 0) {
      return ownSeats - this.inside(list);
    }
    const walkIns = this.#queue.waiting().filter(item => item.kind === 'WALK_IN').length;
    return this.state.seatsLeft === null ? null : this.state.seatsLeft - walkIns;
  }

  /** How many heads what waits here adds to the server's count; on one list those leaving are taken off. */
  #heads(list) {
    const waiting = this.#queue.waiting();
    const undone = this.#queue.undone();
    const mine = waiting.filter(item => item.kind !== 'UNDO' && (list === undefined || item.list === list));
    let heads = 0;
    const counted = new Set();
    for (const item of mine) {
      if (undone.has(item.nonce)) {
        continue;
      }
      if (item.kind === 'WALK_IN') {
        heads += 1;
      } else if (item.admitted && item.registrationId) {
        heads += this.#adds(item, list, counted);
      }
    }
    const takenBack = waiting.filter(item => item.kind === 'UNDO').map(item => this.#find(item.of))
        .filter(item => item && item.state === 'DONE' && item.direction !== 'EXIT'
            && (list === undefined || item.list === list));
    return heads - takenBack.length;
  }

  #adds(item, list, counted) {
    if (list !== undefined) {
      return item.direction === 'EXIT' ? -1 : 1;
    }
    const came = [...(this.#moves.get(item.registrationId) || new Map()).values()]
        .some(move => move.direction === 'ENTRY' && !move.undone);
    if (item.direction === 'EXIT' || came || counted.has(item.registrationId)) {
      return 0;
    }
    counted.add(item.registrationId);
    return 1;
  }

  #find(nonce) {
    return this.#queue.all().find(item => item.nonce === nonce);
  }
}

function keyOf(move) {
  return String(move.entryId ?? `${move.registrationId}/${move.list}/${move.direction}/${move.at}`);
}
