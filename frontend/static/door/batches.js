/** Sends what waits, one batch after the other, until each item has its final answer. Used by the page and the worker. */
import { Refused, Unreachable } from './api.js';
import { sent } from './queue.js';

const MOST = 500;
const PATIENCE = 30000;
const BUSY = [0, 408, 425, 429, 502, 503, 504];

/**
 * Sends all that waits. A batch that the server cannot take is halved until the item is found that it chokes on; that
 * one is set aside, so that it holds up nobody else.
 *
 * @param waiting gives the items without a final answer
 * @param settle called with pairs of an item and its final answer
 * @throws Unreachable if something is left to be tried later, Refused if the link is unknown
 */
export async function sendAll(api, waiting, settle) {
  const aside = new Set();
  let most = MOST;
  for (;;) {
    const batch = waiting().filter(item => !aside.has(item.nonce) && !aside.has(item.of)).slice(0, most);
    if (batch.length === 0) {
      break;
    }
    try {
      const body = { sentAt: new Date().toISOString(), items: batch.map(sent) };
      const { items } = await api.post('/batches', body, { patience: PATIENCE });
      const answers = new Map(items.map(answer => [answer.nonce, answer]));
      batch.filter(item => !answers.has(item.nonce)).forEach(item => aside.add(item.nonce));
      await settle(batch.filter(item => answers.has(item.nonce)).map(item => [item, answers.get(item.nonce)]));
      most = Math.min(MOST, most * 2);
    } catch (failure) {
      if (failure.ended || (!(failure instanceof Refused) && BUSY.includes(failure.status ?? 0))) {
        throw failure;
      }
      if (batch.length > 1) {
        most = Math.ceil(batch.length / 2);
      } else if (failure instanceof Refused) {
        await settle([[batch[0], { status: 'INVALID', sentence: failure.sentence }]]);
      } else {
        aside.add(batch[0].nonce);
      }
    }
  }
  if (aside.size > 0) {
    throw new Unreachable('set aside');
  }
}
