/** The half-days of a season with what a session would cost on each; a click, a key or a drop takes one. */
import { back, carry, kept } from './rota-carry.js';
import { part } from './rows.js';

const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const NEAR = 30;

const signed = (cost) => (cost > 0 ? `+${cost}` : String(cost).replace('-', '−'));

class JtRotaHalfdays extends HTMLElement {
  connectedCallback() {
    if (!this.grid) {
      this.grid = part('div', 'jt-halfdays');
      this.grid.setAttribute('role', 'group');
      this.grid.setAttribute('aria-label', this.dataset.textLabel);
      this.said = part('p', 'jt-halfdays-said', this.dataset.textHint);
      this.append(this.said, this.grid);
      this.grid.addEventListener('click', (event) => this.take(event.target));
      this.grid.addEventListener('keydown', (event) => this.pressed(event));
      this.grid.addEventListener('mouseover', (event) => this.say(event.target));
      this.grid.addEventListener('focusin', (event) => this.say(event.target));
      this.grid.addEventListener('dragover', (event) => this.over(event));
      this.grid.addEventListener('dragleave', (event) => this.grid.contains(event.relatedTarget) || this.aim(undefined));
      this.grid.addEventListener('drop', (event) => this.dropped(event));
    }
    this.heard = { choose: () => this.await(), down: () => this.aim(undefined) };
    Object.entries(this.heard).forEach(([name, hear]) => carry.addEventListener(name, hear));
    if (this.data) {
      this.redraw();
    }
  }

  disconnectedCallback() {
    Object.entries(this.heard).forEach(([name, hear]) => carry.removeEventListener(name, hear));
  }

  /** Another session may have been chosen: what is drawn is not about it until the server has answered. */
  await() {
    this.classList.toggle('jt-halfdays-waiting', !this.ready);
    this.settle();
  }

  get ready() {
    return this.data && (kept.chosen ?? this.data.session) === this.data.session;
  }

  get carried() {
    return this.ready && kept.lifted === this.data.session;
  }

  show(data) {
    this.data = data;
    if (this.grid) {
      this.redraw();
    }
  }

  /** Whoever chose a session by the keys goes on here. */
  settle() {
    if (kept.keys && this.ready) {
      kept.keys = false;
      this.current()?.focus();
    }
  }

  current() {
    return this.grid.querySelector('.jt-halfday-here') ?? this.grid.querySelector('.jt-halfday:not([disabled])');
  }

  /** `weeks` is a list of [label, days]; a day is [label, parts]; a part is null or [index, cost, who, here]. */
  redraw() {
    const { weeks, parts, weekdays } = this.data;
    const focused = this.grid.contains(document.activeElement);
    const head = part('div', 'jt-halfdays-week jt-halfdays-head');
    head.append(part('span', 'jt-halfdays-label', ''), ...weekdays.map((day) => part('span', '', day)));
    this.grid.replaceChildren(
      head,
      ...weeks.map(([label, days], row) => {
        const week = part('div', 'jt-halfdays-week');
        week.append(
          part('span', 'jt-halfdays-label', label),
          ...days.map(([day, halfDays], column) => {
            const stack = part('div', 'jt-halfdays-day');
            stack.append(
              ...halfDays.map((half, index) => {
                const cell = this.half(day, parts[index], half);
                cell.dataset.at = `${column} ${row * parts.length + index}`;
                return cell;
              }),
            );
            return stack;
          }),
        );
        return week;
      }),
    );
    this.said.textContent = this.dataset.textHint;
    if (focused) {
      this.current()?.focus();
    }
    this.await();
  }

  half(day, dayPart, half) {
    const cell = part('button', 'jt-halfday');
    cell.type = 'button';
    if (!half) {
      cell.disabled = true;
      cell.setAttribute('aria-label', `${day} ${dayPart}: ${this.dataset.textNo}`);
      return cell;
    }
    const [index, cost, who, here] = half;
    cell.dataset.index = index;
    cell.classList.add(here ? 'jt-halfday-here' : cost <= 0 ? 'jt-halfday-better' : cost <= NEAR ? 'jt-halfday-near' : 'jt-halfday-far');
    cell.textContent = here ? '●' : signed(cost);
    const words = `${day} ${dayPart} · ${who} · ${here ? this.dataset.textHere : signed(cost)}`;
    cell.setAttribute('aria-label', words);
    return cell;
  }

  /** The half-day below the pointer that can be taken. */
  free(target) {
    return target.closest?.('.jt-halfday:not([disabled])');
  }

  say(target) {
    const cell = this.free(target);
    if (cell) {
      this.said.textContent = cell.getAttribute('aria-label');
    }
  }

  over(event) {
    const cell = this.carried ? this.free(event.target) : undefined;
    this.aim(cell);
    if (cell) {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
      this.say(cell);
    }
  }

  aim(cell) {
    if (this.aimed !== cell) {
      this.aimed?.classList.remove('jt-halfday-aim');
      cell?.classList.add('jt-halfday-aim');
      this.aimed = cell;
    }
  }

  dropped(event) {
    event.preventDefault();
    if (this.carried) {
      this.take(event.target);
    }
  }

  /** Arrows go to the next half-day that can be taken; Escape goes back to where the session was chosen. */
  pressed(event) {
    if (event.key === 'Escape') {
      back();
      return;
    }
    const step = STEPS[event.key];
    if (!step) {
      return;
    }
    event.preventDefault();
    let [column, row] = event.target.dataset.at.split(' ').map(Number);
    let cell;
    do {
      column += step[0];
      row += step[1];
      cell = this.grid.querySelector(`[data-at="${column} ${row}"]`);
    } while (cell?.disabled);
    cell?.focus();
  }

  take(target) {
    const cell = this.free(target);
    if (cell && !cell.classList.contains('jt-halfday-here') && this.ready) {
      this.dispatchEvent(
        new CustomEvent('jt-take', { detail: { session: this.data.session, index: Number(cell.dataset.index) } }),
      );
    }
  }
}

customElements.define('jt-rota-halfdays', JtRotaHalfdays);
