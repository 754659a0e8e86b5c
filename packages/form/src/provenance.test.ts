import { applyEdits, invertEdits } from '@tianbao/edit'
import { describe, expect, test } from 'vitest'
import { openSmall } from './fixtures/small.fixture.ts'
import { isProvenance, type Provenance } from './provenance.ts'

const carried = (id: string, value: number | string, more: object = {}): Provenance => ({
  id,
  origin: 'last',
  from: [{ at: 'money.own.current' }],
  value,
  op: 'keep',
  ...more,
})
const origins = {
  last: { submission: 's1', name: '财政局', region: '420000', form: 'small', year: 2023, digest: 'd' },
}
const document = {
  department: '财政局',
  money: { own: { current: 3, last: 7 }, total: { last: 7 } },
  $carried: [
    carried('money.own.last', 7),
    carried('department', '财政局'),
    carried('money.total.last', 7),
    carried('no.such', 1),
    { id: 'odd' },
  ],
  $origins: origins,
}
const gate = (form: ReturnType<typeof openSmall>) =>
  form
    .findings('submitting')
    .filter(({ code }) => code === 'form.unchecked')
    .flatMap(({ addresses }) => addresses)

describe('carried cells', () => {
  test('wait to be looked at before submitting, and not while filling', () => {
    const form = openSmall({ document })
    expect(form.unchecked()).toEqual(['money.own.last', 'department'])
    expect(gate(form)).toEqual(expect.arrayContaining(['money.own.last', 'department']))
    expect(form.findings('filling').map(({ code }) => code)).not.toContain('form.unchecked')
    expect(form.provenance('money.own.last')).toMatchObject({ origin: 'last', op: 'keep' })
    expect(form.provenance('odd')).toBeNull()
    expect(form.origins()).toEqual(origins)
  })

  test('are confirmed as one step, which is edits like any other', () => {
    const form = openSmall({ document })
    const told: unknown[] = []
    form.onEdits((edits, name) => told.push({ edits, name }))
    form.check(form.unchecked())
    expect(gate(form)).toEqual([])
    expect(told).toMatchObject([{ name: 'check', edits: [{ now: true }, { now: true }] }])
    form.undo()
    expect(form.document()).toEqual(document)
    expect(form.unchecked()).toHaveLength(2)
    form.check(['money.own.current'])
    expect(told).toHaveLength(2)
  })

  test('need no looking at once a person typed something else there; the same again does', () => {
    const form = openSmall({ document })
    form.type('money.own.last', '8')
    expect(form.unchecked()).toEqual(['department'])
    form.type('money.own.last', '7')
    expect(form.unchecked()).toEqual(['money.own.last', 'department'])
    form.clear(['department'])
    expect(form.unchecked()).toEqual(['money.own.last'])
  })

  test('can be taken one by one, with where they come from', () => {
    const form = openSmall({ document: { ...document, money: { own: { current: 3 } } } })
    form.take({ ...carried('money.own.last', 7), checked: true })
    expect(form.cell('money.own.last').value).toBe(7)
    expect(form.provenance('money.own.last')?.checked).toBe(true)
    expect(form.unchecked()).toEqual(['department'])
    const edits = form.history.undo.flatMap((step) => step.edits)
    const back = applyEdits(form.document(), invertEdits(edits))
    expect('tree' in back && back.tree).toEqual({ ...document, money: { own: { current: 3 } } })
    const fresh = openSmall({ document: {} })
    fresh.take({ ...carried('department', '财政局'), checked: true })
    expect(fresh.provenance('department')?.value).toBe('财政局')
  })
})

test.each([
  [{}, true],
  [{ checked: true, by: 0.1 }, true],
  [{ checked: false }, false],
  [{ from: 'x' }, false],
  [{ more: 1 }, false],
  [{ id: '' }, false],
  [{ by: '1' }, false],
])('what tells of a carried cell has its shape: %j', (more, is) => {
  expect(isProvenance({ ...carried('a', 1), ...more } as never)).toBe(is)
})
