// The receipt: what was sent needs no draft any more, and it can be printed.
try {
  localStorage.removeItem("jiangtai.suggestion");
} catch {
  // A browser that keeps nothing has nothing to forget.
}
const print = document.getElementById("print");
print.hidden = false;
print.querySelector("button").addEventListener("click", () => window.print());
