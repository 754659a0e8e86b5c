import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { JsonObject } from '@tianbao/edit'
import { openStorage } from '@tianbao/storage'
import { pino } from 'pino'
import { createApp } from '../app.ts'
import type { Pages } from '../pages/read-pages.ts'
import type { Services } from '../services.ts'
import { takeInTemplates } from '../templates/take-in.ts'
import type { TemplateFolder } from '../templates/template-folder.ts'

/** The text of a small template with a group, a computed total, a warning, a list and a field of several choices. */
export const smallTemplate = readFileSync(
  fileURLToPath(new URL('./small-template.json', import.meta.url)),
  'utf8',
)

/** Which template that is. */
export const smallKey = { region: '420000', form: 'small-goal', year: 2024 } as const

/** A sample of it with a warning that has its reason. */
const sample = {
  template: smallKey,
  data: {
    department: '市财政局',
    funds: { fiscal: 10, own: 20 },
    annual: [
      { id: 'r1', name: '公文按时办结率', target: '≥95%' },
      { id: 'r2', name: '会议费控制率', target: '≤100%' },
    ],
  },
  reasons: [{ code: 'own_small', path: '/funds/own', text: '上年结转' }],
} as const

/** The small template's folder, as it lies on the disk. */
export const smallFolder: TemplateFolder = {
  path: 'templates/small',
  text: smallTemplate,
  samples: [
    { name: 'typed', sample },
    { name: 'empty', sample: { template: smallKey, data: {} } },
  ],
}

/** The app over a database of its own, with a clock that stands still and ids that count. */
export interface TestServer {
  readonly services: Services
  readonly app: ReturnType<typeof createApp>
  /** Sends JSON as the portal's page does, and reads the JSON that comes back. */
  send(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ readonly status: number; readonly body: Answer }>
  /** Lets time pass: the clock stands still otherwise. */
  pass(milliseconds: number): void
  close(): Promise<void>
}

/** A parsed answer: looked into by tests, which fail where it is not what they expect. */
export type Answer = JsonObject & Readonly<Record<string, never>>

/** Opens a server that nobody else sees. */
export async function openTestServer(
  folders: readonly TemplateFolder[] = [smallFolder],
  pages?: Pages,
): Promise<TestServer> {
  const directory = mkdtempSync(join(tmpdir(), 'tianbao-server-'))
  const storage = await openStorage({ directory })
  let minted = 0
  let time = Date.UTC(2024, 0, 26, 4)
  const base = {
    storage,
    now: () => new Date(time),
    mintId: () => `id-${++minted}`,
    log: pino({ level: 'silent' }),
  }
  const services = { ...base, templates: await takeInTemplates(folders, base) }
  const app = createApp({ ...services, ...(pages && { pages }) })
  return {
    services,
    app,
    async send(method, path, body) {
      const headers = {
        'content-type': 'application/json',
        origin: 'http://localhost',
        'sec-fetch-site': 'same-origin',
      }
      const response = await app.request(path, {
        method,
        headers,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      const text = await response.text()
      return { status: response.status, body: text === '' ? {} : JSON.parse(text) }
    },
    pass(milliseconds) {
      time += milliseconds
    },
    async close() {
      await storage.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
