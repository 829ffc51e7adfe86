// On every page. Nothing here is needed to use the site; each part begins where the page asks for it.

const parts = [
  ["[data-map]", () => import("./map.js")],
  ["[data-draft], [data-files]", () => import("./send.js")],
  ["[data-cover]", () => import("./cover.js")],
  ["[data-live]", () => import("./live.js")],
  ["[data-station]", () => import("./station.js")],
  ["[data-since], [data-clock]", () => import("./clock.js")],
  ["audio[data-wave]", () => import("./wave.js")],
  ["input[type=file][accept='audio/*']", () => import("./record.js")],
];
for (const [selector, load] of parts) {
  if (document.querySelector(selector)) load().catch(() => {});
}

// The error summary is read first.
document.querySelector("[data-error-summary]")?.focus();

// How many characters are left; the server decides all the same.
for (const area of document.querySelectorAll("textarea[data-limit]")) {
  const limit = Number(area.dataset.limit);
  const words = document.createElement("p");
  words.className = "character-count";
  const spoken = words.cloneNode();
  spoken.className = "visually-hidden";
  spoken.setAttribute("aria-live", "polite");
  area.after(words, spoken);
  let pause;
  const show = () => {
    const left = limit - [...area.value.normalize("NFC")].length;
    words.textContent = left < 0 ? `Thừa ${-left} ký tự` : `Còn ${left.toLocaleString("vi-VN")} ký tự`;
    words.classList.toggle("is-over", left < 0);
    clearTimeout(pause);
    pause = setTimeout(() => { if (left < limit / 5) spoken.textContent = words.textContent; }, 1500);
  };
  area.addEventListener("input", show);
  show();
}

// A second press does not send twice.
addEventListener("submit", event => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.dataset.sending) return event.preventDefault();
  form.dataset.sending = "yes";
  for (const button of form.querySelectorAll("button.button")) button.setAttribute("aria-disabled", "true");
  if (form.dataset.draft) sessionStorage.setItem("draft-sent", form.dataset.draft);
});
addEventListener("pageshow", event => {
  if (!event.persisted) return;
  for (const form of document.querySelectorAll("form[data-sending]")) {
    delete form.dataset.sending;
    for (const button of form.querySelectorAll("[aria-disabled]")) button.removeAttribute("aria-disabled");
  }
});

// A draft is forgotten once a page other than its own form came back.
const sent = sessionStorage.getItem("draft-sent");
if (sent && !document.querySelector(`form[data-draft="${CSS.escape(sent)}"]`)) {
  localStorage.removeItem(`draft-${sent}`);
  sessionStorage.removeItem("draft-sent");
}
