/** The half-days of a season with what a session would cost on each; a click or a drop takes one. */
import { part } from './rows.js';

class JtRotaHalfdays extends HTMLElement {
  connectedCallback() {
    if (!this.grid) {
      this.grid = part('div', 'jt-halfdays');
      this.grid.setAttribute('role', 'group');
      this.grid.setAttribute('aria-label', this.dataset.textLabel);
      this.append(this.grid);
      this.grid.addEventListener('click', (event) => this.take(event));
      this.grid.addEventListener('dragover', (event) => {
        if (event.target.closest('.jt-halfday:not([disabled])')) {
          event.preventDefault();
        }
      });
      this.grid.addEventListener('drop', (event) => {
        event.preventDefault();
        this.take(event);
      });
    }
    if (this.data) {
      this.redraw();
    }
  }

  show(data) {
    this.data = data;
    if (this.grid) {
      this.redraw();
    }
  }

  /** `weeks` is a list of [label, days]; a day is [label, parts]; a part is null or [index, cost, who, here]. */
  redraw() {
    const { weeks, parts, weekdays } = this.data;
    const head = part('div', 'jt-halfdays-week jt-halfdays-head');
    head.append(part('span', 'jt-halfdays-label', ''), ...weekdays.map((day) => part('span', '', day)));
    this.grid.replaceChildren(
      head,
      ...weeks.map(([label, days]) => {
        const week = part('div', 'jt-halfdays-week');
        week.append(
          part('span', 'jt-halfdays-label', label),
          ...days.map(([day, halfDays]) => {
            const column = part('div', 'jt-halfdays-day');
            column.append(...halfDays.map((half, index) => this.half(day, parts[index], half)));
            return column;
          }),
        );
        return week;
      }),
    );
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
    const words = cost > 0 ? `+${cost}` : String(cost);
    cell.dataset.index = index;
    cell.classList.add(here ? 'jt-halfday-here' : cost <= 0 ? 'jt-halfday-better' : cost <= 30 ? 'jt-halfday-near' : 'jt-halfday-far');
    cell.textContent = here ? '●' : words;
    cell.title = `${day} ${dayPart} · ${who} · ${words}`;
    cell.setAttribute('aria-label', cell.title);
    return cell;
  }

  take(event) {
    const cell = event.target.closest('.jt-halfday:not([disabled])');
    if (cell && !cell.classList.contains('jt-halfday-here')) {
      this.dispatchEvent(new CustomEvent('jt-take', { detail: { index: Number(cell.dataset.index) } }));
    }
  }
}

customElements.define('jt-rota-halfdays', JtRotaHalfdays);
