/** The list by name, last four digits or unit. */
import { Refused } from './api.js';
import { $, button, element } from './page.js';
import { hasSeat } from './rules.js';
import { clockTime, t } from './texts.js';

const PAUSE_IN_TYPING = 250;
const PATIENCE = 2500;
const STATES = {
  WAITING: 'door.list.waiting',
  APPLIED: 'door.list.applied',
  REFUSED: 'door.list.turnedDown',
  CANCELLED: 'door.list.cancelled',
};

/**
 * @param door `{api, line, book, roster}`
 * @param where gives `{list, direction}`
 * @param check called with the people to be let through, one or a family
 */
export function searching(door, where, check, ended) {
  let timer;
  let asked = 0;

  function told(person) {
    const { list, direction } = where();
    const since = door.book.since(person.id, list);
    if (direction === 'EXIT') {
      const cameAndLeft = door.book.history(person.id, list).length > 0;
      return since ? '' : t(cameAndLeft ? 'door.word.out' : 'door.list.notIn');
    }
    if (since) {
      return t('door.list.in', clockTime(since.at));
    }
    return person.presentAt ? t('door.list.in', person.presentAt) : t(STATES[person.s] || '');
  }

  function row(person) {
    const line = element('li', '');
    const name = element('span', 'name', person.n);
    const more = [person.f ? '…' + person.f : t('door.list.noPhone'), person.u].filter(Boolean).join(' · ');
    name.append(element('small', '', more));
    const state = told(person);
    line.append(name);
    if (state) {
      line.append(element('span', 'state', state));
    }
    // Whoever seems to be in may have swapped cards with another: the rules say so, not the list.
    line.append(button(t(where().direction === 'EXIT' ? 'door.list.checkOut' : 'door.list.check'), state ? 'quiet' : '',
        () => confirm(line, person)));
    return line;
  }

  function confirm(line, person) {
    const back = () => line.replaceWith(row(person));
    const family = familyOf(person);
    const sure = element('p', 'sure', t('door.list.sure', [person.n, person.f].filter(Boolean).join(' ')));
    const yes = button(t(where().direction === 'EXIT' ? 'door.list.checkOut' : 'door.list.check'), 'wide', () => {
      back();
      check([person]);
    });
    const all = family.length === 0 ? [] : [button(t('door.family.all', family.length + 1), 'wide', () => {
      back();
      check([person, ...family]);
    })];
    line.replaceChildren(sure, yes, ...all, button(t('action.back'), 'quiet', back));
    yes.focus({ preventScroll: true });
    line.scrollIntoView({ block: 'center' });
  }

  /** The others who come with this person and can be let through with them. */
  function familyOf(person) {
    const { list, direction } = where();
    return door.roster ? door.roster.family(person.id).filter(other => hasSeat(other.s)
        && Boolean(door.book.since(other.id, list)) === (direction === 'EXIT')) : [];
  }

  function show(people) {
    $('found').replaceChildren(...people.map(row));
    $('found-note').textContent = people.length ? '' : t(door.line.up ? 'door.list.none' : 'door.list.noneAlone');
  }

  async function search() {
    const typed = $('query').value.trim();
    const turn = ++asked;
    if (!typed) {
      $('found').replaceChildren();
      $('found-note').textContent = t('door.list.help');
      return;
    }
    // What this phone knows is there at once; the server knows whole names, and who registered just now.
    const known = door.roster ? door.roster.search(typed) : [];
    if (known.length > 0 || !door.line.up) {
      show(known);
    }
    if (!door.line.up) {
      return;
    }
    try {
      const query = `/search?q=${encodeURIComponent(typed)}&list=${where().list}`;
      const found = await door.api.get(query, { patience: PATIENCE });
      if (turn === asked) {
        const people = found.map(ofServer);
        const ids = new Set(people.map(person => person.id));
        const byUnit = known.filter(person => !ids.has(person.id) && (person.u || '').includes(typed));
        show(people.concat(byUnit));
      }
    } catch (failure) {
      if (turn !== asked) {
        return;
      }
      if (failure.ended) {
        ended(failure);
      } else if (failure instanceof Refused) {
        $('found').replaceChildren();
        $('found-note').textContent = failure.sentence;
      } else {
        door.line.reached(false);
        show(known);
      }
    }
  }

  function ofServer(found) {
    const known = door.roster && door.roster.person(found.registrationId);
    return {
      id: found.registrationId,
      n: found.name,
      f: found.lastFour,
      s: found.state || (found.waiting ? 'WAITING' : 'SEATED'),
      u: known ? known.u : '',
      p: known ? known.p : 0,
      presentAt: found.presentAt,
    };
  }

  $('query').addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(search, PAUSE_IN_TYPING);
  });
  return { refresh: search, showPeople: people => { $('query').value = ''; asked += 1; show(people); } };
}
