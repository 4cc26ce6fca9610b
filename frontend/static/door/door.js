/** The door's page: puts the camera, the field, the list and the walk-ins to the one question: in or not? */
import { showBanner } from './banner.js';
import { Decider } from './decider.js';
import { ending } from './ended.js';
import { install, uploadLater } from './install.js';
import { forgetOld } from './kept.js';
import { lists } from './lists.js';
import { Live } from './live.js';
import { log } from './log.js';
import { $, sureButton } from './page.js';
import { searching } from './people.js';
import { openPhone } from './phone.js';
import { scanning } from './scan.js';
import { telling } from './telling.js';
import { loadTexts, switchLanguage, t } from './texts.js';
import { Uploader } from './uploader.js';
import * as verdict from './verdict.js';
import { walkIns } from './walkins.js';

const TRY_AGAIN = 4000;
const TIDY_EACH = 30000;
const SEEN_FOR = 3600000;

function run(phone) {
  const { queue, book, line } = phone;
  const decider = new Decider(phone);
  const uploader = new Uploader(phone.api, queue, line, (items, answers) => phone.settled(items, answers));
  const live = new Live(phone);
  const end = ending(phone, () => {
    live.stop();
    camera.stop();
    verdict.close();
    uploader.hurry();
  });
  const over = failure => end.over(failure);

  const choice = lists(phone, () => {
    phone.remember();
    people.refresh();
    draw();
  });
  const { tell, through, refused } = telling(phone, decider, choice.where, after, over);
  const people = searching(phone, choice.where, chosen => through(chosen, () => people.refresh()), over);
  const walkIn = walkIns(() => book.seatsLeft(choice.current().number, choice.current().seats), register);
  const camera = scanning(scanned);
  const journal = log(phone, takeBack, () => uploader.hurry());

  function draw() {
    const { roster } = phone;
    const list = choice.current();
    const arrived = book.arrived();
    $('present').textContent = arrived === null ? '–' : arrived;
    $('expected').textContent = book.state.expected ?? (roster ? roster.seats.expected : '–');
    if (roster) {
      document.title = `${t('door.title')} · ${roster.event.title}`;
      $('event').textContent = roster.event.title;
      $('device').textContent = roster.device.name;
    }
    $('list-seats').hidden = !(list.seats > 0);
    $('list-seats').textContent = list.seats > 0 ? t('door.list.seats', book.inside(list.number), list.seats) : '';
    showBanner(phone, uploader.isRunning);
    walkIn.warn();
    journal.draw();
    showUndo();
  }

  /** After anything was done: it is uploaded, and the count asked for. */
  function after(given) {
    if (given && given.anyhow && given.scan.kind === 'WALK_IN') {
      walkIn.clear();
    }
    draw();
    live.now();
    if (queue.waiting().length > 0) {
      uploader.hurry();
      uploadLater();
    }
  }

  async function scanned(code, method, closed) {
    $('checking').hidden = false;
    try {
      const given = await decider.scan({ code }, { ...choice.where(), method });
      if (given.reason === 'CHOOSE') {
        showTab('list');
        people.showPeople(given.people);
        $('found-note').textContent = t('door.list.choose');
      } else {
        tell(given, closed);
      }
    } catch (failure) {
      refused(failure, closed);
    } finally {
      $('checking').hidden = true;
    }
  }

  /** @returns whether the form can be emptied for the next person */
  async function register(typed) {
    try {
      const given = await decider.walkIn(typed, choice.where());
      tell(given);
      return given.reason === 'IN';
    } catch (failure) {
      if (!failure.ended) {
        throw failure;
      }
      over(failure);
      return false;
    }
  }

  async function takeBack(item) {
    await decider.undo(item);
    verdict.show({ tone: 'good', word: t('door.word.undone'), who: item.label });
    after();
  }

  let undoing = '';

  /** The newest entry of this phone that can still be taken back. */
  function showUndo() {
    const all = queue.all().filter(journal.mayUndo);
    const last = all[all.length - 1];
    const now = last ? last.nonce + last.label : '';
    if (now !== undoing) {
      undoing = now;
      $('undo-place').replaceChildren(...(last ? [sureButton(
          t('door.undo', last.label), t('door.undo.sure', last.label), 'quiet', () => takeBack(last))] : []));
    }
  }

  function showTab(name) {
    for (const tab of document.querySelectorAll('[data-shows]')) {
      tab.setAttribute('aria-pressed', String(tab.dataset.shows === name));
      $(tab.dataset.shows).hidden = tab.dataset.shows !== name;
    }
    camera.seen(name === 'scan');
  }

  for (const tab of document.querySelectorAll('[data-shows]')) {
    tab.addEventListener('click', () => {
      showTab(tab.dataset.shows);
      if (tab.dataset.shows !== 'scan') {
        document.querySelector(`#${tab.dataset.shows} input`).focus();
      }
    });
  }
  document.addEventListener('visibilitychange', () => camera.seen(!document.hidden && !$('scan').hidden));
  addEventListener('beforeunload', leaving => {
    if (queue.waiting().length > 0 && queue.unsafe) {
      leaving.preventDefault();
      leaving.returnValue = t('door.leave');
    }
  });
  $('language').addEventListener('click', switchLanguage);
  $('ended-log').addEventListener('click', () => $('line').click());

  phone.addEventListener('roster', () => {
    choice.draw();
    draw();
  });
  queue.addEventListener('change', draw);
  line.addEventListener('change', () => {
    draw();
    if (line.up) {
      uploader.hurry();
    }
  });
  uploader.addEventListener('change', draw);
  uploader.addEventListener('ended', event => over(event.detail));
  live.addEventListener('ended', event => over(event.detail));
  live.addEventListener('change', () => {
    phone.remember();
    draw();
  });
  setInterval(() => {
    queue.tidy(new Date(Date.now() - Math.max(phone.undoMinutes * 60000, SEEN_FOR)));
    draw();
  }, TIDY_EACH);

  choice.draw();
  draw();
  uploader.hurry();
  live.now();
  install().then(works => {
    phone.ready = works && phone.kept.lasts;
    draw();
  });
  document.body.dataset.started = 'yes';
}

async function start() {
  const [phone] = await Promise.all([openPhone(location.pathname.split('/')[2]), loadTexts()]);
  run(phone);
  forgetOld(phone.kept).catch(() => {});
}

// Without its texts the page could tell nobody anything; a moment later they may come.
start().catch(() => setTimeout(() => location.reload(), TRY_AGAIN));
