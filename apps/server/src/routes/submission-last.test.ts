import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TemplateFolder } from '../templates/template-folder.ts'
import { openTestServer, smallKey, smallTemplate, type TestServer } from '../testing/test-server.ts'

/** The small template of a year, in which `fiscal` is about that year and `own` about the one before. */
function folderOf(year: number): TemplateFolder {
  const template = JSON.parse(smallTemplate)
  const { fiscal, own } = template.schema.properties.funds.properties
  Object.assign(fiscal, { 'x-year': 0 })
  Object.assign(own, { 'x-year': -1 })
  return { path: `templates/small-${year}`, text: JSON.stringify({ ...template, year }), samples: [] }
}

let server: TestServer
beforeAll(async () => {
  server = await openTestServer([folderOf(2023), folderOf(2024)])
})
afterAll(() => server.close())

const begin = async (year: number, data: object) => {
  const { body } = await server.send('POST', '/api/submissions', { template: { ...smallKey, year }, data })
  return String(body.id)
}
const last = async (id: string) => (await server.send('GET', `/api/submissions/${id}/last`)).body.last

test('the same department’s figures of the year before stand at their own year', async () => {
  const now = await begin(2024, { department: '市 财政局' })
  expect(await last(now)).toBeNull()
  await begin(2023, { department: '市审计局', funds: { fiscal: 99 } })
  const before = await begin(2023, {
    department: '市财政局',
    funds: { fiscal: 10, own: 20 },
    annual: [{ id: 'r1', name: '公文按时办结率', target: '≥95%' }],
  })
  expect(await last(now)).toMatchObject({
    id: before,
    year: 2023,
    data: {
      department: '市财政局',
      funds: { own: 10 },
      annual: [{ id: 'r1', name: '公文按时办结率', target: '≥95%' }],
    },
  })
})

test('where no department is written, nothing of anybody is answered', async () => {
  expect(await last(await begin(2024, {}))).toBeNull()
  expect((await server.send('GET', '/api/submissions/none/last')).status).toBe(404)
})
