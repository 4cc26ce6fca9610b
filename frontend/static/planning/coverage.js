/** The map of places and themes: in each cell what was given, what is planned and what is missing, in numbers and signs. */
import { SeasonTable, part, rem, remember } from './rows.js';

class JtCoverage extends SeasonTable {
  kind = 'grid';

  height() {
    return 3.25 * rem();
  }

  below() {
    this.foot = part('div', 'jt-season-row jt-coverage-sums');
    this.foot.setAttribute('role', 'row');
    return [this.foot];
  }

  listen(body) {
    body.addEventListener('click', ({ target }) => this.open(target.closest('button')));
    body.addEventListener('keydown', (event) => this.pressed(event));
  }

  remember(choices) {
    remember(choices);
  }

  redraw() {
    const { themes, rows, columns, all } = this.data;
    this.style.setProperty('--jt-columns', themes.length + 1);
    this.scroller.setAttribute('aria-rowcount', rows.length + 2);
    this.head.replaceChildren(
      part('div', 'jt-season-corner', this.dataset.textPlaces.replace('#', rows.length)),
      ...themes.map((theme, index) => {
        const head = part('div', 'jt-season-week');
        head.setAttribute('role', 'columnheader');
        head.append(part('span', `jt-chip-sign jt-theme-${index % 8}`, theme.sign), part('strong', '', theme.name));
        return head;
      }),
      part('div', 'jt-season-week', this.dataset.textSum),
    );
    this.foot.replaceChildren(
      part('div', 'jt-season-place', this.dataset.textAll),
      ...[...columns, all].map((numbers) => this.sum(numbers)),
    );
    this.rows.set(rows.length);
  }

  row(index) {
    const [, name, town, cells, sum] = this.data.rows[index];
    const row = part('div', 'jt-season-row');
    row.setAttribute('role', 'row');
    row.setAttribute('aria-rowindex', index + 3);
    const head = part('div', 'jt-season-place');
    head.setAttribute('role', 'rowheader');
    head.append(part('strong', '', name), part('span', '', town));
    row.append(head, ...cells.map((numbers, column) => this.cell(index, column, numbers)), this.sum(sum));
    return row;
  }

  cell(row, column, numbers) {
    const [done, planned, missing] = numbers;
    const state = missing ? 'missing' : planned ? 'planned' : done ? 'done' : 'none';
    const cell = part('button', `jt-coverage-cell jt-coverage-${state}`);
    cell.setAttribute('role', 'gridcell');
    cell.tabIndex = row === 0 && column === 0 ? 0 : -1;
    cell.dataset.row = row;
    cell.dataset.column = column;
    cell.append(...this.signs(numbers));
    cell.setAttribute('aria-label', `${this.data.rows[row][1]} ${this.data.themes[column].name} ${this.words(done, planned, missing)}`);
    cell.title = cell.getAttribute('aria-label');
    return cell;
  }

  signs([done, planned, missing]) {
    const text = this.dataset;
    const signs = [
      ['done', '✓', done],
      ['planned', '○', planned],
      ['missing', text.textMissingSign, missing],
    ].filter(([, , count]) => count > 0);
    return signs.length
      ? signs.map(([name, sign, count]) => part('span', `jt-count-${name}`, `${sign}${count}`))
      : [part('span', 'jt-count-none', '–')];
  }

  words(done, planned, missing) {
    const text = this.dataset;
    return `${text.textDone} ${done}, ${text.textPlanned} ${planned}, ${text.textMissing} ${missing}`;
  }

  sum(numbers) {
    const cell = part('div', 'jt-coverage-sum');
    cell.append(...this.signs(numbers));
    cell.title = this.words(...numbers);
    return cell;
  }

  pressed(event) {
    const { row, column } = event.target.dataset;
    const [down, right] = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[event.key] ?? [];
    if (row === undefined || down === undefined) {
      return;
    }
    event.preventDefault();
    const to = Math.min(Math.max(0, Number(row) + down), this.data.rows.length - 1);
    const theme = Math.min(Math.max(0, Number(column) + right), this.data.themes.length - 1);
    const next = this.rows.reveal(to, this.head.offsetHeight + this.foot.offsetHeight)?.querySelector(`[data-column="${theme}"]`);
    this.body.querySelectorAll('button[tabindex="0"]').forEach((button) => (button.tabIndex = -1));
    if (next) {
      next.tabIndex = 0;
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }

  open(button) {
    if (button) {
      const detail = {
        unit: String(this.data.rows[button.dataset.row][0]),
        theme: String(this.data.themes[button.dataset.column].id),
      };
      this.dispatchEvent(new CustomEvent('jt-cell', { detail }));
    }
  }
}

customElements.define('jt-coverage', JtCoverage);
