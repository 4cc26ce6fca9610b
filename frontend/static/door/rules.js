/**
 * The door's rules, the same as the server's: src/test/resources/door-cases.json holds both to them. Nothing here asks
 * or remembers anything.
 */

const STATES = {
  CANCELLED: 'CANCELLED',
  WAITING: 'WAITING',
  OFFERED: 'WAITING',
  APPLIED: 'NOT_APPROVED',
  REFUSED: 'NOT_APPROVED',
};

/**
 * Why a scan lets nobody through; null if it does.
 *
 * @param list `{opensAt, closesAt, again, seats}`, the moments as anything that Date reads; null for no bound
 * @param inside how many people the list holds now
 * @param person `{s}`, null if the code means nobody
 * @param moves of this person on this list, in order, without those that were undone: `{direction}`
 * @param at when it happened, by the server's clock
 */
export function decide({ event, list, inside, person, moves, direction, at }) {
  if (!person) {
    return 'UNKNOWN_CODE';
  }
  return STATES[person.s]
      || closed({ event, list, at })
      || (direction === 'EXIT' ? leaving(moves) : coming(list, moves))
      || (direction !== 'EXIT' && isFull(list, inside, moves) ? 'LIST_FULL' : null);
}

/** Why nobody at all is let through at this moment; null if people are. */
export function closed({ event, list, at }) {
  if (event.cancelled) {
    return 'EVENT_CANCELLED';
  }
  if (list.opensAt && at < new Date(list.opensAt)) {
    return 'TOO_EARLY';
  }
  return list.closesAt && at > new Date(list.closesAt) ? 'TOO_LATE' : null;
}

function isIn(moves) {
  return moves.length > 0 && moves[moves.length - 1].direction === 'ENTRY';
}

function leaving(moves) {
  return isIn(moves) ? null : 'NOT_IN';
}

function coming(list, moves) {
  if (list.again === 'ANY' || moves.length === 0) {
    return null;
  }
  const leftBefore = !isIn(moves) && (list.again === 'AFTER_EXIT' || !moves.some(move => move.direction === 'ENTRY'));
  return leftBefore ? null : 'ALREADY_IN';
}

function isFull(list, inside, moves) {
  return list.seats > 0 && inside >= list.seats && !isIn(moves);
}
