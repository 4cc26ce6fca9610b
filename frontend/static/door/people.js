/** The list by name or digits, and those who come without a ticket. */
import { Refused } from './api.js';

const PAUSE_IN_TYPING = 250;

function element(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function button(text, className, onClick) {
  const made = element('button', className, text);
  made.type = 'button';
  made.addEventListener('click', onClick);
  return made;
}

/** @param check called with the person who was confirmed */
export function list(api, texts, check, ended) {
  const query = document.getElementById('query');
  const note = document.getElementById('found-note');
  const found = document.getElementById('found');
  const help = note.textContent;
  let timer;
  let asked = 0;

  function row(person) {
    const line = element('li', '', '');
    const name = element('span', 'name', person.name);
    name.append(element('small', '', person.lastFour ? '…' + person.lastFour : texts.noPhone));
    if (person.presentAt) {
      line.append(name, element('span', '', texts.foundIn.replace('{0}', person.presentAt)));
    } else if (person.waiting) {
      line.append(name, element('span', '', texts.foundWaiting));
    } else {
      line.append(name, button(texts.foundCheck, '', () => confirm(line, person)));
    }
    return line;
  }

  function confirm(line, person) {
    const question = texts.foundSure.replace('{0}', [person.name, person.lastFour].filter(Boolean).join(' '));
    const yes = button(texts.foundCheck, 'wide', () => {
      line.replaceWith(row(person));
      check(person);
    });
    line.replaceChildren(
        element('p', 'sure', question), yes, button(texts.foundBack, 'quiet', () => line.replaceWith(row(person))));
    yes.focus();
  }

  async function search() {
    const typed = query.value.trim();
    const turn = ++asked;
    if (!typed) {
      found.replaceChildren();
      note.textContent = help;
      return;
    }
    try {
      const people = await api.get('/search?q=' + encodeURIComponent(typed));
      if (turn === asked) {
        found.replaceChildren(...people.map(row));
        note.textContent = people.length ? '' : texts.foundNone;
      }
    } catch (failure) {
      if (turn !== asked) {
        return;
      }
      found.replaceChildren();
      note.textContent = failure instanceof Refused ? failure.sentence : texts.failed;
      if (failure.ended) {
        ended(failure);
      }
    }
  }

  query.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(search, PAUSE_IN_TYPING);
  });
  return { refresh: search };
}

/** @param register called with `{name, phone}`; returns a promise that fails with `Refused` */
export function walkIns(texts, register) {
  const form = document.getElementById('walkin-form');
  const note = document.getElementById('walkin-note');

  function complain(field, sentence) {
    const error = document.getElementById(field + '-error');
    const input = document.getElementById(field);
    error.textContent = sentence;
    error.hidden = !sentence;
    input.setAttribute('aria-invalid', String(Boolean(sentence)));
    if (sentence) {
      input.focus();
    }
  }

  form.addEventListener('submit', async submitted => {
    submitted.preventDefault();
    const send = form.querySelector('button');
    complain('name', '');
    complain('phone', '');
    send.disabled = true;
    try {
      await register({ name: form.elements.name.value, phone: form.elements.phone.value }, () => form.reset());
    } catch (failure) {
      complain(failure.field === 'phone' ? 'phone' : 'name', failure.sentence || texts.failed);
    } finally {
      send.disabled = false;
    }
  });

  return {
    /** Warns, and no more, when the seats are gone: the person stands there. */
    seatsLeft(left) {
      note.hidden = left > 0;
      note.textContent = left > 0 ? '' : texts.full;
    },
  };
}
