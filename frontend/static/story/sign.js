/*
 * A sheet to sign on, by finger, pen or mouse. What is drawn is written into a hidden field as lines of points on a
 * sheet of fixed size, so that it looks the same wherever it is shown; the server reads it and draws it anew.
 */
const box = document.getElementById("drawing");
const sheet = document.getElementById("sheet");
const field = document.getElementById("signature");
const photo = document.getElementById("photos");
const width = Number(box.dataset.width);
const height = Number(box.dataset.height);
const most = Number(box.dataset.most);
/** Points nearer than this tell nothing new. */
const NEAR = 4;

const lines = read(field.value);
let line = null;
let written = field.value.length;

box.hidden = false;
new ResizeObserver(draw).observe(sheet);
draw();

sheet.addEventListener("pointerdown", (event) => {
  if (line !== null || (event.pointerType === "mouse" && event.button !== 0)) {
    return;
  }
  event.preventDefault();
  sheet.setPointerCapture(event.pointerId);
  line = [point(event)];
  lines.push(line);
  draw();
});

sheet.addEventListener("pointermove", (event) => {
  if (line === null) {
    return;
  }
  const passed = event.getCoalescedEvents ? event.getCoalescedEvents() : [];
  for (const one of passed.length === 0 ? [event] : passed) {
    const [x, y] = point(one);
    const [lastX, lastY] = line[line.length - 1];
    // A sheet that is full takes no more ink; what stands there is sent.
    if (Math.hypot(x - lastX, y - lastY) >= NEAR && written < most - 20) {
      line.push([x, y]);
      written += 9;
    }
  }
  draw();
});

for (const end of ["pointerup", "pointercancel"]) {
  sheet.addEventListener(end, () => {
    line = null;
    keep();
  });
}

document.getElementById("clear").addEventListener("click", () => {
  lines.length = 0;
  line = null;
  keep();
  draw();
});

// A paper that was photographed stands for itself.
photo.addEventListener("change", () => {
  sheet.classList.toggle("story-covered", photo.files.length > 0);
});

function point(event) {
  const seen = sheet.getBoundingClientRect();
  const x = Math.round(((event.clientX - seen.left) / seen.width) * width);
  const y = Math.round(((event.clientY - seen.top) / seen.height) * height);
  return [Math.min(width, Math.max(0, x)), Math.min(height, Math.max(0, y))];
}

function keep() {
  field.value = lines.map((one) => one.map(([x, y]) => `${x},${y}`).join(" ")).join(";");
  written = field.value.length;
}

function read(text) {
  return text
    .split(";")
    .filter((one) => one.trim() !== "")
    .map((one) => one.trim().split(/ +/).map((pair) => pair.split(",").map(Number)));
}

function draw() {
  const sharp = window.devicePixelRatio || 1;
  const seen = sheet.getBoundingClientRect();
  if (seen.width === 0) {
    return;
  }
  sheet.width = Math.round(seen.width * sharp);
  sheet.height = Math.round(seen.height * sharp);
  const pen = sheet.getContext("2d");
  pen.scale(sheet.width / width, sheet.height / height);
  pen.lineWidth = 7;
  pen.lineCap = "round";
  pen.lineJoin = "round";
  pen.strokeStyle = getComputedStyle(sheet).color;
  for (const one of lines) {
    pen.beginPath();
    pen.moveTo(one[0][0], one[0][1]);
    one.forEach(([x, y]) => pen.lineTo(x, y));
    if (one.length === 1) {
      pen.lineTo(one[0][0] + 1, one[0][1]);
    }
    pen.stroke();
  }
}
