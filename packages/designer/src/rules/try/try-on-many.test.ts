import { blankTemplate, putField, type Rule } from '@tianbao/template'
import { expect, test } from 'vitest'
import { ruleChain } from '../facts/rule-chain.ts'
import { ruleFacts } from '../facts/rule-facts.ts'
import { fetchSubmissions, lastYears, type SubmissionLine } from './last-submissions.ts'
import { tryOnMany } from './try-on-many.ts'
import { compileForTrial } from './try-rule.ts'

const key = { form: 'drawn', region: '420000', year: 2024, title: '试画的表', rows: 2, columns: 2 }
const line = (id: string, region: string, year: number): SubmissionLine => {
  return { id, region, form: 'drawn', year, name: id }
}

test('last year’s submissions are those of the region itself, else of the regions below it', () => {
  const lines = [line('a', '420000', 2023), line('b', '420700', 2023), line('c', '420700', 2024)]
  const template = blankTemplate(key)
  expect(lastYears(template, lines).map(({ id }) => id)).toEqual(['a'])
  expect(lastYears(template, lines.slice(1)).map(({ id }) => id)).toEqual(['b'])
  expect(lastYears({ ...template, region: '430000' }, lines)).toEqual([])
  expect(lastYears({ ...template, form: 'another' }, lines)).toEqual([])
})

test('all of them are fetched, in their order, and how many is told', async () => {
  const told: number[] = []
  const world = { list: async () => [], data: async (id: string) => ({ id }) }
  const lines = Array.from({ length: 20 }, (_, at) => line(`s${at}`, '420000', 2023))
  const found = await fetchSubmissions(world, lines, new AbortController().signal, (done) => told.push(done))
  expect(found).toEqual(lines.map(({ id }) => ({ name: id, data: { id } })))
  expect(told.at(-1)).toBe(20)
})

test('a rule is counted where it holds, where it fails in any row, and where it has nothing to look at', async () => {
  const put = putField(blankTemplate(key), {
    spot: { part: 'table#r1c1' },
    field: { kind: 'money', title: '金额', name: 'amount' },
  })
  if ('refused' in put) throw new Error(put.refused)
  const rule: Rule = {
    id: 'small',
    type: 'check',
    severity: 'error',
    at: ['amount'],
    logic: { '<=': [{ var: 'amount' }, 10] },
    message: '太大',
  }
  const { template } = put
  const compiled = compileForTrial(template, rule, ruleChain(ruleFacts({ ...template, rules: [rule] })))
  if (compiled === null) throw new Error('It compiles.')
  const samples = [{ amount: 5 }, { amount: 50 }, {}].map((data, at) => ({ name: `s${at}`, data }))
  let rests = 0
  const world = {
    today: '2024-01-26',
    now: () => rests * 100,
    rest: async () => {
      rests += 1
    },
    signal: new AbortController().signal,
  }
  const verdicts = await tryOnMany(compiled, rule, samples, world)
  const names = (list: readonly { readonly name: string }[] = []) => list.map(({ name }) => name)
  expect(names(verdicts?.holds)).toEqual(['s0'])
  expect(names(verdicts?.fails)).toEqual(['s1'])
  expect(names(verdicts?.waits)).toEqual(['s2'])
  expect(await tryOnMany(compiled, rule, samples, { ...world, signal: AbortSignal.abort() })).toBeNull()
})
