/** Small help with the page's elements. */

export const $ = id => document.getElementById(id);

export function element(tag, className, text = '') {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

export function button(text, className, onClick) {
  const made = element('button', className, text);
  made.type = 'button';
  made.addEventListener('click', onClick);
  return made;
}

/** A button that wants a second tap within a few seconds, and says so. */
export function sureButton(text, sureText, className, onSure) {
  let timer = null;
  const made = button(text, className, () => {
    if (timer !== null) {
      clearTimeout(timer);
      timer = null;
      made.disabled = true;
      onSure();
      return;
    }
    made.classList.add('sure');
    made.textContent = sureText;
    timer = setTimeout(() => {
      timer = null;
      made.classList.remove('sure');
      made.textContent = text;
    }, 4000);
  });
  return made;
}
