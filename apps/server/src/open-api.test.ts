import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apiErrors } from './api-error.ts'
import { openTestServer, type TestServer } from './testing/test-server.ts'

interface Operation {
  readonly summary?: string
  readonly responses: Readonly<Record<string, { readonly description: string }>>
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}

let server: TestServer
let document: Document
beforeAll(async () => {
  server = await openTestServer()
  document = (await server.send('GET', '/api/openapi.json')).body as unknown as Document
})
afterAll(() => server.close())

describe('the description of the API', () => {
  test('has every route that answers, and no other', () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const routed = server.app.routes
      .filter(({ method, path }) => method !== 'ALL' && path !== '/api/openapi.json' && path !== '/*')
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)(?:\{.*\})?/g, '{$1}').replace(/\/$/, '')}`)
    expect(described.map((one) => one.replace(/\/$/, '')).sort()).toEqual([...new Set(routed)].sort())
  })

  test('says of every route what it does and every way in which it refuses', () => {
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const [method, { summary, responses }] of Object.entries(methods)) {
        expect(summary, `${method} ${path}`).toMatch(/\.$/)
        const must = ['421', '500', '503', ...(method === 'get' ? [] : ['400', '403', '413', '415'])]
        const has = [...must, ...(path.includes('{') ? ['404'] : [])]
        expect(Object.keys(responses), `${method} ${path}`).toEqual(expect.arrayContaining(has))
      }
    }
  })

  test('names every code that an answer can have', () => {
    const text = JSON.stringify(document)
    for (const code of Object.keys(apiErrors)) expect(text).toContain(`"${code}"`)
  })

  test('names the four edits, and refers to nothing that it does not have', () => {
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining(['Edit', 'Submission', 'Finding']),
    )
    const refs = JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)
    for (const [, name = ''] of refs) expect(document.components.schemas).toHaveProperty(name)
  })
})
