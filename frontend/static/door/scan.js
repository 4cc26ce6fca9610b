/** Codes: by the camera, typed, or from a hand scanner that types. */
import { Camera } from './camera.js';
import { $ } from './page.js';
import { t } from './texts.js';
import * as verdict from './verdict.js';

const ONE_AFTER_THE_OTHER = 300;
const NO_PICTURE = {
  insecure: 'door.camera.insecure',
  denied: 'door.camera.denied',
  busy: 'door.camera.busy',
  none: 'door.camera.none',
};

/** @param scanned called with a code, the method and what to do when its verdict was closed */
export function scanning(scanned) {
  let last = -Infinity;
  let wanted = false;
  let awaited = 0;

  async function check(...given) {
    awaited += 1;
    try {
      await scanned(...given);
    } finally {
      awaited -= 1;
    }
  }

  const camera = new Camera($('camera'), code => {
    // A green that comes late must not cover the refusal of somebody else.
    if (awaited > 0 || verdict.isHolding() || performance.now() - last < ONE_AFTER_THE_OTHER) {
      return false;
    }
    last = performance.now();
    check(code, 'CAMERA');
    return true;
  });

  function complain(reason) {
    $('camera-note').textContent = t(NO_PICTURE[reason] || NO_PICTURE.none);
    $('camera-note').hidden = false;
  }

  async function start() {
    $('camera-note').hidden = true;
    $('camera-button').disabled = true;
    try {
      await camera.start();
      $('camera-button').textContent = t('door.camera.stop');
      $('torch').hidden = !camera.hasTorch;
      await navigator.wakeLock?.request('screen').catch(() => {});
    } catch (failure) {
      complain(failure.reason);
      $('code').focus();
    } finally {
      $('camera-button').disabled = false;
    }
  }

  async function stop() {
    await camera.stop();
    $('camera-button').textContent = t('door.camera.start');
    $('torch').hidden = true;
    $('torch').setAttribute('aria-pressed', 'false');
  }

  $('camera-button').addEventListener('click', () => {
    wanted = !camera.runs;
    return wanted ? start() : stop();
  });
  $('torch').addEventListener('click', async () => {
    const on = $('torch').getAttribute('aria-pressed') !== 'true';
    try {
      await camera.setTorch(on);
      $('torch').setAttribute('aria-pressed', String(on));
    } catch {
      $('torch').hidden = true;
    }
  });
  $('code-form').addEventListener('submit', submitted => {
    submitted.preventDefault();
    const code = $('code').value.trim();
    $('code').value = '';
    if (code) {
      check(code, 'TYPED', () => $('code').focus());
    }
  });
  document.addEventListener('keydown', key => {
    const nowhere = document.activeElement === document.body || document.activeElement === null;
    if (nowhere && key.key.length === 1 && !key.ctrlKey && !key.metaKey && !$('scan').hidden) {
      $('code').focus();
    }
  });
  if (!window.isSecureContext) {
    complain('insecure');
    $('camera-button').hidden = true;
  }

  return {
    /** The camera runs only while it is looked at. */
    seen(yes) {
      if (!yes) {
        camera.stop();
      } else if (wanted && !camera.runs) {
        start();
      }
    },
    stop,
  };
}
