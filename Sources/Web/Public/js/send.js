// The send form on a weak line: drafts that survive, photos made small before they travel.

const longest = 1600;

// Drafts: what was written stays on this phone until it was sent.
for (const form of document.querySelectorAll("form[data-draft]")) {
  const key = `draft-${form.dataset.draft}`;
  const fields = () => [...form.elements].filter(field =>
    field.name && !["hidden", "password", "file", "submit", "button"].includes(field.type));
  const save = () => {
    const values = fields().filter(field => !["radio", "checkbox"].includes(field.type) || field.checked)
      .map(field => [field.name, field.value]);
    try { localStorage.setItem(key, JSON.stringify(values)); } catch { /* full or forbidden: no draft then */ }
  };
  const isRefused = document.querySelector("[data-error-summary]");
  let saved = null;
  try { saved = JSON.parse(localStorage.getItem(key)); } catch { localStorage.removeItem(key); }
  if (Array.isArray(saved) && !isRefused) {
    let restored = false;
    for (const field of fields()) {
      const values = saved.filter(([name]) => name === field.name).map(([, value]) => value);
      if (["radio", "checkbox"].includes(field.type)) {
        if (values.length) field.checked = values.includes(field.value);
      } else if (!field.value && values[0]) {
        field.value = values[0];
        field.dispatchEvent(new Event("input", { bubbles: true }));
        restored = true;
      }
    }
    if (restored) note(form, key);
  }
  let pause;
  form.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(save, 500); });
  addEventListener("pagehide", () => { if (!form.dataset.sending && form.querySelector("textarea")?.value) save(); });
}

function note(form, key) {
  const words = document.createElement("p");
  words.className = "draft-note";
  words.setAttribute("role", "status");
  words.append("Đã khôi phục nội dung ông/bà viết dở. ");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button-plain";
  button.textContent = "Xóa và viết lại";
  button.addEventListener("click", () => { localStorage.removeItem(key); form.reset(); words.remove(); });
  words.append(button);
  form.prepend(words);
}

// Photos: at most 1600 pixels a side; the smaller file replaces the large one in the field itself.
for (const input of document.querySelectorAll("input[data-files]")) {
  const list = document.createElement("ul");
  list.className = "file-list";
  input.after(list);
  const status = document.createElement("p");
  status.className = "draft-note";
  status.setAttribute("role", "status");
  list.after(status);
  input.addEventListener("change", async () => {
    const chosen = [...input.files].slice(0, Number(input.dataset.limit) || 1);
    const tooMany = input.files.length > chosen.length;
    status.textContent = chosen.length ? "Đang chuẩn bị ảnh…" : "";
    const files = [];
    for (const file of chosen) files.push(file.type.startsWith("image/") ? await smaller(file).catch(() => file) : file);
    const box = new DataTransfer();
    files.forEach(file => box.items.add(file));
    input.files = box.files;
    for (const image of list.querySelectorAll("img")) URL.revokeObjectURL(image.src);
    list.replaceChildren(...files.map(preview));
    const bytes = files.reduce((sum, file) => sum + file.size, 0);
    status.textContent = !files.length ? ""
      : `${files.length} tệp, ${size(bytes)}.` + (tooMany ? ` Chỉ gửi được ${chosen.length} tệp đầu tiên.` : "");
  });
}

async function smaller(file) {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise(done => canvas.toBlob(done, "image/jpeg", 0.82));
  if (!blob || blob.size >= file.size) return file;
  return new File([blob], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg", lastModified: file.lastModified });
}

function preview(file) {
  const item = document.createElement("li");
  if (file.type.startsWith("image/")) {
    const image = document.createElement("img");
    image.src = URL.createObjectURL(file);
    image.alt = "";
    item.append(image);
  }
  item.append(`${file.name} (${size(file.size)})`);
  return item;
}

function size(bytes) {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1048576).toLocaleString("vi-VN", { maximumFractionDigits: 1 })} MB`;
}
