/** Keeps the wall's code fresh: asks for the next one as the old one runs out, and for the count in between. */

const EACH = 5000;
const STALE_AFTER = 120000;
const STEP = 30;

const $ = id => document.getElementById(id);
let code = document.body.dataset.code;
let ends = performance.now() + Number(document.body.dataset.left) * 1000;
let heard = performance.now();

function show(now) {
  heard = performance.now();
  ends = heard + now.secondsLeft * 1000;
  $('present').textContent = now.present;
  $('expected').textContent = now.expected;
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
  try {
    const response = await fetch(document.body.dataset.now, { cache: 'no-store', referrerPolicy: 'no-referrer' });
    const answer = await response.json();
    if (response.ok) {
      show(answer);
      complain('');
    } else if (response.status === 401 || response.status === 410) {
      complain(answer.sentence);
      return;
    }
  } catch {
    // The code on the wall is good for a while longer; after that it is better to show none.
    if (performance.now() - heard > STALE_AFTER) {
      complain(document.body.dataset.stale);
    }
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
drawLeft();
