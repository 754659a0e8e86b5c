import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestServer, smallKey, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

const key = { region: '421381', form: 'drawn', year: 2025 }
const blank = (more: object = {}) =>
  server.send('POST', '/api/drafts', { from: 'blank', window: 'w1', key, title: '试画', ...more })
const begun = async () => String((await blank()).body.id)
const retitled = (id: string, was: string, now: string) => ({
  id,
  code: 'step.title',
  params: { title: now },
  edits: [{ op: 'set', at: 'title', was, now }],
  at: '2024-01-26T04:00:00.000Z',
})
const append = (id: string, revision: number, steps: readonly object[], more: object = {}) =>
  server.send('POST', `/api/drafts/${id}/steps`, {
    window: 'w1',
    revision,
    steps,
    position: steps.length,
    ...more,
  })

describe('drafts of templates', () => {
  test('begin blank, and their window writes them', async () => {
    const { status, body } = await blank({ rows: 3, columns: 2 })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      ...key,
      title: '试画',
      regionName: '广水市',
      state: 'draft',
      revision: 1,
      steps: 0,
      writer: { window: 'w1', until: '2024-01-26T04:01:00.000Z' },
      origin: { from: 'blank' },
    })
    const opened = await server.send('GET', `/api/drafts/${body.id}`)
    expect(opened.body).toMatchObject({ draft: body, steps: [], base: { title: '试画', form: 'drawn' } })
    expect(opened.body.base).toHaveProperty('sheet.columns.length', 2)
  })

  test('begin from another template, for another year and region', async () => {
    const { body } = await server.send('POST', '/api/drafts', {
      from: 'template',
      window: 'w1',
      template: smallKey,
      key: { ...smallKey, year: 2025 },
      title: '2025 年小表',
    })
    expect(body).toMatchObject({ year: 2025, title: '2025 年小表', origin: { template: smallKey } })
    const opened = await server.send('GET', `/api/drafts/${body.id}`)
    expect(opened.body.base).toMatchObject({ year: 2025, rules: [{ id: 'total' }, {}] })
  })

  test('have the samples of the template that they are begun from, as that year would have them', async () => {
    const samplesOf = async (more: object) => {
      const { body } = await server.send('POST', '/api/drafts', {
        from: 'template',
        window: 'w1',
        template: smallKey,
        ...more,
      })
      return (await server.send('GET', `/api/drafts/${body.id}/samples`)).body
        .samples as unknown as readonly {
        readonly name: string
        readonly sample: { readonly template: object; readonly data: object; readonly expect?: object }
      }[]
    }
    const same = await samplesOf({})
    expect(same.length).toBeGreaterThan(0)
    expect(same.map(({ sample }) => sample.template)).toEqual(
      same.map(() => expect.objectContaining(smallKey)),
    )
    const next = await samplesOf({ key: { ...smallKey, year: 2025 } })
    expect(next.map(({ name }) => name)).toEqual(same.map(({ name }) => name))
    expect(next.map(({ sample }) => sample.template)).toEqual(next.map(() => ({ ...smallKey, year: 2025 })))
    expect(next.map(({ sample }) => sample.data)).toEqual(same.map(({ sample }) => sample.data))
    expect(next.every(({ sample }) => sample.expect === undefined)).toBe(true)
  })

  test('begin from JSON, of any format; what cannot be read is refused with its place', async () => {
    const { body } = await blank()
    const { base } = (await server.send('GET', `/api/drafts/${body.id}`)).body
    const again = await server.send('POST', '/api/drafts', { from: 'json', window: 'w1', template: base })
    expect(again.status).toBe(201)
    const broken = {
      ...(base as unknown as object),
      currency: 7,
      rules: [{ id: 'r1', type: 'sing', logic: true }],
    }
    const refused = await server.send('POST', '/api/drafts', { from: 'json', window: 'w1', template: broken })
    expect(refused.status).toBe(422)
    expect(refused.body).toMatchObject({
      code: 'draft.template',
      message: expect.stringContaining('“currency”'),
      findings: expect.arrayContaining([
        expect.objectContaining({ code: 'read.choice', addresses: ['rules#r1.type'] }),
      ]),
    })
    const unknown = { from: 'template', window: 'w1', template: { ...key, year: 1999 } }
    expect(await server.send('POST', '/api/drafts', unknown)).toMatchObject({ status: 404 })
  })

  test('grow by steps, and say where one stands in them', async () => {
    const id = await begun()
    const saved = await append(id, 1, [retitled('s1', '试画', '二稿'), retitled('s2', '二稿', '三稿')])
    expect(saved.body).toMatchObject({ revision: 2, steps: 2, position: 2, title: '三稿' })
    const back = await append(id, 2, [], { position: 1 })
    expect(back.body).toMatchObject({ revision: 3, steps: 2, position: 1, title: '二稿' })
    const news = await server.send('GET', `/api/drafts/${id}/steps?after=1`)
    expect(news.body).toMatchObject({ draft: { revision: 3, position: 1 }, steps: [{ id: 's2' }] })
    const listed = await server.send('GET', '/api/drafts')
    expect(listed.body.drafts).toContainEqual(expect.objectContaining({ id, title: '二稿' }))
  })

  test('take the same steps once, however often they are sent', async () => {
    const id = await begun()
    const first = await append(id, 1, [retitled('s1', '试画', '二稿')])
    expect(await append(id, 1, [retitled('s1', '试画', '二稿')])).toEqual(first)
    expect(await append(id, 1, [retitled('s9', '试画', '二稿')])).toMatchObject({
      status: 409,
      body: { code: 'draft.revision', draft: { revision: 2 } },
    })
  })

  test('have one writer; another window may take over, and both see it', async () => {
    const id = await begun()
    const wish = (window: string, take = false) =>
      server.send('POST', `/api/drafts/${id}/writer`, { window, take })
    expect((await wish('w2')).body.writer).toMatchObject({ window: 'w1' })
    expect(await append(id, 1, [retitled('s1', '试画', '二稿')], { window: 'w2' })).toMatchObject({
      status: 409,
      body: { code: 'draft.writer', draft: { writer: { window: 'w1' } } },
    })
    expect((await wish('w2', true)).body.writer).toMatchObject({ window: 'w2' })
    expect(await append(id, 1, [retitled('s1', '试画', '二稿')])).toMatchObject({
      status: 409,
      body: { code: 'draft.writer', draft: { writer: { window: 'w2' } } },
    })
    expect((await server.send('DELETE', `/api/drafts/${id}/writer/w2`)).status).toBe(204)
    expect((await wish('w1')).body.writer).toMatchObject({ window: 'w1' })
  })

  test('are removed for good', async () => {
    const id = await begun()
    expect((await server.send('DELETE', `/api/drafts/${id}`)).status).toBe(204)
    for (const answer of [
      await server.send('DELETE', `/api/drafts/${id}`),
      await server.send('GET', `/api/drafts/${id}`),
      await server.send('GET', `/api/drafts/${id}/steps`),
      await server.send('POST', `/api/drafts/${id}/writer`, { window: 'w1' }),
      await append(id, 1, []),
    ])
      expect(answer).toMatchObject({ status: 404, body: { code: 'draft.unknown' } })
  })
})

describe('steps that a draft does not take', () => {
  test('are those that do not apply to it: the first one is named', async () => {
    const id = await begun()
    const steps = [retitled('s1', '试画', '二稿'), retitled('s2', '别的', '三稿')]
    expect(await append(id, 1, steps)).toMatchObject({
      status: 422,
      body: {
        code: 'draft.steps',
        message: '第 2 步（step.title）接不上：title 处与草稿现在的不同（changed），没有保存。',
      },
    })
    expect((await server.send('GET', `/api/drafts/${id}`)).body.draft).toMatchObject({
      revision: 1,
      steps: 0,
    })
  })

  test('are those that would leave no template, with place and sentence', async () => {
    const id = await begun()
    const set = (at: string, now: unknown, was?: unknown) => ({
      ...retitled('s1', '', ''),
      edits: [{ op: 'set', at, now, ...(was !== undefined && { was }) }],
    })
    const refused = await append(id, 1, [set('style', 'x')])
    expect(refused).toMatchObject({
      status: 422,
      body: {
        code: 'draft.template',
        findings: [{ addresses: ['style'], message: '模板格式里没有“style”。' }],
      },
    })
    const deep = JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`)
    expect((await append(id, 1, [set('notes', deep)])).status).toBe(422)
    expect((await append(id, 1, [set('notes', '长'.repeat(400_000))])).status).toBe(422)
    expect((await append(id, 1, [], { position: 5 })).body.code).toBe('draft.position')
  })

  test.each([
    ['a code that is no step', { code: 'drop.table' }],
    ['an edit that is none', { edits: [{ op: 'eval', at: 'title' }] }],
    ['more than a step', { html: '<img>' }],
    ['no time', { at: 'yesterday' }],
    ['an id of 65 characters', { id: 'x'.repeat(65) }],
    ['21 params', { params: Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`p${n}`, n])) }],
  ])('are those with %s', async (_, wrong) => {
    const id = await begun()
    const { status, body } = await append(id, 1, [{ ...retitled('s1', '试画', '二稿'), ...wrong }])
    expect([status, body.code]).toEqual([400, 'request.shape'])
  })

  test.each(['__proto__.polluted', 'constructor.prototype.polluted', 'toString'])(
    'are those that reach for %s',
    async (at) => {
      const id = await begun()
      const step = { ...retitled('s1', '', ''), edits: [{ op: 'set', at, now: { polluted: 1 } }] }
      expect((await append(id, 1, [step])).status).toBe(422)
      expect({}).not.toHaveProperty('polluted')
    },
  )
})
