/** The server's time, told from its answers: a phone's own clock may be wrong. */

const SLOW = 3000;
const AGES = 60000;
export const NOTICEABLE = 120000;

export class Clock {
  /** How far the device's clock is behind the server's, in milliseconds; null if that was never known. */
  behind;
  #halfTrip = Infinity;
  #when = -Infinity;

  constructor(behind = null) {
    this.behind = behind;
  }

  /** Takes an answer that was asked for at one moment of the device and heard at another. */
  heard(now, before, after) {
    const halfTrip = (after - before) / 2;
    const better = halfTrip <= this.#halfTrip || performance.now() - this.#when > AGES;
    if (halfTrip >= 0 && halfTrip < SLOW && better) {
      this.behind = Math.round(new Date(now).getTime() - (before + halfTrip));
      this.#halfTrip = halfTrip;
      this.#when = performance.now();
    }
  }

  now() {
    return this.of(Date.now());
  }

  /** A moment of the device by the server's clock. */
  of(moment) {
    return new Date(new Date(moment).getTime() + (this.behind || 0));
  }

  get isWrong() {
    return Math.abs(this.behind || 0) > NOTICEABLE;
  }
}
