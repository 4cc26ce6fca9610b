/** Which of the event's lists this phone works for, and whether people come or go. */
import { $ } from './page.js';
import { t } from './texts.js';

/**
 * @param door `{roster, record}`; the record remembers the list that was chosen
 * @param changed called when another list or direction was chosen
 */
export function lists(door, changed) {
  let direction = 'ENTRY';

  function current() {
    const { roster, record } = door;
    const wanted = record.list || (roster && roster.device.list) || 1;
    return roster ? roster.list(wanted) : { number: wanted, name: '', seats: 0, checksOut: false };
  }

  function draw() {
    const { roster } = door;
    const all = roster ? roster.lists : [];
    const chosen = current();
    $('lists').hidden = all.length < 2;
    $('list-choice').replaceChildren(...all.map(list =>
      new Option(list.name || t('door.list.first'), list.number, false, list.number === chosen.number)));
    const leaves = chosen.checksOut || chosen.again === 'AFTER_EXIT';
    $('directions').hidden = !leaves;
    if (!leaves) {
      direction = 'ENTRY';
    }
    for (const choice of document.querySelectorAll('[data-direction]')) {
      choice.setAttribute('aria-pressed', String(choice.dataset.direction === direction));
    }
    document.body.classList.toggle('leaving', direction === 'EXIT');
  }

  $('list-choice').addEventListener('change', () => {
    door.record.list = Number($('list-choice').value);
    draw();
    changed();
  });
  for (const choice of document.querySelectorAll('[data-direction]')) {
    choice.addEventListener('click', () => {
      direction = choice.dataset.direction;
      draw();
      changed();
    });
  }
  return { draw, current, where: () => ({ list: current().number, direction }) };
}
