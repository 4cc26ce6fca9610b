/** Whether the server can be reached, as far as the last try tells. */

export class Line extends EventTarget {
  up = navigator.onLine !== false;

  constructor() {
    super();
    addEventListener('offline', () => this.reached(false));
  }

  reached(yes) {
    if (yes !== this.up) {
      this.up = yes;
      this.dispatchEvent(new Event('change'));
    }
  }
}
