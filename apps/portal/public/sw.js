// Opens pages while the server is away. Files are remembered when they are built; of the server's answers those that a
// form needs to open, as they last came. It never answers for the server when the server answers, and never writes.
// Each app registers it for its own pages: the portal for `/`, the designer, whose drafts keep themselves, for its own.

/** Where the app's pages begin: `/` or `/designer/`. */
const base = new URL(self.registration.scope).pathname
const isPortal = base === '/'
const files = isPortal ? 'tianbao-files' : 'tianbao-designer-files'
const answers = isPortal ? 'tianbao-answers' : 'tianbao-designer-answers'
const remembered = 'Tianbao-Remembered'

/** How long the server may think before something is taken from memory, in milliseconds. */
const patience = { page: 5000, answer: 10_000 }

/** Answers that are remembered at most; the oldest go first. */
const mostAnswers = 80

const isAnswer = isPortal
  ? /^\/api\/(?:templates|submissions(?:\/[^/]+(?:\/last)?)?$|validators\/)/
  : /^\/api\/(?:templates|drafts$|drafts\/[^/]+\/samples$)/

self.addEventListener('install', (event) => {
  self.skipWaiting()
  event.waitUntil(rememberFilesOnce())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (isPortal && pathname.startsWith('/designer')) return
  if (request.mode === 'navigate') event.respondWith(openPage(request))
  else if (pathname.startsWith(`${base}assets/`)) event.respondWith(readFile(event, request))
  else if (isAnswer.test(pathname)) event.respondWith(ask(event, request))
})

/** Remembers all files of this build, and forgets those of the one before. */
async function rememberFiles() {
  const [cache, list] = await Promise.all([
    caches.open(files),
    fetch(`${base}files.json`, { cache: 'no-cache' }),
  ])
  const entries = Object.values(await list.json())
  const paths = new Set(entries.flatMap(({ file, css = [] }) => [file, ...css]).map((path) => base + path))
  const known = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
  await cache.addAll([base, ...[...paths].filter((path) => !known.has(path))])
  for (const path of known) if (path !== base && !paths.has(path)) await cache.delete(path)
}

let remembering = null

function rememberFilesOnce() {
  remembering ??= rememberFiles().finally(() => {
    remembering = null
  })
  return remembering
}

async function openPage(request) {
  try {
    const page = await fetch(request, { signal: AbortSignal.timeout(patience.page) })
    if (page.status < 500) return page
  } catch {
    // The server is away.
  }
  return (await caches.match(base, { cacheName: files })) ?? Response.error()
}

async function readFile(event, request) {
  const known = await caches.match(request, { cacheName: files })
  if (known) return known
  const file = await fetch(request)
  // A new build stands on the server, or the list has no name for the file, as it has none for a worker's.
  if (file.ok) event.waitUntil(rememberFile(request, file.clone()))
  return file
}

async function rememberFile(request, file) {
  await rememberFilesOnce()
  const cache = await caches.open(files)
  await cache.put(request, file)
}

async function ask(event, request) {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(patience.answer) })
    if (answer.ok) event.waitUntil(rememberAnswer(request, answer.clone()))
    if (answer.status < 500) return answer
  } catch {
    // The server is away.
  }
  const known = await caches.match(request, { cacheName: answers })
  if (!known) return Response.error()
  const headers = new Headers(known.headers)
  headers.set(remembered, '1')
  return new Response(known.body, { status: known.status, headers })
}

async function rememberAnswer(request, answer) {
  const cache = await caches.open(answers)
  await cache.delete(request)
  await cache.put(request, answer)
  const known = await cache.keys()
  await Promise.all(known.slice(0, Math.max(0, known.length - mostAnswers)).map((one) => cache.delete(one)))
}
