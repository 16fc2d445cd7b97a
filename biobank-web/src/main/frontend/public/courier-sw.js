// The courier page opens without network: its page and files are kept, never an answer of /api.
const SHELL = 'courier-shell'
const PAGE = '/courier'

async function keepShell() {
  const cache = await caches.open(SHELL)
  const page = await fetch(PAGE, { cache: 'no-cache' })
  const html = await page.clone().text()
  const files = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((match) => match[1])
  await cache.addAll(files)
  await cache.put(PAGE, page)
}

async function pageFromNetworkElseKept(request) {
  try {
    const page = await fetch(request)
    if (page.ok) await (await caches.open(SHELL)).put(PAGE, page.clone())
    return page
  } catch {
    return (await caches.match(PAGE)) ?? Response.error()
  }
}

async function fileKeptElseFromNetwork(request) {
  const kept = await caches.match(request)
  if (kept) return kept
  const file = await fetch(request)
  if (file.ok) await (await caches.open(SHELL)).put(request, file.clone())
  return file
}

self.addEventListener('install', (event) => event.waitUntil(keepShell().then(() => self.skipWaiting())))
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return
  if (event.request.mode === 'navigate') event.respondWith(pageFromNetworkElseKept(event.request))
  else if (url.pathname.startsWith('/assets/')) event.respondWith(fileKeptElseFromNetwork(event.request))
})
