import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test as base } from '@playwright/test'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A server of its own, started as a person starts it, on a data folder of its own. */
export interface Served {
  readonly url: string
  /** Ends the server as a power cut would. */
  kill(): Promise<void>
  /** Starts it again on the same port and data. */
  start(): Promise<void>
}

export const test = base.extend<object, { served: Served }>({
  served: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its first parameter.
    async ({}, use) => {
      const data = mkdtempSync(join(tmpdir(), 'tianbao-journey-'))
      const port = await freePort()
      const url = `http://127.0.0.1:${port}`
      let child: ChildProcess | null = null
      const served: Served = {
        url,
        kill: async () => {
          // One that is gone already ends no second time.
          if (!child || child.exitCode !== null || child.signalCode !== null) return
          const ended = new Promise((resolve) => child?.once('exit', resolve))
          child?.kill('SIGKILL')
          await ended
        },
        start: async () => {
          child = await launch(port, data, url)
        },
      }
      await served.start()
      await use(served)
      await served.kill()
      rmSync(data, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ served }, use) => use(served.url),
})

export { expect } from '@playwright/test'

function launch(port: number, data: string, url: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), TIANBAO_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk.toString('utf8')
      if (said.includes(url)) resolve(child)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', (code) =>
      reject(new Error(`The server ended with ${code} before it answered:\n${said}`)),
    )
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
