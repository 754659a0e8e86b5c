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
const last = async (id: string) => (await server.send('GET', `/api/submissions/${id}/last`)).body

const choose = (id: string, submission: string) =>
  server.send('PUT', `/api/submissions/${id}/last`, { submission })

test('a name that is typed names last year’s submissions, and shows nothing of what they say', async () => {
  const now = await begin(2024, { department: '市 财政局' })
  expect(await last(now)).toMatchObject({ last: null, candidates: [] })
  await begin(2023, { department: '市审计局', funds: { fiscal: 99 } })
  const before = await begin(2023, { department: '市财政局', funds: { fiscal: 10 } })
  expect(await last(now)).toEqual({ last: null, candidates: [{ id: before, year: 2023, name: '小表' }] })
  expect(await last(await begin(2024, {}))).toEqual({ last: null, candidates: [] })
  expect((await server.send('GET', '/api/submissions/none/last')).status).toBe(404)
})

test('the figures of the one that a person chose stand at their own year, with where they stood', async () => {
  const now = await begin(2024, { department: '市财政局' })
  const before = await begin(2023, {
    department: '市财政局',
    funds: { fiscal: 10, own: 20 },
    annual: [{ id: 'r1', name: '公文按时办结率', target: '≥95%' }],
  })
  const chosen = (await choose(now, before)).body
  expect(chosen).toMatchObject({
    last: {
      id: before,
      year: 2023,
      data: {
        department: '市财政局',
        funds: { own: 10 },
        annual: [{ id: 'r1', name: '公文按时办结率', target: '≥95%' }],
      },
      from: { 'funds.own': 'funds.fiscal' },
    },
    candidates: [],
  })
  expect(await last(now)).toEqual(chosen)
  expect((await server.send('GET', `/api/submissions/${now}`)).body).toMatchObject({
    revision: 2,
    document: { $origins: { last: { submission: before, year: 2023 } } },
  })
  // Once chosen it stays: another name that is typed, or another choice, changes nothing.
  expect(await choose(now, before)).toMatchObject({ status: 200 })
  const other = await begin(2023, { department: '市审计局' })
  expect(await choose(now, other)).toMatchObject({ status: 409, body: { code: 'submission.last' } })
  expect((await choose(before, now)).status).toBe(409)
  await server.send('DELETE', `/api/submissions/${before}`)
  expect(await last(now)).toMatchObject({ last: null })
  // It is gone: another one can be chosen.
  const again = await begin(2023, { department: '市财政局', funds: { fiscal: 12 } })
  expect((await last(now)).candidates).toContainEqual({ id: again, year: 2023, name: '小表' })
  expect((await choose(now, again)).body).toMatchObject({ last: { id: again, data: { funds: { own: 12 } } } })
})

test('where last year’s is gone, what was carried from it says so still when another one is chosen', async () => {
  const before = await begin(2023, { department: '市税务局', funds: { fiscal: 10 } })
  const { body } = await server.send('POST', `/api/submissions/${before}/next`, {})
  const { id } = (body as unknown as { submission: { id: string } }).submission
  await server.send('DELETE', `/api/submissions/${before}`)
  const again = await begin(2023, { department: '市税务局', funds: { fiscal: 12 } })
  expect(await choose(id, again)).toMatchObject({ status: 200 })
  const { document } = (await server.send('GET', `/api/submissions/${id}`)).body as unknown as {
    document: { $origins: object; $carried: readonly { id: string; origin: string }[] }
  }
  expect(document.$origins).toMatchObject({ last: { submission: again }, former: { submission: before } })
  expect(new Set(document.$carried.map(({ origin }) => origin))).toEqual(new Set(['former']))
})

test('one that was begun with last year’s stands beside it without being asked', async () => {
  const before = await begin(2023, { department: '市财政局', funds: { fiscal: 10 } })
  const { body } = await server.send('POST', `/api/submissions/${before}/next`, {})
  const { id } = (body as unknown as { submission: { id: string } }).submission
  expect(await last(id)).toMatchObject({ last: { id: before, data: { funds: { own: 10 } } } })
})
