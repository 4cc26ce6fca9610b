/** Tells what was decided, with what can be done about it: let in anyhow, or the family too. */
import { $, button, sureButton } from './page.js';
import { t } from './texts.js';
import * as verdict from './verdict.js';
import { spoken } from './words.js';

/**
 * @param phone the phone
 * @param decider decides
 * @param where gives `{list, direction}`
 * @param after called with each verdict
 * @param over called when the link has ended
 */
export function telling(phone, decider, where, after, over) {
  function tell(given, closed) {
    const actions = given.reason === 'IN' ? family(given, closed) : anyhow(given, closed);
    verdict.show(spoken(given, Boolean(phone.roster)), { actions, closed });
    after(given);
  }

  /** Whoever is turned away may be let in all the same; it takes two taps and is looked at afterwards. */
  function anyhow(given, closed) {
    const nameless = given.scan && given.scan.kind === 'WALK_IN' && !given.scan.name;
    if (!given.scan || nameless || given.direction === 'EXIT' || given.reason === 'EVENT_CANCELLED') {
      return [];
    }
    const letIn = once(async () => tell(await decider.admitAnyhow(given), closed));
    return [
      button(t('door.next'), 'wide', verdict.close),
      sureButton(t('door.anyhow'), t('door.anyhow.sure'), 'wide quiet', letIn),
    ];
  }

  /** One verdict has one action: a tap too many must not do it twice. */
  function once(act) {
    return () => {
      for (const action of $('verdict-actions').querySelectorAll('button')) {
        action.disabled = true;
      }
      return act();
    };
  }

  /** After one of a family: the others, each or all. */
  function family(given, closed) {
    const others = given.family || [];
    if (others.length === 0) {
      return [];
    }
    const rest = button(t('door.family.rest', others.length), 'wide', once(() => through(others, closed)));
    const each = others.map(other => button(
        [other.n, other.f && '…' + other.f].filter(Boolean).join(' '), 'wide',
        once(() => through([other], closed, others))));
    return [...(others.length > 1 ? [rest] : []), ...each, button(t('door.next'), 'wide quiet', verdict.close)];
  }

  /** Lets people through one after the other; the first who is refused is shown. */
  async function through(chosen, closed, all = chosen) {
    let last = null;
    try {
      for (const person of chosen) {
        last = await decider.scan({ registrationId: person.id }, { ...where(), method: 'LIST' });
        if (last.reason !== 'IN') {
          break;
        }
      }
    } catch (failure) {
      refused(failure, closed);
      return;
    }
    const through = last.reason === 'IN';
    const left = through ? all.filter(person => !chosen.includes(person)) : [];
    tell({ ...last, who: through ? chosen.map(person => person.n).join(' ') : last.who, family: left }, closed);
  }

  function refused(failure, closed) {
    if (failure.ended) {
      over(failure);
    } else {
      verdict.show({ tone: 'bad', word: t('door.word.refused'), why: failure.sentence || t('door.failed') }, { closed });
    }
  }

  return { tell, through, refused };
}
