// Hands the event's address to another program of the phone, or copies it. Without this script the address stands there.
const button = document.querySelector('[data-share]');
const clipboard = navigator.clipboard;
if (button && (navigator.share || clipboard)) {
  button.hidden = false;
  button.addEventListener('click', function () {
    const address = button.dataset.address;
    if (navigator.share) {
      navigator.share({ title: button.dataset.title, url: address }).catch(function () {});
    } else {
      clipboard.writeText(address).then(function () {
        document.querySelector('[data-share-done]').textContent = button.dataset.done;
      });
    }
  });
}
