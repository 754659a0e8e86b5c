import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../testing/test-server.ts'
import { readPages } from './read-pages.ts'
import { designerBase } from './serve-pages.ts'

let folder: string
let server: TestServer
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tianbao-pages-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>填报</title>')
  writeFileSync(join(folder, 'assets', 'main-4f2a.js'), 'export {}')
  writeFileSync(join(folder, 'assets', 'words-4f2a.js'), 'export {}\n'.repeat(99))
  mkdirSync(join(folder, 'assets', 'workers'))
  writeFileSync(join(folder, 'assets', 'workers', 'judge-4f2a.js'), 'export {}')
  writeFileSync(join(folder, '.built-from'), 'secret')
  const drawing = join(folder, '..', `${basename(folder)}-designer`)
  mkdirSync(join(drawing, 'assets'), { recursive: true })
  writeFileSync(join(drawing, 'index.html'), '<!doctype html><title>设计表样</title>')
  writeFileSync(join(drawing, 'assets', 'main-5b3c.js'), 'export {}')
  server = await openTestServer([], new Map([...readPages(folder), ...readPages(drawing, designerBase)]))
  rmSync(drawing, { recursive: true })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

const get = (path: string, headers: Record<string, string> = {}) => server.app.request(path, { headers })

describe('the pages', () => {
  test.each(['/', '/index.html', '/submissions/1/fill', '/任务'])(
    '%s is the portal, asked for anew each time',
    async (path) => {
      const response = await get(path)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(response.headers.get('cache-control')).toBe('no-cache')
      expect(await response.text()).toContain('填报')
    },
  )

  test.each(['/designer', '/designer/', '/designer/420700/department-goal/2024'])(
    '%s is the designer',
    async (path) => {
      const response = await get(path)
      expect(response.headers.get('cache-control')).toBe('no-cache')
      expect(await response.text()).toContain('设计表样')
    },
  )

  test('what only begins like the designer is the portal', async () => {
    expect(await (await get('/designers')).text()).toContain('填报')
  })

  test.each(['/assets/main-4f2a.js', '/designer/assets/main-5b3c.js'])(
    '%s is kept for ever',
    async (path) => {
      const { headers } = await get(path)
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    },
  )

  test('a file comes packed to whoever takes that, and is known again either way', async () => {
    const path = '/assets/words-4f2a.js'
    const plain = await get(path)
    const packed = await get(path, { 'accept-encoding': 'gzip, br' })
    expect([plain, packed].map(({ headers }) => headers.get('content-encoding'))).toEqual([null, 'gzip'])
    expect([plain, packed].map(({ headers }) => headers.get('vary'))).toEqual([
      'Accept-Encoding',
      'Accept-Encoding',
    ])
    const bytes = gunzipSync(new Uint8Array(await packed.arrayBuffer()))
    expect(bytes.toString()).toBe(await plain.text())
    const etag = packed.headers.get('etag') ?? ''
    expect(etag).not.toBe(plain.headers.get('etag'))
    const again = await get(path, { 'accept-encoding': 'gzip', 'if-none-match': etag })
    expect(again.status).toBe(304)
    const small = await get('/assets/main-4f2a.js', { 'accept-encoding': 'gzip' })
    expect(small.headers.get('content-encoding')).toBeNull()
  })

  test('code is generated nowhere but in workers, which reach nothing', async () => {
    const policyOf = async (path: string) => (await get(path)).headers.get('content-security-policy')
    expect(await policyOf('/assets/workers/judge-4f2a.js')).toBe(
      "default-src 'none'; script-src 'self' 'unsafe-eval'",
    )
    for (const path of ['/', '/assets/main-4f2a.js', '/try', '/assets/workers/gone']) {
      expect(await policyOf(path), path).not.toContain('unsafe-eval')
    }
  })

  test('what a browser has already is not sent again', async () => {
    const etag = (await get('/')).headers.get('etag') ?? ''
    expect((await get('/', { 'if-none-match': etag })).status).toBe(304)
    expect((await get('/', { 'if-none-match': '"other"' })).status).toBe(200)
  })

  test.each([
    '/assets/gone.js',
    '/.built-from',
    '/favicon.ico',
    '/api/nothing',
    '/assets/..%2f..%2fetc%2fpasswd',
  ])('%s is not there', async (path) => {
    expect((await get(path)).status).toBe(404)
  })
})
