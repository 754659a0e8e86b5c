import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { type ServerType, serve } from '@hono/node-server'
import { fillHoles, sentence } from '@tianbao/finding'
import { openStorage, type Storage, StorageError, storageMessages } from '@tianbao/storage'
import { pino } from 'pino'
import { uuidv7 } from 'uuidv7'
import { createApp } from './app.ts'
import { startMessages } from './messages/start.ts'
import { readPages } from './pages/read-pages.ts'
import { designerBase } from './pages/serve-pages.ts'
import { takeInTemplates } from './templates/take-in.ts'
import { readTemplateFolders } from './templates/template-folder.ts'

/** Where the project lies, and what the environment says: `PORT` (8787; 0 takes any), `TIANBAO_DATA` (`<root>/data`). */
export interface StartOptions {
  readonly root: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** A running server, or in both languages why there is none. */
export type Started =
  | { readonly ok: true; readonly url: string; readonly close: () => Promise<void> }
  | { readonly ok: false; readonly sentence: string }

/** Only this machine can reach it. */
const hostname = '127.0.0.1'

/** How long requests that are under way may take to end when the server stops, in milliseconds. */
const patience = 5_000

/** Opens the data folder, takes in the templates, and serves the API and the portal on this machine. */
export async function startServer({ root, env }: StartOptions): Promise<Started> {
  const port = Number(env.PORT || 8787)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return refusal('port_wrong', { port: env.PORT ?? '' })
  if (port !== 0 && (await isBusy(port)))
    return refusal('port_busy', { port: String(port), next: String(port + 1) })

  const directory = env.TIANBAO_DATA || join(root, 'data')
  let storage: Storage
  try {
    storage = await openStorage({ directory })
  } catch (error) {
    if (!(error instanceof StorageError)) throw error
    return { ok: false, sentence: inBoth((language) => sentence(error, storageMessages[language])) }
  }
  const log = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (level) => ({ level }) } },
    pino.destination(2),
  )
  const services = { storage, now: () => new Date(), mintId: uuidv7, log }
  const templates = await takeInTemplates(readTemplateFolders(join(root, 'templates')), services)
  const pages = new Map([
    ...readPages(join(root, 'apps', 'portal', 'dist')),
    ...readPages(join(root, 'apps', 'designer', 'dist'), designerBase),
  ])
  const app = createApp({ ...services, templates, pages })
  const server = serve({ fetch: app.fetch, hostname, port })
  await once(server, 'listening')
  return { ok: true, url: urlOf(server), close: () => close(server, storage) }
}

async function close(server: ServerType, storage: Storage): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  const impatient = setTimeout(
    () => 'closeAllConnections' in server && server.closeAllConnections(),
    patience,
  )
  await closed
  clearTimeout(impatient)
  await storage.close()
}

async function isBusy(port: number): Promise<boolean> {
  const probe = createServer()
  try {
    probe.listen(port, hostname)
    await once(probe, 'listening')
    return false
  } catch {
    return true
  } finally {
    probe.close()
  }
}

function urlOf(server: ServerType): string {
  const address = server.address()
  return `http://${hostname}:${typeof address === 'object' ? address?.port : ''}`
}

function refusal(code: keyof typeof startMessages.en, params: Readonly<Record<string, string>>): Started {
  return { ok: false, sentence: inBoth((language) => fillHoles(startMessages[language][code], params)) }
}

function inBoth(say: (language: 'zh-CN' | 'en') => string): string {
  return `${say('zh-CN')}\n${say('en')}`
}
