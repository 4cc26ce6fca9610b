/** Who is expected, as the phone may know it: hashed tickets, masked names, last four digits. */
import { hash, read } from './codes.js';

const TOKEN_DIGITS = 32;
const CODE_DIGITS = 7;
const MOST_FOUND = 50;

function group(people, key) {
  const groups = new Map();
  for (const person of people) {
    if (person[key]) {
      groups.set(person[key], [...(groups.get(person[key]) || []), person]);
    }
  }
  return groups;
}

export class Roster {
  #byToken;
  #byFamilyCode;
  #byCode;
  #byId;
  #families;
  #replaced;

  constructor(given) {
    this.event = given.event;
    this.device = given.device;
    this.lists = given.lists;
    this.seats = given.seats;
    this.undoMinutes = given.undoMinutes;
    this.people = given.people;
    this.#byToken = group(given.people, 't');
    this.#byFamilyCode = group(given.people, 'g');
    this.#byCode = group(given.people, 'c');
    this.#families = group(given.people, 'p');
    this.#byId = new Map(given.people.map(person => [person.id, person]));
    this.#replaced = new Set((given.replaced || []).flatMap(old => [old.t, old.c]));
  }

  person(id) {
    return this.#byId.get(id) || null;
  }

  list(number) {
    return this.lists.find(list => list.number === number) || this.lists[0];
  }

  /**
   * Whom a code means.
   *
   * @returns `{people}`, more than one if the short code's hash is shared, and `replaced` if a new ticket was made
   */
  async meant(code) {
    const what = read(code);
    if (what.token) {
      const digest = await hash(what.token, TOKEN_DIGITS);
      return { people: this.#byToken.get(digest) || this.#byFamilyCode.get(digest) || [], replaced: this.#replaced.has(digest) };
    }
    if (what.short) {
      const digest = await hash(this.event.code + ':' + what.short, CODE_DIGITS);
      return { people: this.#byCode.get(digest) || [], replaced: this.#replaced.has(digest) };
    }
    return { people: [], replaced: false };
  }

  /** Those who come on the same registration, without the person. */
  family(id) {
    const person = this.person(id);
    return person && person.p ? this.#families.get(person.p).filter(other => other.id !== id) : [];
  }

  /** Finds people by the last four digits, the unit, or a name as far as the mask shows it. */
  search(typed) {
    const wanted = typed.normalize('NFKC').trim().toLowerCase();
    const found = /^\d{2,4}$/.test(wanted)
        ? this.people.filter(person => (person.f || '').includes(wanted))
        : this.people.filter(person => mayBe(person.n, wanted) || (person.u || '').toLowerCase().includes(wanted));
    return found.slice(0, MOST_FOUND);
  }
}

/** Whether a name may stand behind a mask: 王小明 behind 王**, and so may 王小. */
function mayBe(masked, typed) {
  const letters = [...masked.toLowerCase()];
  const wanted = [...typed];
  if (wanted.length > letters.length && !masked.endsWith('***')) {
    return false;
  }
  return wanted.every((letter, place) => place >= letters.length || letters[place] === '*' || letters[place] === letter);
}
