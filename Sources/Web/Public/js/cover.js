// Covering: [data-cover], as the desk's pages write it. Words are chosen by selecting them, areas of a picture by drawing
// on it; without this file words are typed and cells are ticked.

for (const text of document.querySelectorAll("[data-cover-words]")) words(text);
for (const picture of document.querySelectorAll("[data-cover-picture]")) areas(picture);

// MARK: Words

function words(text) {
  const form = text.closest("form");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-secondary cover-take";
  button.textContent = "Che đoạn đang chọn";
  button.hidden = true;
  text.after(button);
  let chosen = "";
  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    if (!selection.rangeCount || selection.isCollapsed || !text.contains(selection.getRangeAt(0).commonAncestorContainer)) {
      // Pressing the button takes the selection away before the press is heard.
      setTimeout(() => { button.hidden = !document.activeElement?.isSameNode(button); }, 200);
      return;
    }
    const copy = selection.getRangeAt(0).cloneContents();
    for (const why of copy.querySelectorAll(".covered-why")) why.remove();
    chosen = copy.textContent.replace(/\s+/g, " ").trim();
    button.hidden = chosen === "";
  });
  button.addEventListener("pointerdown", event => event.preventDefault());
  button.addEventListener("click", () => {
    const row = [...form.querySelectorAll("[data-cover-row]")].find(row => !row.querySelector("input").value.trim()) ?? added(form);
    row.querySelector("input").value = chosen;
    row.querySelector("select").focus();
    button.hidden = true;
  });
}

function added(form) {
  const rows = form.querySelectorAll("[data-cover-row]");
  const row = rows[rows.length - 1].cloneNode(true);
  for (const part of row.querySelectorAll("[id]")) part.id = part.id.replace(/\d+$/, rows.length);
  for (const label of row.querySelectorAll("label")) label.htmlFor = label.htmlFor.replace(/\d+$/, rows.length);
  row.querySelector("select").value = "";
  rows[rows.length - 1].after(row);
  return row;
}

// MARK: Areas of a picture

function areas(picture) {
  const form = picture.closest("form");
  const sheet = picture.querySelector("svg");
  const list = form.querySelector("[data-cover-list]");
  form.classList.add("is-drawing");
  form.querySelector("[data-cover-switch]").addEventListener("click", () => form.classList.remove("is-drawing"));
  let corner, rect;
  const place = event => {
    const box = picture.getBoundingClientRect();
    const side = (at, from, size) => Math.min(Math.max((at - from) / size, 0), 1);
    return [side(event.clientX, box.left, box.width), side(event.clientY, box.top, box.height)];
  };
  picture.addEventListener("pointerdown", event => {
    if (!form.classList.contains("is-drawing") || event.button) return;
    event.preventDefault();
    picture.setPointerCapture(event.pointerId);
    corner = place(event);
    rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    sheet.append(rect);
  });
  picture.addEventListener("pointermove", event => {
    if (!rect) return;
    const at = place(event);
    const [left, top] = [0, 1].map(axis => Math.min(corner[axis], at[axis]));
    const [width, height] = [0, 1].map(axis => Math.abs(corner[axis] - at[axis]));
    for (const [name, value] of Object.entries({ x: left, y: top, width, height })) rect.setAttribute(name, value.toFixed(4));
  });
  const end = drawn => () => {
    if (!rect) return;
    const [left, top, width, height] = ["x", "y", "width", "height"].map(name => Number(rect.getAttribute(name)));
    if (drawn && width > 0.005 && height > 0.005) keep(picture.dataset.coverPicture, [left, top, width, height], rect);
    else rect.remove();
    rect = undefined;
  };
  picture.addEventListener("pointerup", end(true));
  picture.addEventListener("pointercancel", end(false));

  // A drawn area joins the list, where its ground is chosen and where it can be dropped again.
  function keep(media, sides, rect) {
    const item = document.createElement("li");
    const box = Object.assign(document.createElement("input"), { type: "checkbox", name: "area", checked: true });
    const ground = form.querySelector("[data-cover-grounds]").cloneNode(true);
    ground.removeAttribute("id");
    ground.removeAttribute("name");
    ground.removeAttribute("data-cover-grounds");
    ground.setAttribute("aria-label", "Căn cứ che vùng vừa khoanh");
    const settle = () => {
      box.value = [media, ...sides, ground.value].join(" ");
      ground.required = box.checked;
    };
    ground.value = list.querySelector("li:last-child select")?.value ?? "";
    box.addEventListener("change", () => { rect.classList.toggle("is-dropped", !box.checked); settle(); });
    ground.addEventListener("change", settle);
    settle();
    const label = document.createElement("label");
    label.append(box, " ", "Vùng vừa khoanh");
    item.append(label, ground);
    list.append(item);
    if (!ground.value) ground.focus();
  }
}
