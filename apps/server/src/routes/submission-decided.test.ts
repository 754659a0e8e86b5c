import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishText } from '../testing/publish-text.ts'
import {
  openTestServer,
  smallFolder,
  smallKey,
  smallTemplate,
  type TestServer,
} from '../testing/test-server.ts'

/** The small template of a year, in which what was one figure is two. */
const splitIn = (year: number) => {
  const template = JSON.parse(smallTemplate)
  const { funds } = template.schema.properties
  const { fiscal, own, total } = funds.properties
  funds['x-order'] = ['state', 'local', 'own', 'total']
  funds.properties = {
    state: { ...fiscal, title: '中央资金' },
    local: { ...fiscal, title: '地方补助' },
    own,
    total,
  }
  return { ...template, year, rules: [] }
}

let server: TestServer
beforeAll(async () => {
  const next = { path: 'templates/next', text: JSON.stringify(splitIn(2025)), samples: [] }
  server = await openTestServer([smallFolder, next])
})
afterAll(() => server.close())

const create = async () => {
  const data = { department: '市财政局', funds: { fiscal: 10, own: 20 } }
  return String((await server.send('POST', '/api/submissions', { template: smallKey, data })).body.id)
}
const parts = (state: string, local: string) => [
  {
    at: 'funds.fiscal',
    to: [
      { at: 'funds.state', text: state },
      { at: 'funds.local', text: local },
    ],
  },
]
interface Preview {
  readonly questions: readonly object[]
  readonly to: { readonly digest: string }
  readonly counts: object
}

test('a figure that could go two ways is asked about, and stands where a person put it, with where it comes from', async () => {
  const id = await create()
  const preview = (await server.send('GET', `/api/submissions/${id}/next`)).body as unknown as Preview
  expect(preview.questions).toEqual([
    {
      at: 'funds.fiscal',
      title: expect.stringContaining('财政'),
      text: '10.00',
      amount: 10,
      decimals: 2,
      to: [
        { at: 'funds.state', title: expect.stringContaining('中央资金') },
        { at: 'funds.local', title: expect.stringContaining('地方补助') },
      ],
      ground: null,
    },
  ])
  const said = async (state: string, local: string) =>
    (await server.send('POST', `/api/submissions/${id}/next/preview`, { decided: parts(state, local) }))
      .body as unknown as Preview
  // Half an answer leaves it open; a whole one is carried, and may still be changed.
  expect((await said('7', '')).counts).toMatchObject({ asked: 1 })
  const whole = await said('7', '3')
  expect(whole.counts).toMatchObject({ asked: 0, left: 0, archived: 0 })
  expect(whole.questions).toHaveLength(1)
  const { body } = await server.send('POST', `/api/submissions/${id}/next`, { decided: parts('7', '3') })
  const begun = body as unknown as { submission: { document: { $carried: readonly object[] } } }
  expect(begun.submission.document).toMatchObject({ funds: { state: 7, local: 3, own: 20 } })
  expect(begun.submission.document.$carried).toContainEqual({
    id: 'funds.state',
    origin: 'last',
    from: [{ at: 'funds.fiscal', was: 10 }],
    value: 7,
    op: 'split',
    checked: true,
  })
})

test('nothing of nothing is nothing: a figure of 0 is 0 in all its parts, to be looked at like all that came', async () => {
  const data = { department: '市财政局', funds: { fiscal: 0, own: 20 } }
  const { body: made } = await server.send('POST', '/api/submissions', { template: smallKey, data })
  const path = `/api/submissions/${made.id}/next`
  expect(((await server.send('GET', path)).body as unknown as Preview).questions).toEqual([])
  const { body } = await server.send('POST', path, {})
  const begun = body as unknown as { submission: { document: { $carried: readonly object[] } } }
  expect(begun.submission.document).toMatchObject({ funds: { state: 0, local: 0, own: 20 } })
  const told = { id: 'funds.state', origin: 'last', from: [{ at: 'funds.fiscal' }], value: 0, op: 'split' }
  expect(begun.submission.document.$carried).toContainEqual(told)
})

test('a cell that nobody asked about is refused, and nothing is begun', async () => {
  const id = await create()
  const before = (await server.send('GET', '/api/submissions')).body
  const decided = [{ at: 'funds.fiscal', to: [{ at: 'funds.own', text: '10' }] }]
  expect(await server.send('POST', `/api/submissions/${id}/next`, { decided })).toMatchObject({
    status: 422,
    body: { code: 'submission.decided' },
  })
  expect((await server.send('GET', '/api/submissions')).body).toEqual(before)
})

test('moving to another version asks the same, and the way back is byte for byte', async () => {
  const id = await create()
  const document = (await server.send('GET', `/api/submissions/${id}`)).body.document
  await publishText(server, splitIn(2024))
  const path = `/api/submissions/${id}/upgrade`
  const preview = (await server.send('GET', path)).body as unknown as Preview
  expect(preview.questions).toHaveLength(1)
  const moved = await server.send('POST', path, {
    revision: 1,
    to: preview.to.digest,
    decided: parts('4', '6'),
  })
  expect(moved).toMatchObject({
    status: 200,
    body: { document: { funds: { state: 4, local: 6 }, $origins: { '@version': { submission: id } } } },
  })
  expect((await server.send('POST', `${path}/undo`, { revision: 2 })).body).toMatchObject({ document })
})
