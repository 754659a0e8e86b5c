import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { takeInTemplates } from '../templates/take-in.ts'
import { publishText } from '../testing/publish-text.ts'
import { openTestServer, smallKey, smallTemplate, type TestServer } from '../testing/test-server.ts'

const first = JSON.parse(smallTemplate)
/** The next version: in yuan, without `tags`, the department called otherwise. */
const second = structuredClone(first)
second.currency = { unit: '元', decimals: 2 }
second.schema['x-order'] = ['department', 'funds', 'annual']
delete second.schema.properties.tags
second.schema.properties.department.title = '单位名称'

const data = {
  department: '市财政局',
  funds: { fiscal: 10.5, own: 2 },
  annual: [{ id: 'r1', name: '办结率', target: '≥95%' }],
  tags: ['基本'],
}

let server: TestServer
beforeEach(async () => {
  server = await openTestServer()
})
afterEach(() => server.close())

const get = async (path: string) => (await server.send('GET', `/api/submissions/${path}`)).body
const begin = async () => {
  const { body } = await server.send('POST', '/api/submissions', { template: smallKey, data })
  return String(body.id)
}
const upgrade = (id: string, revision: number, to: string) =>
  server.send('POST', `/api/submissions/${id}/upgrade`, { revision, to })
const undo = (id: string, revision: number) =>
  server.send('POST', `/api/submissions/${id}/upgrade/undo`, { revision })
const type = (id: string, revision: number, more: object = {}) =>
  server.send('PATCH', `/api/submissions/${id}`, {
    patch: '018f3b5a-0000-7000-8000-000000000001',
    revision,
    edits: [{ op: 'set', at: 'department', was: '市财政局', now: '市审计局' }],
    ...more,
  })
const textOf = async (id: string) => (await server.services.storage.getSubmission(id))?.document

describe('a submission whose template has a new version', () => {
  let id: string
  let next: string
  beforeEach(async () => {
    await publishText(server, first)
    id = await begin()
    next = await publishText(server, second)
  })

  test('is told of it, and how many of its cells that touches', async () => {
    expect(await get(`${id}/version`)).toMatchObject({
      revision: 1,
      pinned: { version: 1 },
      state: 'superseded',
      next: { template: { version: 2, digest: next }, touched: 3 },
      last: null,
    })
  })

  test('sees beforehand what would become of every field, which is what becomes of it', async () => {
    const preview = await get(`${id}/upgrade`)
    expect(preview).toMatchObject({
      counts: { kept: 3, moved: 0, changed: 2, left: 1, archived: 0 },
      remainder: [{ title: '类别', text: '基本', reason: 'no_place' }],
    })
    expect(preview.fields).toMatchObject([
      { title: '类别', is: 'left' },
      { title: '资金　财政拨款', is: 'changed', samples: [{ was: '10.50', now: '105000.00' }] },
      { title: '资金　单位资金', is: 'changed' },
      { title: '部门名称', to: ['单位名称'], is: 'kept' },
      { is: 'kept' },
      { is: 'kept' },
    ])
    expect(JSON.stringify(preview.changes)).toContain('“部门名称”改称“单位名称”。')
    const { body } = await upgrade(id, 1, next)
    expect(body).toMatchObject({
      revision: 2,
      digest: next,
      document: {
        department: '市财政局',
        funds: { fiscal: 105_000, own: 20_000 },
        $carried: [
          { id: 'funds.fiscal', op: 'scale', by: 10_000, from: [{ at: 'funds.fiscal', was: 10.5 }] },
          { id: 'funds.own' },
        ],
      },
    })
    expect(body).not.toHaveProperty('document.tags')
  })

  test('takes the move back, to the byte, and the pin with it; until the next save', async () => {
    const before = await textOf(id)
    await upgrade(id, 1, next)
    expect(await get(`${id}/version`)).toMatchObject({
      state: 'published',
      next: null,
      last: { from: { version: 1 }, remainder: [{ title: '类别', text: '基本' }] },
    })
    expect((await undo(id, 2)).body).toMatchObject({ revision: 3 })
    expect(await textOf(id)).toBe(before)
    expect(await get(`${id}/version`)).toMatchObject({ state: 'superseded', last: null })
    expect(await undo(id, 2)).toMatchObject({ status: 200, body: { revision: 3 } })
    expect(await undo(id, 3)).toMatchObject({ status: 409, body: { code: 'submission.no_undo' } })

    await upgrade(id, 3, next)
    expect((await type(id, 4)).status).toBe(200)
    expect(await get(`${id}/version`)).toMatchObject({ last: null })
    expect(await undo(id, 4)).toMatchObject({ status: 409, body: { code: 'submission.revision' } })
    expect(await undo(id, 5)).toMatchObject({ status: 409, body: { code: 'submission.no_undo' } })
    expect((await server.services.storage.getUpgrade(id, 2))?.document).toBe(before)
  })

  test('moves once, however many windows ask at once', async () => {
    const all = await Promise.all([upgrade(id, 1, next), upgrade(id, 1, next), upgrade(id, 1, next)])
    for (const { status } of all) expect([200, 409]).toContain(status)
    expect(all.map(({ status }) => status)).toContain(200)
    expect(await server.services.storage.upgradesOf(id)).toHaveLength(1)
    expect(await upgrade(id, 1, next)).toMatchObject({ status: 200, body: { revision: 2 } })
  })

  test('is not moved over what someone saved meanwhile, nor to what is not in force', async () => {
    expect((await type(id, 1)).status).toBe(200)
    expect(await upgrade(id, 1, next)).toMatchObject({
      status: 409,
      body: { code: 'submission.revision', params: { revision: 2, saw: 1 } },
    })
    expect(await upgrade(id, 2, 'f'.repeat(64))).toMatchObject({
      status: 409,
      body: { code: 'submission.no_upgrade' },
    })
  })

  test('takes no edits of a window that still has the version before, and says so', async () => {
    const digest = String((await get(id)).digest)
    await upgrade(id, 1, next)
    const refused = await type(id, 1, { digest })
    expect(refused).toMatchObject({ status: 409, body: { code: 'submission.upgraded' } })
    expect((await type(id, 2, { digest: next })).status).toBe(200)
  })

  test('merges what was typed in the version before and opened again: the untouched stands, the rest is asked', async () => {
    await upgrade(id, 1, next)
    const send = (edits: object[]) =>
      server.send('PATCH', `/api/submissions/${id}`, {
        patch: '018f3b5a-0000-7000-8000-000000000004',
        revision: 1,
        digest: next,
        edits,
      })
    const target = { op: 'set', at: 'annual#r1.target', was: '≥95%', now: '≥96%' }
    expect(await send([target])).toMatchObject({ status: 200, body: { revision: 3 } })
    const fiscal = { op: 'set', at: 'funds.fiscal', was: 10.5, now: 11 }
    expect(await send([fiscal])).toMatchObject({
      status: 409,
      body: { code: 'conflict', conflicts: [{ stands: 105_000 }] },
    })
  })

  test('of a revoked version is read only, and moves to what stands', async () => {
    await upgrade(id, 1, next)
    await server.send('POST', '/api/versions/420000/small-goal/2024/2/revoke', {
      by: '周敏',
      note: '单位错了',
    })
    expect(await get(`${id}/version`)).toMatchObject({
      state: 'revoked',
      revoked: { by: '周敏', note: '单位错了' },
      next: { template: { version: 1 } },
    })
    expect(await type(id, 2)).toMatchObject({ status: 409, body: { code: 'version.revoked' } })
    const first = String(((await get(`${id}/upgrade`)) as unknown as { to: { digest: string } }).to.digest)
    expect((await upgrade(id, 2, first)).body).toMatchObject({ document: { funds: { fiscal: 10.5 } } })
  })

  test('of a revoked version with nothing else in force can only be read', async () => {
    for (const number of [2, 1])
      await server.send('POST', `/api/versions/420000/small-goal/2024/${number}/revoke`, {
        by: '周敏',
        note: '作废',
      })
    expect(await get(`${id}/version`)).toMatchObject({ state: 'revoked', next: null })
    expect((await server.send('GET', `/api/submissions/${id}/upgrade`)).status).toBe(409)
    expect(await get(id)).toMatchObject({ document: { department: '市财政局' } })
  })
})

test('a submission begun with a file moves to the version that was published after it', async () => {
  const id = await begin()
  expect(await get(`${id}/version`)).toMatchObject({ state: 'file', next: null })
  const digest = await publishText(server, second)
  expect(await get(`${id}/version`)).toMatchObject({ state: 'file', next: { template: { version: 1 } } })
  expect((await upgrade(id, 1, digest)).body).toMatchObject({ digest })
  expect(await get(`${id}/version`)).toMatchObject({ last: { from: { version: null } } })
})

test('a submission opens when the folder of its template is gone', async () => {
  const id = await begin()
  const { services } = server
  const app = createApp({ ...services, templates: await takeInTemplates([], services) })
  const answers = ['', '/version', '/findings', '/last'].map((path) =>
    app.request(`/api/submissions/${id}${path}`, { headers: { host: 'localhost' } }),
  )
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200, 200, 200])
})
