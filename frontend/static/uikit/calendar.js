/**
 * The calendar of events. The server says what to show and decides what may be moved; this element draws it with
 * FullCalendar and tells what people did. Times are those of the hall's clock: they are handed to FullCalendar as if
 * they were UTC, so that the zone of the browser never shifts an event.
 */
const LIBRARY = new URL('../webjars/fullcalendar/index.global.min.js', import.meta.url).href;
const VIEWS = { month: 'dayGridMonth', week: 'timeGridWeek', day: 'timeGridDay', list: 'agenda' };
const NARROW = window.matchMedia('(max-width: 48rem)');
const DAY = 24 * 60 * 60 * 1000;
const SLOT = 30 * 60 * 1000;
const EARLIEST = 7;
const LATEST = 22;

let library;

function fullCalendar() {
  library ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = LIBRARY;
    script.onload = () => resolve(window.FullCalendar);
    script.onerror = reject;
    document.head.append(script);
  });
  return library;
}

const minute = (date) => date.toISOString().slice(0, 16);
const day = (date) => date.toISOString().slice(0, 10);
const nameOf = (type) => Object.keys(VIEWS).find((name) => VIEWS[name] === type);
const hours = (count) => `${String(count).padStart(2, '0')}:00`;

function part(name, text) {
  const span = document.createElement('span');
  span.className = `jt-event-${name}`;
  span.textContent = text;
  return span;
}

function drawn({ event, timeText, view }) {
  const { state, place, lecturer, sign, mark, moreOf } = event.extendedProps;
  if (moreOf) {
    return { domNodes: [part('title', event.title)] };
  }
  const signs = [sign && part('sign', sign), mark && part('mark', mark)].filter(Boolean);
  if (view.type !== VIEWS.list) {
    return { domNodes: [part('time', timeText), ...signs, part('state', state), part('title', event.title), part('place', place)] };
  }
  // A row of the agenda is no link of its own, and the keyboard needs one.
  const link = document.createElement('a');
  link.href = event.url;
  link.className = 'jt-event-title';
  link.textContent = event.title;
  const line = document.createElement('div');
  line.className = 'jt-event-line';
  link.prepend(...signs);
  line.append(link, part('place', place), part('lecturer', lecturer), part('state', state));
  return { domNodes: [line] };
}

class JtCalendar extends HTMLElement {
  async connectedCallback() {
    const { Calendar } = await fullCalendar();
    if (!this.isConnected || this.calendar) {
      return;
    }
    const text = this.dataset;
    const editable = text.editable === 'true';
    this.wide = VIEWS[text.view] ?? VIEWS.month;
    this.calendar = new Calendar(this, {
      timeZone: 'UTC',
      now: () => new Date().toLocaleString('sv-SE', { timeZone: text.zone }).replace(' ', 'T'),
      locale: text.language,
      firstDay: 1,
      initialView: NARROW.matches ? VIEWS.list : this.wide,
      initialDate: text.date || undefined,
      height: 'auto',
      headerToolbar: { start: 'prev,next today', center: 'title', end: Object.values(VIEWS).join() },
      buttonText: {
        today: text.textToday,
        dayGridMonth: text.textMonth,
        timeGridWeek: text.textWeek,
        timeGridDay: text.textDay,
        agenda: text.textList,
      },
      buttonHints: { prev: text.textPrevious, next: text.textNext, today: text.textToday },
      viewHint: (name) => name,
      moreLinkText: (count) => text.textMore.replace('#', count),
      moreLinkHint: (count) => text.textMore.replace('#', count),
      closeHint: text.textClose,
      noEventsText: text.textEmpty,
      allDaySlot: false,
      nowIndicator: true,
      eventDisplay: 'block',
      eventTimeFormat: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
      slotLabelFormat: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
      views: {
        dayGridMonth: { dayMaxEvents: 4, displayEventEnd: false },
        agenda: {
          type: 'list',
          duration: { weeks: 4 },
          dateAlignment: 'week',
          listDayFormat: { month: 'long', day: 'numeric' },
          listDaySideFormat: { weekday: 'long' },
        },
      },
      slotDuration: '00:30',
      snapDuration: '00:15',
      eventMinHeight: 36,
      slotEventOverlap: false,
      selectable: editable,
      selectMirror: true,
      eventContent: drawn,
      eventDidMount: ({ el, event, timeText }) => {
        const { state, place, lecturer, moreOf } = event.extendedProps;
        el.title = (moreOf ? [event.title] : [timeText, event.title, place, lecturer, state]).filter(Boolean).join(' · ');
      },
      navLinks: editable,
      navLinkDayClick: (date) => this.tell('day', { day: day(date) }),
      navLinkHint: (date) => `${text.textMoveDay} ${date}`,
      eventClick: (info) => this.open(info),
      eventDrop: ({ event }) => this.moved(event),
      eventResize: ({ event }) => this.moved(event),
      dateClick: ({ date, allDay }) => editable && this.tell('slot', { start: allDay ? day(date) : minute(date), end: '' }),
      select: (info) => this.stretched(info),
      datesSet: (info) => this.turned(info),
      windowResize: () => this.fit(),
    });
    this.calendar.render();
    // The desk's frame finds its own width later than this, and changes it when the menu is folded away.
    if (editable) {
      this.keys = (pressed) => this.pressed(pressed);
      document.addEventListener('keydown', this.keys);
    }
    this.observer = new ResizeObserver(() => this.calendar?.updateSize());
    this.observer.observe(this);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.keys);
    this.observer?.disconnect();
    this.calendar?.destroy();
    this.calendar = undefined;
  }

  /** Draws these events and no others. The hours grow where an event would not fit into them. */
  show(items) {
    if (!this.calendar) {
      return;
    }
    const timed = items.filter((item) => !item.moreOf);
    const earliest = Math.min(EARLIEST, ...timed.map((item) => Number(item.start.slice(11, 13))));
    const latest = timed.some((item) => item.end.slice(0, 10) !== item.start.slice(0, 10))
      ? 24
      : Math.max(LATEST, ...timed.map((item) => Math.ceil(Number(item.end.slice(11, 13)) + Number(item.end.slice(14, 16)) / 60)));
    this.calendar.setOption('slotMinTime', hours(earliest));
    this.calendar.setOption('slotMaxTime', hours(latest));
    this.calendar.setOption('events', items);
  }

  remember(name, value) {
    if (this.dataset.address === 'kept') {
      return;
    }
    const address = new URL(window.location.href);
    if (value) {
      address.searchParams.set(name, value);
    } else {
      address.searchParams.delete(name);
    }
    window.history.replaceState(window.history.state, '', address);
  }

  turned({ start, end, view }) {
    if (!NARROW.matches) {
      this.wide = view.type;
      this.remember('view', nameOf(view.type));
    }
    this.remember('date', day(this.calendar ? this.calendar.getDate() : view.currentStart));
    // The hours of a week may be cut at both ends; what is asked for are whole days.
    this.tell('span', { from: `${day(start)}T00:00`, to: minute(new Date(Math.ceil(end / DAY) * DAY)), view: nameOf(view.type) });
  }

  fit() {
    const wanted = NARROW.matches ? VIEWS.list : this.wide;
    if (this.calendar && this.calendar.view.type !== wanted) {
      this.calendar.changeView(wanted);
    }
  }

  open({ event, jsEvent }) {
    jsEvent.preventDefault();
    const { moreOf } = event.extendedProps;
    if (moreOf) {
      this.calendar.changeView(VIEWS.day, moreOf);
    } else if (jsEvent.ctrlKey || jsEvent.metaKey) {
      window.open(event.url, '_blank');
    } else {
      this.tell('open', { id: event.id });
    }
  }

  /** Ctrl+Z and Ctrl+Y; in a field they are the field's own. */
  pressed(key) {
    const name = key.key.toLowerCase();
    const typing = key.composedPath()[0].closest?.('input, textarea, [contenteditable]');
    if (!(key.ctrlKey || key.metaKey) || typing || (name !== 'z' && name !== 'y')) {
      return;
    }
    key.preventDefault();
    this.tell('undo', { again: name === 'y' || key.shiftKey });
  }

  moved(event) {
    this.tell('move', { id: event.id, start: minute(event.start), end: minute(event.end) });
  }

  /** A click on one slot arrives as a click; only what was stretched over several has a length. */
  stretched({ start, end, allDay }) {
    this.calendar.unselect();
    if (!allDay && end - start > SLOT) {
      this.tell('slot', { start: minute(start), end: minute(end) });
    }
  }

  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(`jt-${name}`, { detail }));
  }
}

customElements.define('jt-calendar', JtCalendar);
