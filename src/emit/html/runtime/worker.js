// Keeps the files of one wizard for times without a network: its pages and what they load, nothing else, and
// never what people answer. `VERSION` and `FILES` (address and integrity) come from the build.
//
// A version is kept whole or not at all: each file must be the one the build made. Pages come from the network
// while there is one, so nobody fills in yesterday's form; everything else is named by its content or checked by
// the page, so what is kept cannot be mixed with what is new.

const PREFIX = `antragswerk ${registration.scope} `;
const NAME = PREFIX + VERSION;
const addresses = new Set(FILES.map(([path]) => new URL(path, location).href));

addEventListener('install', (event) => {
  // A name with a hash in it never means anything else, so what the page has just loaded will do.
  const cacheOf = (path) => (/-[0-9a-f]{10}\.\w+$/.test(path) ? 'default' : 'no-cache');
  const requests = FILES.map(([path, integrity]) => new Request(path, { integrity, cache: cacheOf(path) }));
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(requests)));
});

addEventListener('activate', (event) => {
  const old = (name) => name.startsWith(PREFIX) && name !== NAME;
  const clean = caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))));
  // The page that was open before there was a worker has parts yet to load.
  event.waitUntil(clean.then(() => clients.claim()));
});

// The address under which a page is kept, without what stands behind it.
function kept({ url, mode }) {
  const address = new URL(url);
  address.hash = '';
  if (mode === 'navigate') address.search = '';
  if (address.pathname.endsWith('/')) address.pathname += 'index.html';
  return addresses.has(address.href) ? address.href : null;
}

async function fromNetworkFirst(request, address) {
  try {
    return await fetch(request);
  } catch (error) {
    const found = await caches.match(address, { cacheName: NAME });
    if (found) return found;
    throw error;
  }
}

async function fromCacheFirst(request, address) {
  return (await caches.match(address, { cacheName: NAME })) ?? fetch(request);
}

addEventListener('fetch', (event) => {
  const { request } = event;
  const address = request.method === 'GET' ? kept(request) : null;
  if (!address) return;
  event.respondWith(request.mode === 'navigate' ? fromNetworkFirst(request, address) : fromCacheFirst(request, address));
});
