/**
 * The board of places and weeks. The server says what stands on it and decides what may be moved; this element draws it
 * row by row and tells what people did: by dragging, by keys, or by choosing an event.
 */
import { Rows, part, rem, remember } from './rows.js';

const NARROW = window.matchMedia('(max-width: 48rem)');
const MOST = 3;
const [DRAFT, REVIEW, BEHIND, DONE] = [1, 2, 4, 8];
const [ID, VERSION, PLACE, WEEK, DAY, MINUTE, THEME, LECTURER, TITLE, STATE, MARKS, MOVABLE] = Array(12).keys();

const clock = (minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

class JtBoard extends HTMLElement {
  connectedCallback() {
    if (this.scroller) {
      return;
    }
    this.expanded = new Set();
    this.current = { row: 0, column: 0, item: 0 };
    this.scroller = part('div', 'jt-season-scroller');
    this.scroller.setAttribute('role', 'grid');
    this.scroller.setAttribute('aria-label', this.dataset.textLabel);
    this.head = part('div', 'jt-season-head');
    this.head.setAttribute('role', 'row');
    this.body = part('div', 'jt-season-body');
    this.body.setAttribute('role', 'rowgroup');
    this.scroller.append(this.head, this.body);
    this.append(this.scroller);
    this.rows = new Rows(this.scroller, this.body, {
      height: (index) => this.height(index),
      draw: (index) => (NARROW.matches ? this.card(index) : this.row(index)),
    });
    this.turned = () => this.redraw();
    NARROW.addEventListener('change', this.turned);
    this.body.addEventListener('click', (event) => this.clicked(event));
    this.body.addEventListener('keydown', (event) => this.pressed(event));
    this.body.addEventListener('focusin', (event) => this.focused(event));
    this.body.addEventListener('dragstart', (event) => this.lifted(event));
    this.body.addEventListener('dragover', (event) => this.over(event));
    this.body.addEventListener('dragleave', () => this.aim(undefined));
    this.body.addEventListener('drop', (event) => this.dropped(event));
    this.body.addEventListener('dragend', () => this.letGo());
    if (this.data) {
      this.redraw();
    }
  }

  disconnectedCallback() {
    NARROW.removeEventListener('change', this.turned);
    this.rows?.close();
    this.scroller?.remove();
    this.scroller = undefined;
  }

  /** Draws this board and no other; what was scrolled to and what had the focus stays. */
  show(data) {
    const first = !this.data || this.data.weeks[0][0] !== data.weeks[0][0];
    this.data = data;
    this.cells = new Map();
    data.events.forEach((event) => {
      const key = event[PLACE] * data.weeks.length + event[WEEK];
      const there = this.cells.get(key);
      if (there) {
        there.push(event);
      } else {
        this.cells.set(key, [event]);
      }
    });
    if (this.scroller) {
      this.redraw();
      if (first && data.current > 1 && !NARROW.matches) {
        this.scroller.scrollLeft = this.head.children[data.current].offsetLeft - this.head.children[1].offsetLeft;
      }
    }
  }

  remember(choices) {
    remember(choices);
  }

  get editable() {
    return this.dataset.editable === 'true';
  }

  at(row, week) {
    return this.cells.get(row * this.data.weeks.length + week) ?? [];
  }

  of(row) {
    return this.data.weeks.flatMap((week, index) => this.at(row, index));
  }

  shown(row, week) {
    const there = this.at(row, week);
    return this.expanded.has(this.data.places[row][0]) || there.length <= MOST ? there : there.slice(0, MOST - 1);
  }

  height(row) {
    if (NARROW.matches) {
      return (3.75 + Math.max(1, this.of(row).length) * 3.5) * rem();
    }
    const most = this.data.weeks.reduce((found, week, index) => {
      const shown = this.shown(row, index).length;
      return Math.max(found, shown + (shown < this.at(row, index).length ? 1 : 0));
    }, 1);
    return (0.5 + most * 2.875) * rem();
  }

  redraw() {
    const { weeks, places } = this.data;
    const focused = this.contains(document.activeElement) ? document.activeElement.dataset.id : undefined;
    this.style.setProperty('--jt-columns', weeks.length);
    this.scroller.setAttribute('aria-rowcount', places.length + 1);
    this.scroller.setAttribute('aria-colcount', weeks.length + 1);
    this.head.replaceChildren(
      part('div', 'jt-season-corner', this.dataset.textPlaces.replace('#', places.length)),
      ...weeks.map(([day, label], index) => {
        const head = part('div', `jt-season-week${index === this.data.current ? ' jt-season-now' : ''}`);
        head.setAttribute('role', 'columnheader');
        head.append(part('strong', '', day), part('span', '', label));
        return head;
      }),
    );
    this.rows.set(places.length);
    this.classList.toggle('jt-season-empty', places.length === 0);
    if (focused) {
      this.querySelector(`[data-id="${focused}"]`)?.focus();
    }
  }

  row(index) {
    const [, name, town, kind] = this.data.places[index];
    const row = part('div', 'jt-season-row');
    row.setAttribute('role', 'row');
    row.setAttribute('aria-rowindex', index + 2);
    const head = part('div', 'jt-season-place');
    head.setAttribute('role', 'rowheader');
    head.append(part('strong', '', name), part('span', '', town || kind));
    head.title = [name, town, kind].filter(Boolean).join(' · ');
    row.append(head, ...this.data.weeks.map((week, column) => this.cell(index, column)));
    return row;
  }

  cell(row, week) {
    const cell = part('div', `jt-season-cell${week === this.data.current ? ' jt-season-now' : ''}`);
    cell.setAttribute('role', 'gridcell');
    cell.dataset.row = row;
    cell.dataset.week = week;
    const shown = this.shown(row, week);
    cell.append(...shown.map((event) => this.chip(event)));
    const more = this.at(row, week).length - shown.length;
    if (more > 0) {
      const button = part('button', 'jt-board-more', this.dataset.textMore.replace('#', more));
      button.dataset.more = row;
      cell.append(button);
    }
    if (this.editable) {
      const add = part('button', 'jt-board-add', '＋');
      add.dataset.add = '';
      add.setAttribute('aria-label', `${this.dataset.textAdd} ${this.data.places[row][1]} ${this.data.weeks[week][0]}`);
      cell.append(add);
    }
    [...cell.querySelectorAll('button')].forEach((button, item) => {
      button.tabIndex = this.current.row === row && this.current.column === week && this.current.item === item ? 0 : -1;
    });
    return cell;
  }

  chip(event) {
    const { themes, names, titles, states, days } = this.data;
    const theme = themes[event[THEME]];
    const who = event[LECTURER] < 0 ? titles[event[TITLE]] : names[event[LECTURER]];
    const when = `${days[event[DAY]]} ${clock(event[MINUTE])}`;
    const chip = part('button', `jt-chip ${theme ? `jt-theme-${event[THEME] % 8}` : 'jt-theme-none'}`);
    chip.classList.toggle('jt-chip-draft', (event[MARKS] & (DRAFT | REVIEW)) !== 0);
    chip.classList.toggle('jt-chip-done', (event[MARKS] & DONE) !== 0);
    chip.dataset.id = event[ID];
    chip.draggable = this.editable && event[MOVABLE] === 1;
    chip.append(
      part('span', 'jt-chip-sign', theme ? theme.sign : '·'),
      part('span', 'jt-chip-who', who),
      part('span', 'jt-chip-when', when),
      part('span', 'jt-chip-marks', this.marks(event)),
    );
    chip.title = [when, titles[event[TITLE]], theme?.name, names[event[LECTURER]], states[event[STATE]], this.behind(event)]
      .filter(Boolean)
      .join(' · ');
    chip.setAttribute('aria-label', chip.title);
    return chip;
  }

  marks(event) {
    const text = this.dataset;
    return [
      [DRAFT, text.textDraft],
      [REVIEW, text.textReview],
      [BEHIND, text.textBehind],
      [DONE, '✓'],
    ]
      .filter(([mark]) => event[MARKS] & mark)
      .map(([, sign]) => sign)
      .join('');
  }

  behind(event) {
    return event[MARKS] & BEHIND ? this.dataset.textBehindLong : '';
  }

  /** On a phone each place is a card with its events below each other. */
  card(index) {
    const [, name, town] = this.data.places[index];
    const card = part('section', 'jt-season-row jt-board-card');
    const head = part('h3', 'jt-board-card-head', name);
    head.append(part('span', '', town));
    if (this.editable) {
      const add = part('button', 'jt-board-card-add', `＋ ${this.dataset.textAdd}`);
      add.dataset.add = '';
      head.append(add);
    }
    card.dataset.row = index;
    card.dataset.week = Math.max(0, this.data.current);
    const events = this.of(index);
    card.append(head, ...events.map((event) => this.line(event)));
    if (events.length === 0) {
      card.append(part('p', 'jt-board-none', this.dataset.textNone));
    }
    return card;
  }

  line(event) {
    const line = this.chip(event);
    line.draggable = false;
    line.classList.add('jt-board-line');
    const date = new Date(`${this.data.weeks[event[WEEK]][2]}T00:00Z`);
    date.setUTCDate(date.getUTCDate() + event[DAY]);
    line.prepend(part('span', 'jt-chip-date', date.toISOString().slice(5, 10)));
    return line;
  }

  event(id) {
    return this.data.events.find((event) => String(event[ID]) === id);
  }

  clicked({ target }) {
    const button = target.closest('button');
    const cell = target.closest('[data-week]');
    if (button?.dataset.id) {
      this.tell('pick', { id: button.dataset.id });
    } else if (button?.dataset.more !== undefined) {
      this.expanded.add(this.data.places[Number(button.dataset.more)][0]);
      this.redraw();
    } else if (cell && this.editable && (button || !NARROW.matches)) {
      this.tell('slot', { unit: String(this.data.places[cell.dataset.row][0]), week: Number(cell.dataset.week) });
    }
  }

  focused({ target }) {
    const cell = target.closest('[data-week]');
    if (cell && !NARROW.matches) {
      const item = [...cell.querySelectorAll('button')].indexOf(target);
      this.current = { row: Number(cell.dataset.row), column: Number(cell.dataset.week), item: Math.max(0, item) };
      this.body.querySelectorAll('button[tabindex="0"]').forEach((button) => (button.tabIndex = -1));
      target.tabIndex = 0;
    }
  }

  pressed(event) {
    const { key, altKey, target } = event;
    if (NARROW.matches || event.ctrlKey || event.metaKey) {
      return;
    }
    if (altKey) {
      const moved = target.dataset.id && this.event(target.dataset.id);
      const weeks = { ArrowLeft: -1, ArrowRight: 1 }[key];
      if (moved && weeks && moved[MOVABLE] === 1 && this.editable) {
        event.preventDefault();
        this.move(moved, moved[PLACE], moved[WEEK] + weeks);
      }
      return;
    }
    const { row, column, item } = this.current;
    const items = (target.closest('[data-week]')?.querySelectorAll('button').length ?? 1) - 1;
    const steps = {
      ArrowLeft: () => this.go(row, column - 1, 0),
      ArrowRight: () => this.go(row, column + 1, 0),
      ArrowDown: () => (item < items ? this.go(row, column, item + 1) : this.go(row + 1, column, 0)),
      ArrowUp: () => (item > 0 ? this.go(row, column, item - 1) : this.go(row - 1, column, 0)),
      Home: () => this.go(row, 0, 0),
      End: () => this.go(row, this.data.weeks.length - 1, 0),
      PageDown: () => this.go(row + 8, column, 0),
      PageUp: () => this.go(row - 8, column, 0),
    };
    if (steps[key]) {
      event.preventDefault();
      steps[key]();
    }
  }

  go(row, column, item) {
    const to = Math.min(Math.max(0, row), this.data.places.length - 1);
    const week = Math.min(Math.max(0, column), this.data.weeks.length - 1);
    const cell = this.rows.reveal(to, this.head.offsetHeight)?.querySelector(`[data-week="${week}"]`);
    const buttons = cell?.querySelectorAll('button') ?? [];
    const button = buttons[Math.min(item, buttons.length - 1)];
    this.current = { row: to, column: week, item };
    if (button) {
      button.focus({ preventScroll: true });
      button.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    } else if (cell && item === 0) {
      // Who may only read has nothing to press in an empty cell, so the cell itself is looked at.
      cell.tabIndex = -1;
      cell.focus();
      cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }

  lifted(event) {
    const id = event.target.dataset?.id;
    this.dragged = id && this.event(id);
    if (this.dragged) {
      this.rows.pinned = this.dragged[PLACE];
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', id);
    }
  }

  over(event) {
    const cell = event.target.closest('[data-week]');
    if (this.dragged && cell) {
      event.preventDefault();
      this.aim(cell);
    }
  }

  aim(cell) {
    if (this.aimed !== cell) {
      this.aimed?.classList.remove('jt-season-aim');
      cell?.classList.add('jt-season-aim');
      this.aimed = cell;
    }
  }

  dropped(event) {
    const cell = event.target.closest('[data-week]');
    const moved = this.dragged;
    this.letGo();
    if (moved && cell) {
      event.preventDefault();
      this.move(moved, Number(cell.dataset.row), Number(cell.dataset.week));
    }
  }

  letGo() {
    this.aim(undefined);
    this.dragged = undefined;
    this.rows.pinned = -1;
  }

  move(event, row, week) {
    if (event[PLACE] === row && event[WEEK] === week) {
      return;
    }
    this.querySelector(`[data-id="${event[ID]}"]`)?.classList.add('jt-chip-moving');
    this.tell('move', {
      id: String(event[ID]),
      version: event[VERSION],
      weeks: week - event[WEEK],
      unit: event[PLACE] === row ? '' : String(this.data.places[row][0]),
    });
  }

  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(`jt-${name}`, { detail }));
  }
}

customElements.define('jt-board', JtBoard);
