/**
 * A picture with black rectangles over what nobody should see. The server paints them into a copy; this element draws
 * them where they will be. With a mouse or a finger: draw, move, pull at the corner. With the keyboard: arrows move,
 * Shift and arrows change the size, Delete takes one away. Numbers are ten-thousandths of the picture's sides.
 */
const WHOLE = 10000;
const SMALLEST = 100;
const FIRST = 2000;
const STEP = 100;
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

const clamp = (value, least, most) => Math.min(Math.max(Math.round(value), least), most);

class Masks extends HTMLElement {
  #masks = [];
  #past = [];
  #stage;
  #tools = {};
  #said;
  #drag;

  connectedCallback() {
    if (!this.#stage) {
      this.#build();
    }
    this.#masks = this.#read(this.dataset.masks ?? '');
    this.#draw();
  }

  get #editable() {
    return this.dataset.editable === 'true';
  }

  #read(text) {
    return text ? text.split(';').map((one) => one.split(',').map(Number)) : [];
  }

  #build() {
    this.classList.add('jt-masks');
    this.#stage = document.createElement('div');
    this.#stage.className = 'jt-masks-stage';
    const picture = document.createElement('img');
    picture.src = this.dataset.src;
    picture.alt = this.dataset.alt ?? '';
    picture.draggable = false;
    this.#stage.append(picture);
    this.append(this.#stage);
    if (this.#editable) {
      this.#stage.classList.add('jt-masks-editable');
      this.#stage.addEventListener('pointerdown', (event) => this.#begin(event));
      this.#stage.addEventListener('pointermove', (event) => this.#move(event));
      this.#stage.addEventListener('pointerup', (event) => this.#end(event));
      this.#stage.addEventListener('pointercancel', () => this.#cancel());
      this.#buildTools();
    }
  }

  #buildTools() {
    const bar = document.createElement('div');
    bar.className = 'jt-masks-tools';
    const actions = { add: () => this.#add(), undo: () => this.#undo(), clear: () => this.#change([]) };
    for (const [name, action] of Object.entries(actions)) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = this.dataset[`text${name[0].toUpperCase()}${name.slice(1)}`];
      button.addEventListener('click', action);
      this.#tools[name] = button;
      bar.append(button);
    }
    this.#said = document.createElement('span');
    this.#said.setAttribute('role', 'status');
    bar.append(this.#said);
    this.append(bar);
  }

  #draw(focused = -1) {
    this.#stage.querySelectorAll('.jt-mask').forEach((old) => old.remove());
    this.#masks.forEach((mask, index) => {
      const box = document.createElement(this.#editable ? 'button' : 'span');
      box.className = 'jt-mask';
      this.#place(box, mask);
      if (this.#editable) {
        box.type = 'button';
        box.dataset.index = index;
        box.setAttribute('aria-label', this.dataset.textOne.replace('{0}', index + 1));
        box.addEventListener('keydown', (event) => this.#key(event, index));
        const corner = document.createElement('span');
        corner.className = 'jt-mask-corner';
        box.append(corner);
      }
      this.#stage.append(box);
      if (index === focused) {
        box.focus();
      }
    });
    if (this.#editable) {
      this.#tools.undo.disabled = this.#past.length === 0;
      this.#tools.clear.disabled = this.#masks.length === 0;
      this.#tools.add.disabled = this.#full;
      this.#said.textContent = this.#masks.length === 0 ? '' : this.dataset.textMany.replace('{0}', this.#masks.length);
    }
  }

  #place(box, [x, y, width, height]) {
    const percent = (value) => `${value / 100}%`;
    box.style.left = percent(x);
    box.style.top = percent(y);
    box.style.width = percent(width);
    box.style.height = percent(height);
  }

  get #full() {
    return this.#masks.length >= Number(this.dataset.most);
  }

  #change(masks, focused = -1) {
    this.#past.push(this.#masks);
    this.#show(masks, focused);
  }

  #show(masks, focused) {
    this.#masks = masks;
    this.#draw(focused);
    const text = masks.map((mask) => mask.join(',')).join(';');
    this.dispatchEvent(new CustomEvent('masks-changed', { detail: { masks: text } }));
  }

  #add() {
    const middle = (WHOLE - FIRST) / 2;
    this.#change([...this.#masks, [middle, middle, FIRST, FIRST]], this.#masks.length);
  }

  #undo() {
    if (this.#past.length > 0) {
      this.#show(this.#past.pop(), -1);
      this.#tools.undo.focus();
    }
  }

  #key(event, index) {
    const arrow = ARROWS[event.key];
    const [x, y, width, height] = this.#masks[index];
    let changed;
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      const rest = this.#masks.filter((mask, at) => at !== index);
      this.#change(rest, Math.min(index, rest.length - 1));
      return;
    }
    if (!arrow) {
      return;
    }
    event.preventDefault();
    if (event.shiftKey) {
      changed = [
        x,
        y,
        clamp(width + arrow[0] * STEP, SMALLEST, WHOLE - x),
        clamp(height + arrow[1] * STEP, SMALLEST, WHOLE - y),
      ];
    } else {
      changed = [
        clamp(x + arrow[0] * STEP, 0, WHOLE - width),
        clamp(y + arrow[1] * STEP, 0, WHOLE - height),
        width,
        height,
      ];
    }
    this.#change(this.#masks.with(index, changed), index);
  }

  #point(event) {
    const frame = this.#stage.getBoundingClientRect();
    return [
      clamp(((event.clientX - frame.left) / frame.width) * WHOLE, 0, WHOLE),
      clamp(((event.clientY - frame.top) / frame.height) * WHOLE, 0, WHOLE),
    ];
  }

  #begin(event) {
    if (event.button !== 0 || this.#drag) {
      return;
    }
    const box = event.target.closest('.jt-mask');
    if (!box && this.#full) {
      return;
    }
    const at = this.#point(event);
    if (box) {
      const index = Number(box.dataset.index);
      const kind = event.target.classList.contains('jt-mask-corner') ? 'size' : 'move';
      this.#drag = { kind, index, box, at, from: this.#masks[index], now: this.#masks[index] };
      box.focus();
    } else {
      const drawn = document.createElement('span');
      drawn.className = 'jt-mask';
      this.#stage.append(drawn);
      this.#drag = { kind: 'draw', box: drawn, at, now: [...at, 0, 0] };
    }
    event.preventDefault();
    this.#stage.setPointerCapture(event.pointerId);
  }

  #move(event) {
    if (!this.#drag) {
      return;
    }
    const drag = this.#drag;
    const [x, y] = this.#point(event);
    if (drag.kind === 'draw') {
      drag.now = [Math.min(x, drag.at[0]), Math.min(y, drag.at[1]), Math.abs(x - drag.at[0]), Math.abs(y - drag.at[1])];
    } else if (drag.kind === 'move') {
      const [left, top, width, height] = drag.from;
      drag.now = [
        clamp(left + x - drag.at[0], 0, WHOLE - width),
        clamp(top + y - drag.at[1], 0, WHOLE - height),
        width,
        height,
      ];
    } else {
      const [left, top, width, height] = drag.from;
      drag.now = [
        left,
        top,
        clamp(width + x - drag.at[0], SMALLEST, WHOLE - left),
        clamp(height + y - drag.at[1], SMALLEST, WHOLE - top),
      ];
    }
    this.#place(drag.box, drag.now);
  }

  #end(event) {
    const drag = this.#drag;
    if (!drag) {
      return;
    }
    this.#move(event);
    this.#drag = undefined;
    if (drag.kind === 'draw') {
      drag.box.remove();
      if (drag.now[2] >= SMALLEST && drag.now[3] >= SMALLEST) {
        this.#change([...this.#masks, drag.now], this.#masks.length);
      }
    } else if (drag.now.join() !== drag.from.join()) {
      this.#change(this.#masks.with(drag.index, drag.now), drag.index);
    }
  }

  #cancel() {
    this.#drag = undefined;
    this.#draw();
  }
}

customElements.define('jt-masks', Masks);
