/** The verdict over the whole screen: seen, heard, felt, and read out. */
import { $ } from './page.js';
import { signal } from './signals.js';

const GREEN_STAYS = 1500;

const sheet = $('verdict');
const said = $('said');

let timer;
let holds = false;
let whenClosed = () => {};

/** Whether a person must still look at it: new scans wait until it was tapped away. */
export function isHolding() {
  return !sheet.hidden && holds;
}

export function isOpen() {
  return !sheet.hidden;
}

/**
 * Shows a verdict. A good one goes by itself, unless there is something to do.
 *
 * @param verdict `{tone: 'good' | 'wait' | 'bad', word, who, why, note}`
 * @param actions what can be done, as elements
 */
export function show(verdict, { actions = [], closed = () => {} } = {}) {
  clearTimeout(timer);
  whenClosed = closed;
  holds = verdict.tone !== 'good';
  sheet.className = verdict.tone;
  $('verdict-word').textContent = verdict.word;
  $('verdict-word').classList.toggle('long', [...verdict.word].length > 4);
  for (const part of ['who', 'why', 'note']) {
    $('verdict-' + part).textContent = verdict[part] || '';
  }
  $('verdict-actions').replaceChildren(...actions);
  $('verdict-actions').hidden = actions.length === 0;
  sheet.hidden = false;
  sheet.scrollTop = 0;
  sheet.focus({ preventScroll: true });
  said.textContent = [verdict.word, verdict.who, verdict.why, verdict.note].filter(Boolean).join(' ');
  signal(verdict.tone);
  if (verdict.tone === 'good' && actions.length === 0) {
    timer = setTimeout(close, GREEN_STAYS);
  }
}

export function close() {
  clearTimeout(timer);
  if (!sheet.hidden) {
    sheet.hidden = true;
    whenClosed();
  }
}

const isAction = target => target instanceof Element && $('verdict-actions').contains(target);

sheet.addEventListener('click', click => isAction(click.target) || close());
// A hand scanner types over a verdict that still stands: its first character closes it and counts.
document.addEventListener('keydown', key => {
  if (!isOpen() || key.ctrlKey || key.metaKey || key.altKey) {
    return;
  }
  if (key.key === 'Escape' || ((key.key === 'Enter' || key.key === ' ') && !isAction(document.activeElement))) {
    key.preventDefault();
    close();
  } else if (key.key.length === 1 && key.key !== ' ') {
    close();
    $('code').focus();
  }
}, true);
