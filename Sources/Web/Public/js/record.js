// «Thu ngay» at a field that takes a sound file: records with this device's microphone, lets it be heard, and puts it into
// the field. Without scripts, or where the device cannot record, the field takes a file as it always did.

const LONGEST = 10 * 60;

for (const field of document.querySelectorAll("input[type=file][accept='audio/*']")) {
  if (navigator.mediaDevices?.getUserMedia && window.MediaRecorder) offer(field);
}

function offer(field) {
  const place = Object.assign(document.createElement("div"), { className: "record" });
  const button = Object.assign(document.createElement("button"), { type: "button", className: "button button-secondary", textContent: "Thu ngay" });
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  const heard = Object.assign(document.createElement("audio"), { controls: true, hidden: true });
  heard.setAttribute("aria-label", "Nghe lại bản vừa thu");
  place.append(button, status, heard);
  field.after(place);

  let recorder = null;
  button.addEventListener("click", async () => {
    if (recorder) return recorder.stop();
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      status.textContent = "Không mở được micro. Hãy cho phép trang dùng micro, hoặc đưa tệp lên.";
      return;
    }
    const pieces = [];
    const begun = Date.now();
    recorder = new MediaRecorder(stream);
    recorder.ondataavailable = event => pieces.push(event.data);
    const clock = setInterval(() => {
      const seconds = Math.floor((Date.now() - begun) / 1000);
      status.textContent = `Đang thu ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
      if (seconds >= LONGEST) recorder?.stop();
    }, 1000);
    recorder.onstop = () => {
      clearInterval(clock);
      for (const track of stream.getTracks()) track.stop();
      put(new File(pieces, "ban-thu", { type: recorder.mimeType.split(";")[0] }));
      recorder = null;
      button.textContent = "Thu lại";
    };
    recorder.start();
    button.textContent = "Dừng thu";
    status.textContent = "Đang thu 0:00";
  });

  function put(file) {
    const carrier = new DataTransfer();
    carrier.items.add(file);
    field.files = carrier.files;
    URL.revokeObjectURL(heard.src);
    heard.src = URL.createObjectURL(file);
    heard.hidden = false;
    status.textContent = "Đã thu xong. Nghe lại, rồi đưa lên.";
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
}
