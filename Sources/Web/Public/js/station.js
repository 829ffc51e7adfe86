// The station's page: plays on this device, asks whether it was heard, and keeps what was said in the device until the
// system has it. Without network the week goes on from what was kept.

import { keep, waiting, drop, refuse, refused } from "./station-store.js";

const page = document.querySelector("[data-station]");
const net = page.querySelector("[data-net]");
const owner = page.dataset.owner;
const now = page.querySelector("[data-airing]");

// MARK: what is kept for a week

async function keepWeek() {
  if (!("serviceWorker" in navigator) || !page.dataset.station) return;
  await navigator.serviceWorker.register("/dai/nen.js", { scope: "/dai" });
  const worker = (await navigator.serviceWorker.ready).active;
  const before = localStorage.getItem("dai-owner");
  if (before && before !== owner) {
    worker.postMessage({ forget: true });
    localStorage.removeItem("dai-week");
  }
  localStorage.setItem("dai-owner", owner);
  const answer = await fetch(page.dataset.station);
  if (!answer.ok) return;
  const week = await answer.json();
  localStorage.setItem("dai-week", JSON.stringify(week));
  const assets = [...document.querySelectorAll("link[rel=stylesheet], script[src]")].map(it => it.href || it.src);
  const modules = ["station-store.js", "app.js"].map(name => new URL(name, import.meta.url).href);
  worker.postMessage({
    keep: ["/dai", location.pathname + location.search, page.dataset.station, import.meta.url, ...assets, ...modules,
      ...new Set(week.airings.flatMap(it => it.sounds))],
  });
  navigator.storage?.persist?.();
}

const week = () => { try { return JSON.parse(localStorage.getItem("dai-week")); } catch { return null; } };

// A page that was kept days ago shows the airings of today.
function showToday() {
  const known = week();
  if (!known || navigator.onLine) return;
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());
  const lines = known.airings.filter(it => it.day === today);
  const list = page.querySelector("[data-lines]");
  list.replaceChildren(...lines.map(it => {
    const line = document.createElement("li");
    line.dataset.number = it.number;
    const clock = document.createElement("b");
    clock.textContent = it.clock;
    line.append(clock, ` ${it.title} `, Object.assign(document.createElement("span"), { className: "hint", textContent: it.detail }));
    return line;
  }));
  if (now) pointAtOpen(known, today);
}

// As the page does it with network: what was to be heard last and nobody has spoken of, since yesterday; or what comes.
async function pointAtOpen(known, today) {
  const said = new Set((await waiting(owner)).map(it => it.airing));
  const yesterday = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10);
  const open = known.airings.filter(it => it.isOpen && !said.has(it.number) && it.day >= yesterday);
  const past = open.filter(it => Date.parse(it.at) <= Date.now());
  const next = past.at(-1) ?? open.find(it => it.day === today);
  if (next) point(next);
}

function point(airing) {
  now.dataset.airing = airing.number;
  now.dataset.at = airing.at;
  now.querySelector(".station-time b").textContent = airing.clock;
  now.querySelector(".station-time b + span").textContent = airing.weekday;
  now.querySelector("h2").textContent = airing.title;
  for (const form of now.querySelectorAll("[data-confirm]")) form.dataset.confirm = airing.number;
  const sounds = now.querySelectorAll("[data-sound]");
  airing.sounds.forEach((address, index) => { if (sounds[index]) sounds[index].src = address; });
  tick();
}

// MARK: playing

let played = null;

async function play() {
  const started = new Date();
  const sounds = [...now.querySelectorAll("[data-sound]")];
  for (const sound of sounds) {
    sound.currentTime = 0;
    await sound.play();
    await new Promise((done, failed) => { sound.onended = done; sound.onerror = failed; });
  }
  played = { from: started.toISOString(), to: new Date().toISOString() };
  now.querySelector("[data-heard]").focus();
}

const place = now?.querySelector("[data-play-place]");
if (place) {
  place.hidden = false;
  const button = place.querySelector("[data-play]");
  button.addEventListener("click", async () => {
    button.disabled = true;
    button.textContent = "Đang phát…";
    try {
      await play();
      button.textContent = "Đã phát xong";
    } catch {
      button.disabled = false;
      button.textContent = "Chưa phát được trên máy này. Thử lại";
    }
  });
}

// MARK: saying

addEventListener("submit", event => {
  const form = event.target.closest?.("form[data-confirm]");
  if (!form) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  say(form);
}, true);

async function say(form) {
  const fields = new FormData(form);
  const photo = form.querySelector("[data-photo]")?.files[0];
  const confirmation = {
    id: crypto.randomUUID(), owner, airing: form.dataset.confirm, made: new Date().toISOString(),
    said: fields.get("said"), silent: fields.getAll("silent"), photo,
    ...(fields.get("said") === "heardAll" ? {} : { reason: fields.get("reason"), words: fields.get("words") || undefined }),
    ...(played ? { playedFrom: played.from, playedTo: played.to } : {}),
  };
  try {
    await keep(confirmation);
  } catch {
    // Nothing is kept: the form goes the plain way, while the person is still here.
    net.hidden = false;
    net.textContent = "Máy không giữ được xác nhận. Đang gửi thẳng lên hệ thống.";
    return HTMLFormElement.prototype.submit.call(form);
  }
  played = null;
  mark(confirmation.airing, confirmation.said === "heardAll" ? "Đã nghe" : "Đã ghi");
  await send();
}

function mark(number, words) {
  const line = page.querySelector(`[data-lines] [data-number="${number}"]`);
  const tag = line?.querySelector(".tag") ?? line?.appendChild(Object.assign(document.createElement("span"), { className: "tag" }));
  if (tag) tag.textContent = words;
  if (now?.dataset.airing === number) {
    const question = now.querySelector(".station-question");
    question?.replaceChildren(Object.assign(document.createElement("p"), { className: "station-said", textContent: "Đã ghi xác nhận của ông/bà." }));
  }
}

// MARK: sending

let sending = false;
let again = false;

async function send() {
  // Asked for while it is at it, it begins anew afterwards: what it is doing may have begun without network.
  if (sending) {
    again = true;
    return;
  }
  sending = true;
  try {
    for (const item of await waiting(owner)) if (!await sendOne(item)) break;
  } catch { /* no network: it waits */ } finally {
    sending = false;
    await tell();
  }
  if (again) {
    again = false;
    await send();
  }
}

let token = document.querySelector("meta[name=csrf-token]").content;

/// False when it is to be tried again later, and nothing after it.
async function sendOne(item) {
  const evidence = item.photo ? [await upload(item.photo)] : [];
  const { id, airing, made, said, silent, reason, words, playedFrom, playedTo } = item;
  const body = JSON.stringify({ id, said, silent, reason, words, playedFrom, playedTo, made, sent: new Date().toISOString(), evidence });
  let answer = await post(`/api/v1/airings/${airing}/confirmation`, body, "application/json");
  if (answer.status === 403 && (await renew())) answer = await post(`/api/v1/airings/${airing}/confirmation`, body, "application/json");
  if (answer.ok) return drop(id).then(() => true);
  if ([401, 408, 429].includes(answer.status) || answer.status >= 500) {
    lastStatus = answer.status;
    return false;
  }
  // Refused for good: it leaves the queue and stays to be read.
  const problem = await answer.json().catch(() => ({}));
  await refuse(id, problem.detail ?? problem.title ?? "Hệ thống không nhận xác nhận này.");
  return true;
}

let lastStatus = 0;

const post = (address, body, type) =>
  fetch(address, { method: "POST", headers: { "Content-Type": type, "X-CSRF-Token": token }, body });

async function upload(photo) {
  const answer = await post("/api/v1/uploads", photo, photo.type || "image/jpeg");
  if (!answer.ok) throw new Error("photo");
  return (await answer.json()).id;
}

/// A page that was kept carries the token of another session.
async function renew() {
  const answer = await fetch("/dai", { cache: "no-store" });
  if (!answer.ok || answer.redirected) return false;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("meta[name=csrf-token]")?.content;
  if (!fresh || fresh === token) return false;
  token = fresh;
  return true;
}

async function tell() {
  const [count, bad] = [(await waiting(owner)).length, await refused(owner)];
  const words = [];
  if (count > 0 && lastStatus === 401 && navigator.onLine) words.push(`Hãy đăng nhập lại để gửi ${count} xác nhận giữ trong máy.`);
  else if (count > 0) words.push(`Chưa có sóng, ${count} xác nhận giữ trong máy, tự gửi khi có sóng.`);
  else if (!navigator.onLine) words.push("Chưa có sóng. Lịch tuần này có trong máy.");
  for (const item of bad) words.push(`Không nhận: ${item.refused}`);
  net.hidden = words.length === 0;
  net.textContent = words.join(" ");
}

// MARK: the next one

function tick() {
  const shown = now?.querySelector("[data-countdown]");
  if (!shown) return;
  const minutes = Math.ceil((Date.parse(now.dataset.at) - Date.now()) / 60_000);
  for (const early of now.querySelectorAll("[data-early]")) early.hidden = minutes > 0;
  shown.textContent = minutes > 0 && minutes <= 600 ? `còn ${minutes} phút` : "";
}

tick();
setInterval(tick, 15_000);
showToday();
addEventListener("online", () => { send(); });
addEventListener("offline", () => { tell(); });
keepWeek().catch(() => {});
send();
setInterval(send, 60_000);
