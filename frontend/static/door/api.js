/** What the door asks the server, with the token of the page's address as its authority. */

/** The server decided: trying again would change nothing. */
export class Refused extends Error {
  constructor(status, answer) {
    super(answer.reason || String(status));
    this.status = status;
    this.reason = answer.reason || '';
    this.field = answer.field || '';
    this.sentence = answer.sentence || '';
  }

  /** Whether the link itself works no more. */
  get ended() {
    return this.status === 401 || this.status === 410;
  }
}

/** Nobody knows whether it arrived: the same request may be sent again. */
export class Unreachable extends Error {}

const FINAL = status => status >= 400 && status < 500 && status !== 408 && status !== 425 && status !== 429;

export class Api {
  constructor(token, timeout = 8000) {
    this.token = token;
    this.timeout = timeout;
    /** How far the device's clock is behind the server's, in milliseconds. */
    this.behind = 0;
  }

  get(path) {
    return this.#ask(path, { method: 'GET' });
  }

  post(path, body) {
    return this.#ask(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  }

  /** The moment by the server's clock. */
  now() {
    return new Date(Date.now() + this.behind);
  }

  async #ask(path, options) {
    const giveUp = new AbortController();
    const timer = setTimeout(() => giveUp.abort(), this.timeout);
    let response;
    let answer = {};
    try {
      response = await fetch('/api/door' + path, {
        ...options,
        signal: giveUp.signal,
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        headers: { ...options.headers, Accept: 'application/json', Authorization: 'Bearer ' + this.token },
      });
      const text = await response.text();
      answer = text ? JSON.parse(text) : {};
    } catch (failure) {
      if (!response || response.ok || !FINAL(response.status)) {
        throw new Unreachable(String(failure));
      }
    } finally {
      clearTimeout(timer);
    }
    if (response.ok) {
      return answer;
    }
    if (FINAL(response.status)) {
      throw new Refused(response.status, answer);
    }
    throw new Unreachable(String(response.status));
  }
}
