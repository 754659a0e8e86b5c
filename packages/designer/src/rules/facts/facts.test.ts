import { printFormula, type Rule, readFormula, ruleScope } from '@tianbao/template'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ezhou, ruleOf, withRules } from '../fixtures/ezhou.fixture.ts'
import { isPlaceMeant, placeChoices } from './place-choices.ts'
import { logicOfCell } from './place-of-cell.ts'
import { ruleChain } from './rule-chain.ts'
import { ruleFacts } from './rule-facts.ts'
import { ruleProblems } from './rule-problems.ts'
import { ruleWorld } from './rule-world.ts'

function worldOf(template = ezhou) {
  const world = ruleWorld(template)
  if (world === null) throw new Error('The template does not compile.')
  return world
}

describe('what rules use', () => {
  test('is told column by column, rows of a group by name', () => {
    const facts = ruleFacts(ezhou)
    expect(facts.get('past_balance[last]')?.reads.toSorted()).toEqual([
      'funds.expense.total.last',
      'funds.income.total.last',
    ])
    expect(facts.get('income_share')?.writes).toContain('funds.income.fiscal.share')
    expect(facts.get('shifted[target]')?.stands).toEqual(['annual.*.target'])
  })

  test('is the same whether rules were asked about before or not', () => {
    const rules = ezhou.rules ?? []
    ruleFacts(ezhou)
    const changed = withRules([...rules.slice(1).toReversed(), { ...ruleOf('horizon'), id: 'again' }])
    const again = ruleFacts(changed)
    expect(again).toEqual(ruleFacts(JSON.parse(JSON.stringify(changed))))
    expect(again.get('again')?.reads).toEqual(ruleFacts(ezhou).get('horizon')?.reads)
  })

  test('is nothing where the template does not compile', () => {
    const broken = { ...ezhou, schema: { $ref: '#/$defs/none' } }
    expect(ruleWorld(broken)).toBeNull()
    expect(ruleFacts(broken).size).toBe(0)
  })
})

describe('rules that wait for one another', () => {
  const compute = (id: string, target: string, reads: readonly string[]): Rule => ({
    id,
    type: 'compute',
    target,
    logic: { sum: reads.map((path) => ({ var: path })) },
  })
  const cell = (at: number) => `funds.${at < 4 ? 'income' : 'expense'}.${lines[at] ?? ''}.current`
  const lines = ['fiscal', 'special', 'own', 'total', 'personnel', 'operating', 'specific', 'total']

  test('are followed upstream, and downstream by what they compute', () => {
    const chain = ruleChain(ruleFacts(ezhou))
    expect([...chain.upstreamOf('balance[current]')].toSorted()).toEqual([
      'expense_total[current]',
      'income_total[current]',
    ])
    expect(chain.writersOf('funds.income.total.last')).toEqual(['income_total[last]'])
    expect(chain.readersOf('funds.income.total.last')).toContain('past_balance[last]')
    expect(chain.cycles).toEqual([])
  })

  test('are circles exactly where a rule comes back to itself', () => {
    const links = fc.array(fc.uniqueArray(fc.nat(7), { maxLength: 2 }), { minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(links, (reads) => {
        const rules = reads.map((own, at) => compute(`r${at}`, cell(at), own.map(cell)))
        const chain = ruleChain(ruleFacts(withRules(rules)))
        const comesBack = rules.map(({ id }) => id).filter((id) => chain.upstreamOf(id).has(id))
        expect(chain.cycles.flat().toSorted()).toEqual(comesBack)
        for (const cycle of chain.cycles)
          for (const id of cycle)
            expect([...chain.upstreamOf(id)]).toEqual(expect.arrayContaining([...cycle]))
      }),
      { seed: 611, numRuns: 60 },
    )
  })

  test('are told of the rule that is looked at', () => {
    const template = withRules([compute('a', cell(0), [cell(1)]), compute('b', cell(1), [cell(0)])])
    const chain = ruleChain(ruleFacts(template))
    const [first] = ruleProblems(template, ruleOf('a', template), chain)
    expect(first).toMatchObject({ code: 'rule.waits_in_circle', severity: 'error' })
    expect(ruleProblems(ezhou, ruleOf('balance'), ruleChain(ruleFacts(ezhou)))).toEqual([])
  })
})

describe('places that a rule may name', () => {
  test.each(['balance', 'change_explained', 'shifted', 'levels_used'])(
    'of %s are read back from their formula',
    (id) => {
      const rule = ruleOf(id)
      const { names } = worldOf()
      for (const { path, formula } of placeChoices(worldOf(), rule))
        expect(readFormula(formula, names, ruleScope(rule)), formula).toEqual({
          ok: true,
          logic: { var: path },
        })
    },
  )

  test('are found by their words, with titles left out, and by the initials of two titles', () => {
    const rule = ruleOf('balance')
    const initials: Readonly<Record<string, string>> = { 支出构成: 'zcgc', 合计: 'hj' }
    const isPinyinOf = (text: string, letters: string) => initials[text]?.startsWith(letters) === true
    const found = (typed: string) =>
      placeChoices(worldOf(), rule)
        .filter((place) => isPlaceMeant(place, typed, isPinyinOf))
        .map(({ path }) => path)
    expect(found('支出合计')).toContain('funds.expense.total.$column')
    expect(found('zchj')).toContain('funds.expense.total.current')
    expect(found('没有的字段')).toEqual([])
  })

  test.each([
    ['funds.income.total.current', 'balance', { var: 'funds.income.total.$column' }],
    ['funds.income.total.share', 'balance', { var: 'funds.income.total.share' }],
    ['annual.*.target', 'shifted', { var: '$row.$column' }],
    ['annual.*.name', 'shifted', { var: '$row.name' }],
    ['long.*.name', 'shifted', { map: [{ var: 'long' }, { var: 'name' }] }],
    ['funds.income.own.current', 'change_explained', { var: '$row.current' }],
  ])('are picked from the table: %s in %s', (pattern, id, logic) => {
    expect(logicOfCell(pattern, ruleOf(id), worldOf().compiled)).toEqual(logic)
    const scope = ruleScope(ruleOf(id))
    expect(printFormula(logic, worldOf().names, scope)).not.toContain('JSON(')
  })
})
