/** Keeps the wall's code fresh and greets who has just come: asks every moment and a half. */

const EACH = 1500;
const GREETED = 2500;
// A code is good for its own half minute and the one after it; then it is better to show none.
const STALE_AFTER = 30000;
const STEP = 30;
const PATIENCE = 5000;

const $ = id => document.getElementById(id);
let code = document.body.dataset.code;
let ends = performance.now() + Number(document.body.dataset.left) * 1000;
let heard = performance.now();
let greetings = [];
let greeted = 0;

function greet() {
  $('welcome').textContent = greetings.length ? greetings[greeted++ % greetings.length] : '';
}

function show(now) {
  heard = performance.now();
  ends = heard + now.secondsLeft * 1000;
  $('present').textContent = now.present;
  $('expected').textContent = now.expected;
  if (String(now.greetings) !== String(greetings)) {
    greetings = now.greetings;
    greeted = 0;
    greet();
  }
  if (now.code !== code) {
    code = now.code;
    const picture = new DOMParser().parseFromString(now.qr, 'image/svg+xml').documentElement;
    $('qr').replaceChildren(document.importNode(picture, true));
  }
}

function complain(sentence) {
  $('note').textContent = sentence;
  $('note').hidden = !sentence;
  document.body.classList.toggle('stale', Boolean(sentence));
}

async function ask() {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), PATIENCE);
  try {
    const response = await fetch(document.body.dataset.now, {
      cache: 'no-store', referrerPolicy: 'no-referrer', signal: giveUp.signal,
    });
    const answer = await response.json();
    if (response.ok) {
      show(answer);
      complain('');
    } else if (response.status === 401 || response.status === 410) {
      complain(answer.sentence);
      return;
    }
  } catch {
    if (performance.now() > ends + STALE_AFTER) {
      complain(document.body.dataset.stale);
    }
  } finally {
    clearTimeout(timer);
  }
  const left = ends - performance.now();
  setTimeout(ask, left > 0 ? Math.min(EACH, left + 200) : EACH);
}

function drawLeft() {
  const left = Math.max(0, Math.min(1, (ends - performance.now()) / (STEP * 1000)));
  $('left').style.transform = `scaleX(${left})`;
  requestAnimationFrame(drawLeft);
}

$('full').hidden = !document.documentElement.requestFullscreen;
$('full').addEventListener('click', () => document.documentElement.requestFullscreen());
async function stayAwake() {
  try {
    await navigator.wakeLock?.request('screen');
  } catch {
    // The projector's computer has its own settings.
  }
}
document.addEventListener('visibilitychange', () => document.hidden || stayAwake());
stayAwake();
setTimeout(ask, EACH);
setInterval(greet, GREETED);
drawLeft();
