/** The kiosk's large keys, and the way back to the start when nobody touches it any more. */

const BACK = '←';
const SEND = '✓';
const IDLE = 40000;
const ANSWERED = 8000;

const home = document.body.dataset.home;
const step = document.body.dataset.step;
const input = document.getElementById('typed');

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

let idle;
function wait() {
  clearTimeout(idle);
  const fresh = step === 'digits' && !input.value;
  if (!fresh) {
    idle = setTimeout(() => location.replace(home), step === 'answer' ? ANSWERED : IDLE);
  }
}

document.querySelectorAll('.keys').forEach(drawKeys);
for (const touched of ['pointerdown', 'keydown', 'input']) {
  document.addEventListener(touched, () => setTimeout(wait));
}
// A form that was sent is not sent again by a second tap.
document.addEventListener('submit', event => {
  if (event.target.dataset.sent) {
    event.preventDefault();
  }
  event.target.dataset.sent = 'yes';
});
// Whoever comes back by the browser's own button finds nobody's name.
window.addEventListener('pageshow', event => event.persisted && location.replace(home));
wait();
