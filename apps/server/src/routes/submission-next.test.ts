import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  openTestServer,
  smallFolder,
  smallKey,
  smallTemplate,
  type TestServer,
} from '../testing/test-server.ts'

const nextYear = JSON.stringify({ ...JSON.parse(smallTemplate), year: 2025 })
let server: TestServer
beforeAll(async () => {
  server = await openTestServer([smallFolder, { path: 'templates/next', text: nextYear, samples: [] }])
})
afterAll(() => server.close())

const create = async () => {
  const data = {
    department: '市财政局',
    funds: { fiscal: 10, own: 20 },
    annual: [{ id: 'r1', name: '公文按时办结率', target: '≥95%' }],
  }
  return (await server.send('POST', '/api/submissions', { template: smallKey, data })).body as unknown as {
    id: string
    document: object
  }
}

test('next year’s submission begins with this year’s, which is not touched', async () => {
  const { id, document } = await create()
  const { status, body } = await server.send('POST', `/api/submissions/${id}/next`)
  expect(status).toBe(201)
  expect(body).toMatchObject({
    submission: { year: 2025, sample: null, document: { department: '市财政局' } },
    left: 0,
  })
  expect((await server.send('GET', `/api/submissions/${id}`)).body).toMatchObject({ year: 2024, document })
})

test('where there is no form for the next year, that is said', async () => {
  const { id } = await create()
  const { body } = await server.send('POST', `/api/submissions/${id}/next`)
  const made = (body as unknown as { submission: { id: string } }).submission.id
  expect((await server.send('POST', `/api/submissions/${made}/next`)).status).toBe(404)
})
