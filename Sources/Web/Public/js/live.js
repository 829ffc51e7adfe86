// Server-Sent Events: data-live="/address" on an element holding
//   [data-feed]            a list that takes new lines at its top
//   [data-figure="name"]   a number that follows the event «figures»: {"name": "27"}
//   [data-alarms]          where urgent reports appear; they ring until the page says someone took them
//   [data-connection]      says when the line is lost
// Events: «report» and «urgent» carry {code, title, url, at}; «acknowledged» carries {code}.

for (const root of document.querySelectorAll("[data-live]")) listen(root);

function listen(root) {
  const source = new EventSource(root.dataset.live);
  const connection = root.querySelector("[data-connection]");
  source.onopen = () => { if (connection) connection.textContent = ""; };
  source.onerror = () => { if (connection) connection.textContent = "Mất kết nối, số liệu có thể đã cũ. Đang nối lại…"; };
  source.addEventListener("report", event => feed(root, JSON.parse(event.data)));
  source.addEventListener("figures", event => figures(root, JSON.parse(event.data)));
  source.addEventListener("urgent", event => alarm(root, JSON.parse(event.data)));
  source.addEventListener("acknowledged", event => quiet(root, JSON.parse(event.data).code));
  addEventListener("pagehide", () => source.close());
}

function feed(root, report) {
  const list = root.querySelector("[data-feed]");
  if (!list) return;
  const item = document.createElement("li");
  const time = document.createElement("time");
  time.dateTime = report.at;
  time.textContent = new Intl.DateTimeFormat("vi-VN", { timeZone: "Asia/Ho_Chi_Minh", hour: "2-digit", minute: "2-digit" }).format(new Date(report.at));
  item.append(time, link(report));
  list.prepend(item);
  while (list.children.length > 30) list.lastElementChild.remove();
}

function figures(root, values) {
  for (const [name, value] of Object.entries(values)) {
    for (const place of root.querySelectorAll(`[data-figure="${CSS.escape(name)}"]`)) place.textContent = value;
  }
}

// An alarm cannot be dismissed here: only the server's word that someone took it makes it quiet.
const ringing = new Set();

function alarm(root, report) {
  feed(root, report);
  const place = root.querySelector("[data-alarms]");
  if (place && !place.querySelector(`[data-code="${CSS.escape(report.code)}"]`)) {
    const box = document.createElement("div");
    box.className = "alarm is-new";
    box.dataset.code = report.code;
    const words = document.createElement("div");
    words.className = "alarm-words";
    const heading = document.createElement("strong");
    heading.append(link(report));
    words.append(heading, report.place ?? "");
    const time = document.createElement("span");
    time.className = "alarm-time";
    time.dataset.since = report.at;
    box.append(words, time);
    place.prepend(box);
    import("./clock.js");
  }
  ringing.add(report.code);
  root.dispatchEvent(new CustomEvent("urgent", { detail: report, bubbles: true }));
  ring();
}

function quiet(root, code) {
  ringing.delete(code);
  root.querySelector(`[data-code="${CSS.escape(code)}"]`)?.remove();
}

for (const box of document.querySelectorAll("[data-alarms] [data-code].is-new")) ringing.add(box.dataset.code);
let sound, timer;

function ring() {
  if (timer || !ringing.size) return;
  const play = () => {
    if (!ringing.size) { clearInterval(timer); timer = null; return; }
    // Browsers keep a page silent until it was pressed once; the duty officer's first press opens the sound.
    sound ??= new AudioContext();
    for (const [start, pitch] of [[0, 880], [0.25, 660], [0.5, 880]]) {
      const tone = sound.createOscillator(), volume = sound.createGain();
      tone.frequency.value = pitch;
      volume.gain.value = 0.2;
      tone.connect(volume).connect(sound.destination);
      tone.start(sound.currentTime + start);
      tone.stop(sound.currentTime + start + 0.2);
    }
  };
  play();
  timer = setInterval(play, 4000);
}
addEventListener("pointerdown", () => sound?.resume());
ring();

function link(report) {
  const anchor = document.createElement("a");
  anchor.href = new URL(report.url, location).origin === location.origin ? report.url : "#";
  anchor.textContent = report.title;
  return anchor;
}
