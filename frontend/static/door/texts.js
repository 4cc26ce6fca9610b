/** The page's texts, one file for each language; both are kept for the time without a network. */

import { timeLimit } from './api.js';

const PATIENCE = 5000;
const LANGUAGES = ['zh', 'en'];
const CHOSEN = 'door-language';
let texts = {};
let language = 'zh';

function remembered() {
  try {
    return localStorage.getItem(CHOSEN);
  } catch {
    return null;
  }
}

/** Loads the texts in the language that was chosen here, else in the page's, and writes them on the page. */
export async function loadTexts() {
  const wanted = remembered() || document.documentElement.lang.slice(0, 2);
  language = LANGUAGES.includes(wanted) ? wanted : 'zh';
  texts = await read(`/door/texts-${language}.json`);
  document.documentElement.lang = language;
  for (const [attribute, put] of PLACES) {
    for (const place of document.querySelectorAll(`[${attribute}]`)) {
      put(place, t(place.getAttribute(attribute)));
    }
  }
}

/** The file from the network; the one that this phone keeps where there is none, or one that does not answer. */
async function read(file) {
  const limit = timeLimit(PATIENCE);
  try {
    const answer = await fetch(file, { signal: limit.signal });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    return await answer.json();
  } catch (failure) {
    const kept = await self.caches?.match(file);
    if (!kept) {
      throw failure;
    }
    return kept.json();
  } finally {
    limit.over();
  }
}

const PLACES = [
  ['data-text', (place, text) => { place.textContent = text; }],
  ['data-label', (place, text) => place.setAttribute('aria-label', text)],
];

/** A text with its places filled in. */
export function t(key, ...values) {
  return (texts[key] ?? key).replace(/''/g, "'").replace(/\{(\d)[^}]*\}/g, (place, number) => values[number] ?? '');
}

export function locale() {
  return language === 'en' ? 'en-GB' : 'zh-CN';
}

/** The time of day of a moment, as this phone's zone has it. */
export function clockTime(moment) {
  return new Date(moment).toLocaleTimeString(locale(), { hour: '2-digit', minute: '2-digit', hour12: false });
}

/** Changes to the other language; the server is told for the sentences that come from there. */
export async function switchLanguage() {
  const other = language === 'en' ? 'zh' : 'en';
  try {
    localStorage.setItem(CHOSEN, other);
  } catch {
    // Without it the choice lasts as long as the server's cookie says.
  }
  const limit = timeLimit(PATIENCE);
  await fetch(`${location.pathname}?lang=${other}`, { redirect: 'manual', cache: 'no-store', signal: limit.signal })
      .catch(() => {});
  limit.over();
  location.reload();
}
