import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestServer, smallKey, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

const begin = (more: object = {}) => server.send('POST', '/api/submissions', { template: smallKey, ...more })

describe('submissions', () => {
  test('the samples of a template are there from the first start, the empty one aside', async () => {
    const { body } = await server.send('GET', '/api/submissions')
    expect(body.submissions).toMatchObject([
      {
        name: '市财政局（照原表录入）',
        sample: 'typed',
        regionName: '湖北省',
        title: '小表',
        revision: 1,
        summary: { errors: 0, warnings: 0, explained: 1, hints: 0 },
      },
    ])
  })

  test('a new one is empty, has revision 1 and the name of its form', async () => {
    const { status, body } = await begin()
    expect(status).toBe(201)
    expect(body).toMatchObject({
      id: expect.stringMatching(/^id-/),
      name: '小表',
      revision: 1,
      sample: null,
      ...smallKey,
    })
    expect(body.document).toEqual({})
    expect(body.createdAt).toBe('2024-01-26T04:00:00.000Z')
  })

  test('data that comes along is kept: rows get ids, reasons find their cells, what is computed is left out', async () => {
    const data = { department: '甲', funds: { fiscal: 1, own: 2, total: 3 }, annual: [{ name: '一' }] }
    const reasons = [{ code: 'own_small', path: '/funds/own', text: '结转' }]
    const { body } = await begin({ name: '甲的表', data, reasons })
    expect(body.name).toBe('甲的表')
    expect(body.document).toMatchObject({
      department: '甲',
      funds: { fiscal: 1, own: 2 },
      annual: [{ id: expect.any(String), name: '一' }],
      $reasons: [{ code: 'own_small', at: 'funds.own', text: '结转' }],
    })
    expect(body.document).not.toHaveProperty('funds.total')
    expect(body.summary).toMatchObject({ warnings: 0, explained: 1 })
  })

  test('a text of the wrong kind is kept as it was typed, and found', async () => {
    const { status, body } = await begin({ data: { funds: { fiscal: '约1130' } } })
    expect(status).toBe(201)
    expect(body.document).toEqual({ funds: { fiscal: '约1130' } })
    expect(body.summary).toMatchObject({ errors: 1 })
  })

  test('counts come from the form, never from what was sent', async () => {
    const { status, body } = await begin({ data: { department: '甲' }, summary: { errors: 0 } })
    expect([status, body.code]).toEqual([400, 'request.shape'])
  })

  test.each([
    ['an unknown field', { colour: 'red' }, 'structure.unknown_field', 'colour'],
    ['an unknown field of a group', { funds: { other: 1 } }, 'structure.unknown_field', 'funds.other'],
    ['an unknown field of a row', { annual: [{ id: 'a', x: 1 }] }, 'structure.unknown_field', 'annual#a.x'],
    ['a value where a group is', { funds: 5 }, 'structure.not_a_group', 'funds'],
    ['a value where a list is', { annual: 5 }, 'structure.not_a_list', 'annual'],
    ['a list where a group is', { funds: [] }, 'structure.not_a_group', 'funds'],
    ['a value where a row is', { annual: [5] }, 'structure.not_a_row', 'annual'],
    ['a group where a value is', { department: {} }, 'structure.not_a_value', 'department'],
    ['null, which is not empty', { department: null }, 'structure.not_a_value', 'department'],
    ['a list where a value is', { department: ['甲'] }, 'structure.not_a_value', 'department'],
    ['a row too many', { annual: [{}, {}, {}, {}, {}, {}] }, 'structure.too_many_rows', 'annual'],
    ['an id that is no text', { annual: [{ id: 7 }] }, 'structure.row_id', 'annual'],
    ['a reserved name', { $reasons: [] }, 'structure.reserved_name', '$reasons'],
    ["a name of Object's own", { constructor: 1 }, 'structure.unknown_field', 'constructor'],
  ])('%s is refused with its place', async (_name, data, code, at) => {
    const { status, body } = await begin({ data })
    expect([status, body.code]).toEqual([422, 'submission.structure'])
    expect(body.findings).toMatchObject([{ code, addresses: [at] }])
  })

  test('a field that takes several choices takes a list', async () => {
    expect((await begin({ data: { tags: ['基本'] } })).status).toBe(201)
  })

  test('exactly as many rows as the form has room for are taken', async () => {
    expect((await begin({ data: { annual: [{}, {}, {}, {}, {}] } })).status).toBe(201)
  })

  test('a template that is not there is told', async () => {
    const { status, body } = await begin({ template: { ...smallKey, year: 2030 } })
    expect([status, body.code]).toEqual([404, 'template.unknown'])
    expect(body.message).toBe('没有 420000 small-goal 2030 年的模板。')
  })

  test('a removed one is gone, and removing it again says so', async () => {
    const { body } = await begin()
    expect((await server.send('DELETE', `/api/submissions/${body.id}`)).status).toBe(204)
    expect((await server.send('GET', `/api/submissions/${body.id}`)).status).toBe(404)
    expect((await server.send('DELETE', `/api/submissions/${body.id}`)).body.code).toBe('submission.unknown')
  })

  test('a copy has the same content, a name that says so, and a life of its own', async () => {
    const { body } = await begin({ name: '甲', data: { department: '甲' } })
    const copy = await server.send('POST', `/api/submissions/${body.id}/duplicate`)
    expect(copy.status).toBe(201)
    expect(copy.body).toMatchObject({
      name: '甲（副本）',
      sample: null,
      revision: 1,
      document: { department: '甲' },
    })
    await server.send('DELETE', `/api/submissions/${body.id}`)
    expect((await server.send('GET', `/api/submissions/${copy.body.id}`)).status).toBe(200)
  })

  test('the cell that findings come from is told with them', async () => {
    const { body } = await begin({ data: { funds: { fiscal: 3, own: 2, total: 6 } } })
    const { body: found } = await server.send('GET', `/api/submissions/${body.id}/findings`)
    expect(found.suspects).toMatchObject([
      { address: 'funds.total', path: '/funds/total', kind: 'total', value: 6, proposed: 5, text: '5.00' },
    ])
  })

  test('findings are told with addresses, pointers and sentences; what is missing counts on submitting', async () => {
    const { body } = await begin({ data: { funds: { fiscal: 1, own: 2 } } })
    const path = `/api/submissions/${body.id}/findings`
    const filling = await server.send('GET', path)
    expect(filling.body.findings).toMatchObject([
      {
        code: 'own_small',
        severity: 'warning',
        addresses: ['funds.own'],
        paths: ['/funds/own'],
        message: '单位资金 2.00 多于财政拨款 1.00。',
      },
    ])
    expect(filling.body.suspects).toEqual([])
    const submitting = await server.send('GET', `${path}?mode=submitting`)
    expect(submitting.body.findings).toMatchObject([
      { code: 'form.required', severity: 'error' },
      { code: 'own_small' },
    ])
    expect((await server.send('GET', `${path}?mode=sending`)).status).toBe(400)
  })
})
