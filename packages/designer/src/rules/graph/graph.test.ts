import type { Rule } from '@tianbao/template'
import { describe, expect, test } from 'vitest'
import { ruleChain } from '../facts/rule-chain.ts'
import { ruleFacts } from '../facts/rule-facts.ts'
import { ezhou, withRules } from '../fixtures/ezhou.fixture.ts'
import { ruleMarks } from '../table/rule-marks.ts'
import { graphLimits, placedGraph, ruleGraph } from './rule-graph.ts'

const facts = ruleFacts(ezhou)
const chain = ruleChain(facts)

describe('the graph of a rule', () => {
  const graph = ruleGraph('past_balance[last]', facts, chain)

  test('leads from inputs through what is computed to the rule', () => {
    const at = (level: number) => graph.nodes.filter((node) => node.level === level).map(({ name }) => name)
    expect(at(0)).toEqual(['past_balance[last]'])
    expect(at(1)).toEqual(['funds.income.total.last', 'funds.expense.total.last'])
    expect(at(2)).toHaveLength(6)
    expect(graph.edges).toContainEqual({
      from: 'field:funds.income.fiscal.last',
      to: 'field:funds.income.total.last',
      isInCycle: false,
    })
    expect([graph.beyond, graph.folded]).toEqual([0, 0])
  })

  test('is placed left to right, no two nodes at one place', () => {
    const placed = placedGraph(graph, { width: 100, height: 10 })
    expect(placed.get('past_balance[last]')?.x).toBe(200)
    expect(new Set([...placed.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(graph.nodes.length)
  })

  test('ends after three levels, and says how much is further up', () => {
    const lines = ['fiscal', 'special', 'own', 'total']
    const paths = ['income', 'expense'].flatMap((side) =>
      (side === 'income' ? lines : ['total', 'specific', 'operating', 'personnel']).map(
        (line) => `funds.${side}.${line}.current`,
      ),
    )
    const rules = paths.slice(1).map(
      (path, at): Rule => ({
        id: `r${at}`,
        type: 'compute',
        target: path,
        logic: { sum: [{ var: paths[at] ?? '' }] },
      }),
    )
    const long = ruleFacts(withRules(rules))
    const drawn = ruleGraph('r6', long, ruleChain(long))
    expect(Math.max(...drawn.nodes.map(({ level }) => level))).toBe(graphLimits.levels)
    expect(drawn.beyond).toBe(1)
  })

  test('marks what waits for itself', () => {
    const rules: readonly Rule[] = [
      {
        id: 'a',
        type: 'compute',
        target: 'funds.income.own.current',
        logic: { sum: [{ var: 'funds.income.total.current' }] },
      },
      {
        id: 'b',
        type: 'compute',
        target: 'funds.income.total.current',
        logic: { sum: [{ var: 'funds.income.own.current' }] },
      },
    ]
    const circle = ruleFacts(withRules(rules))
    const drawn = ruleGraph('a', circle, ruleChain(circle))
    expect(drawn.nodes.every(({ isInCycle }) => isInCycle)).toBe(true)
    expect(drawn.edges.some(({ isInCycle }) => isInCycle)).toBe(true)
  })
})

test('the table is marked with what a rule reads, reads through others, computes, and where it stands', () => {
  const marks = ruleMarks(['past_balance[last]', 'past_balance[before]'], facts, chain)
  expect(marks.get('funds.income.total.last')).toBe('reads')
  expect(marks.get('funds.income.own.before')).toBe('through')
  expect(marks.get('funds.income.own.current')).toBeUndefined()
  expect(ruleMarks(['income_total[current]'], facts, chain).get('funds.income.total.current')).toBe('writes')
  expect(ruleMarks(['money_filled[current]'], facts, chain).get('funds.income.own.current')).toBe('stands')
})
