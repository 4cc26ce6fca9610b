/** The door's page: puts the camera, the field, the list and the walk-ins to the one question: in or not? */
import { Api, Refused } from './api.js';
import { Camera } from './camera.js';
import { Outbox, nonce } from './outbox.js';
import { list, walkIns } from './people.js';
import * as verdict from './verdict.js';

const texts = document.body.dataset;
const PATIENCE = 2500;
const EACH = 5000;
const SURE_WITHIN = 4000;
const ONE_AFTER_THE_OTHER = 300;

const WORDS = {
  IN: ['good', texts.wordIn],
  ALREADY_IN: ['wait', texts.wordAlready],
  WAITING: ['wait', texts.wordWaiting],
  TOO_EARLY: ['wait', texts.wordEarly],
  TOO_LATE: ['bad', texts.wordLate],
  OTHER_EVENT: ['bad', texts.wordOther],
  CANCELLED: ['bad', texts.wordCancelled],
  UNKNOWN_CODE: ['bad', texts.wordUnknown],
  EVENT_CANCELLED: ['bad', texts.wordOff],
};

const $ = id => document.getElementById(id);
const api = new Api(location.pathname.split('/').pop());
const outbox = new Outbox(api);

/* The count */

let present = 0;
/* What this device has just done is newer than an answer that was under way before it. */
let turn = 0;

function showPresent(number) {
  present = number;
  $('present').textContent = number;
}

function over(failure) {
  $('ended-why').textContent = failure.sentence;
  $('ended').hidden = false;
  camera.stop();
  clearInterval(asking);
}

async function ask() {
  turn += 1;
  const mine = turn;
  try {
    const event = await api.get('/event');
    api.behind = new Date(event.now).getTime() - Date.now();
    if (mine === turn) {
      showPresent(event.present);
    }
    $('expected').textContent = event.expected;
    walkIn.seatsLeft(event.seatsLeft);
    online(true);
  } catch (failure) {
    if (failure.ended) {
      over(failure);
    } else {
      online(false);
    }
  }
}

function online(yes) {
  $('line').classList.toggle('off', !yes);
  $('line').textContent = yes ? texts.online : texts.offline;
  if (yes) {
    outbox.hurry();
  }
}

/* Deciding */

const sleep = (millis, value) => new Promise(resolve => setTimeout(resolve, millis, value));

function spoken(answer) {
  const [tone, word] = WORDS[answer.reason] || ['bad', texts.wordRefused];
  return { tone, word, who: answer.who, why: answer.sentence };
}

function admitted(answer) {
  if (answer.admitted) {
    showPresent(present + 1);
    ask();
    done.push({ entryId: answer.entryId, who: answer.who, at: Date.now() });
    showUndo();
  }
}

/** Sends one thing and shows what came of it, or that it waits. Fails only with what a form must show. */
async function decide(path, body, label, closed, showsRefusal = true) {
  const thing = { path, label, body: { ...body, nonce: nonce(), happenedAt: api.now().toISOString() } };
  const answer = outbox.send(thing);
  const late = {};
  try {
    let first = await Promise.race([answer, sleep(PATIENCE, late)]);
    if (first !== late) {
      admitted(first);
      verdict.show(spoken(first), closed);
      return;
    }
    verdict.show({ tone: 'pending', word: texts.wordPending, who: label, why: texts.pendingWhy }, closed);
  } catch (failure) {
    if (failure.ended) {
      over(failure);
    } else if (showsRefusal) {
      verdict.show({ tone: 'bad', word: texts.wordRefused, why: failure.sentence || texts.failed }, closed);
    } else {
      throw failure;
    }
    return;
  }
  answer.then(
      final => {
        admitted(final);
        answeredLate(label, spoken(final));
      },
      failure => (failure.ended ? over(failure) : answeredLate(label, { tone: 'bad', word: texts.wordRefused, why: failure.sentence })));
}

/* What waits, and what was refused after it had waited */

const lateRefusals = [];

function answeredLate(label, spokenVerdict) {
  if (spokenVerdict.tone === 'good') {
    $('said').textContent = `${spokenVerdict.word} ${spokenVerdict.who}`;
  } else {
    lateRefusals.push({ label, spokenVerdict });
    if (!verdict.isOpen()) {
      verdict.show({ ...spokenVerdict, who: spokenVerdict.who || label });
    }
  }
  showPending();
}

function line(text, action, onAction) {
  const item = document.createElement('li');
  const words = document.createElement('span');
  words.textContent = text;
  item.append(words);
  if (action) {
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'quiet';
    close.textContent = action;
    close.addEventListener('click', onAction);
    item.append(close);
  }
  return item;
}

function showPending() {
  const old = Date.now() - PATIENCE;
  const waits = outbox.waiting().filter(thing => thing.since === undefined || thing.since < old)
      .map(thing => line(`${thing.label} · ${texts.pending}`));
  const refused = lateRefusals.map((late, index) => line(
      [late.spokenVerdict.who || late.label, late.spokenVerdict.word, late.spokenVerdict.why].filter(Boolean).join(' · '),
      texts.foundBack,
      () => {
        lateRefusals.splice(index, 1);
        showPending();
      }));
  $('pending').replaceChildren(...refused, ...waits);
}

outbox.addEventListener('change', () => {
  for (const thing of outbox.waiting()) {
    thing.since = thing.since || Date.now();
  }
  showPending();
  setTimeout(showPending, PATIENCE + 100);
});
outbox.addEventListener('reached', reached => {
  online(reached.detail);
});
addEventListener('beforeunload', leaving => {
  if (outbox.waiting().length > 0) {
    leaving.preventDefault();
    leaving.returnValue = texts.leave;
  }
});

/* The camera */

let lastScan = 0;

/** Takes a code unless the last verdict still wants to be seen; returns whether it was taken. */
function scanned(code) {
  if (verdict.isHolding() || performance.now() - lastScan < ONE_AFTER_THE_OTHER) {
    return false;
  }
  lastScan = performance.now();
  decide('/entries', { code, method: 'CAMERA' }, code.slice(-4).toUpperCase());
  return true;
}

const camera = new Camera($('camera'), scanned);

async function startCamera() {
  $('camera-note').hidden = true;
  $('camera-button').disabled = true;
  try {
    await camera.start();
    $('camera-button').textContent = texts.cameraStop;
    $('torch').hidden = !camera.hasTorch;
    stayAwake();
  } catch (failure) {
    const sentences = { insecure: texts.cameraInsecure, denied: texts.cameraDenied, busy: texts.cameraBusy, none: texts.cameraNone };
    $('camera-note').textContent = sentences[failure.reason] || texts.cameraNone;
    $('camera-note').hidden = false;
    $('code').focus();
  } finally {
    $('camera-button').disabled = false;
  }
}

async function stopCamera() {
  await camera.stop();
  $('camera-button').textContent = texts.cameraStart;
  $('torch').hidden = true;
  $('torch').setAttribute('aria-pressed', 'false');
}

let wanted = false;
$('camera-button').addEventListener('click', () => {
  wanted = !camera.runs;
  return wanted ? startCamera() : stopCamera();
});
$('torch').addEventListener('click', async () => {
  const on = $('torch').getAttribute('aria-pressed') !== 'true';
  try {
    await camera.setTorch(on);
    $('torch').setAttribute('aria-pressed', String(on));
  } catch {
    $('torch').hidden = true;
  }
});

async function stayAwake() {
  try {
    await navigator.wakeLock?.request('screen');
  } catch {
    // A phone low on power may refuse; the door works all the same.
  }
}

/* The field: short codes by hand, whole addresses by a scanner that types */

$('code-form').addEventListener('submit', submitted => {
  submitted.preventDefault();
  const code = $('code').value.trim();
  $('code').value = '';
  if (code) {
    decide('/entries', { code, method: 'TYPED' }, code.slice(-4).toUpperCase(), () => $('code').focus());
  }
});
document.addEventListener('keydown', key => {
  const nowhere = document.activeElement === document.body || document.activeElement === null;
  if (nowhere && key.key.length === 1 && !key.ctrlKey && !key.metaKey && !$('scan').hidden) {
    $('code').focus();
  }
});

/* The list and those without a ticket */

const people = list(
    api,
    texts,
    person => decide(
        '/entries/from-list', { registrationId: person.registrationId }, person.name, () => people.refresh()),
    over);

const walkIn = walkIns(texts, async (typed, reset) => {
  await decide('/walk-ins', { name: typed.name, phone: typed.phone || null }, typed.name, () => {}, false);
  reset();
});

/* Undoing this device's last entry */

const done = [];
let sure = null;

function showUndo() {
  const oldest = Date.now() - Number(texts.undoMinutes) * 60000;
  while (done.length > 0 && done[0].at < oldest) {
    done.shift();
  }
  clearTimeout(sure);
  sure = null;
  const last = done.at(-1);
  $('undo').hidden = !last;
  $('undo').classList.remove('sure');
  $('undo').textContent = last ? texts.undo.replace('{0}', last.who) : '';
}

$('undo').addEventListener('click', async () => {
  const last = done.at(-1);
  if (!last) {
    return;
  }
  if (sure === null) {
    $('undo').classList.add('sure');
    $('undo').textContent = texts.undoSure.replace('{0}', last.who);
    sure = setTimeout(showUndo, SURE_WITHIN);
    return;
  }
  try {
    await api.post(`/entries/${last.entryId}/undo`);
    done.pop();
    showPresent(Math.max(0, present - 1));
    ask();
    verdict.show({ tone: 'pending', word: texts.wordUndone, who: last.who });
  } catch (failure) {
    if (failure instanceof Refused && !failure.ended) {
      done.pop();
    }
    verdict.show({ tone: 'bad', word: texts.wordRefused, who: last.who, why: failure.sentence || texts.failed });
  }
  showUndo();
});
setInterval(() => sure === null && showUndo(), 30000);

/* The three ways in */

for (const tab of document.querySelectorAll('[data-shows]')) {
  tab.addEventListener('click', () => {
    for (const other of document.querySelectorAll('[data-shows]')) {
      other.setAttribute('aria-pressed', String(other === tab));
      $(other.dataset.shows).hidden = other !== tab;
    }
    if (tab.dataset.shows === 'scan') {
      if (wanted && !camera.runs) {
        startCamera();
      }
    } else {
      camera.stop();
      document.querySelector(`#${tab.dataset.shows} input`).focus();
    }
  });
}

document.addEventListener('visibilitychange', () => {
  if (document.hidden) {
    camera.stop();
  } else {
    ask();
    outbox.hurry();
    if (wanted && !$('scan').hidden && !camera.runs) {
      startCamera();
    }
  }
});

if (!window.isSecureContext) {
  $('camera-note').textContent = texts.cameraInsecure;
  $('camera-note').hidden = false;
  $('camera-button').hidden = true;
}
const asking = setInterval(() => document.hidden || ask(), EACH);
ask();
