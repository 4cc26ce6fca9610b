/** The lecturers' load as bars: lectures of each week or month against what was agreed, and the days nobody can come. */
import { SeasonTable, part, rem, remember } from './rows.js';

class JtLoad extends SeasonTable {
  kind = 'table';

  height() {
    return 4.5 * rem();
  }

  listen(body) {
    body.addEventListener('click', (event) => this.clicked(event));
  }

  remember(choices) {
    remember(choices);
  }

  redraw() {
    const { columns, rows } = this.data;
    this.style.setProperty('--jt-columns', columns.length + 1);
    this.most = rows.reduce((most, row) => Math.max(most, row[4] ?? 0, ...row[2]), 1);
    this.head.replaceChildren(
      part('div', 'jt-season-corner', this.dataset.textLecturers.replace('#', rows.length)),
      ...columns.map((label, index) => {
        const head = part('div', `jt-season-week${index === this.data.current ? ' jt-season-now' : ''}`, label);
        head.setAttribute('role', 'columnheader');
        return head;
      }),
      part('div', 'jt-season-week', this.dataset.textSum),
    );
    this.rows.set(rows.length);
  }

  row(index) {
    const [id, name, counts, away, limit, total, minutes, over] = this.data.rows[index];
    const row = part('div', 'jt-season-row');
    row.setAttribute('role', 'row');
    const head = part('a', 'jt-season-place');
    head.href = `/desk/events?who=lecturer&lecturer=${id}`;
    head.dataset.id = id;
    head.append(
      part('strong', '', name),
      part('span', '', limit ? this.dataset.textLimit.replace('#', limit) : this.dataset.textNoLimit),
    );
    const sum = part('div', 'jt-load-sum');
    sum.append(part('strong', '', String(total)));
    if (over) {
      sum.append(part('span', 'jt-load-over-word', this.dataset.textOver));
    }
    if (minutes) {
      sum.append(part('span', '', this.dataset.textMinutes.replace('#', minutes)));
    }
    row.append(head, ...counts.map((count, week) => this.bar(name, week, count, away[week] ?? 0, limit)), sum);
    return row;
  }

  bar(name, week, count, away, limit) {
    const cell = part('div', `jt-load-cell${week === this.data.current ? ' jt-season-now' : ''}`);
    cell.setAttribute('role', 'cell');
    const over = limit && count > limit;
    if (count) {
      const bar = part('div', `jt-load-bar${over ? ' jt-load-over' : limit && count === limit ? ' jt-load-full' : ''}`);
      bar.style.height = `${(100 * count) / this.most}%`;
      bar.append(part('span', '', over ? `${count}!` : String(count)));
      cell.append(bar);
    }
    if (limit) {
      const line = part('div', 'jt-load-limit');
      line.style.bottom = `calc(0.2rem + (100% - 1.4rem) * ${Math.min(1, limit / this.most)})`;
      cell.append(line);
    }
    if (away) {
      cell.classList.toggle('jt-load-away-all', away >= 7);
      cell.append(part('span', 'jt-load-away', this.dataset.textAwaySign.replace('#', away)));
    }
    cell.title = [`${name} ${this.data.columns[week]}`, `${count}${limit ? ` / ${limit}` : ''}`, away ? this.dataset.textAway.replace('#', away) : '']
      .filter(Boolean)
      .join(' · ');
    cell.setAttribute('aria-label', cell.title);
    return cell;
  }

  clicked(event) {
    const link = event.target.closest('a');
    if (link && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.dispatchEvent(new CustomEvent('jt-open', { detail: { id: link.dataset.id } }));
    }
  }
}

customElements.define('jt-load', JtLoad);
