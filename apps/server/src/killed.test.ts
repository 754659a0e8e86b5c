import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))

let data: string
let child: ChildProcess | null = null
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'tianbao-killed-'))
})
afterAll(() => {
  child?.kill('SIGKILL')
  rmSync(data, { recursive: true, force: true })
})

async function start(): Promise<{ child: ChildProcess; url: string }> {
  const env = { ...process.env, PORT: '0', TIANBAO_DATA: data }
  const started = spawn(process.execPath, ['--import', 'tsx', 'apps/server/src/main.ts'], { cwd: root, env })
  child = started
  let said = ''
  for await (const chunk of started.stdout ?? []) {
    said += chunk
    if (said.includes('\n')) break
  }
  return { child: started, url: said.trim() }
}

async function send(url: string, method: string, path: string, body?: unknown) {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return (await response.json()) as { id: string; revision: number; document: { department?: string } }
}

const setDepartment = (revision: number) => ({
  patch: randomUUID(),
  revision,
  edits: [
    {
      op: 'set',
      at: 'department',
      ...(revision > 1 && { was: `第 ${revision} 版` }),
      now: `第 ${revision + 1} 版`,
    },
  ],
})

describe('a server that is killed', () => {
  test('three times amid saving has every save that it acknowledged', async () => {
    let { child: now, url } = await start()
    const template = { region: '420700', form: 'department-goal', year: 2024 }
    const { id, revision: first } = await send(url, 'POST', '/api/submissions', { template })
    let acknowledged = first
    for (const saves of [3, 11, 24]) {
      for (let i = 0; i < saves; i += 1) {
        const { revision } = await send(url, 'PATCH', `/api/submissions/${id}`, setDepartment(acknowledged))
        expect(revision).toBe(acknowledged + 1)
        acknowledged = revision
      }
      const inFlight = send(url, 'PATCH', `/api/submissions/${id}`, setDepartment(acknowledged)).catch(
        () => null,
      )
      now.kill('SIGKILL')
      await Promise.all([once(now, 'exit'), inFlight])
      ;({ child: now, url } = await start())
      const kept = await send(url, 'GET', `/api/submissions/${id}`)
      expect([acknowledged, acknowledged + 1]).toContain(kept.revision)
      expect(kept.document.department).toBe(`第 ${kept.revision} 版`)
      acknowledged = kept.revision
    }
    now.kill('SIGTERM')
    expect(await once(now, 'exit')).toEqual([0, null])
  })
})
