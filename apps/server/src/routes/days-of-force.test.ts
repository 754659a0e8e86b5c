import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeInTemplates } from '../templates/take-in.ts'
import { changed, drawingOn, parsed } from '../testing/drawing.ts'
import { openTestServer, smallFolder, smallKey, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeEach(async () => {
  server = await openTestServer()
})
afterEach(() => server.close())
const { act, opened } = drawingOn(() => server)
const path = 'small-goal/2024'
const day = 86_400_000

/** Publishes a template by two people, to be in force as asked; the clock of the tests says 2024-01-26, noon in China. */
async function publish(title: string, inForce?: { readonly from?: string; readonly through?: string }) {
  server.pass(60_000)
  const template = changed(parsed(), (copy) => Object.assign(copy, { title }))
  const { body } = await server.send('POST', '/api/drafts', { from: 'json', window: 'w1', template })
  const draft = String(body.id)
  await act(draft, 'submit', '周敏')
  const { revision } = (await opened(draft)).draft
  const done = { act: 'publish', by: '李琼', revision, ...(inForce && { inForce }) }
  return server.send('POST', `/api/drafts/${draft}/acts`, done)
}
const told = async (at = '') => {
  const { body } = await server.send('GET', `/api/resolutions/429004/${path}${at && `?at=${at}`}`)
  const trace = body.trace as unknown as readonly { readonly message: string }[]
  return trace.map(({ message }) => message).slice(1)
}
const standing = async () => (await server.send('GET', '/api/templates')).body.templates

test('a version stands from its day on, by the clock, and the trace says so before', async () => {
  await publish('一月的')
  const { status, body } = await publish('二月的', { from: '2024-02-01', through: '2024-02-10' })
  expect(status).toBe(200)
  expect(body.version).toMatchObject({
    number: 2,
    state: 'coming',
    inForceFrom: '2024-01-31T16:00:00.000Z',
    inForceTo: '2024-02-10T16:00:00.000Z',
  })
  expect(await standing()).toMatchObject([{ title: '一月的', version: 1 }])
  expect(await told()).toEqual([
    '湖北省有 2024 年度第 1 版，用它。',
    '第 2 版自 2024-02-01 起施行，到时换用它。',
  ])
  expect(await told('2024-02-10T15:59:59Z')).toEqual([
    '湖北省有 2024 年度第 2 版，自 2024-02-01 起施行，用它。',
    '第 1 版自 2024-02-11 起施行，到时换用它。',
  ])
  const begun = (await server.send('POST', '/api/submissions', { template: smallKey })).body

  server.pass(6 * day)
  expect(await standing()).toMatchObject([{ title: '二月的', version: 2 }])
  expect((await server.send('GET', `/api/submissions/${begun.id}/version`)).body).toMatchObject({
    state: 'superseded',
    next: { template: { version: 2 } },
  })
  expect((await takeInTemplates([smallFolder], server.services)).find(smallKey)?.title).toBe('二月的')
  server.pass(10 * day)
  expect(await standing()).toMatchObject([{ title: '一月的', version: 1 }])
  expect((await server.send('GET', '/api/versions')).body.versions).toMatchObject([
    { state: 'published' },
    { state: 'expired' },
  ])
})

test('a first version whose day has not come is waited for', async () => {
  await publish('三月的', { from: '2024-03-01' })
  expect(await standing()).toEqual([])
  expect((await told())[0]).toBe('湖北省 2024 年度第 1 版自 2024-03-01 起施行，还没到。')
  server.pass(60 * day)
  expect(await standing()).toMatchObject([{ title: '三月的' }])
})

test.each<readonly [string, Parameters<typeof publish>[1], string]>([
  ['before one that is to come', undefined, '第 1 版已定自 2024-03-01 起施行，与这一版重叠。'],
  ['on the same day', { from: '2024-03-01' }, '第 1 版也自 2024-03-01 起施行，分不清用哪一版。'],
  ['while one is to last', { from: '2024-03-05' }, '第 1 版定了施行到 2024-03-31，与这一版重叠。'],
  ['on a day that is over', { from: '2024-01-20' }, '施行日 2024-01-20 早于今天（2024-01-26）。'],
  ['to end before it begins', { from: '2024-05-05', through: '2024-05-04' }, '施行的最后一天早于开始的'],
])('what would overlap is refused with the reason, and nothing moves: %s', async (_, inForce, why) => {
  await publish('三月的', { from: '2024-03-01', through: '2024-03-31' })
  const { status, body } = await publish('另一版', inForce)
  expect(status).toBe(422)
  expect(JSON.stringify(body.findings)).toContain(why)
  expect((await server.send('GET', '/api/versions')).body.versions).toMatchObject([{ number: 1 }])
  expect(await publish('四月的', { from: '2024-04-01' })).toMatchObject({ status: 200 })
})

test.each(['2024-02-30', '2024-2-1', '明天', 5])('a day that is none is refused: %s', async (from) => {
  expect((await publish('某', { from: from as string })).status).toBe(400)
})
