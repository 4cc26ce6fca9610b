/**
 * Draws only those rows of a long table that can be seen, so that a thousand rows scroll as smoothly as ten. Rows may
 * have different heights; they are known before a row is drawn. For printing all rows are drawn.
 */
const BEYOND = 6;

export class Rows {
  /** `height(index)` is in pixels, `draw(index)` makes the element of a row. */
  constructor(scroller, body, { height, draw }) {
    this.scroller = scroller;
    this.body = body;
    this.height = height;
    this.draw = draw;
    this.drawn = new Map();
    this.offsets = [0];
    this.pinned = -1;
    this.all = false;
    scroller.addEventListener('scroll', () => this.soon(), { passive: true });
    this.observer = new ResizeObserver(() => this.soon());
    this.observer.observe(scroller);
    this.printing = () => this.whole(true);
    this.printed = () => this.whole(false);
    window.addEventListener('beforeprint', this.printing);
    window.addEventListener('afterprint', this.printed);
  }

  close() {
    this.observer.disconnect();
    window.removeEventListener('beforeprint', this.printing);
    window.removeEventListener('afterprint', this.printed);
  }

  get count() {
    return this.offsets.length - 1;
  }

  /** Begins anew with so many rows; what was scrolled to stays where it is. */
  set(count) {
    const offsets = new Array(count + 1);
    offsets[0] = 0;
    for (let i = 0; i < count; i += 1) {
      offsets[i + 1] = offsets[i] + this.height(i);
    }
    this.offsets = offsets;
    this.body.style.height = `${offsets[count]}px`;
    this.drawn.forEach((row) => row.remove());
    this.drawn.clear();
    this.update();
  }

  whole(all) {
    this.all = all;
    this.update();
  }

  soon() {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.update();
    });
  }

  /** The row that lies at so many pixels from the top. */
  at(pixels) {
    let low = 0;
    let high = Math.max(0, this.count - 1);
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.offsets[middle] <= pixels) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  update() {
    const top = this.scroller.scrollTop;
    const first = this.all ? 0 : Math.max(0, this.at(top) - BEYOND);
    const last = this.all ? this.count : Math.min(this.count, this.at(top + this.scroller.clientHeight) + 1 + BEYOND);
    this.drawn.forEach((row, index) => {
      if ((index < first || index >= last) && index !== this.pinned) {
        row.remove();
        this.drawn.delete(index);
      }
    });
    const fresh = document.createDocumentFragment();
    for (let i = first; i < last; i += 1) {
      if (!this.drawn.has(i)) {
        const row = this.draw(i);
        row.style.top = `${this.offsets[i]}px`;
        row.style.height = `${this.offsets[i + 1] - this.offsets[i]}px`;
        this.drawn.set(i, row);
        fresh.append(row);
      }
    }
    this.body.append(fresh);
  }

  /** Scrolls so that a row is in sight below what sticks at the top, and gives its element. */
  reveal(index, covered) {
    const top = this.offsets[index];
    const bottom = this.offsets[index + 1];
    const seen = this.scroller.scrollTop;
    const room = this.scroller.clientHeight - covered;
    if (top < seen) {
      this.scroller.scrollTop = top;
    } else if (bottom > seen + room) {
      this.scroller.scrollTop = Math.min(top, bottom - room);
    }
    this.update();
    return this.drawn.get(index);
  }
}

/** An element with a class and a text. */
export function part(tag, className, text) {
  const element = document.createElement(tag);
  element.className = className;
  if (text !== undefined) {
    element.textContent = text;
  }
  return element;
}

/** Writes choices into the page's address, so that a reload and a copied link come back to them. */
export function remember(choices) {
  const address = new URL(window.location.href);
  Object.entries(choices).forEach(([name, value]) => {
    if (value) {
      address.searchParams.set(name, value);
    } else {
      address.searchParams.delete(name);
    }
  });
  window.history.replaceState(window.history.state, '', address);
}

/** How many pixels a rem has. */
export const rem = () => parseFloat(getComputedStyle(document.documentElement).fontSize);

/**
 * The beginning that tables of the season share: a head that stays, and rows that are drawn as far as they are seen. Who
 * extends it says `kind` (the role), `height(index)`, `row(index)`, `listen(body)` and `redraw()`, and `below()` if
 * something stands between the head and the rows.
 */
export class SeasonTable extends HTMLElement {
  connectedCallback() {
    if (this.scroller) {
      return;
    }
    this.scroller = part('div', 'jt-season-scroller');
    this.scroller.setAttribute('role', this.kind);
    this.scroller.setAttribute('aria-label', this.dataset.textLabel);
    this.head = part('div', 'jt-season-head');
    this.head.setAttribute('role', 'row');
    this.body = part('div', 'jt-season-body');
    this.scroller.append(this.head, ...this.below(), this.body);
    this.append(this.scroller);
    this.rows = new Rows(this.scroller, this.body, {
      height: (index) => this.height(index),
      draw: (index) => this.row(index),
    });
    this.listen(this.body);
    if (this.data) {
      this.redraw();
    }
  }

  disconnectedCallback() {
    this.rows?.close();
    this.scroller?.remove();
    this.scroller = undefined;
  }

  /** What stands between the head and the rows. */
  below() {
    return [];
  }

  show(data) {
    this.data = data;
    if (this.scroller) {
      this.redraw();
    }
  }
}
