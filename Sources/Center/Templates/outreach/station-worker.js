// Answers /dai and what it needs when there is no network: pages and the week as they were last seen, assets and sounds
// from what was kept. Sending is not its work: the page sends when the network is back.

const CACHE = "dai-1";

self.addEventListener("install", event => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));

self.addEventListener("message", event => {
  const { keep, forget } = event.data ?? {};
  if (forget) event.waitUntil(caches.delete(CACHE));
  if (keep) event.waitUntil(keepAll(keep));
});

async function keepAll(addresses) {
  const cache = await caches.open(CACHE);
  for (const address of addresses) {
    const isFixed = address.includes("/am-thanh/") || address.includes("/assets/");
    if (isFixed && await cache.match(address)) continue;
    try {
      const answer = await fetch(address);
      if (answer.ok && !answer.redirected) await cache.put(address, answer);
    } catch { /* kept another time */ }
  }
}

self.addEventListener("fetch", event => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (pathname.startsWith("/dai/am-thanh/") || pathname.startsWith("/assets/")) return event.respondWith(kept(request));
  if (pathname === "/dai" || pathname.startsWith("/dai/")) return event.respondWith(fresh(request));
});

async function kept(request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(request.url)) ?? fetch(request);
}

async function fresh(request) {
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected) await cache.put(request.url, answer.clone());
    return answer;
  } catch (error) {
    const found = (await cache.match(request.url)) ?? (request.mode === "navigate" ? await cache.match("/dai") : null);
    if (found) return found;
    throw error;
  }
}
