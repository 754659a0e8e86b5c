import { equalJson, type Json } from '@tianbao/edit'
import { digestOf, type Template } from '@tianbao/template'
import { describe, expect, test } from 'vitest'
import { raw } from '../testing/changes.ts'
import { smallTemplate } from '../testing/small-template.ts'
import { amendVariant, newVariant } from './amend-variant.ts'
import { applyVariant } from './apply-variant.ts'
import { choicesFor, decide, reviveEdit } from './decide.ts'
import { editIds } from './edit-ids.ts'
import { rebaseVariant } from './rebase-variant.ts'
import type { Variant } from './variant.ts'

const base = smallTemplate(2024)
const basedOn = (which: readonly number[]): Template => raw(base, which)
const drawn = (which: readonly number[]): Variant =>
  amendVariant(newVariant(base, '420700'), base, basedOn(which), editIds({ edits: [] }))
const json = (template: Template) => template as unknown as Json

describe('a variant', () => {
  test('keeps what the base takes over, and it counts again where the base takes it back', () => {
    const variant = drawn([0])
    const adopted = rebaseVariant(variant, basedOn([0]))
    expect(adopted.effective.outcomes.map(({ is }) => is)).toEqual(['satisfied'])
    const back = rebaseVariant(adopted.variant, base)
    expect(back.effective.template.schema).toEqual(basedOn([0]).schema)
  })

  test('that chose the base’s is retired to be seen, and can be revived', () => {
    const now = basedOn([1])
    const { variant, effective } = rebaseVariant(drawn([0]), now)
    const [conflict] = effective.outcomes
    expect(conflict).toMatchObject({
      is: 'conflict',
      conflict: { saw: '填报人', stands: '联系人', wanted: '经办人' },
    })
    const id = conflict?.id ?? ''
    const retired = decide(variant, now, id, 'base')
    expect(applyVariant(retired, now)).toMatchObject({ open: 0, outcomes: [{ is: 'retired' }] })
    expect(applyVariant(reviveEdit(retired, id), now).open).toBe(1)
    const mine = decide(variant, now, id, 'mine')
    expect(applyVariant(mine, now)).toMatchObject({ open: 0, outcomes: [{ is: 'stands' }] })
    expect(mine.edits[0]?.on).toBe(digestOf(now))
  })

  test('merges options item by item where both sides changed them', () => {
    const now = basedOn([6])
    const { variant } = rebaseVariant(drawn([5]), now)
    const id = variant.edits[0]?.id ?? ''
    expect(choicesFor(variant, now, id)).toEqual({
      base: { result: ['甲', '乙', '丙', '丁'] },
      mine: { result: ['甲', '乙'] },
      merged: { result: ['甲', '乙', '丁'] },
    })
  })

  test('whose rule reads what the base has taken away is a conflict, not a broken form', () => {
    const now = basedOn([9])
    const { effective } = rebaseVariant(drawn([13]), now)
    expect(effective.outcomes).toMatchObject([{ is: 'conflict', conflict: { reason: 'fault' } }])
    expect(equalJson(json(effective.template), json({ ...now, region: '420700' }))).toBe(true)
  })
})

test('pins say what stood there, so that an edit needs no old base', () => {
  const { edits } = drawn([11])
  const [pinned] = edits
  expect(pinned).toMatchObject({
    edit: { op: 'insert', into: 'rules', after: 'balance' },
    seen: { to: ['balance'] },
  })
  expect(pinned?.edit.op).toBe('insert')
})
