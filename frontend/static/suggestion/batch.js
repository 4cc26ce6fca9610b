// Slips of paper by keyboard alone: Enter goes to the next field at once, without waiting for the server, and saves in
// the last one. Shift+Enter is a new line. What is still being composed with an input method is left alone: there Enter
// takes the letters as they are.
//
// In an open list Enter takes the first that fits what was typed: nobody has to reach for the arrow keys.
const FIELDS = "vaadin-text-area, vaadin-combo-box, vaadin-text-field, vaadin-checkbox";

const label = (list, item) => String(item?.[list.itemLabelPath] ?? item?.label ?? "");

/* Whether something of an open list is chosen now; what was gone to with the arrows the list takes itself. */
function chosen(list) {
  const typed = list.inputElement?.value ?? "";
  const found = (list.filteredItems ?? []).filter((item) => label(list, item));
  if (!typed || !found.length || found.some((item) => label(list, item) === typed)) {
    return false;
  }
  list.selectedItem = found[0];
  list.opened = false;
  return true;
}

document.addEventListener(
  "keydown",
  (key) => {
    if (key.key !== "Enter" || key.isComposing || key.keyCode === 229 || key.shiftKey || key.ctrlKey) {
      return;
    }
    const slip = key.target.closest?.(".jt-suggestion-slip");
    const field = key.target.closest?.(FIELDS);
    if (!slip || !field || (field.opened && !chosen(field))) {
      return;
    }
    key.preventDefault();
    key.stopPropagation();
    const fields = [...slip.querySelectorAll(FIELDS)];
    const next = fields[fields.indexOf(field) + 1];
    if (next) {
      next.focus();
    } else {
      const enter = slip.querySelector(".jt-suggestion-enter");
      enter.focus();
      enter.click();
    }
  },
  true,
);
