/**
 * How suggestions went from being received to being solved, as streams between stops. The server sends the stops and the
 * streams; what stands here in colour and width stands beside it in words and numbers.
 */
const LIBRARY = new URL('../webjars/echarts/echarts.min.js', import.meta.url).href;
const COLOURS = { way: '--jt-gold', good: '--jt-green', waits: '--jt-amber', bad: '--jt-red', calm: '--jt-ink-soft' };

let library;

function charts() {
  library ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = LIBRARY;
    script.onload = () => resolve(window.echarts);
    script.onerror = reject;
    document.head.append(script);
  });
  return library;
}

class JtFlow extends HTMLElement {
  connectedCallback() {
    this.watcher ??= new ResizeObserver(() => this.chart?.resize());
    this.watcher.observe(this);
    if (this.data) {
      this.draw();
    }
  }

  disconnectedCallback() {
    this.watcher.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
  }

  show(data) {
    this.data = data;
    if (this.isConnected) {
      this.draw();
    }
  }

  async draw() {
    const echarts = await charts();
    if (!this.isConnected) {
      return;
    }
    const tokens = getComputedStyle(this);
    const colour = (name) => tokens.getPropertyValue(name).trim();
    this.chart ??= echarts.init(this, null, { renderer: 'svg' });
    const names = new Map(this.data.stops.map((stop) => [stop.name, stop]));
    this.chart.setOption(
      {
        animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
        textStyle: { fontFamily: tokens.fontFamily },
        tooltip: {
          trigger: 'item',
          confine: true,
          formatter: ({ dataType, data, name }) => {
            const text = document.createElement('span');
            text.textContent =
              dataType === 'edge' ? `${names.get(data.source).label} → ${names.get(data.target).label}: ${data.value}` : names.get(name).told;
            return text;
          },
        },
        series: [
          {
            type: 'sankey',
            left: 8,
            right: 130,
            top: 12,
            bottom: 12,
            nodeGap: 18,
            nodeAlign: 'left',
            draggable: false,
            layoutIterations: 64,
            emphasis: { focus: 'adjacency' },
            label: { color: colour('--jt-ink'), fontSize: 14, formatter: ({ name }) => names.get(name).told },
            lineStyle: { color: 'source', opacity: 0.28, curveness: 0.5 },
            data: this.data.stops.map((stop) => ({ name: stop.name, itemStyle: { color: colour(COLOURS[stop.tone]) } })),
            links: this.data.streams.map(([source, target, value]) => ({ source, target, value })),
          },
        ],
      },
      true,
    );
  }
}

customElements.define('jt-flow', JtFlow);
