import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishText } from '../testing/publish-text.ts'
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
  const { status, body } = await server.send('POST', `/api/submissions/${id}/next`, {})
  expect(status).toBe(201)
  expect(body).toMatchObject({
    submission: { year: 2025, sample: null, document: { department: '市财政局' } },
    left: 0,
  })
  expect((await server.send('GET', `/api/submissions/${id}`)).body).toMatchObject({ year: 2024, document })
})

test('what is begun is what was shown, each carried cell with where it comes from, and it can be taken back', async () => {
  const { id } = await create()
  const preview = (await server.send('GET', `/api/submissions/${id}/next`)).body
  expect(preview).toMatchObject({
    to: { year: 2025 },
    counts: { kept: 5, moved: 0, changed: 0, left: 0, archived: 0 },
    remainder: [],
  })
  const { body } = await server.send('POST', `/api/submissions/${id}/next`, {})
  const begun = body as unknown as { submission: { id: string; document: object }; carried: number }
  expect(begun.carried).toBe(5)
  expect(begun.submission.document).toMatchObject({
    $carried: [
      { id: 'department', origin: 'last', from: [{ at: 'department' }], value: '市财政局', op: 'keep' },
      { id: 'funds.fiscal' },
      { id: 'funds.own' },
      { id: 'annual#r1.name' },
      { id: 'annual#r1.target' },
    ],
    $origins: { last: { submission: id, year: 2024 } },
  })
  const url = `/api/submissions/${begun.submission.id}`
  const asked = await server.send('GET', `${url}/findings?mode=submitting`)
  const codes = (asked.body.findings as unknown as { code: string }[]).map(({ code }) => code)
  expect(codes.filter((code) => code === 'form.unchecked')).toHaveLength(5)

  const confirm = ['department', 'annual~2r1~1name'].map((cell) => ({
    op: 'set',
    at: `$carried#${cell}.checked`,
    now: true,
  }))
  const patch = { patch: '018f3b5a-0000-7000-8000-000000000002', revision: 1, edits: confirm }
  expect((await server.send('PATCH', url, patch)).status).toBe(200)
  const left = await server.send('GET', `${url}/findings?mode=submitting`)
  expect(JSON.stringify(left.body).match(/form.unchecked/g)).toHaveLength(3)
  const wrong = [{ op: 'set', at: '$carried#department.value', was: '市财政局', now: 'x' }]
  expect((await server.send('PATCH', url, { ...patch, revision: 2, edits: wrong })).status).toBe(422)

  expect((await server.send('DELETE', `${url}?revision=1`)).body).toMatchObject({
    code: 'submission.revision',
  })
  expect((await server.send('DELETE', `${url}?revision=2`)).status).toBe(204)
})

test('what a person confirmed to be one thing is used from then on, whatever is published after', async () => {
  const renamed = JSON.parse(nextYear)
  const { fiscal, own, total } = renamed.schema.properties.funds.properties
  renamed.schema.properties.funds['x-order'] = ['state', 'own', 'total']
  renamed.schema.properties.funds.properties = { state: fiscal, own, total }
  renamed.rules = []
  const { id } = await create()
  const to = await publishText(server, renamed)
  const plan = async () => (await server.send('GET', `/api/submissions/${id}/next`)).body
  const before = await plan()
  expect(before).toMatchObject({ counts: { kept: 4, left: 1 }, confirmed: null })
  const from = (before as unknown as { from: { digest: string } }).from.digest
  const match = { from: 'funds.fiscal', to: ['funds.state'], is: 'same', certainty: 0.9, grounds: ['label'] }
  const confirm = (fields: object[]) =>
    server.send('POST', '/api/matches', { from, to, by: '周敏', fields, nodes: [] })
  expect((await confirm([{ ...match, to: ['funds.none'] }])).body).toMatchObject({ code: 'matches.places' })
  expect(await confirm([match])).toMatchObject({ status: 201, body: { number: 1, by: '周敏', fields: 1 } })
  expect(await plan()).toMatchObject({
    counts: { kept: 4, moved: 1, left: 0 },
    confirmed: { by: '周敏', isOfThese: true },
  })
  await publishText(server, { ...renamed, title: '小表（新）' })
  expect(await plan()).toMatchObject({ counts: { moved: 1 }, confirmed: { isOfThese: false } })
  expect((await confirm([])).status).toBe(201)
  expect(await plan()).toMatchObject({ counts: { moved: 0, left: 1 } })
})

test('where there is no form for the next year, that is said', async () => {
  const { id } = await create()
  const { body } = await server.send('POST', `/api/submissions/${id}/next`, {})
  const made = (body as unknown as { submission: { id: string } }).submission.id
  expect((await server.send('POST', `/api/submissions/${made}/next`, {})).status).toBe(404)
})
