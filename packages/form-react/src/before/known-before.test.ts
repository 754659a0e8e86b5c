import { createForm } from '@tianbao/form'
import { compileTemplate } from '@tianbao/template'
import { describe, expect, it } from 'vitest'
import { originWords } from '../bars/origin-words.ts'
import { openLedger } from '../fixtures/ledger.fixture.ts'
import { yearly } from '../fixtures/yearly.fixture.ts'
import { differenceWords } from './difference-words.ts'
import { createKnownBefore } from './known-before.ts'
import { takeKnown } from './take-known.ts'

const open = (data = {}) => {
  const { compiled } = compileTemplate(yearly)
  if (!compiled) throw new Error('the fixture does not compile')
  return createForm(compiled, { data, today: '2024-01-26', mintId: () => 'n1' })
}

describe('the value of the year before', () => {
  it('is the one of the same kind for last year, in the same row', () => {
    const form = open({ pay: { last: 0.31 } })
    expect(createKnownBefore(form)('pay.current')).toEqual({ value: 0.31, text: '0.31' })
    expect(createKnownBefore(form)('pay.share')).toBeNull()
  })

  it('is else what last year’s data, moved on by a year, says there', () => {
    const last = { pay: { last: 9 }, duties: '会务' }
    const before = createKnownBefore(open(), last)
    expect(before('pay.current')).toEqual({ value: 9, text: '9.00', at: 'pay.last' })
    expect(before('duties')).toEqual({ value: '会务', text: '会务', at: 'duties' })
    expect(before('pay.last')).toMatchObject({ value: 9, text: '9.00', isOfCellYear: true })
    before.setLast(null)
    expect(before('duties')).toBeNull()
  })

  it('is told apart from what is typed in the decimals of its cell', () => {
    const before = createKnownBefore(open(), { pay: { last: 9 } })('pay.current')
    const said = (now: number) => before && differenceWords(open(), 'pay.current', now, before)
    expect(said(9.123_456)).toContain('多 0.12')
    expect(said(9.001)).toContain('相同')
  })

  it('of a value that has none in its row is the one at its own place', () => {
    expect(createKnownBefore(open(), { pay: { share: 7 } })('pay.share')).toMatchObject({
      value: 7,
      text: '7.00%',
    })
  })

  it('of a free row is that of the row which bore its name under the same node', () => {
    const form = openLedger({
      data: { rows: [{ id: 'n1', under: 'effect', name: '群众 满意度' }] },
    })
    const rows = [
      { id: 'old', under: 'effect', name: '群众满意度', target: 90 },
      { id: 'staff_cost', target: 12 },
    ]
    const before = createKnownBefore(form, { rows })
    expect(before('rows#n1.target')?.value).toBe(90)
    expect(before('rows#staff_cost.target')?.value).toBe(12)
    const twice = createKnownBefore(form, { rows: [...rows, { ...rows[0], id: 'older' }] })
    expect(twice('rows#n1.target')).toBeNull()
  })

  it('is not taken where it is no value of the kind', () => {
    expect(createKnownBefore(open(), { pay: { current: '约3' } })('pay.current')).toBeNull()
    expect(createKnownBefore(open(), { pay: '没有' })('pay.current')).toBeNull()
  })
})

describe('taking it', () => {
  const origin = { submission: 's1', name: '甲', region: '420000', form: 'yearly', year: 2023, digest: 'd' }
  it('writes where it stood in the submission that was chosen', () => {
    const { compiled } = compileTemplate(yearly)
    if (!compiled) throw new Error('the fixture does not compile')
    const document = { $origins: { last: origin } }
    const form = createForm(compiled, { document, today: '2024-01-26', mintId: () => 'n1' })
    const known = createKnownBefore(form, { duties: '会务' })('duties')
    if (!known) throw new Error('nothing is known')
    takeKnown(form, 'duties', known, { duties: 'tasks' })
    expect(form.provenance('duties')).toEqual({
      id: 'duties',
      origin: 'last',
      from: [{ at: 'tasks' }],
      value: '会务',
      op: 'last',
      checked: true,
    })
    expect(originWords(form, 'duties')).toBe('带自 2023 年度“甲”的tasks，采用上年值')
    form.undo()
    expect(form.document()).toEqual(document)
  })

  it('of this form’s own is writing like any other', () => {
    const form = open({ pay: { last: 3 } })
    const known = createKnownBefore(form)('pay.current')
    if (!known) throw new Error('nothing is known')
    takeKnown(form, 'pay.current', known, {})
    expect(form.cell('pay.current').value).toBe(3)
    expect(form.provenance('pay.current')).toBeNull()
    expect(originWords(form, 'pay.current')).toBeNull()
  })
})

describe('how a value differs from it', () => {
  it.each([
    [740.8, 1129.81, '上年 1129.81，少 389.01（−34.43%）'],
    [110, 100, '上年 100.00，多 10.00（+10.00%）'],
    [5, 0, '上年 0.00，多 5.00'],
    [5, 5, '上年 5.00，相同'],
    [undefined, 5, '上年 5.00'],
  ])('%s after %s: %s', (now, value, words) => {
    const text = value.toFixed(2)
    expect(differenceWords(open(), 'pay.current', now, { value, text })).toBe(words)
  })
})
