// Maps: [data-map] as components/map writes it. Points come as GeoJSON for the part that is in view:
//   {"properties": {"count": 34}}                                             several, counted by the server
//   {"properties": {"code", "title", "url", "standing": "urgent|overdue|…"}}  one report, or one of whatever else has a page
// Borders are drawn as the base, so that the map works where no tiles are configured or none arrive.

for (const place of document.querySelectorAll("[data-map]")) draw(place).catch(() => {});

async function draw(place) {
  const data = place.dataset;
  await library(data.leaflet);
  const fallback = [...place.childNodes];
  place.replaceChildren();
  place.classList.add("is-drawn");
  let map;
  try {
    map = L.map(place, { zoomControl: false, scrollWheelZoom: data.map === "browse", minZoom: 6, maxZoom: 18 });
  } catch (error) {
    place.classList.remove("is-drawn");
    place.replaceChildren(...fallback);
    throw error;
  }
  L.control.zoom({ zoomInTitle: "Phóng to", zoomOutTitle: "Thu nhỏ" }).addTo(map);
  map.attributionControl.setPrefix("");
  if (data.tiles) L.tileLayer(data.tiles, { attribution: data.attribution ?? "", maxZoom: 18 }).addTo(map);
  map.setView([Number(data.latitude ?? 21.6), Number(data.longitude ?? 103.0)], Number(data.zoom));
  // Borders arrive late: whoever has pointed at the map by then, or has a point already, keeps the view they have.
  let isWhole = !data.latitude;
  map.once("mousedown click dragstart zoomstart", () => { isWhole = false; });
  if (data.borders) borders(map, data, () => isWhole).catch(() => {});
  if (data.map === "browse" && data.points) browse(map, data);
  if (data.map === "pick") pick(map, place, data);
  if (data.map === "show" && data.latitude) L.marker([data.latitude, data.longitude], { icon: pin(), keyboard: false }).addTo(map);
}

async function library(folder) {
  if (window.L) return;
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = `${folder}/leaflet.css`;
  document.head.append(style);
  await new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = `${folder}/leaflet.js`;
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });
}

async function borders(map, data, mayFit) {
  const response = await fetch(data.borders);
  if (!response.ok) return;
  const layer = L.geoJSON(await response.json(), {
    interactive: false,
    style: { color: "#0c4a3b", weight: 1.2, opacity: 0.7, fillColor: "#e3efe9", fillOpacity: data.tiles ? 0.1 : 0.6 },
  }).addTo(map);
  if (mayFit()) map.fitBounds(layer.getBounds(), { animate: false });
}

// MARK: Browse

function browse(map, data) {
  const layer = L.layerGroup().addTo(map);
  let asking;
  const load = async () => {
    asking?.abort();
    asking = new AbortController();
    const url = new URL(data.points, location);
    url.searchParams.set("bbox", map.getBounds().toBBoxString());
    url.searchParams.set("zoom", map.getZoom());
    try {
      const response = await fetch(url, { signal: asking.signal });
      if (!response.ok) return;
      const body = await response.json();
      layer.clearLayers();
      for (const feature of body.features ?? body.cells.map(grouped)) marker(feature, map).addTo(layer);
    } catch { /* aborted, or no signal: what is drawn stays */ }
  };
  map.on("moveend", load);
  load();
}

// A group as /api/v1/map/cells gives it, as a feature; a group of one names its report.
function grouped({ count, latitude, longitude, code }) {
  const title = code ? `Phản ánh ${code}` : "";
  return { geometry: { coordinates: [longitude, latitude] }, properties: { count, code, title, url: `/pa/${code}` } };
}

function marker({ geometry, properties }, map) {
  const at = [geometry.coordinates[1], geometry.coordinates[0]];
  if (properties.count > 1) {
    const size = Math.round(30 + Math.min(30, Math.log2(properties.count) * 4));
    const several = L.marker(at, {
      icon: L.divIcon({ className: "map-point", html: String(Number(properties.count)), iconSize: [size, size] }),
      alt: `${properties.count} phản ánh, bấm để xem gần hơn`,
    });
    return several.on("click", () => map.setView(at, map.getZoom() + 2));
  }
  const kind = { urgent: " is-urgent", overdue: " is-overdue" }[properties.standing] ?? "";
  const one = L.marker(at, {
    icon: L.divIcon({ className: "map-point" + kind, html: "", iconSize: [22, 22] }), alt: properties.title ?? "",
  });
  const words = document.createElement("div");
  const link = document.createElement("a");
  link.href = new URL(properties.url, location).origin === location.origin ? properties.url : "#";
  link.textContent = properties.title;
  words.append(link, document.createElement("br"), properties.code ?? "");
  return one.bindPopup(words);
}

// MARK: Pick

function pick(map, place, data) {
  const form = place.closest("form");
  const latitude = form?.elements[data.latitudeField], longitude = form?.elements[data.longitudeField];
  const tools = document.createElement("div");
  tools.className = "map-tools";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-secondary";
  button.textContent = "Lấy vị trí của tôi";
  const status = document.createElement("p");
  status.className = "map-status";
  status.setAttribute("role", "status");
  status.textContent = "Bấm vào bản đồ để chọn điểm.";
  tools.append(button, status);
  place.before(tools);

  let chosen;
  const choose = (at, words) => {
    chosen ??= L.marker(at, { icon: pin(), draggable: true, alt: "Điểm đã chọn" }).addTo(map)
      .on("dragend", event => choose(event.target.getLatLng(), "Đã chuyển điểm."));
    chosen.setLatLng(at);
    const point = L.latLng(at);
    for (const [field, value] of [[latitude, point.lat], [longitude, point.lng]]) {
      if (!field) continue;
      field.value = value.toFixed(6);
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
    status.textContent = words;
  };
  map.on("click", event => choose(event.latlng, "Đã chọn điểm trên bản đồ."));
  if (latitude?.value && longitude?.value) {
    choose([latitude.value, longitude.value], "Điểm đã chọn.");
    map.setView([latitude.value, longitude.value], 16);
  }
  if (!navigator.geolocation) return button.remove();
  button.addEventListener("click", () => {
    status.textContent = "Đang tìm vị trí…";
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const at = [coords.latitude, coords.longitude];
        choose(at, `Đã lấy vị trí, sai số khoảng ${Math.round(coords.accuracy)} m. Kéo điểm nếu chưa đúng chỗ.`);
        map.setView(at, coords.accuracy > 500 ? 14 : 17);
      },
      () => { status.textContent = "Không lấy được vị trí. Vui lòng bấm vào bản đồ hoặc ghi địa điểm bằng lời."; },
      { enableHighAccuracy: true, timeout: 20000, maximumAge: 60000 });
  });
}

// A square of 30 px that stands on its corner: its tip is 15 + 30·√½ = 36 px below its upper edge.
function pin() {
  return L.divIcon({ className: "map-pin", html: "", iconSize: [30, 36], iconAnchor: [15, 36] });
}
