/**
 * In or not? The server is asked where it can be reached, and gets the same nonce again if its answer was lost; else this
 * phone decides by the same rules and notes what it decided for the upload.
 */
import { nonce, read } from './codes.js';
import { Refused } from './api.js';
import { closed, decide, hasSeat } from './rules.js';

const PATIENCE = 2500;

export class Decider {
  #door;

  /** @param door `{api, line, clock, queue, book, roster}`; the roster is null as long as there is none */
  constructor(door) {
    this.#door = door;
  }

  /**
   * Decides about a code or about somebody who was picked.
   *
   * @param what `{code}` or `{registrationId}`
   * @param where `{list, direction, method}`
   * @returns a verdict `{reason, who, registrationId, item, …}`; `reason` is IN, SLIP, CHOOSE or a refusal
   * @throws Refused if the link has ended or the server refuses the request itself
   */
  async scan(what, where) {
    const code = what.code === undefined ? {} : read(what.code);
    if (code.slip) {
      return { reason: 'SLIP', slip: code.slip, who: '' };
    }
    const scan = { kind: 'SCAN', ...this.#moment(), ...where, ...what };
    if (await this.#meansSeveral(what.code)) {
      return this.#alone(scan);
    }
    if (this.#asks) {
      try {
        const answer = await this.#door.api.post('/entries', bare(scan), { patience: PATIENCE });
        this.#door.line.reached(true);
        return await this.#told(scan, answer);
      } catch (failure) {
        this.#failed(failure);
      }
    }
    return this.#alone(scan);
  }

  /** A family has one code together: who of them is there is asked here and not at the server. */
  async #meansSeveral(code) {
    const { roster } = this.#door;
    return Boolean(roster && code && (await roster.meant(code)).people.length > 1);
  }

  /** Lets somebody in whom the rules would not: it happens, and is looked at afterwards. */
  async admitAnyhow(verdict) {
    const { scan } = verdict;
    const item = { ...scan, ...this.#moment(), admitted: true, byHand: true, refusal: verdict.reason };
    const who = verdict.who || scan.name || '';
    return { ...verdict, who, reason: 'IN', anyhow: true, family: [], item: await this.#note(item, who || ending(scan.code)) };
  }

  /**
   * Registers and admits somebody without a ticket.
   *
   * @throws Refused if a field is wrong
   */
  async walkIn(typed, where) {
    const scan = {
      kind: 'WALK_IN', ...this.#moment(), list: where.list, direction: 'ENTRY', name: typed.name, phone: typed.phone || null,
    };
    if (this.#asks) {
      try {
        const answer = await this.#door.api.post('/walk-ins', bare(scan), { patience: PATIENCE });
        this.#door.line.reached(true);
        return await this.#told(scan, answer);
      } catch (failure) {
        this.#failed(failure);
      }
    }
    const { roster } = this.#door;
    const refusal = roster
        ? closed({ event: roster.event, list: roster.list(where.list), at: this.#door.clock.of(scan.happenedAt) }) : null;
    if (refusal) {
      return { scan, reason: refusal, who: typed.name, direction: scan.direction, alone: true };
    }
    const item = await this.#note({ ...scan, admitted: true }, typed.name);
    return { reason: 'IN', who: typed.name, alone: true, item, family: [] };
  }

  /** Takes back an entry of this phone. */
  undo(item) {
    return this.#note({ kind: 'UNDO', ...this.#moment(), of: item.nonce }, item.label);
  }

  /** While something waits it goes first, so that everything reaches the server in its order. */
  get #asks() {
    return this.#door.line.up && this.#door.queue.waiting().length === 0;
  }

  #moment() {
    const happenedAt = new Date().toISOString();
    const { clock } = this.#door;
    return { nonce: nonce(), happenedAt, truly: clock.of(happenedAt).toISOString(), behind: clock.behind };
  }

  #failed(failure) {
    if (failure instanceof Refused) {
      throw failure;
    }
    this.#door.line.reached(false);
  }

  /** The server has decided: what it let in can be undone here. */
  async #told(scan, answer) {
    const { book, queue, roster } = this.#door;
    const registrationId = answer.registrationId || scan.registrationId || null;
    const verdict = {
      scan: { ...scan, registrationId: registrationId || undefined, code: registrationId ? undefined : scan.code },
      reason: answer.reason,
      who: answer.who,
      registrationId,
      direction: scan.direction,
      since: answer.since,
      sinceDoor: answer.sinceDoor,
      otherEvent: answer.otherEvent,
      state: answer.state,
    };
    if (!answer.admitted) {
      return verdict;
    }
    const { code, name, phone, ...item } = scan;
    verdict.item = await queue.add({
      ...item, registrationId, admitted: true, state: 'DONE', entryId: answer.entryId, label: answer.who,
    });
    if (registrationId) {
      await book.take([{
        entryId: answer.entryId,
        registrationId,
        list: scan.list,
        direction: scan.direction,
        at: scan.truly,
        door: roster ? roster.device.name : '',
      }]);
    }
    return { ...verdict, reason: 'IN', family: this.#others(registrationId, scan) };
  }

  async #alone(scan) {
    const { roster, book, clock } = this.#door;
    const meant = await this.#meant(scan);
    if (meant.people.length > 1) {
      return { reason: 'CHOOSE', people: meant.people, who: '' };
    }
    const person = meant.people[0] || null;
    const list = roster ? roster.list(scan.list) : { number: scan.list };
    const reason = decide({
      event: roster ? roster.event : {},
      list,
      inside: book.inside(list.number),
      person,
      replaced: meant.replaced && !person,
      moves: person ? book.history(person.id, list.number) : [],
      direction: scan.direction,
      at: clock.of(scan.happenedAt),
    });
    const last = person ? book.firstIn(person.id, list) : null;
    const known = { ...scan, registrationId: person ? person.id : undefined, code: person ? undefined : scan.code };
    const who = person ? person.n : '';
    const item = await this.#note({ ...known, admitted: !reason, refusal: reason }, who || ending(scan.code));
    return {
      scan: known,
      reason: reason || 'IN',
      who,
      state: person ? person.s : undefined,
      registrationId: person ? person.id : null,
      direction: scan.direction,
      since: last ? last.at : null,
      sinceDoor: last ? last.place || (roster ? roster.device.name : '') : '',
      alone: true,
      item,
      family: reason ? [] : this.#others(person.id, scan),
    };
  }

  async #meant(scan) {
    const { roster } = this.#door;
    if (!roster) {
      return { people: [], replaced: false };
    }
    if (scan.registrationId) {
      const person = roster.person(scan.registrationId);
      return { people: person ? [person] : [], replaced: false };
    }
    return roster.meant(scan.code);
  }

  /** The family of somebody who was just let through, as far as the same can be done with them. */
  #others(registrationId, scan) {
    const { roster, book } = this.#door;
    if (!roster || !registrationId || scan.method === 'LIST') {
      return [];
    }
    return roster.family(registrationId).filter(other => hasSeat(other.s)
        && Boolean(book.since(other.id, scan.list)) === (scan.direction === 'EXIT'));
  }

  #note(item, label) {
    return this.#door.queue.add({ ...item, state: 'WAITING', label });
  }
}

/** What the server is asked: the moment is its own, as far as this phone can tell, for it hears nothing of a wrong clock. */
function bare({ kind, truly, behind, happenedAt, ...request }) {
  return { ...request, happenedAt: truly };
}

function ending(code) {
  return code ? '…' + code.slice(-4).toUpperCase() : '';
}
