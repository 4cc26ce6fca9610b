/**
 * What the parts of a plan's page tell each other in the browser: `lift` and `down` while a session is dragged, `choose`
 * when one was chosen (with the keys or not), `back` when the keys go back to where it was chosen. Parts may join later,
 * so what is chosen and what is dragged is kept here.
 */
export const carry = new EventTarget();

export const kept = { chosen: undefined, keys: false, lifted: undefined };

export function choose(number, keys) {
  kept.chosen = number;
  kept.keys = keys;
  tell('choose');
}

export function lift(number) {
  kept.lifted = number;
  tell('lift');
}

export function down() {
  kept.lifted = undefined;
  tell('down');
}

export function back() {
  tell('back');
}

function tell(name) {
  carry.dispatchEvent(new Event(name));
}
