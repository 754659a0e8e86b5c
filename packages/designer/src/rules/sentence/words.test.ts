import { describe, expect, test } from 'vitest'
import { placeChoices, placeChoicesAt } from '../facts/place-choices.ts'
import { ruleWorld } from '../facts/rule-world.ts'
import { ezhou, ruleOf } from '../fixtures/ezhou.fixture.ts'
import { formulaOffers, isInIteration } from '../formula/formula-completion.ts'
import { formulaParts, withPart } from '../formula/formula-parts.ts'
import { renameName } from './rename-name.ts'
import { isTruth, wordOptions } from './word-options.ts'

const noPinyin = () => false

function world() {
  const found = ruleWorld(ezhou)
  if (found === null) throw new Error('The template does not compile.')
  return found
}

describe('a word of a sentence', () => {
  const rule = ruleOf('balance')
  const places = placeChoices(world(), rule)
  const options = (at: readonly (string | number)[], typed = '') =>
    wordOptions(rule, at, typed, { places, world: world(), isPinyinOf: noPinyin })

  test('is changed for a field that is found, a number, or a text that is typed', () => {
    const [first] = options(['logic', 'near', 1], '收入构成·合计·同列')
    expect(first).toMatchObject({ group: 'value', label: '「收入构成·合计·同列」' })
    const place = options(['logic', 'near', 1], '收入构成·合计·同列').find(({ group }) => group === 'place')
    expect(place?.rule.logic).toEqual({
      near: [{ var: '$in' }, { var: 'funds.income.total.$column' }, 0.005],
    })
    expect(options(['logic', 'near', 2], '１,000.5')[0]?.rule.logic).toEqual({
      near: [{ var: '$in' }, { var: '$out' }, 1000.5],
    })
  })

  test('that says an operation is changed for another one, or more is put around it', () => {
    const all = options(['logic'])
    expect(all.find(({ id }) => id === 'other <=')?.rule.logic).toEqual({
      '<=': [{ var: '$in' }, { var: '$out' }],
    })
    expect(all.find(({ id }) => id === 'around or')?.rule.logic).toEqual({ or: [rule.logic, null] })
    expect(all.filter(({ id }) => id === 'gone')).toEqual([])
  })

  test('within an iteration is changed for what its items have', () => {
    const twice = ruleOf('name_twice')
    const at = ['let', 'twice', 'duplicates', 0, 'map', 1]
    const found = placeChoicesAt(world(), twice, at).map(({ path }) => path)
    expect(found).toContain('name')
    expect(found).not.toContain('annual_goal')
    expect(placeChoicesAt(world(), twice, ['logic']).map(({ path }) => path)).toContain('annual_goal')
  })

  test('goes where its operation can do without it, and nothing else of the rule changes', () => {
    const total = ruleOf('income_total')
    const gone = wordOptions(total, ['logic', 'sum', 1], '', {
      places,
      world: world(),
      isPinyinOf: noPinyin,
    }).find(({ id }) => id === 'gone')
    expect(gone?.rule).toEqual({
      ...total,
      logic: { sum: [{ var: 'funds.income.fiscal.$column' }, { var: 'funds.income.own.$column' }] },
    })
  })

  test('is a truth where a condition or a demand stands', () => {
    expect(isTruth(rule, ['logic'])).toBe(true)
    expect(isTruth(rule, ['logic', 'near', 0])).toBe(false)
    expect(isTruth(ruleOf('income_total'), ['logic'])).toBe(false)
  })
})

describe('a name of let', () => {
  test('is renamed everywhere, and back again', () => {
    const rule = ruleOf('balance')
    const renamed = renameName(rule, 'in', 'income')
    expect(renamed?.message).toContain('{income:2}')
    expect(JSON.stringify(renamed)).not.toMatch(/"\$in"|\{in:/)
    expect(renamed && renameName(renamed, 'income', 'in')).toEqual(rule)
  })

  test('is not given a name that is taken, or that is none', () => {
    const rule = ruleOf('balance')
    expect([
      renameName(rule, 'in', 'out'),
      renameName(rule, 'in', 'A b'),
      renameName(rule, 'none', 'x'),
    ]).toEqual([null, null, null])
  })
})

describe('formulas of a rule', () => {
  test('are its condition, its names and what it comes to; each is put back where it was', () => {
    for (const rule of ezhou.rules ?? []) {
      let again = rule
      for (const { at, logic } of formulaParts(rule)) again = withPart(again, at, logic)
      expect(again).toEqual(rule)
    }
  })

  test('lose the last name with all of let', () => {
    const rule = { ...ruleOf('horizon'), let: { end: null } }
    expect(withPart(rule, ['let', 'end'], undefined)).not.toHaveProperty('let')
  })

  test('are completed by titles and functions, from where the name begins', () => {
    const places = placeChoices(world(), ruleOf('balance'))
    const text = '绝对值(收入构成.合'
    const { from, offers } = formulaOffers(text, text.length, places, noPinyin)
    expect(from).toBe(4)
    expect(offers[0]).toMatchObject({ insert: '收入构成.合计.同列' })
    expect([
      isInIteration('逐项计算(项目, ', 9),
      isInIteration('逐项计算(项目', 7),
      isInIteration('求和(1, ', 6),
    ]).toEqual([true, false, false])
    expect(formulaOffers('求', 1, places, noPinyin).offers).toContainEqual({
      label: '求和',
      insert: '求和()',
      detail: 'ƒ',
      back: 1,
    })
  })
})
