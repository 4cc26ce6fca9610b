/** The line below the count: with or without a network, and what waits. One look must be enough. */
import { $ } from './page.js';
import { t } from './texts.js';
import { NOTICEABLE } from './clock.js';

const MINUTE = 60000;

function stateOf(door, uploading) {
  const waiting = door.queue.waiting().length;
  if (door.queue.invalid().length > 0) {
    return ['bad', t('door.banner.invalid', door.queue.invalid().length)];
  }
  if (!door.line.up) {
    return ['off', waiting ? t('door.banner.offlineWaiting', waiting) : t('door.banner.offline')];
  }
  if (waiting > 0) {
    return ['sending', t(uploading ? 'door.banner.sending' : 'door.banner.waiting', waiting)];
  }
  return ['on', t(door.ready ? 'door.banner.ready' : 'door.banner.online')];
}

function notesOf(door) {
  const notes = [];
  if (door.hindrance === 'insecure') {
    notes.push(t('door.note.insecure'));
  } else if (door.hindrance) {
    notes.push(t('door.note.old'));
  } else if (!door.kept.lasts || door.queue.unsafe) {
    notes.push(t('door.note.memory'));
  }
  const { clock } = door;
  if (Math.abs(clock.behind || 0) > NOTICEABLE) {
    const minutes = Math.round(Math.abs(clock.behind) / MINUTE);
    notes.push(t(clock.behind > 0 ? 'door.note.clockSlow' : 'door.note.clockFast', minutes));
  }
  return notes;
}

export function showBanner(door, uploading) {
  const [state, text] = stateOf(door, uploading);
  const line = $('line');
  if (line.className !== state || $('line-text').textContent !== text) {
    line.className = state;
    $('line-text').textContent = text;
  }
  const notes = notesOf(door).join(' ');
  $('note').hidden = !notes;
  $('note').textContent = notes;
}
