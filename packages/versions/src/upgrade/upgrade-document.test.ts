import type { CarriedOrigin } from '@tianbao/form'
import { describe, expect, test } from 'vitest'
import { checkMapping } from '../carry/check-mapping.ts'
import type { MappingStep } from '../carry/mapping.ts'
import { compiled, smallTemplate } from '../testing/small-template.ts'
import { upgradeDocument } from './upgrade-document.ts'

const from = compiled(smallTemplate(2024))
const key = { form: 'small', region: '420000', year: 2024 }
const former: CarriedOrigin = { ...key, submission: 's1', name: '甲', digest: 'old' }
const upgraded = (document: object, steps: readonly MappingStep[]) =>
  upgradeDocument(document as never, { from: key, to: key, steps }, { from, to: from }, former)

describe('an open document in another version', () => {
  test('says of a cell that moved where it stood, with nothing to look at', () => {
    const { document } = upgraded({ name: '甲' }, [{ op: 'keep', from: 'name', to: 'filler' }])
    expect(document).toEqual({
      filler: '甲',
      $carried: [
        { id: 'filler', origin: '@version', from: [{ at: 'name' }], value: '甲', op: 'keep', checked: true },
      ],
      $origins: { '@version': former },
    })
  })

  test('has a value that became another one looked at', () => {
    const { document } = upgraded({ funds: { income: { current: 12_000 } } }, [
      { op: 'scale', from: 'funds.income.current', to: 'funds.income.current', by: 0.0001 },
    ])
    expect(document.$carried).toEqual([
      {
        id: 'funds.income.current',
        origin: '@version',
        from: [{ at: 'funds.income.current', was: 12_000 }],
        value: 1.2,
        op: 'scale',
        by: 0.0001,
      },
    ])
  })

  test('keeps where a carried cell first came from, and that it was looked at while it says the same', () => {
    const last = {
      id: 'name',
      origin: 'last',
      from: [{ at: 'name' }],
      value: '甲',
      op: 'keep',
      checked: true,
    }
    const origins = { last: { ...former, submission: 's0', year: 2023 } }
    const before = { name: '甲', kind: '甲', $carried: [last], $origins: origins }
    const moved = upgraded(before, [{ op: 'keep', from: 'name', to: 'filler' }])
    expect(moved.document).toMatchObject({ $carried: [{ ...last, id: 'filler' }], $origins: origins })
    const turned = upgraded({ ...before, $carried: [{ ...last, id: 'kind' }] }, [
      { op: 'options', from: 'kind', to: 'kind', map: { 甲: '乙' } },
    ])
    const { checked: _, ...open } = last
    expect(turned.document.$carried).toEqual([{ ...open, id: 'kind', value: '乙', op: 'options' }])
  })

  test('has its reasons where their cells stand', () => {
    const reason = {
      id: 'r1',
      code: 'balance',
      at: 'name',
      text: '因为',
      seen: { name: '甲', 'funds.income.current': 1 },
    }
    const { document } = upgraded({ name: '甲', $reasons: [reason, 'odd'] }, [
      { op: 'keep', from: 'name', to: 'filler' },
    ])
    const seen = { filler: '甲', 'funds.income.current': 1 }
    expect(document.$reasons).toEqual([{ ...reason, at: 'filler', seen }, 'odd'])
  })
})

test('a scale that would lose digits leaves the value in the remainder, as it was', () => {
  const { document, carried } = upgraded({ funds: { income: { current: 12_345 } } }, [
    { op: 'scale', from: 'funds.income.current', to: 'funds.income.current', by: 0.0001 },
  ])
  expect(document).toEqual({})
  expect(carried.remainder).toEqual([{ at: 'funds.income.current', value: 12_345, reason: 'loses_digits' }])
})

test('a mapping onto a field that is gone is refused beforehand, and loses nothing where it is run all the same', () => {
  const steps: readonly MappingStep[] = [{ op: 'keep', from: 'name', to: 'no.such' }]
  expect(checkMapping({ from: key, to: key, steps }, from, from)).toMatchObject([
    { code: 'versions.mapping_no_target', params: { field: 'no.such' } },
  ])
  const { carried } = upgraded({ name: '甲' }, steps)
  expect(carried.remainder).toEqual([{ at: 'name', value: '甲', reason: 'no_place' }])
})
