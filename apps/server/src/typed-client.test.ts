import { hc } from 'hono/client'
import { afterAll, beforeAll, expect, expectTypeOf, test } from 'vitest'
import type { AppType } from './index.ts'
import { openTestServer, smallKey, type TestServer } from './testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

test("Hono's typed client knows what each route takes and answers", async () => {
  const client = hc<AppType>('http://localhost', {
    fetch: (input: string | URL | Request, init?: RequestInit) => server.app.request(input, init),
  })
  const created = await client.api.submissions.$post({ json: { template: smallKey } })
  if (!created.ok) throw new Error((await created.json()).message)
  const { id, revision } = await created.json()
  expectTypeOf(revision).toEqualTypeOf<number>()

  const patched = await client.api.submissions[':id'].$patch({
    param: { id },
    json: {
      patch: '00000000-0000-4000-8000-000000000000',
      revision,
      edits: [{ op: 'set', at: 'department', now: '甲' }],
    },
  })
  if (patched.status !== 200) throw new Error((await patched.json()).message)
  const { summary, merged } = await patched.json()
  expectTypeOf(summary.filled).toEqualTypeOf<number>()
  expect([summary.filled, merged]).toEqual([1, []])

  const found = await client.api.submissions[':id'].findings.$get({
    param: { id },
    query: { mode: 'submitting' },
  })
  if (found.status !== 200) throw new Error((await found.json()).message)
  expect((await found.json()).findings).toEqual([])
})
