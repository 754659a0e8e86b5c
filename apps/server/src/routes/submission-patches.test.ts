import { randomUUID } from 'node:crypto'
import { applyEdits, diff, type Edit, type Json, resolve } from '@tianbao/edit'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestServer, smallKey, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

const rows = [
  { id: 'r1', name: '一', target: '≥1' },
  { id: 'r2', name: '二' },
]

async function begin(
  data: object = { department: '甲', funds: { fiscal: 1 }, annual: rows },
): Promise<string> {
  const { body } = await server.send('POST', '/api/submissions', { template: smallKey, data })
  return String(body.id)
}

const set = (at: string, was: Json | undefined, now: Json | undefined): Edit => ({
  op: 'set',
  at,
  ...(was !== undefined && { was }),
  ...(now !== undefined && { now }),
})

const patch = (id: string, revision: number, edits: readonly Edit[], name: string = randomUUID()) =>
  server.send('PATCH', `/api/submissions/${id}`, { patch: name, revision, edits })

const kept = async (id: string) => (await server.send('GET', `/api/submissions/${id}`)).body

describe('a patch', () => {
  test('is kept, and answered with the new revision and counts of our own', async () => {
    const id = await begin()
    const { status, body } = await patch(id, 1, [set('funds.own', undefined, 5)])
    expect(status).toBe(200)
    expect(body).toMatchObject({ revision: 2, merged: [], summary: { warnings: 1 } })
    expect((await kept(id)).document).toMatchObject({ funds: { fiscal: 1, own: 5 } })
    expect((await kept(id)).summary).toEqual(body.summary)
  })

  test('puts, moves and takes rows, and writes a reason', async () => {
    const id = await begin()
    const edits: Edit[] = [
      { op: 'insert', into: 'annual', node: { id: 'r3', name: '三' }, after: 'r1' },
      { op: 'move', id: 'r2', from: { list: 'annual', after: 'r3' }, to: { list: 'annual', after: null } },
      { op: 'remove', from: 'annual', node: rows[0] ?? { id: '' }, after: 'r2' },
      set('$reasons', undefined, []),
      {
        op: 'insert',
        into: '$reasons',
        node: { id: 'w1', code: 'own_small', at: 'funds.own', text: '结转' },
        after: null,
      },
    ]
    expect((await patch(id, 1, edits)).status).toBe(200)
    const { document } = await kept(id)
    expect(document).toMatchObject({ annual: [rows[1], { id: 'r3', name: '三' }], $reasons: [{ id: 'w1' }] })
  })

  test('of another window to other cells merges, and tells what came before it', async () => {
    const id = await begin()
    const mine = [set('funds.own', undefined, 5), set('annual#r1.name', '一', '壹')]
    const theirs = [set('department', '甲', '乙'), set('annual#r1.target', '≥1', '≥2')]
    await patch(id, 1, mine)
    const { status, body } = await patch(id, 1, theirs)
    expect(status).toBe(200)
    expect(body).toMatchObject({ revision: 3, merged: mine })
    expect((await kept(id)).document).toMatchObject({
      department: '乙',
      funds: { fiscal: 1, own: 5 },
      annual: [{ id: 'r1', name: '壹', target: '≥2' }, rows[1]],
    })
  })

  test('to the same cell conflicts: nothing of it is saved, both values are told', async () => {
    const id = await begin()
    await patch(id, 1, [set('department', '甲', '乙')])
    const late = [set('funds.fiscal', 1, 9), set('department', '甲', '丙')]
    const { status, body } = await patch(id, 1, late)
    expect([status, body.code, body.revision]).toEqual([409, 'conflict', 2])
    expect(body.conflicts).toEqual([{ edit: late[1], reason: 'changed', saw: '甲', stands: '乙' }])
    expect(body.document).toMatchObject({ department: '乙', funds: { fiscal: 1 } })
    expect(body.message).toBe('有 1 处别人也改了。两边的值都在，选一个即可。')
    expect(await kept(id)).toMatchObject({
      revision: 2,
      document: { department: '乙', funds: { fiscal: 1 } },
    })
  })

  test('to a row that someone removed conflicts', async () => {
    const id = await begin()
    await patch(id, 1, [{ op: 'remove', from: 'annual', node: rows[1] ?? { id: '' }, after: 'r1' }])
    const { status, body } = await patch(id, 1, [set('annual#r2.name', '二', '贰')])
    expect([status, body.conflicts]).toMatchObject([409, [{ reason: 'missing' }]])
  })

  test('that is sent again is applied once, and answered alike', async () => {
    const id = await begin()
    const name = randomUUID()
    const edits: Edit[] = [
      { op: 'insert', into: 'annual', node: { id: 'r3' }, after: 'r2' },
      set('department', '甲', '乙'),
    ]
    const first = await patch(id, 1, edits, name)
    expect(await patch(id, 1, edits, name)).toEqual(first)
    expect((await kept(id)).revision).toBe(2)
  })

  test('that is sent again after others went on is applied once, and told only what others did', async () => {
    const id = await begin()
    const name = randomUUID()
    const mine = [set('department', '甲', '乙')]
    const theirs = [set('department', '乙', '丙')]
    await patch(id, 1, mine, name)
    await patch(id, 2, theirs)
    const { status, body } = await patch(id, 1, mine, name)
    expect([status, body.revision, body.merged]).toEqual([200, 3, theirs])
    expect((await kept(id)).document).toMatchObject({ department: '丙' })
  })

  test('brings the client to the order that is kept, where two windows put rows into one place', async () => {
    const id = await begin()
    const mine: Edit[] = [{ op: 'insert', into: 'annual', node: { id: 'mine' }, after: 'r1' }]
    const theirs: Edit[] = [{ op: 'insert', into: 'annual', node: { id: 'theirs' }, after: 'r1' }]
    const { document: before } = await kept(id)
    await patch(id, 1, theirs)
    const { body } = await patch(id, 1, mine)
    const copy = applied(applied(before as unknown as Json, mine), body.merged as unknown as readonly Edit[])
    expect(copy).toEqual((await kept(id)).document)
  })

  test('that does what another window did already is agreement, and no new revision', async () => {
    const id = await begin()
    await patch(id, 1, [set('department', '甲', '乙'), set('funds.own', undefined, 5)])
    const { status, body } = await patch(id, 1, [set('department', '甲', '乙')])
    expect([status, body.revision]).toEqual([200, 2])
    expect(body.merged).toEqual([set('funds.own', undefined, 5)])
  })

  test('that saw a later revision than there is conflicts: the client knows another past', async () => {
    const id = await begin()
    const { status, body } = await patch(id, 7, [set('department', '甲', '乙')])
    expect([status, body.code, body.revision]).toEqual([409, 'conflict', 1])
  })

  test.each<[string, Edit, string]>([
    ['an unknown cell', set('colour', undefined, 'red'), 'structure.unknown_field'],
    ['a group as a whole', set('funds', { fiscal: 1 }, {}), 'structure.unknown_field'],
    ['the whole', set('', undefined, {}), 'structure.unknown_field'],
    ['a list as a whole', set('annual', rows, [{ id: 'x' }]), 'structure.not_a_list'],
    ['a row as a whole', set('annual#r1', rows[0], { id: 'r1', x: 1 }), 'structure.unknown_field'],
    ['a group of values in a cell', set('department', '甲', { a: 1 }), 'structure.not_a_value'],
    ['null in a cell', set('department', '甲', null), 'structure.not_a_value'],
    ["a row's id", set('annual#r1.id', 'r1', 'r9'), 'structure.unknown_field'],
    ['a prototype', set('__proto__.x', undefined, 1), 'structure.unknown_field'],
    [
      'rows into an unknown list',
      { op: 'insert', into: 'funds', node: { id: 'x' }, after: null },
      'structure.unknown_field',
    ],
    [
      'a row with an unknown field',
      { op: 'insert', into: 'annual', node: { id: 'x', y: 1 }, after: null },
      'structure.unknown_field',
    ],
    [
      'half a reason',
      { op: 'insert', into: '$reasons', node: { id: 'x', text: '' }, after: null },
      'structure.reasons',
    ],
    [
      'a reason with more',
      {
        op: 'insert',
        into: '$reasons',
        node: { id: 'x', code: 'a', at: 'b', text: '', by: 'me' },
        after: null,
      },
      'structure.reasons',
    ],
  ])('that sets %s is refused, and nothing of it is saved', async (_name, edit, code) => {
    const id = await begin()
    const { status, body } = await patch(id, 1, [set('department', '甲', '乙'), edit])
    expect([status, body.code]).toEqual([422, 'submission.structure'])
    expect(body.findings).toMatchObject([{ code }])
    expect((await kept(id)).revision).toBe(1)
  })

  test('that fills the last row is kept, and one more is refused', async () => {
    const id = await begin()
    const row = (id: string, after: string): Edit => ({ op: 'insert', into: 'annual', node: { id }, after })
    expect((await patch(id, 1, [row('r3', 'r2'), row('r4', 'r3'), row('r5', 'r4')])).status).toBe(200)
    const { status, body } = await patch(id, 2, [row('r6', 'r5')])
    expect([status, body.findings]).toMatchObject([
      422,
      [{ code: 'structure.too_many_rows', params: { count: 6, max: 5 } }],
    ])
    expect(body.message).toBe('有 1 处不合表的结构，没有保存。')
  })

  test.each([
    ['no patch id', { revision: 1, edits: [set('department', '甲', '乙')] }],
    ['no edits', { patch: randomUUID(), revision: 1, edits: [] }],
    [
      'an edit of a fifth kind',
      { patch: randomUUID(), revision: 1, edits: [{ op: 'swap', at: 'department' }] },
    ],
    [
      'an edit with more in it',
      { patch: randomUUID(), revision: 1, edits: [{ ...set('department', '甲', '乙'), by: 'me' }] },
    ],
    [
      'a row without an id',
      { patch: randomUUID(), revision: 1, edits: [{ op: 'insert', into: 'annual', node: {}, after: null }] },
    ],
    [
      'a name besides',
      { patch: randomUUID(), revision: 1, edits: [set('department', '甲', '乙')], name: '丙' },
    ],
  ])('with %s is not understood', async (_name, body) => {
    const id = await begin()
    const answer = await server.send('PATCH', `/api/submissions/${id}`, body)
    expect([answer.status, answer.body.code]).toEqual([400, 'request.shape'])
  })

  test('fifty at once, each with the first reason that it knows of, are all kept', async () => {
    const id = await begin({ annual: [{ id: 'r1' }] })
    const one = (i: number) =>
      patch(id, 1, [
        set('$reasons', undefined, []),
        {
          op: 'insert',
          into: '$reasons',
          node: { id: `w${i}`, code: 'c', at: 'a', text: '' },
          after: null,
        },
      ])
    const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => one(i)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    const { document, revision } = await kept(id)
    expect(revision).toBe(51)
    expect(document).toMatchObject({ $reasons: { length: 50 } })
  })
})

describe('two windows over one submission', () => {
  const cells = ['department', 'funds.own', 'annual#r1.name', 'annual#r1.target', 'annual#r2.name']
  const step = fc.record({
    window: fc.integer({ min: 0, max: 1 }),
    at: fc.constantFrom(...cells),
    text: fc.constantFrom('子', '丑', '寅', null),
    isLost: fc.boolean(),
  })

  test('lose no update: what is kept is what was acknowledged, in order, and each window comes to it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const id = await begin()
        const { document: first } = await kept(id)
        const windows = [0, 1].map(() => ({ tree: first as unknown as Json, revision: 1 }))
        let truth = { tree: first as unknown as Json, revision: 1 }
        for (const { window, at, text, isLost } of steps) {
          const mine = windows[window]
          if (!mine) continue
          const typed = [set(at, resolve(mine.tree, at), text ?? undefined)]
          const name = randomUUID()
          if (isLost) await patch(id, mine.revision, typed, name)
          const { status, body } = await patch(id, mine.revision, typed, name)
          const revision = Number(body.revision)
          if (status === 200) {
            mine.tree = applied(applied(mine.tree, typed), body.merged as unknown as readonly Edit[])
            // Both typed the same: that is agreement, and no new revision.
            if (revision > truth.revision) truth = { tree: applied(truth.tree, typed), revision }
          } else {
            expect(status).toBe(409)
            mine.tree = body.document as unknown as Json
          }
          mine.revision = revision
          expect([revision, diff(mine.tree, truth.tree)]).toEqual([truth.revision, []])
        }
        expect(diff((await kept(id)).document as unknown as Json, truth.tree)).toEqual([])
      }),
      { seed: 704, numRuns: 25 },
    )
  })
})

function applied(tree: Json, edits: readonly Edit[]): Json {
  const result = applyEdits(tree, edits)
  if ('conflict' in result)
    throw new Error(`An acknowledged edit must fit: ${JSON.stringify(result.conflict)}`)
  return result.tree
}
