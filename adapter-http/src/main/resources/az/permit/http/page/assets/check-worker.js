// Lets the page of the police open where there is no network.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  const ours =
    event.request.method === "GET" &&
    url.origin === self.location.origin &&
    (url.pathname === "/check" || url.pathname.startsWith("/assets/"));
  if (ours) {
    event.respondWith(
      fetch(event.request).catch(() => caches.match(event.request, { ignoreSearch: true })),
    );
  }
});
