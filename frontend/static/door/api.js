/** What the door asks the server, with the token of the page's address as its authority. */

/** The server decided: trying again would change nothing. */
export class Refused extends Error {
  constructor(status, answer) {
    super(answer.reason);
    this.status = status;
    this.reason = answer.reason;
    this.field = answer.field || '';
    this.sentence = answer.sentence || '';
  }

  /** Whether the link itself works no more. */
  get ended() {
    return this.status === 401 || this.status === 410;
  }
}

/** Nobody knows whether it arrived: the same request may be sent again. The status is 0 if nothing was heard at all. */
export class Unreachable extends Error {
  constructor(why, status = 0) {
    super(why);
    this.status = status;
  }
}

/** A signal that ends a request after some milliseconds; older browsers know none that does so by itself. */
export function timeLimit(patience) {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), patience);
  return { signal: giveUp.signal, over: () => clearTimeout(timer) };
}

const FINAL = status => status >= 400 && status < 500 && status !== 408 && status !== 425 && status !== 429;
const PATIENCE = 8000;

export class Api {
  /** @param heard called with the server's `now` and the device's moments before and after */
  constructor(token, heard = () => {}) {
    this.token = token;
    this.heard = heard;
  }

  async get(path, options = {}) {
    return (await this.ask(path, { method: 'GET', ...options })).answer;
  }

  async post(path, body, options = {}) {
    const sent = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
    return (await this.ask(path, { ...sent, ...options })).answer;
  }

  /** @returns `{answer, tag}`, the answer null if nothing is newer than what was asked with */
  async ask(path, { patience = PATIENCE, headers, ...options }) {
    const limit = timeLimit(patience);
    const before = Date.now();
    let response;
    let answer = {};
    try {
      response = await fetch('/api/door' + path, {
        ...options,
        signal: limit.signal,
        cache: 'no-store',
        credentials: 'same-origin',
        referrerPolicy: 'no-referrer',
        headers: { ...headers, Accept: 'application/json', Authorization: 'Bearer ' + this.token },
      });
      const text = await response.text();
      answer = text ? JSON.parse(text) : {};
    } catch (failure) {
      // A hall's network may answer with a page of its own: that is not the server's word.
      throw new Unreachable(String(failure), response && !response.ok ? response.status : 0);
    } finally {
      limit.over();
    }
    if (response.ok || response.status === 304) {
      if (answer.now) {
        this.heard(answer.now, before, Date.now());
      }
      return { answer: response.ok ? answer : null, tag: response.headers.get('ETag') };
    }
    if (FINAL(response.status) && answer.reason) {
      throw new Refused(response.status, answer);
    }
    throw new Unreachable(String(response.status), response.status);
  }
}
