import { LogicEngine } from 'json-logic-engine'
import jsonLogic from 'json-logic-js'
import {
  compileLogic,
  compileProgram,
  ownOperators,
  runLogic,
  standardOperators,
} from '../../../packages/rules/src/index.ts'
import { type Contender, checkAnswers, measure } from './measure.ts'
import { print } from './progress.ts'
import { chain, type Rule, rowRules, rules } from './rules.ts'
import { submission } from './submission.ts'
import { printTable } from './table.ts'

const ours = 'Tianbao, closures'
const operators = [...standardOperators, ...ownOperators]

/** Whole rule sets over whole data: ours, with exact decimals and fuel, against the reference and the best peer. */
export async function benchRules(): Promise<void> {
  const data = submission()
  const set = rules()
  const contenders = rulesOver(set, data)
  checkAnswers(contenders)
  printTable(`${set.length} rules over a submission (35 KB, 1,076 values)`, await measure(contenders), ours)
}

function rulesOver(set: readonly Rule[], data: Readonly<Record<string, unknown>>): Contender[] {
  const values = data as never
  const compiled = set.map((rule) => compileLogic(rule as never, operators))
  const engine = new LogicEngine()
  const built = set.map((rule) => buildOrRun(engine, rule, data))
  return [
    { name: ours, run: () => compiled.map((logic) => runLogic(logic, values).value) },
    {
      name: 'json-logic-js (the reference)',
      run: () => set.map((rule) => jsonLogic.apply(rule as never, data)),
    },
    { name: 'json-logic-engine, interpreted', run: () => set.map((rule) => engine.run(rule as never, data)) },
    { name: 'json-logic-engine, compiled (needs unsafe-eval)', run: () => built.map((logic) => logic(data)) },
  ]
}

/** Some nested `reduce`s throw NaN when they are compiled: those rules are interpreted in its place. */
function buildOrRun(engine: LogicEngine, rule: Rule, data: unknown): (data: unknown) => unknown {
  const built = engine.build(rule as never) as (data: unknown) => unknown
  try {
    built(data)
    return built
  } catch {
    return (values) => engine.run(rule as never, values)
  }
}

/** A chain of computed values: each contender keeps its own data, as a form does. */
export async function benchChain(): Promise<void> {
  const length = 500
  const set = chain(length)
  const names = set.map((_, i) => `c${i}`)
  const evaluators = (evaluate: (rule: Rule, i: number) => (data: Record<string, unknown>) => unknown) => {
    const data: Record<string, unknown> = { start: 100 }
    const steps = set.map(evaluate)
    const run = () => {
      for (const [i, step] of steps.entries()) data[names[i] ?? ''] = step(data)
      return data[`c${length - 1}`]
    }
    return run
  }
  const engine = new LogicEngine()
  const contenders: Contender[] = [
    {
      name: ours,
      run: evaluators((rule) => {
        const compiled = compileLogic(rule as never, operators)
        return (data) => runLogic(compiled, data as never).value
      }),
    },
    {
      name: 'json-logic-js (the reference)',
      run: evaluators((rule) => (data) => jsonLogic.apply(rule as never, data)),
    },
    {
      name: 'json-logic-engine, interpreted',
      run: evaluators((rule) => (data) => engine.run(rule as never, data)),
    },
    {
      name: 'json-logic-engine, compiled (needs unsafe-eval)',
      run: evaluators((rule) => engine.build(rule as never) as (data: unknown) => unknown),
    },
  ]
  checkAnswers(contenders)
  printTable(`a chain of ${length} computed values`, await measure(contenders), ours)
}

/** What one edit costs: only the rules that it reaches are run again, and of a table only its row. */
export async function benchEdits(): Promise<void> {
  const data = submission()
  const rowSet = rowRules().map((rule, i) => ({ key: `r${i}`, ...rule }))
  const program = compileProgram(rowSet as never, {
    operators,
    lists: ['projects', 'long_term', 'annual'],
    groups: {},
  })
  const run = program.start(data as never, {})
  const compiled = rules().map((logic) => compileLogic(logic as never, operators))
  let turn = 0
  const edit = (name: string, at: string, values: readonly [unknown, unknown]): Contender => ({
    name,
    run: () => {
      turn += 1
      return [...run.write([{ op: 'value', at, value: values[turn % 2] as never }]), ...run.judge()]
    },
  })
  const figures = await measure([
    { name: whole, run: () => compiled.map((logic) => runLogic(logic, data as never).value) },
    { name: 'start of a run: copy, rows, all rules', run: () => program.start(data as never, {}).judge() },
    edit('edit of a total', 'funds.income.total.current', [3446.6, 3446.61]),
    edit('edit of a budget cell', 'funds.income.fiscal.current', [1378.97, 1378.98]),
    edit('edit of a target value in a table', 'annual#i7.target', ['≥97%', '≥98%']),
    edit('edit of a text', 'texts.annual_goal', ['甲', '乙']),
    edit('edit of a cell that no rule reads', 'header.note', ['甲', '乙']),
  ])
  printTable('one edit, with the same rules row by row', figures, whole)
  const all = figures[0]?.median ?? Number.NaN
  for (const { name, median } of figures.slice(2))
    print(`${name}: ${(all / median).toFixed(1)} × less than all rules`)
}

const whole = 'all rules from scratch'
