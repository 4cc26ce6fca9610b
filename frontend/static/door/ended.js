/** The end of the link: what this phone holds is uploaded all the same, then it forgets everything about the event. */
import { $ } from './page.js';
import { t } from './texts.js';

/** @param phone the phone; @param stop called once, at the end */
export function ending(phone, stop) {
  let sentence = '';
  let unknown = false;
  let over = false;

  async function draw() {
    const waiting = phone.queue.waiting().length;
    const invalid = phone.queue.invalid().length;
    $('ended-why').textContent = sentence;
    $('ended-log').hidden = waiting + invalid === 0;
    if (waiting > 0) {
      $('ended-waiting').textContent = t(unknown ? 'door.ended.lost' : 'door.ended.waiting', waiting);
    } else if (invalid > 0) {
      $('ended-waiting').textContent = t('door.banner.invalid', invalid);
    } else {
      await phone.forget();
      $('ended-waiting').textContent = t('door.ended.done');
    }
  }

  phone.queue.addEventListener('change', () => over && draw());
  return {
    get isOver() {
      return over;
    },

    over(failure) {
      sentence = failure.sentence || sentence;
      unknown = failure.status === 401;
      if (!over) {
        over = true;
        $('ended').hidden = false;
        stop();
      }
      draw();
    },
  };
}
