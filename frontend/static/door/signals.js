/** What the door sounds and feels like: another sound and another vibration for each verdict, made on the spot. */

const SOUNDS = {
  good: [{ at: 0, hertz: 880, lasts: 0.1 }, { at: 0.11, hertz: 1318, lasts: 0.16 }],
  wait: [{ at: 0, hertz: 520, lasts: 0.14 }, { at: 0.2, hertz: 520, lasts: 0.14 }, { at: 0.4, hertz: 520, lasts: 0.14 }],
  bad: [{ at: 0, hertz: 170, lasts: 0.6, wave: 'sawtooth' }],
  pending: [{ at: 0, hertz: 660, lasts: 0.06 }],
};
const BUZZES = { good: [70], wait: [90, 90, 90, 90, 90], bad: [500], pending: [30] };

let audio;

/** Browsers let a page sound only after it was touched. */
function wake() {
  const Audio = window.AudioContext || window.webkitAudioContext;
  if (Audio && !audio) {
    audio = new Audio();
  }
  if (audio && audio.state === 'suspended') {
    audio.resume().catch(() => {});
  }
}
for (const touch of ['pointerdown', 'keydown']) {
  addEventListener(touch, wake, { capture: true, passive: true });
}

export function signal(tone) {
  if (navigator.vibrate && navigator.userActivation?.hasBeenActive !== false) {
    navigator.vibrate(BUZZES[tone] || []);
  }
  if (!audio || audio.state !== 'running') {
    return;
  }
  for (const note of SOUNDS[tone] || []) {
    const start = audio.currentTime + note.at;
    const pitch = audio.createOscillator();
    const loudness = audio.createGain();
    pitch.type = note.wave || 'sine';
    pitch.frequency.value = note.hertz;
    loudness.gain.setValueAtTime(0.0001, start);
    loudness.gain.exponentialRampToValueAtTime(0.5, start + 0.01);
    loudness.gain.exponentialRampToValueAtTime(0.0001, start + note.lasts);
    pitch.connect(loudness).connect(audio.destination);
    pitch.start(start);
    pitch.stop(start + note.lasts);
  }
}
