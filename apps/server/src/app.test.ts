import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, openTestServer, smallKey, type TestServer } from './testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

const good = { template: smallKey }
const json = { 'content-type': 'application/json' }
const nest = (depth: number): string => `{"template":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`

interface Hostile {
  readonly case: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array<ArrayBuffer>
  readonly method?: string
  readonly path?: string
  readonly answer: readonly [status: number, code: string]
}

const text = JSON.stringify(good)
const hostile: readonly Hostile[] = [
  {
    case: 'no content type',
    headers: {},
    body: new TextEncoder().encode(text),
    answer: [415, 'request.content_type'],
  },
  { case: 'plain text', headers: { 'content-type': 'text/plain' }, answer: [415, 'request.content_type'] },
  {
    case: 'a form',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    answer: [415, 'request.content_type'],
  },
  {
    case: 'JSON of another kind',
    headers: { 'content-type': 'application/ld+json' },
    answer: [415, 'request.content_type'],
  },
  {
    case: 'JSON in GBK',
    headers: { 'content-type': 'application/json; charset=gbk' },
    answer: [415, 'request.content_type'],
  },
  {
    case: 'two content types',
    headers: { 'content-type': 'application/json, text/plain' },
    answer: [415, 'request.content_type'],
  },
  {
    case: 'a page of another site',
    headers: { ...json, origin: 'https://evil.example' },
    answer: [403, 'request.cross_site'],
  },
  {
    case: 'a page without an origin',
    headers: { ...json, origin: 'null' },
    answer: [403, 'request.cross_site'],
  },
  {
    case: 'another port of this machine',
    headers: { ...json, origin: 'http://localhost:81' },
    answer: [403, 'request.cross_site'],
  },
  {
    case: 'a cross-site fetch',
    headers: { ...json, 'sec-fetch-site': 'cross-site' },
    answer: [403, 'request.cross_site'],
  },
  {
    case: 'a same-site fetch',
    headers: { ...json, 'sec-fetch-site': 'same-site' },
    answer: [403, 'request.cross_site'],
  },
  {
    case: 'a cross-site DELETE',
    method: 'DELETE',
    path: '/api/submissions/x',
    body: '',
    headers: { origin: 'https://evil.example' },
    answer: [403, 'request.cross_site'],
  },
  {
    case: 'a name that was made to point here',
    headers: { ...json, host: 'evil.example:8787' },
    answer: [421, 'request.host'],
  },
  {
    case: 'a name that ends like ours',
    headers: { ...json, host: 'localhost.evil.example' },
    answer: [421, 'request.host'],
  },
  { case: 'a body that is no JSON', body: '{"template":', answer: [400, 'request.json'] },
  { case: 'a body that is empty', body: '', answer: [400, 'request.shape'] },
  {
    case: 'bytes that are no UTF-8',
    body: new Uint8Array([0x22, 0xff, 0x22]),
    answer: [400, 'request.encoding'],
  },
  { case: 'a name twice', body: '{"template":1,"template":2}', answer: [400, 'request.json'] },
  { case: 'a prototype', body: '{"template":{},"__proto__":{"name":"x"}}', answer: [400, 'request.shape'] },
  {
    case: 'a prototype in the data',
    body: `{"template":${JSON.stringify(smallKey)},"data":{"__proto__":{"x":1}}}`,
    answer: [422, 'submission.structure'],
  },
  {
    case: 'a prototype in a row',
    body: `{"template":${JSON.stringify(smallKey)},"data":{"annual":[{"__proto__":{"x":1}}]}}`,
    answer: [422, 'submission.structure'],
  },
  { case: 'NUL', body: '{"name":"\\u0000"}', answer: [400, 'request.json'] },
  { case: 'half a character', body: '{"name":"\\ud83d"}', answer: [400, 'request.json'] },
  { case: 'a number beyond all numbers', body: '{"year":1e400}', answer: [400, 'request.json'] },
  {
    case: 'a number that would lose digits',
    body: '{"year":1234567890123456789012345}',
    answer: [400, 'request.json'],
  },
  { case: 'NaN', body: '{"year":NaN}', answer: [400, 'request.json'] },
  { case: '65 levels', body: nest(65), answer: [400, 'request.json'] },
  { case: '64 levels', body: nest(64), answer: [400, 'request.shape'] },
  { case: 'a million levels', body: nest(1_000_000), answer: [400, 'request.json'] },
  {
    case: 'role, region and state besides',
    body: JSON.stringify({ ...good, role: 'admin', state: 'approved' }),
    answer: [400, 'request.shape'],
  },
  {
    case: 'one byte more than 16 MiB',
    body: padded(16 * 1024 * 1024 + 1),
    answer: [413, 'request.too_large'],
  },
  {
    case: 'one byte more than 2 MiB of a patch',
    method: 'PATCH',
    path: '/api/submissions/x',
    body: padded(2 * 1024 * 1024 + 1),
    answer: [413, 'request.too_large'],
  },
  {
    case: 'exactly 2 MiB of a patch',
    method: 'PATCH',
    path: '/api/submissions/x',
    body: padded(2 * 1024 * 1024),
    answer: [400, 'request.shape'],
  },
  {
    case: 'an address that is not there',
    method: 'GET',
    path: '/api/nothing',
    answer: [404, 'request.no_route'],
  },
  {
    case: 'a method that is not there',
    method: 'PUT',
    path: '/api/submissions',
    answer: [404, 'request.no_route'],
  },
  {
    case: 'a way out of the pages',
    method: 'GET',
    path: '/..%2f..%2fpackage.json',
    answer: [404, 'request.no_route'],
  },
  {
    case: 'a region that is none',
    method: 'GET',
    path: '/api/templates/..%2f/small-goal/2024',
    answer: [400, 'request.shape'],
  },
  {
    case: 'a template that is not there',
    method: 'GET',
    path: '/api/templates/420000/small-goal/2025',
    answer: [404, 'template.unknown'],
  },
  {
    case: 'a validator that is not there',
    method: 'GET',
    path: `/api/validators/${'0'.repeat(64)}.js`,
    answer: [404, 'validator.unknown'],
  },
]

function padded(bytes: number): string {
  const head = '{"name":"'
  return `${head}${'x'.repeat(bytes - head.length - 2)}"}`
}

describe('a request that is not as it should be', () => {
  test.each(hostile)('$case is refused in words, and the next request works', async (one) => {
    const { method = 'POST', path = '/api/submissions', headers = json, body = text } = one
    const response = await server.app.request(path, { method, headers, ...(method !== 'GET' && { body }) })
    const answer = (await response.json()) as Answer
    expect([response.status, answer.code]).toEqual(one.answer)
    expect(answer.message).toMatch(/[\u4e00-\u9fff].*。$/)
    expect(answer.params).toBeTypeOf('object')
    expect((await server.send('GET', '/api/health')).status).toBe(200)
  })

  test('that nobody calls by a page is taken: a program sends no origin', async () => {
    const response = await server.app.request('/api/submissions', {
      method: 'POST',
      headers: json,
      body: text,
    })
    expect(response.status).toBe(201)
  })

  test('of our own fault tells nothing of our code', async () => {
    const broken = await openTestServer()
    await broken.services.storage.close()
    const { status, body } = await broken.send('GET', '/api/submissions')
    expect([status, body.code]).toEqual([503, 'server.storage'])
    expect(JSON.stringify(body)).not.toMatch(/\.ts|at |Error/)
    await broken.close()
  })
})

describe('every answer', () => {
  test.each([
    ['GET', '/api/health'],
    ['GET', '/api/templates'],
    ['GET', '/api/nothing'],
    ['GET', '/nothing.js'],
    ['POST', '/api/submissions'],
    ['DELETE', '/api/submissions/x'],
  ])('to %s %s has the security headers', async (method, path) => {
    const { headers } = await server.app.request(path, { method })
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('no-store')
  })
})

describe('templates', () => {
  test('are listed with the name of their region', async () => {
    const { body } = await server.send('GET', '/api/templates')
    expect(body.templates).toMatchObject([{ ...smallKey, regionName: '湖北省', title: '小表' }])
  })

  test('come byte for byte, and compiled', async () => {
    const [template] = server.services.templates.all
    const asWritten = await server.app.request('/api/templates/420000/small-goal/2024')
    expect(await asWritten.text()).toBe(template?.text)
    const compiled = await server.send('GET', '/api/templates/420000/small-goal/2024/compiled')
    expect(compiled.body).toEqual(template?.compiled)
  })

  test('have a validator that a page may keep for ever', async () => {
    const [template] = server.services.templates.all
    const response = await server.app.request(`/api/validators/${template?.digest}.js`)
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(await response.text()).toContain('export function createErrors')
  })
})
