import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Started, startServer } from './start-server.ts'

let root: string
const running: (() => Promise<void>)[] = []
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tianbao 起动-'))
})
afterEach(async () => {
  for (const close of running.splice(0)) await close()
  rmSync(root, { recursive: true, force: true })
})

async function start(env: Readonly<Record<string, string>> = {}): Promise<Started> {
  const started = await startServer({ root, env: { PORT: '0', ...env } })
  if (started.ok) running.push(started.close)
  return started
}

async function urlOf(starting: Promise<Started>): Promise<string> {
  const started = await starting
  if (!started.ok) throw new Error(started.sentence)
  return started.url
}

describe('starting', () => {
  test('answers on this machine only, with a data folder of its own', async () => {
    const url = await urlOf(start())
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(await (await fetch(`${url}/api/health`)).json()).toEqual({ status: 'ok' })
  })

  test('on a port that is taken says so in both languages, and what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0
    const started = await start({ PORT: String(port) })
    other.close()
    expect(started).toMatchObject({ ok: false })
    expect(started.ok ? '' : started.sentence).toContain(`端口 ${port} 已被占用`)
    expect(started.ok ? '' : started.sentence).toContain(`PORT=${port + 1} npm start`)
    expect(started.ok ? '' : started.sentence).toContain(`Port ${port} is in use`)
  })

  test.each(['80a', '-1', '65536', '1.5'])('on port %s, which is none, says so', async (PORT) => {
    const started = await start({ PORT })
    expect(started.ok ? '' : started.sentence).toContain(`PORT 是“${PORT}”`)
  })

  test('on a data folder that another one has says so', async () => {
    await urlOf(start())
    const second = await start()
    expect(second.ok ? '' : second.sentence).toMatch(/正由另一个进程使用[\s\S]*is using the data directory/)
  })

  test('again after an orderly end finds the folder free', async () => {
    const first = await startServer({ root, env: { PORT: '0' } })
    if (first.ok) await first.close()
    expect((await start()).ok).toBe(true)
  })
})

describe('over a socket', () => {
  test('a body that comes in pieces and does not end is cut off at the limit, and the next request works', async () => {
    const url = await urlOf(start())
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const call = request(`${url}/api/submissions/x`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
      })
      call.on('response', (response) => {
        resolve(response.statusCode)
        call.destroy()
      })
      call.on('error', reject)
      const piece = Buffer.alloc(256 * 1024, 'x')
      for (let sent = 0; sent < 12; sent += 1) call.write(piece)
    })
    expect(status).toBe(413)
    expect((await fetch(`${url}/api/health`)).status).toBe(200)
  })

  test.each(['evil.example', 'evil.example:80', '127.0.0.1.evil.example'])(
    'the host "%s" is not answered',
    async (host) => {
      const url = await urlOf(start())
      const status = await new Promise<number | undefined>((resolve, reject) => {
        const call = request(`${url}/api/templates`, { headers: { host } }, (response) =>
          resolve(response.statusCode),
        )
        call.on('error', reject)
        call.end()
      })
      expect(status).toBe(421)
    },
  )
})
