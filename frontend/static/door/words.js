/** A verdict in words that a person without training understands. */
import { clockTime, t } from './texts.js';

const WORDS = {
  IN: ['good', 'door.word.in'],
  ALREADY_IN: ['wait', 'door.word.already'],
  WAITING: ['wait', 'door.word.waiting'],
  NOT_APPROVED: ['wait', 'door.word.notApproved'],
  TOO_EARLY: ['wait', 'door.word.early'],
  LIST_FULL: ['wait', 'door.word.full'],
  NOT_IN: ['wait', 'door.word.notIn'],
  TOO_LATE: ['bad', 'door.word.late'],
  OTHER_EVENT: ['bad', 'door.word.other'],
  CANCELLED: ['bad', 'door.word.cancelled'],
  REPLACED: ['bad', 'door.word.replaced'],
  UNKNOWN_CODE: ['bad', 'door.word.unknown'],
  EVENT_CANCELLED: ['bad', 'door.word.off'],
  SLIP: ['wait', 'door.word.slip'],
};

/** What stands behind a refusal of one who is not approved, where that is known. */
const NOT_APPROVED = {
  APPLIED: { word: 'door.word.applied', why: 'door.why.applied' },
  REFUSED: { word: 'door.word.turnedDown', why: 'door.why.turnedDown' },
};

const WHY = {
  UNKNOWN_CODE: 'door.why.unknown',
  CANCELLED: 'door.why.cancelled',
  WAITING: 'door.why.waiting',
  REPLACED: 'door.why.replaced',
  NOT_APPROVED: 'door.why.notApproved',
  NOT_IN: 'door.why.notIn',
  LIST_FULL: 'door.why.listFull',
  TOO_EARLY: 'door.why.early',
  TOO_LATE: 'door.why.late',
  EVENT_CANCELLED: 'door.why.eventCancelled',
};

const SLIPS = { LENGTH: 'door.slip.length', CHARACTER: 'door.slip.character', CHECK: 'door.slip.check' };

/** @returns `{tone, word, who, why, note}` */
export function spoken(verdict, hasRoster = true) {
  const [tone, word] = WORDS[verdict.reason] || ['bad', 'door.word.refused'];
  return {
    tone,
    word: t(wordOf(verdict, word)),
    who: verdict.who || '',
    why: why(verdict, hasRoster),
    note: verdict.alone || verdict.anyhow ? t(verdict.anyhow ? 'door.note.anyhow' : 'door.note.alone') : '',
  };
}

function wordOf(verdict, word) {
  if (verdict.anyhow) {
    return 'door.word.anyhow';
  }
  const standing = standingOf(verdict);
  if (standing) {
    return standing.word;
  }
  return verdict.reason === 'IN' && verdict.direction === 'EXIT' ? 'door.word.out' : word;
}

function standingOf(verdict) {
  return verdict.reason === 'NOT_APPROVED' ? NOT_APPROVED[verdict.state] : undefined;
}

function why(verdict, hasRoster) {
  switch (verdict.reason) {
    case 'IN':
      return verdict.anyhow ? '' : t(verdict.direction === 'EXIT' ? 'door.why.out' : 'door.why.in');
    case 'SLIP':
      return t(SLIPS[verdict.slip]);
    case 'ALREADY_IN':
      return already(verdict);
    case 'OTHER_EVENT':
      return t('door.why.otherEvent', verdict.otherEvent);
    case 'UNKNOWN_CODE':
      return verdict.alone ? t(hasRoster ? 'door.why.unknownAlone' : 'door.why.noRoster') : t(WHY.UNKNOWN_CODE);
    case 'NOT_APPROVED':
      return t((standingOf(verdict) || { why: WHY.NOT_APPROVED }).why);
    default:
      return WHY[verdict.reason] ? t(WHY[verdict.reason]) : '';
  }
}

function already(verdict) {
  if (!verdict.since) {
    return t('door.why.already');
  }
  const clock = clockTime(verdict.since);
  return verdict.sinceDoor ? t('door.why.alreadySinceAt', clock, verdict.sinceDoor) : t('door.why.alreadySince', clock);
}

/** An item of this phone in words: what was done. */
export function deed(item) {
  if (item.kind === 'UNDO') {
    return t('door.deed.undo');
  }
  if (item.kind === 'WALK_IN') {
    return t('door.deed.walkIn');
  }
  if (!item.admitted) {
    const [, word] = WORDS[item.refusal] || [];
    return t('door.deed.refused', word ? t(word) : '');
  }
  if (item.byHand) {
    return t('door.deed.anyhow');
  }
  return t(item.direction === 'EXIT' ? 'door.deed.exit' : 'door.deed.entry');
}
