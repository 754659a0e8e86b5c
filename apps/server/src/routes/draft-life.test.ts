import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { takeInTemplates } from '../templates/take-in.ts'
import {
  openTestServer,
  smallFolder,
  smallKey,
  smallTemplate,
  type TestServer,
} from '../testing/test-server.ts'

let server: TestServer
beforeEach(async () => {
  server = await openTestServer()
})
afterEach(() => server.close())

const url = (draft: string) => `/api/drafts/${draft}`
const begin = async (template: object = JSON.parse(smallTemplate)) => {
  const { body } = await server.send('POST', '/api/drafts', { from: 'json', window: 'w1', template })
  return String(body.id)
}
const act = async (draft: string, act: string, by: string, more: object = {}) => {
  const kept = await server.services.storage.getDraft(draft)
  return server.send('POST', `${url(draft)}/acts`, { act, by, revision: kept?.revision, ...more })
}
/** Publishes a template as two people do. */
const publish = async (template?: object) => {
  const draft = await begin(template)
  server.pass(60_000)
  await act(draft, 'submit', '周敏')
  return act(draft, 'publish', '李琼')
}
const titled = (title: string) => ({ ...JSON.parse(smallTemplate), title })
const sample = (expect_: object, data: object = { department: '甲' }) => ({
  template: smallKey,
  data,
  expect: expect_,
})

describe('a draft', () => {
  test('is submitted by one person and published by another, as version 1', async () => {
    const draft = await begin()
    expect(await act(draft, 'submit', '周敏')).toMatchObject({
      status: 200,
      body: { draft: { state: 'in_review', revision: 2 }, version: null },
    })
    expect(await act(draft, 'publish', ' 周 敏')).toMatchObject({
      status: 409,
      body: { code: 'draft.act', message: '周 敏是送审的人，不能自己审核发布。换一个人来。' },
    })
    const published = await act(draft, 'publish', '李琼')
    expect(published.body).toMatchObject({
      draft: { state: 'published' },
      version: { ...smallKey, number: 1, state: 'published', author: '周敏', approver: '李琼', draft },
    })
    expect((await server.send('GET', `${url(draft)}/acts`)).body.acts).toMatchObject([
      { number: 1, act: 'submit', by: '周敏' },
      { number: 2, act: 'publish', by: '李琼' },
    ])
  })

  test('in review is not changed: not by steps, not by samples, not by removing it', async () => {
    const draft = await begin()
    await act(draft, 'submit', '周敏')
    const steps = { window: 'w1', revision: 2, steps: [], position: 0 }
    for (const answer of [
      await server.send('POST', `${url(draft)}/steps`, steps),
      await server.send('PUT', `${url(draft)}/samples/x`, sample({})),
      await server.send('DELETE', url(draft)),
    ])
      expect(answer).toMatchObject({ status: 409, body: { code: 'draft.state' } })
    await act(draft, 'return', '李琼', { note: '合计少一项' })
    expect((await server.send('POST', `${url(draft)}/steps`, { ...steps, revision: 3 })).status).toBe(200)
  })

  test('is judged as the person saw it: at another revision the act is refused', async () => {
    const draft = await begin()
    expect(await act(draft, 'submit', '周敏', { revision: 7 })).toMatchObject({
      status: 409,
      body: { code: 'draft.revision' },
    })
  })

  test('that the gate refuses is not submitted, and says why', async () => {
    const rules = [
      { id: 'r', type: 'check', logic: { '>': [{ var: 'gone' }, 1] }, at: ['department'], message: 'x' },
    ]
    const draft = await begin({ ...JSON.parse(smallTemplate), rules })
    expect(await act(draft, 'submit', '周敏')).toMatchObject({
      status: 422,
      body: {
        code: 'draft.checks',
        findings: expect.arrayContaining([expect.objectContaining({ code: 'gate.variable' })]),
      },
    })
  })

  test('whose sample finds something else is not published, and says which', async () => {
    const draft = await begin()
    await server.send('PUT', `${url(draft)}/samples/缺部门`, sample({ findings: [] }, {}))
    await server.send('PUT', `${url(draft)}/samples/对的`, sample({ findings: [] }))
    const checks = (await server.send('GET', `${url(draft)}/checks`)).body
    expect(checks.samples).toMatchObject([
      { name: '对的', isMet: true },
      { name: '缺部门', isMet: false, extra: [{ code: 'form.required', path: '/department' }] },
    ])
    expect(await act(draft, 'submit', '周敏')).toMatchObject({
      status: 422,
      body: { message: '还不能送审：样例“缺部门”与预期不符。' },
    })
    await server.send('DELETE', `${url(draft)}/samples/缺部门`)
    expect((await act(draft, 'submit', '周敏')).status).toBe(200)
    const listed = await server.send('GET', `${url(draft)}/samples`)
    expect(listed.body.samples).toEqual([{ name: '对的', sample: sample({ findings: [] }) }])
  })

  test('with the content of a version is not published again', async () => {
    await publish()
    const again = await begin()
    expect(await act(again, 'submit', '周敏')).toMatchObject({
      status: 422,
      body: { code: 'draft.checks', findings: [{ code: 'versions.publish_again' }] },
    })
  })

  test.each([
    ['an act that is none', { act: 'burn', by: '甲' }],
    ['no name', { act: 'submit', by: '' }],
    ['a long note', { act: 'submit', by: '甲', note: '长'.repeat(2_001) }],
    ['more than an act', { act: 'submit', by: '甲', state: 'published' }],
  ])('is not moved by %s', async (_, wrong) => {
    const draft = await begin()
    expect((await server.send('POST', `${url(draft)}/acts`, { revision: 1, ...wrong })).status).toBe(400)
  })
})

describe('a version', () => {
  test('stands for its key from then on, and is told by number and digest', async () => {
    const { version } = (await publish(titled('小表（正式）'))).body as unknown as {
      version: { digest: string }
    }
    const lines = (await server.send('GET', '/api/templates')).body.templates
    expect(lines).toMatchObject([{ title: '小表（正式）', version: 1, digest: version.digest }])
    await publish(titled('小表（更正）'))
    expect((await server.send('GET', '/api/versions')).body.versions).toMatchObject([
      { number: 1, state: 'superseded' },
      { number: 2, state: 'published', title: '小表（更正）' },
    ])
    const path = '/api/versions/420000/small-goal/2024'
    expect((await server.send('GET', `${path}/1`)).body).toMatchObject({ title: '小表（正式）' })
    expect((await server.send('GET', `${path}/3`)).status).toBe(404)
  })

  test('is what its submissions are read by, whatever is published after it, also after a restart', async () => {
    await publish(titled('第一版'))
    const begun = (await server.send('POST', '/api/submissions', { template: smallKey })).body
    const second = titled('第二版')
    second.rules = []
    await publish(second)
    const compiled = (digest: unknown) =>
      server.send('GET', `/api/templates/420000/small-goal/2024/compiled?digest=${digest}`)
    expect((await compiled(begun.digest)).body).toMatchObject({ title: '第一版' })
    const templates = await takeInTemplates([smallFolder], server.services)
    expect(templates.find(smallKey)?.title).toBe('第二版')
    expect(templates.find(smallKey)?.version).toEqual({ number: 2, isRevoked: false })
    expect(
      (await server.app.request(`/api/validators/${begun.digest}.js`, { headers: { host: 'localhost' } }))
        .status,
    ).toBe(200)
    const set = { op: 'set', at: 'funds.own', now: 5 }
    const patch = { patch: '00000000-0000-4000-8000-000000000001', revision: 1, edits: [set] }
    const patched = await server.send('PATCH', `/api/submissions/${begun.id}`, patch)
    expect(patched).toMatchObject({ status: 200 })
    const kept = await server.services.storage.getSubmission(String(begun.id))
    expect(kept?.digest).toBe(begun.digest)
  })

  test('that is revoked is read only, and the one before it stands again', async () => {
    await publish(titled('第一版'))
    await publish(titled('第二版'))
    const begun = (await server.send('POST', '/api/submissions', { template: smallKey })).body
    const path = '/api/versions/420000/small-goal/2024'
    const revoked = await server.send('POST', `${path}/2/revoke`, { by: '李琼', note: '合计少一项' })
    expect(revoked.body).toMatchObject({ state: 'revoked', revoked: { by: '李琼', note: '合计少一项' } })
    const patch = {
      patch: '00000000-0000-4000-8000-000000000001',
      revision: 1,
      edits: [{ op: 'set', at: 'department', now: '甲' }],
    }
    expect(await server.send('PATCH', `/api/submissions/${begun.id}`, patch)).toMatchObject({
      status: 409,
      body: { code: 'version.revoked' },
    })
    expect((await server.send('GET', `/api/submissions/${begun.id}`)).status).toBe(200)
    expect((await server.send('GET', '/api/templates')).body.templates).toMatchObject([{ title: '第一版' }])
    await server.send('POST', `${path}/1/revoke`, { by: '李琼', note: '也错了' })
    expect((await server.send('GET', '/api/templates')).body.templates).toEqual([])
    expect((await server.send('POST', '/api/submissions', { template: smallKey })).status).toBe(404)
    expect((await takeInTemplates([smallFolder], server.services)).all).toEqual([])
  })
})
