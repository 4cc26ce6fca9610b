/** What was done on this phone and what became of it; here it is undone, too. */
import { $, button, element, sureButton } from './page.js';
import { clockTime, t } from './texts.js';
import { deed } from './words.js';

const MOST = 60;

function became(item, undone) {
  if (item.state === 'WAITING') {
    return ['waiting', t('door.state.waiting')];
  }
  if (item.state === 'INVALID') {
    return ['invalid', t('door.state.invalid', item.sentence)];
  }
  if (undone) {
    return ['done', t('door.state.undone')];
  }
  return ['done', t(item.forced ? 'door.state.forced' : 'door.state.done')];
}

/**
 * @param door the phone
 * @param undo called with the item to take back
 * @param hurry uploads at once
 */
export function log(door, undo, hurry) {
  function mayUndo(item) {
    const youngest = Date.now() - door.undoMinutes * 60000;
    return item.kind !== 'UNDO' && item.admitted && item.state !== 'INVALID' && new Date(item.happenedAt) > youngest
        && !door.queue.undone().has(item.nonce);
  }

  function row(item) {
    const line = element('li', '');
    const words = element('span', 'name', item.label || t('door.log.nobody'));
    const [state, text] = became(item, door.queue.undone().has(item.nonce));
    words.append(element('small', '', `${clockTime(item.truly || item.happenedAt)} · ${deed(item)}`));
    line.append(words, element('span', `state ${state}`, text));
    if (mayUndo(item)) {
      line.append(sureButton(t('door.log.undo'), t('door.log.undoSure'), 'quiet', () => undo(item)));
    }
    if (item.state === 'INVALID') {
      line.append(element('span', 'state', t('door.log.aDay')));
      line.append(button(t('door.log.seen'), 'quiet', () => door.queue.dismiss([item.nonce])));
    }
    return line;
  }

  function draw() {
    if ($('log').hidden) {
      return;
    }
    const items = door.queue.all();
    const urgent = items.filter(item => item.state !== 'DONE');
    const rest = items.filter(item => item.state === 'DONE').slice(-MOST);
    const waiting = door.queue.waiting().length;
    $('log-count').textContent = waiting ? t('door.log.waiting', waiting) : t('door.log.nothing');
    $('log-why').textContent = waiting ? t(door.line.up ? 'door.log.sends' : 'door.log.safe') : t('door.log.help', door.undoMinutes);
    $('log-send').hidden = waiting === 0;
    $('log-items').replaceChildren(...urgent.concat(rest)
        .sort((one, other) => other.order - one.order)
        .map(row));
  }

  function open(yes) {
    $('log').hidden = !yes;
    draw();
    (yes ? $('log-close') : $('line')).focus();
  }

  $('line').addEventListener('click', () => open(true));
  $('log-close').addEventListener('click', () => open(false));
  $('log-send').addEventListener('click', hurry);
  document.addEventListener('keydown', key => key.key === 'Escape' && !$('log').hidden && open(false));
  return { draw, mayUndo };
}
