import type { JsonObject } from '@tianbao/edit'
import { createForm } from '@tianbao/form'
import { createValidator } from '@tianbao/template/validate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { raw } from '../testing/changes.ts'
import { runs } from '../testing/runs.ts'
import { compiled, smallData, smallTemplate } from '../testing/small-template.ts'
import { checkVariant } from './check-variant.ts'
import { projectForm } from './project-form.ts'

const base = smallTemplate(2024)
const baseCompiled = compiled(base)
const judgeBase = createValidator(baseCompiled)
const variants = new Map<
  string,
  { readonly findings: number; open(data: JsonObject): ReturnType<typeof createForm> }
>()
function opened(which: readonly number[]) {
  const key = which.join()
  const known = variants.get(key)
  if (known !== undefined) return known
  const mine = raw(base, which)
  const template = compiled(mine)
  const validate = createValidator(template)
  const one = {
    findings: checkVariant(base, mine).length,
    open: (data: JsonObject) =>
      createForm(template, { data, validate, today: '2024-01-26', mintId: () => 'minted' }),
  }
  variants.set(key, one)
  return one
}

test('what is valid under an allowed variant is, on the base’s fields, valid under the base', () => {
  let judged = 0
  const allowed = [0, 2, 4, 5, 7, 8, 11, 16, 17, 19, 21, 24, 25]
  fc.assert(
    fc.property(fc.subarray(allowed, { maxLength: 2 }), smallData, (which, data) => {
      const variant = opened(which)
      expect(variant.findings).toBe(0)
      const { unknown: _, 'a.b#c~': __, ...known }: JsonObject = { name: '甲', filler: '乙', ...data }
      const form = variant.open(mended(known as JsonObject))
      if (form.findings('submitting').some(({ severity }) => severity === 'error')) return
      judged += 1
      const under = createForm(baseCompiled, {
        data: projectForm(form, baseCompiled),
        validate: judgeBase,
        today: '2024-01-26',
        mintId: () => 'minted',
      })
      expect(under.findings('submitting').filter(({ severity }) => severity === 'error')).toEqual([])
    }),
    { seed: 234, numRuns: runs },
  )
  // The law says nothing of invalid data: there must be enough of the other.
  expect(judged).toBeGreaterThan(runs / 10)
})

/** Data put right where chance would nearly always make it wrong. */
function mended(data: JsonObject): JsonObject {
  const funds = data.funds as { income?: JsonObject; expense?: JsonObject } | undefined
  const right = {
    ...data,
    ...(data.kind === undefined ? {} : { kind: '甲' }),
    ...(data.filed === undefined ? {} : { filed: '2024-01-26' }),
    ...(funds === undefined ? {} : { funds: { ...funds, expense: { ...funds.expense, ...funds.income } } }),
  } as JsonObject
  const { annual: _, goals: __, ...rest } = right
  const rows = Array.isArray(right.annual)
    ? right.annual.filter((row) => (row as JsonObject).id !== 'lost')
    : []
  return {
    ...rest,
    annual: rows.map((row) => ({ ...(row as JsonObject), target: '≥95%', last: '90%', before: '85%' })),
  }
}

describe('a variant may not', () => {
  const cases: readonly (readonly [why: string, change: number])[] = [
    ['looser', 6],
    ['gone', 9],
    ['retyped', 10],
    ['rule_gone', 14],
    ['rule_looser', 15],
    ['hides_required', 18],
    ['no_room', 20],
    ['node_gone', 22],
  ]
  test.each(cases)('do what is %s', (why, change) => {
    const codes = checkVariant(base, raw(base, [change])).map(({ code }) => code)
    expect(codes).toContain(`versions.variant_${why}`)
  })

  test('touch what the base locked', () => {
    const locking = { ...base, locked: ['schema.properties.filler', 'rules#balance'] }
    const mine = { ...raw(base, [0, 16]), locked: locking.locked }
    expect(checkVariant(locking, mine).map(({ addresses }) => addresses[0])).toEqual(locking.locked)
  })
})
