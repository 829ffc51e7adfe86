// data-clock shows the time in Việt Nam; data-since counts from an instant: «12 phút 05 giây».

const clock = new Intl.DateTimeFormat("vi-VN", {
  timeZone: "Asia/Ho_Chi_Minh", weekday: "long", day: "2-digit", month: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit",
});

function since(iso) {
  const seconds = Math.max(0, Math.floor((Date.now() - Date.parse(iso)) / 1000));
  const two = number => String(number).padStart(2, "0");
  const hours = Math.floor(seconds / 3600), minutes = Math.floor(seconds / 60) % 60;
  return hours ? `${hours} giờ ${two(minutes)} phút` : `${minutes} phút ${two(seconds % 60)} giây`;
}

function tick() {
  for (const place of document.querySelectorAll("[data-clock]")) place.textContent = clock.format(new Date());
  for (const place of document.querySelectorAll("[data-since]")) place.textContent = since(place.dataset.since);
}
tick();
setInterval(tick, 1000);
