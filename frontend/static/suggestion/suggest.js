// The form works without this. With it: pictures are shown, counted and made small before they travel, what was typed
// survives a lost network or a closed page, and nobody is asked for what an anonymous suggestion does not need.
const DRAFT = "jiangtai.suggestion";
const KEPT_FIELDS = ["what", "category", "unitId", "place"];
const LONGEST_SIDE = 1920;
const QUALITY = 0.82;

const form = document.getElementById("suggest");
const texts = form.dataset;
const field = (name) => form.elements.namedItem(name);
const fill = (text, ...values) => values.reduce((filled, value, i) => filled.replaceAll(`{${i}}`, value), text);

/* What was typed. Name and phone are left out: a phone may be shared. */
const storage = {
  read() {
    try {
      return JSON.parse(localStorage.getItem(DRAFT) ?? "null");
    } catch {
      return null;
    }
  },
  write(draft) {
    try {
      localStorage.setItem(DRAFT, JSON.stringify(draft));
    } catch {
      // Full or forbidden: the form works as if this did not exist.
    }
  },
  forget() {
    try {
      localStorage.removeItem(DRAFT);
    } catch {
      // As above.
    }
  },
};

function save() {
  const draft = Object.fromEntries(KEPT_FIELDS.map((name) => [name, field(name).value]));
  if (draft.what.trim() || draft.place.trim()) {
    storage.write(draft);
  } else {
    storage.forget();
  }
}

function restore() {
  const draft = storage.read();
  if (!draft || field("what").value) {
    return;
  }
  KEPT_FIELDS.filter((name) => draft[name] && !field(name).value).forEach((name) => {
    field(name).value = draft[name];
  });
  const notice = document.createElement("p");
  notice.className = "notice";
  notice.setAttribute("role", "status");
  const forget = document.createElement("button");
  forget.type = "button";
  forget.className = "button quiet";
  forget.textContent = texts.forget;
  forget.addEventListener("click", () => {
    storage.forget();
    KEPT_FIELDS.forEach((name) => (field(name).value = ""));
    notice.remove();
    countCharacters();
    field("what").focus();
  });
  notice.append(texts.restored, " ", forget);
  form.before(notice);
}

/* How much still fits, counted as the server counts: by characters, not by halves of an emoji. */
const what = field("what");
const left = document.createElement("span");
left.className = "hint";
what.after(left);

function countCharacters() {
  const most = Number(what.dataset.most);
  const used = [...what.value.trim()].length;
  left.textContent = used > most * 0.8 ? fill(texts.left, most - used) : "";
  left.classList.toggle("error", used > most);
}

/* What others suggested already, once typing pauses. What is typed goes to our server, is compared and is kept nowhere;
   if nothing comes back, the server asks when the form is sent. */
const PAUSE = 700;
const LEAST = 4;
const similar = document.getElementById("similar");
let pause = 0;
let asked = similar.querySelector("li") ? wording() : "";

function wording() {
  return ["what", "unitId", "category"].map((name) => field(name).value.trim()).join("\n");
}

async function compare() {
  const now = wording();
  if (now === asked || what.value.trim().length < LEAST) {
    return;
  }
  asked = now;
  const body = new URLSearchParams();
  ["_csrf", "what", "unitId", "category"].forEach((name) => body.append(name, field(name)?.value ?? ""));
  try {
    const answer = await fetch("/suggest/similar", { method: "POST", body });
    if (answer.ok && now === wording()) {
      const part = new DOMParser().parseFromString(await answer.text(), "text/html").body.firstElementChild;
      similar.replaceChildren(part);
      field("seen").value = part.querySelector("li") ? "yes" : "";
    }
  } catch {
    asked = ""; // No network: asked again with the next letter.
  }
}

function compareSoon() {
  clearTimeout(pause);
  pause = setTimeout(compare, PAUSE);
}

/* An anonymous suggestion without a phone needs neither a name nor a consent. */
const anonymous = field("anonymous");
const nameField = document.getElementById("name-field");
const consentField = document.getElementById("consent-field");

function askForWhatIsNeeded() {
  nameField.hidden = anonymous.checked;
  consentField.hidden = anonymous.checked && !field("phone").value.trim();
}

/* Pictures */
const input = document.getElementById("photos");
const previews = document.getElementById("previews");
const count = document.getElementById("photos-count");
const most = Number(texts.most);
let chosen = [];
let working = Promise.resolve();

async function small(file) {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
    return blob ? new File([blob], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" }) : file;
  } catch {
    return file; // What is wrong with it is said before it travels, or by the server, which looks inside.
  }
}

/* Why a picture that could not be made small need not even travel: megabytes for nothing, and a server that hangs up. */
function refusal(file) {
  if (file.size > Number(texts.bytes)) {
    return /\.hei[cf]$/i.test(file.name) || /hei[cf]/.test(file.type) ? texts.heic : texts.large;
  }
  return "";
}

function keptByServer() {
  return form.querySelectorAll('input[name="drop"]:not(:checked)').length;
}

function show() {
  previews.querySelectorAll("img").forEach((image) => URL.revokeObjectURL(image.src));
  previews.replaceChildren(
    ...chosen.map((file) => {
      const item = document.createElement("li");
      const image = document.createElement("img");
      image.src = URL.createObjectURL(file);
      image.alt = file.name;
      const remove = document.createElement("button");
      remove.type = "button";
      remove.textContent = texts.remove;
      remove.setAttribute("aria-label", `${texts.remove} ${file.name}`);
      remove.addEventListener("click", () => {
        chosen = chosen.filter((other) => other !== file);
        put();
      });
      item.append(image, remove);
      return item;
    }),
  );
  previews.hidden = chosen.length === 0;
  const all = chosen.length + keptByServer();
  count.textContent = all > most ? texts.many : all ? fill(texts.chosen, all, most) : "";
  count.classList.toggle("error", all > most);
}

function put() {
  const transfer = new DataTransfer();
  chosen.forEach((file) => transfer.items.add(file));
  input.files = transfer.files;
  show();
}

input.addEventListener("change", () => {
  const fresh = [...input.files];
  if (fresh.length === 0) {
    put(); // Closing the chooser without choosing takes nothing away.
    return;
  }
  working = Promise.all(fresh.map(small)).then((files) => {
    const refused = files.find(refusal);
    const wanted = [...chosen, ...files.filter((file) => !refusal(file))];
    const room = Math.max(0, most - keptByServer());
    chosen = wanted.slice(0, room);
    put();
    if (refused || wanted.length > room) {
      count.textContent = refused ? fill(texts.refused, refused.name, refusal(refused)) : texts.many;
      count.classList.add("error");
    }
  });
});

form.addEventListener("input", () => {
  save();
  countCharacters();
  askForWhatIsNeeded();
  compareSoon();
});
form.addEventListener("change", (change) => {
  if (change.target.name === "drop") {
    show();
  }
});

/* Sending: once, with all pictures ready, and only when the server can be reached: the browser's own error page would
   throw the chosen pictures away. What the browser thinks of the network is no proof, so the server is asked. */
const offline = document.getElementById("offline");
const button = form.querySelector('button[type="submit"]');
const label = button.textContent;
let ready = false;

async function reachable() {
  try {
    await fetch("/icon.svg", { method: "HEAD", cache: "no-store" });
    return true;
  } catch {
    return false;
  }
}

function busy(sending) {
  button.setAttribute("aria-disabled", String(sending));
  button.textContent = sending ? texts.sending : label;
}

async function send() {
  await working;
  if (!(await reachable())) {
    offline.textContent = texts.offline;
    offline.hidden = false;
    busy(false);
    return;
  }
  ready = true;
  if (form.requestSubmit) {
    form.requestSubmit();
  } else {
    form.submit();
  }
}

form.addEventListener("submit", (submit) => {
  if (ready) {
    return;
  }
  submit.preventDefault();
  if (button.getAttribute("aria-disabled") !== "true") {
    save();
    offline.hidden = true;
    busy(true);
    send();
  }
});
window.addEventListener("pageshow", () => {
  ready = false;
  busy(false);
});

restore();
countCharacters();
askForWhatIsNeeded();
compareSoon();
(document.getElementById("errors") ?? document.getElementById("asked"))?.focus();
