/** How the cost of the best plan falls while it is searched; a logarithmic scale shows the last steps too. */
const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 720;
const HEIGHT = 200;
const LEFT = 8;
const BOTTOM = 24;

function shape(name, attributes, text) {
  const element = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  if (text !== undefined) {
    element.textContent = text;
  }
  return element;
}

class JtRotaCurve extends HTMLElement {
  connectedCallback() {
    if (!this.picture) {
      this.picture = shape('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img' });
      this.picture.setAttribute('aria-label', this.dataset.textLabel);
      this.append(this.picture);
    }
    if (this.data) {
      this.redraw();
    }
  }

  show(data) {
    this.data = data;
    if (this.picture) {
      this.redraw();
    }
  }

  redraw() {
    const { points, millis } = this.data;
    if (points.length === 0) {
      this.picture.replaceChildren(shape('text', { x: LEFT, y: HEIGHT / 2, class: 'jt-curve-word' }, this.dataset.textNone));
      return;
    }
    const last = points[points.length - 1];
    const whole = Math.max(millis, last[0], 1);
    const costs = points.map(([, cost]) => Math.log(Math.max(1, cost)));
    const top = Math.max(...costs);
    const low = Math.min(...costs);
    const x = (at) => LEFT + (at / whole) * (WIDTH - 2 * LEFT);
    const y = (cost) => 16 + (top === low ? 0.5 : (top - cost) / (top - low)) * (HEIGHT - BOTTOM - 28);
    const line = points.map(([at], i) => (i === 0 ? `M${x(at)} ${y(costs[0])}` : `H${x(at)}V${y(costs[i])}`)).join('');
    const floor = HEIGHT - BOTTOM;
    this.picture.replaceChildren(
      shape('path', { d: `M${LEFT} ${floor}H${WIDTH - LEFT}`, class: 'jt-curve-axis' }),
      shape('path', { d: `${line}H${x(last[0])}V${floor}H${x(points[0][0])}Z`, class: 'jt-curve-area' }),
      shape('path', { d: line, class: 'jt-curve-line' }),
      shape('circle', { cx: x(last[0]), cy: y(costs[costs.length - 1]), r: 4, class: 'jt-curve-dot' }),
      shape('text', { x: LEFT + 2, y: 12, class: 'jt-curve-word' }, points[0][1].toLocaleString()),
      shape(
        'text',
        { x: Math.min(x(last[0]) + 6, WIDTH - 90), y: y(costs[costs.length - 1]) - 6, class: 'jt-curve-now' },
        last[1].toLocaleString(),
      ),
      shape(
        'text',
        { x: WIDTH - LEFT, y: HEIGHT - 6, class: 'jt-curve-word', 'text-anchor': 'end' },
        this.dataset.textSeconds.replace('#', Math.round(whole / 1000)),
      ),
    );
  }
}

customElements.define('jt-rota-curve', JtRotaCurve);
