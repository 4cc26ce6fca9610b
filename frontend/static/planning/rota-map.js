/** A plan as a map of places by themes: in each cell when and who; empty ones are seen at once. */
import { SeasonTable, part, rem } from './rows.js';

const LINE = 2.6;

class JtRotaMap extends SeasonTable {
  kind = 'table';

  listen(body) {
    body.addEventListener('click', (event) => this.clicked(event));
    // What is dragged is chosen at once, so that every half-day shows its cost before it is dropped there.
    body.addEventListener('dragstart', (event) => {
      event.dataTransfer.setData('text/plain', event.target.closest('.jt-rota-session')?.dataset.number ?? '');
      this.clicked(event);
    });
  }

  redraw() {
    const { themes, rows } = this.data;
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
    const head = part('div', 'jt-season-place');
    head.append(part('strong', '', place));
    row.append(
      head,
      ...this.data.themes.map(({ id }) => {
        const cell = part('div', 'jt-season-cell');
        cell.setAttribute('role', 'cell');
        cell.append(...sessions.filter(([theme]) => theme === id).map((session) => this.session(session)));
        return cell;
      }),
    );
    return row;
  }

  session([, number, day, dayPart, who, pinned, ordered]) {
    const chip = part('button', `jt-rota-session${day ? '' : ' jt-rota-session-left'}`);
    chip.type = 'button';
    chip.dataset.number = number;
    chip.draggable = true;
    if (!day) {
      chip.append(part('span', '', this.dataset.textLeft));
      return chip;
    }
    const marks = [pinned && this.dataset.textPinned, ordered && this.dataset.textOrder].filter(Boolean).join(' ');
    chip.append(part('strong', '', `${day} ${dayPart}`), part('span', '', marks ? `${who} · ${marks}` : who));
    return chip;
  }

  clicked(event) {
    const chip = event.target.closest('.jt-rota-session');
    if (chip) {
      this.dispatchEvent(new CustomEvent('jt-session', { detail: { number: Number(chip.dataset.number) } }));
    }
  }
}

customElements.define('jt-rota-map', JtRotaMap);
