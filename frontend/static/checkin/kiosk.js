/**
 * The kiosk's large keys, and the way back to the start when nobody touches it any more. Each step is fetched and put in
 * the place of the one before, so that a network that fails leaves the kiosk where it is and not at a browser's error.
 */

const BACK = '←';
const SEND = '✓';
const IDLE = 40000;
const ANSWERED = 8000;
const PATIENCE = 8000;
const TRY_AGAIN = 5000;
const LOOK_AGAIN = 60000;
const STAYS = { answer: ANSWERED, trouble: ANSWERED, over: LOOK_AGAIN };

const home = document.body.dataset.home;
let input;
let idle;
let retry = null;
let busy = false;

function type(key) {
  if (key === BACK) {
    input.value = input.value.slice(0, -1);
  } else if (key === SEND) {
    input.form.requestSubmit();
    return;
  } else if (input.value.length < Number(input.dataset.full)) {
    input.value += key;
  }
  if (input.value.length === Number(input.dataset.full) && key !== BACK) {
    input.form.requestSubmit();
  }
}

function drawKeys(keys) {
  for (const key of keys.dataset.keys.split(' ')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = key;
    button.classList.toggle('go', key === SEND);
    const label = { [BACK]: keys.dataset.back, [SEND]: keys.dataset.send }[key];
    if (label) {
      button.setAttribute('aria-label', label);
    }
    button.addEventListener('click', () => type(key));
    keys.append(button);
  }
  keys.hidden = false;
  document.documentElement.classList.add('js');
}

function wait() {
  clearTimeout(idle);
  const { step } = document.body.dataset;
  const fresh = step === 'digits' && !input?.value && !retry;
  if (!fresh) {
    idle = setTimeout(() => load(home), STAYS[step] || IDLE);
  }
}

async function ask(address, options) {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), PATIENCE);
  try {
    const answer = await fetch(address, { ...options, signal: giveUp.signal, cache: 'no-store' });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    // A hall's network may answer with a page of its own, and a server that starts with none.
    if (!page.body.dataset.home) {
      throw new Error(String(answer.status));
    }
    return page;
  } finally {
    clearTimeout(timer);
  }
}

/** Goes to the next step; the same request is sent again until it is answered, and counts once. */
async function load(address, options = {}) {
  if (busy) {
    // Whoever stood here is gone: it is tried again, so that their request does not come through later.
    if (address === home) {
      wait();
    }
    return;
  }
  busy = true;
  document.body.setAttribute('aria-busy', 'true');
  try {
    const page = await ask(address, options);
    retry = null;
    document.title = page.title;
    document.body.replaceWith(document.adoptNode(page.body));
    draw();
  } catch {
    complain(() => load(address, options));
  } finally {
    busy = false;
    document.body.removeAttribute('aria-busy');
  }
}

function complain(again) {
  const first = !retry;
  retry = again;
  if (first) {
    const main = document.querySelector('main');
    main.replaceChildren(document.getElementById('offline').content.cloneNode(true));
    wait();
  }
  setTimeout(() => retry === again && again(), TRY_AGAIN);
}

function draw() {
  input = document.getElementById('typed');
  document.querySelectorAll('.keys').forEach(drawKeys);
  wait();
}

for (const touched of ['pointerdown', 'keydown', 'input']) {
  document.addEventListener(touched, () => setTimeout(wait));
}
document.addEventListener('submit', event => {
  event.preventDefault();
  load(event.target.action, { method: 'POST', body: new URLSearchParams(new FormData(event.target)) });
});
document.addEventListener('click', event => {
  const link = event.target.closest('a[href]');
  if (link) {
    event.preventDefault();
    load(link.href);
  } else if (event.target.closest('[data-retry]') && retry) {
    retry();
  }
});
addEventListener('online', () => retry && retry());
// Whoever comes back by the browser's own button finds nobody's name.
addEventListener('pageshow', event => event.persisted && load(home));
draw();
