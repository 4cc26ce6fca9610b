/** Those who come without a ticket: a name, a phone number if there is one, and in. */
import { $ } from './page.js';
import { t } from './texts.js';

const MOST_LETTERS = 60;
const MOBILE = /^(\+?86)?1[3-9]\d{9}$/;

/** What is wrong with what was typed, as far as it can be told without the server; null if nothing is. */
function mistake({ name, phone }) {
  if (!name || [...name].length > MOST_LETTERS || !/\p{L}/u.test(name)) {
    return { field: 'name', sentence: t('door.walkin.nameWrong') };
  }
  const plain = phone.normalize('NFKC').replace(/[\s\p{Pd}()]/gu, '');
  return plain && !MOBILE.test(plain) ? { field: 'phone', sentence: t('door.walkin.phoneWrong') } : null;
}

/**
 * @param seatsLeft gives how many seats are left as far as is known; null if nothing is
 * @param register called with `{name, phone}`; returns a promise that fails with `Refused`
 */
export function walkIns(seatsLeft, register) {
  const form = $('walkin-form');
  const send = $('walkin-send');

  function complain(field, sentence) {
    const input = $(field);
    $(field + '-error').textContent = sentence;
    $(field + '-error').hidden = !sentence;
    input.setAttribute('aria-invalid', String(Boolean(sentence)));
    if (sentence) {
      input.focus();
    }
  }

  /** Warns, and no more, when the seats are gone: the person stands there. */
  function warn() {
    const left = seatsLeft();
    const full = left !== null && left <= 0;
    $('walkin-note').hidden = !full;
    $('walkin-note').textContent = full ? t('door.walkin.full') : '';
    send.textContent = t(full ? 'door.walkin.sendFull' : 'door.walkin.send');
  }

  form.addEventListener('submit', async submitted => {
    submitted.preventDefault();
    complain('phone', '');
    complain('name', '');
    const typed = { name: $('name').value.trim(), phone: $('phone').value.trim() };
    const wrong = mistake(typed);
    if (wrong) {
      complain(wrong.field, wrong.sentence);
      return;
    }
    send.disabled = true;
    try {
      if (await register(typed)) {
        form.reset();
      }
    } catch (failure) {
      complain(failure.field === 'phone' ? 'phone' : 'name', failure.sentence || t('door.failed'));
    } finally {
      send.disabled = false;
      warn();
    }
  });

  return { warn, clear: () => form.reset() };
}
