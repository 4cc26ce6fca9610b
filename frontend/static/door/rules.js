/**
 * Who may pass the door, and which way: the same as the server's DoorRules, and src/test/resources/door-cases.json holds
 * both to it. Nothing here asks or remembers anything.
 */

const STATES = {
  CANCELLED: 'CANCELLED',
  WAITING: 'WAITING',
  APPLIED: 'NOT_APPROVED',
  REFUSED: 'NOT_APPROVED',
  // Whoever comes has taken the seat that was offered.
  OFFERED: null,
  SEATED: null,
};

/** Whether somebody whose registration stands like this has a seat. */
export function hasSeat(state) {
  return STATES[state] === null;
}

/**
 * Why a scan lets nobody through; null if it does.
 *
 * @param list `{opensAt, closesAt, again, seats}`, the moments as anything that Date reads; null for no bound
 * @param inside how many people the list holds at the moment
 * @param person `{s}`, null if the code means nobody
 * @param replaced whether the ticket was made anew since
 * @param moves of this person on this list, in any order, without those that were undone: `{direction, at}`
 * @param at when it happened, by the server's clock
 */
export function decide({ event, list, inside, person, replaced, otherEvent, moves, direction, at }) {
  const ticket = ofTicket({ person, replaced, otherEvent });
  if (ticket) {
    return ticket;
  }
  if (event.cancelled) {
    return 'EVENT_CANCELLED';
  }
  const moment = new Date(at);
  const passed = [...moves].sort((one, other) => new Date(one.at) - new Date(other.at));
  if (direction === 'EXIT') {
    return isIn(passed, moment) ? null : 'NOT_IN';
  }
  const bounds = closed({ event, list, at: moment });
  if (bounds === 'TOO_EARLY') {
    return bounds;
  }
  // Who is in and shows the ticket once more after the end is told the more telling of the two.
  if (isAlready(list.again, passed, moment)) {
    return 'ALREADY_IN';
  }
  return bounds || (list.seats > 0 && inside >= list.seats ? 'LIST_FULL' : null);
}

/** Why nobody at all comes in at this moment; null if people do. */
export function closed({ event, list, at }) {
  if (event.cancelled) {
    return 'EVENT_CANCELLED';
  }
  if (list.opensAt && at < new Date(list.opensAt)) {
    return 'TOO_EARLY';
  }
  return list.closesAt && at > new Date(list.closesAt) ? 'TOO_LATE' : null;
}

function ofTicket({ person, replaced, otherEvent }) {
  if (replaced) {
    return 'REPLACED';
  }
  if (!person) {
    return 'UNKNOWN_CODE';
  }
  return otherEvent ? 'OTHER_EVENT' : STATES[person.s] ?? null;
}

function isIn(passed, at) {
  const before = passed.filter(move => new Date(move.at) <= at);
  return before.length > 0 && before[before.length - 1].direction === 'ENTRY';
}

function isAlready(again, passed, at) {
  if (again === 'ANY') {
    return false;
  }
  if (again === 'ONCE') {
    return passed.some(move => move.direction === 'ENTRY');
  }
  // What another device reported first may have happened later: two entries need an exit between them.
  const next = passed.find(move => new Date(move.at) > at);
  return isIn(passed, at) || Boolean(next && next.direction === 'ENTRY');
}
