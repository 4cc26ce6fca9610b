/** The verdict over the whole screen: seen, heard, felt, and read out. */
import { signal } from './signals.js';

const GREEN_STAYS = 1500;
const PENDING_STAYS = 2000;

const sheet = document.getElementById('verdict');
const word = document.getElementById('verdict-word');
const who = document.getElementById('verdict-who');
const why = document.getElementById('verdict-why');
const said = document.getElementById('said');

let timer;
let whenClosed = () => {};

/** Whether a person must still look at it: new scans wait until it was tapped away. */
export function isHolding() {
  return !sheet.hidden && !sheet.classList.contains('good') && !sheet.classList.contains('pending');
}

export function isOpen() {
  return !sheet.hidden;
}

/** @param verdict `{tone: 'good' | 'wait' | 'bad' | 'pending', word, who, why}` */
export function show(verdict, closed = () => {}) {
  clearTimeout(timer);
  whenClosed = closed;
  sheet.className = verdict.tone;
  word.textContent = verdict.word;
  word.classList.toggle('long', [...verdict.word].length > 4);
  who.textContent = verdict.who || '';
  why.textContent = verdict.why || '';
  sheet.hidden = false;
  said.textContent = [verdict.word, verdict.who, verdict.why].filter(Boolean).join(' ');
  signal(verdict.tone);
  if (verdict.tone === 'good' || verdict.tone === 'pending') {
    timer = setTimeout(close, verdict.tone === 'good' ? GREEN_STAYS : PENDING_STAYS);
  }
}

export function close() {
  clearTimeout(timer);
  if (!sheet.hidden) {
    sheet.hidden = true;
    whenClosed();
  }
}

sheet.addEventListener('click', close);
// A hand scanner types over a verdict that still stands: its first character closes it and counts.
document.addEventListener('keydown', key => {
  if (!isOpen()) {
    return;
  }
  if (key.key === 'Escape' || key.key === 'Enter' || key.key === ' ') {
    key.preventDefault();
    close();
  } else if (key.key.length === 1) {
    close();
  }
}, true);
