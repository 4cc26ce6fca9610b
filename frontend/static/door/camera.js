/** Reads codes with the camera: by the browser's own detector where it has one, else by the html5-qrcode library. */

const LIBRARY = '/webjars/html5-qrcode/html5-qrcode.min.js';
const PAUSE_BETWEEN_LOOKS = 120;
const SAME_CODE_AGAIN_AFTER = 3000;
const QR_CODE = 0;

/** Why there is no picture: `insecure`, `denied`, `none` or `busy`. */
export class NoCamera extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

function reasonOf(failure) {
  const name = (failure && failure.name) || String(failure);
  if (/NotAllowed|Permission|SecurityError/.test(name)) {
    return 'denied';
  }
  return /NotReadable|TrackStart|Abort/.test(name) ? 'busy' : 'none';
}

async function ownDetector() {
  try {
    const formats = 'BarcodeDetector' in window ? await BarcodeDetector.getSupportedFormats() : [];
    return formats.includes('qr_code') ? new BarcodeDetector({ formats: ['qr_code'] }) : null;
  } catch {
    return null;
  }
}

function load(script) {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = script;
    element.onload = resolve;
    element.onerror = () => reject(new NoCamera('none'));
    document.head.append(element);
  });
}

export class Camera {
  #box;
  #onCode;
  #stop = null;
  #code = '';
  #seen = 0;

  constructor(box, onCode) {
    this.#box = box;
    this.#onCode = onCode;
  }

  get runs() {
    return this.#stop !== null;
  }

  async start() {
    if (!window.isSecureContext) {
      throw new NoCamera('insecure');
    }
    if (!navigator.mediaDevices || !navigator.mediaDevices.getUserMedia) {
      throw new NoCamera('none');
    }
    this.#box.hidden = false;
    try {
      const detector = await ownDetector();
      this.#stop = detector ? await this.#look(detector) : await this.#lookByLibrary();
    } catch (failure) {
      this.#box.hidden = true;
      throw failure instanceof NoCamera ? failure : new NoCamera(reasonOf(failure));
    }
  }

  async stop() {
    const stop = this.#stop;
    this.#stop = null;
    this.#box.hidden = true;
    if (stop) {
      await stop();
    }
  }

  /** Whether the camera has a light. */
  get hasTorch() {
    const track = this.#track();
    return Boolean(track && track.getCapabilities && track.getCapabilities().torch);
  }

  async setTorch(on) {
    await this.#track()?.applyConstraints({ advanced: [{ torch: on }] });
  }

  #track() {
    const video = this.#box.querySelector('video');
    return video && video.srcObject ? video.srcObject.getVideoTracks()[0] : null;
  }

  async #look(detector) {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 } },
    });
    const video = document.createElement('video');
    video.muted = true;
    video.setAttribute('playsinline', '');
    video.srcObject = stream;
    this.#box.replaceChildren(video);
    await video.play();
    let timer;
    let over = false;
    const look = async () => {
      try {
        for (const found of await detector.detect(video)) {
          this.#read(found.rawValue);
        }
      } catch {
        // One picture that could not be read; the next one comes at once.
      }
      if (!over) {
        timer = setTimeout(look, PAUSE_BETWEEN_LOOKS);
      }
    };
    look();
    return async () => {
      over = true;
      clearTimeout(timer);
      stream.getTracks().forEach(track => track.stop());
      this.#box.replaceChildren();
    };
  }

  async #lookByLibrary() {
    if (!window.Html5Qrcode) {
      await load(LIBRARY);
    }
    const reader = new window.Html5Qrcode(this.#box.id, { formatsToSupport: [QR_CODE], verbose: false });
    await reader.start({ facingMode: 'environment' }, { fps: 8 }, text => this.#read(text), () => {});
    return async () => {
      await reader.stop();
      reader.clear();
    };
  }

  /** A code that stays before the camera is one scan; the same one counts again when it was away for three seconds. */
  #read(text) {
    const now = performance.now();
    const again = text === this.#code && now - this.#seen < SAME_CODE_AGAIN_AFTER;
    if (again) {
      this.#seen = now;
    } else if (this.#onCode(text)) {
      this.#code = text;
      this.#seen = now;
    }
  }
}
