// A sound as a wave that can be pointed at: audio[data-wave], once it comes into view. Without scripts, or where it cannot
// be read, the browser's own player stands alone.

const BARS = 96;
const SVG = "http://www.w3.org/2000/svg";

const coming = new IntersectionObserver(entries => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    coming.unobserve(target);
    draw(target).catch(() => {});
  }
});
for (const sound of document.querySelectorAll("audio[data-wave]")) coming.observe(sound);

async function draw(sound) {
  const answer = await fetch(sound.currentSrc || sound.src);
  if (!answer.ok) return;
  const decoded = await new OfflineAudioContext(1, 1, 22_050).decodeAudioData(await answer.arrayBuffer());
  const wave = document.createElementNS(SVG, "svg");
  wave.setAttribute("class", "wave");
  wave.setAttribute("viewBox", `0 0 ${BARS * 4} 40`);
  wave.setAttribute("preserveAspectRatio", "none");
  wave.setAttribute("aria-hidden", "true");
  const bars = peaks(decoded.getChannelData(0)).map((peak, place) => {
    const bar = document.createElementNS(SVG, "rect");
    const height = Math.max(2, peak * 40);
    for (const [name, value] of Object.entries({ x: place * 4, y: (40 - height) / 2, width: 2.6, height, rx: 1 })) bar.setAttribute(name, value);
    wave.append(bar);
    return bar;
  });
  sound.before(wave);
  wave.addEventListener("click", event => {
    sound.currentTime = event.offsetX / wave.clientWidth * decoded.duration;
    sound.play().catch(() => {});
  });
  sound.addEventListener("timeupdate", () => {
    const reached = sound.currentTime / decoded.duration * BARS;
    bars.forEach((bar, place) => bar.classList.toggle("is-played", place < reached));
  });
}

// The loudest of each stretch, against the loudest of all.
function peaks(samples) {
  const stretch = Math.max(1, Math.floor(samples.length / BARS));
  const found = Array.from({ length: BARS }, (_, place) => {
    let most = 0;
    for (let index = place * stretch; index < Math.min((place + 1) * stretch, samples.length); index += 8) {
      most = Math.max(most, Math.abs(samples[index]));
    }
    return most;
  });
  const loudest = Math.max(...found, 0.001);
  return found.map(peak => peak / loudest);
}
