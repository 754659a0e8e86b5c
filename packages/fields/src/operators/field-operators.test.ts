import type { Json } from '@tianbao/edit'
import { evaluate, type Operator, ownOperators, standardOperators, type Work } from '@tianbao/rules'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fieldOperators } from './field-operators.ts'
import cases from './operators.cases.json' with { type: 'json' }

const all = [...standardOperators, ...ownOperators, ...fieldOperators]

test.each(cases.map((one) => ({ ...one, text: JSON.stringify(one.logic) })))('$text', ({ logic, value }) => {
  expect(evaluate(logic as unknown as Json, {}, all)).toEqual({ value })
})

test('no operator has the id of one in rules', () => {
  expect(new Set(all.map((operator) => operator.id)).size).toBe(all.length)
})

const json = fc.jsonValue() as fc.Arbitrary<Json>
const boundless: Work = {
  limits: { fuel: Number.POSITIVE_INFINITY, depth: 64, size: 100_000 },
  charge: () => undefined,
  grow: () => undefined,
}

describe.each(fieldOperators.map((operator) => ({ id: operator.id, operator })))('$id', ({ operator }) => {
  test('takes any operands, and gives JSON that it can tell in a sentence', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(json, fc.constantFrom('≥98%', '健全', 'value')), { maxLength: 5 }),
        (args) => {
          const value = applied(operator, args)
          expect(JSON.parse(JSON.stringify(value))).toEqual(value)
          const texts = args.map(String)
          expect(operator.explain?.({ args, texts, value, text: String(value) })).toMatch(/[\u4e00-\u9fa5]/)
        },
      ),
      { seed: 21, numRuns: 200 },
    )
  })

  test('takes texts of 100,000 characters in its stride, and charges for long ones', {
    timeout: 5000,
  }, () => {
    const charged = (text: string) => {
      let steps = 0
      applied(operator, [text, text], {
        ...boundless,
        charge: (more) => {
          steps += more
        },
      })
      return steps
    }
    expect(charged('≥'.repeat(100_000))).toBeGreaterThan(1000)
    expect(charged('≥98%')).toBeLessThan(32)
  })

  test('answers the same, whether or not a text was read before', () => {
    const texts = Array.from({ length: 2500 }, (_, index) => `≥${index}%`)
    const once = texts.map((text) => applied(operator, [text, '≥5%']))
    expect(texts.map((text) => applied(operator, [text, '≥5%']))).toEqual(once)
  })
})

function applied(operator: Operator, args: readonly Json[], work: Work = boundless): Json {
  if (operator.shape !== 'strict') throw new Error(`Operator "${operator.id}" is not strict.`)
  return operator.apply(args, work)
}
