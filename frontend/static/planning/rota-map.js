/** A plan as a map of places by themes: in each cell when and who; empty ones are seen at once. */
import { carry, choose, down, kept, lift } from './rota-carry.js';
import { SeasonTable, part, rem } from './rows.js';

const LINE = 2.6;

class JtRotaMap extends SeasonTable {
  kind = 'table';

  listen(body) {
    body.addEventListener('click', (event) => this.clicked(event));
    body.addEventListener('dragstart', (event) => this.lifted(event));
    body.addEventListener('dragend', () => this.letGo());
    this.back = () => this.chip(kept.chosen)?.focus();
    carry.addEventListener('back', this.back);
  }

  disconnectedCallback() {
    carry.removeEventListener('back', this.back);
    this.letGo();
    choose(undefined, false);
    super.disconnectedCallback();
  }

  redraw() {
    const { themes, rows } = this.data;
    const focused = this.contains(document.activeElement) ? document.activeElement.dataset.number : undefined;
    this.style.setProperty('--jt-columns', themes.length);
    this.head.replaceChildren(
      part('div', 'jt-season-corner', this.dataset.textPlaces.replace('#', rows.length)),
      ...themes.map(({ name }) => {
        const head = part('div', 'jt-season-week', name);
        head.setAttribute('role', 'columnheader');
        return head;
      }),
    );
    this.rows.set(rows.length);
    if (focused) {
      this.chip(focused)?.focus();
    }
  }

  height(index) {
    const [, sessions] = this.data.rows[index];
    const most = this.data.themes.reduce(
      (tallest, { id }) => Math.max(tallest, sessions.filter(([theme]) => theme === id).length),
      1,
    );
    return (most * LINE + 0.4) * rem();
  }

  row(index) {
    const [place, sessions] = this.data.rows[index];
    const row = part('div', 'jt-season-row');
    row.setAttribute('role', 'row');
    row.dataset.row = index;
    const head = part('div', 'jt-season-place');
    head.append(part('strong', '', place));
    row.append(
      head,
      ...this.data.themes.map(({ id, wanted }) => {
        const cell = part('div', 'jt-season-cell');
        cell.setAttribute('role', 'cell');
        const chips = sessions.filter(([theme]) => theme === id).map((session) => this.session(session));
        cell.append(...(chips.length > 0 ? chips : [this.nothing(wanted)]));
        return cell;
      }),
    );
    return row;
  }

  /** What was asked for and has no session was given or planned before. */
  nothing(wanted) {
    return part('span', 'jt-rota-nothing', wanted ? this.dataset.textGiven : '—');
  }

  session([, number, day, dayPart, who, pinned, ordered, omitted]) {
    const chip = part('button', `jt-rota-session${day ? '' : omitted ? ' jt-rota-session-omitted' : ' jt-rota-session-left'}`);
    chip.type = 'button';
    chip.dataset.number = number;
    chip.draggable = this.dataset.editable === 'true';
    this.mark(chip);
    if (!day) {
      chip.append(part('span', '', omitted ? this.dataset.textOmitted : this.dataset.textLeft));
      return chip;
    }
    const marks = [pinned && this.dataset.textPinned, ordered && this.dataset.textOrder].filter(Boolean).join(' ');
    chip.append(part('strong', '', `${day} ${dayPart}`), part('span', '', marks ? `${who} · ${marks}` : who));
    return chip;
  }

  chip(number) {
    return this.querySelector(`.jt-rota-session[data-number="${number}"]`);
  }

  mark(chip) {
    const chosen = Number(chip.dataset.number) === this.chosen;
    chip.classList.toggle('jt-rota-session-chosen', chosen);
    chip.setAttribute('aria-pressed', chosen);
  }

  /** This session is the one that the rest of the page is about. */
  choose(number) {
    if (kept.chosen !== number) {
      choose(number, false);
    }
    this.chosen = number;
    this.querySelectorAll('.jt-rota-session').forEach((chip) => this.mark(chip));
  }

  clicked(event) {
    const chip = event.target.closest('.jt-rota-session');
    if (chip) {
      // A click that no pointer made came from the keys.
      this.take(chip, event.detail === 0);
    }
  }

  take(chip, keys) {
    const number = Number(chip.dataset.number);
    choose(number, keys);
    this.choose(number);
    this.dispatchEvent(new CustomEvent('jt-session', { detail: { number } }));
  }

  /** What is dragged is chosen at once, so that every half-day shows what it costs before it is dropped there. */
  lifted(event) {
    const chip = event.target.closest?.('.jt-rota-session');
    if (!chip) {
      return;
    }
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', chip.querySelector('strong')?.textContent ?? chip.textContent);
    // Its row stays, however far the table is scrolled meanwhile: without it the browser would not tell of the end.
    this.rows.pinned = Number(chip.closest('.jt-season-row').dataset.row);
    // Chromium gives a drag up when what is dragged moves while it begins.
    this.lifting = setTimeout(() => {
      this.closest('.jt-rota-body')?.classList.add('jt-rota-carrying');
      this.take(chip, false);
      lift(Number(chip.dataset.number));
    });
  }

  letGo() {
    clearTimeout(this.lifting);
    this.closest('.jt-rota-body')?.classList.remove('jt-rota-carrying');
    if (this.rows) {
      this.rows.pinned = -1;
    }
    down();
  }
}

customElements.define('jt-rota-map', JtRotaMap);
