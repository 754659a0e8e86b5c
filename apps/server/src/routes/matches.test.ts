import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  openTestServer,
  smallFolder,
  smallKey,
  smallTemplate,
  type TestServer,
} from '../testing/test-server.ts'

/** Next year's form, in which `fiscal` is called `state` and `own` is gone. */
const renamed = () => {
  const template = JSON.parse(smallTemplate)
  const { funds } = template.schema.properties
  funds['x-order'] = ['state', 'total']
  funds.properties = { state: funds.properties.fiscal, total: funds.properties.total }
  return { ...template, year: 2025, rules: [] }
}

let server: TestServer
beforeAll(async () => {
  const next = { path: 'templates/next', text: JSON.stringify(renamed()), samples: [] }
  server = await openTestServer([smallFolder, next])
})
afterAll(() => server.close())

const draft = { ...smallKey, year: 2025 }
const unknown = 'f'.repeat(64)
const match = { from: 'funds.fiscal', to: ['funds.state'], is: 'same', certainty: 1, grounds: [] }

test('what is confirmed while a form is drawn counts for the form when it stands, archived places too', async () => {
  const from = server.services.templates.find(smallKey)?.digest ?? ''
  const last = async () =>
    (await server.send('GET', `/api/matches/420000/small-goal/2025?from=${from}&to=${unknown}`)).body
  expect(await last()).toEqual({ confirmed: null })
  const body = { from, to: unknown, by: '周敏', fields: [match], nodes: [], archived: ['funds.own'] }
  // Nobody has that text: it must be said which template it will be.
  expect((await server.send('POST', '/api/matches', body)).body).toMatchObject({ code: 'validator.unknown' })
  const wrong = { ...body, draft, archived: ['funds.none'] }
  expect((await server.send('POST', '/api/matches', wrong)).body).toMatchObject({ code: 'matches.places' })
  expect((await server.send('POST', '/api/matches', { ...body, draft })).status).toBe(201)
  expect(await last()).toMatchObject({
    confirmed: { by: '周敏', isOfThese: true, fields: [match], archived: ['funds.own'] },
  })
  const data = { department: '市财政局', funds: { fiscal: 10, own: 20 } }
  const { id } = (await server.send('POST', '/api/submissions', { template: smallKey, data })).body
  expect((await server.send('GET', `/api/submissions/${id}/next`)).body).toMatchObject({
    counts: { moved: 1, archived: 1, left: 0 },
    confirmed: { by: '周敏', isOfThese: false },
  })
})
