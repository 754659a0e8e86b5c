import { nodeAddress } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { type CompiledRule, compileRule } from './compile-rule.ts'
import type { Operator } from './operator.ts'
import { orderByNeeds } from './order.ts'
import { areRelated, type Pattern } from './pattern.ts'
import {
  ByFirstName,
  indexReads,
  indexStructures,
  type Plan,
  type PlannedRead,
  type PlannedRule,
} from './plan.ts'
import type { Program, ProgramRule, ProgramSetting } from './program-types.ts'
import type { Read } from './reads.ts'
import { type RowShapes, rowShapes } from './rows.ts'
import { startRun } from './run.ts'

/**
 * Compiles rules to a program. Never throws: what is wrong with a rule is a problem, and the rule gives nothing.
 * `key`s are unique; of two rules with one key, or one target, the first counts.
 */
export function compileProgram(
  rules: readonly ProgramRule[],
  setting: ProgramSetting & { readonly operators: readonly Operator[] },
): Program {
  const shapes = rowShapes(setting)
  const problems: Finding[] = []
  const planned = planRules(rules, setting, problems)
  const byKey = new Map(planned.map((rule) => [rule.rule.key, rule]))
  const { order: all, circles } = orderByNeeds(needsOf(planned, shapes))
  const order = all.filter((i) => planned[i]?.isCheck !== true)
  const checks = all.filter((i) => planned[i]?.isCheck === true)
  const cycles = circles.map((circle) => circle.map((i) => planned[i]?.rule.key ?? ''))
  for (const cycle of cycles) problems.push(problem('rules.cycle', cycle, { rules: cycle }))
  const plan: Plan = {
    rules: planned,
    order,
    checks,
    byKey,
    readsByName: indexReads(all.flatMap((i) => planned[i] ?? [])),
    structures: indexStructures(planned),
    shapes,
    operators: setting.operators,
  }
  const told = new Map<string, readonly string[]>()
  return Object.freeze<Program>({
    rules,
    order: [...order, ...checks].map((i) => planned[i]?.rule.key ?? ''),
    cycles,
    problems,
    reads(key) {
      const known = told.get(key) ?? toldReads(byKey.get(key)?.patterns ?? [])
      told.set(key, known)
      return known
    },
    writes: (key) => byKey.get(key)?.writes?.join('.') ?? null,
    start: (data, context) => startRun(plan, data, context),
  })
}

function planRules(
  rules: readonly ProgramRule[],
  { operators, sources = [] }: ProgramSetting & { readonly operators: readonly Operator[] },
  problems: Finding[],
): readonly PlannedRule[] {
  const keys = new Set<string>()
  const targets = new ByFirstName<{ readonly key: string; readonly pattern: Pattern }>()
  const planned: PlannedRule[] = []
  for (const rule of rules) {
    if (keys.has(rule.key)) {
      problems.push(problem('rules.duplicate_key', [rule.key], { rule: rule.key }))
      continue
    }
    keys.add(rule.key)
    const compiled = compileRule(rule, operators)
    problems.push(...compiled.problems)
    let writes = targetPattern(compiled)
    if (rule.target !== undefined && writes === null)
      problems.push(problem('rules.target', [rule.key], { rule: rule.key, target: rule.target }))
    const other = writes && sameTarget(writes, targets)
    if (other) {
      problems.push(problem('rules.two_targets', [other.key, rule.key], { rules: [other.key, rule.key] }))
      writes = null
    } else if (writes) targets.add(writes, { key: rule.key, pattern: writes })
    planned.push({
      ...compiled,
      index: planned.length,
      patterns: plannedReads(compiled),
      writes,
      isCheck: rule.type === 'check' && writes === null,
      waitsFor: sources.filter((name) =>
        compiled.reads.some((read) => read.from === 'context' && read.path[0] === name),
      ),
    })
  }
  return planned
}

function problem(code: string, keys: readonly string[], params: Finding['params']): Finding {
  return { code, severity: 'error', addresses: keys.map((key) => nodeAddress('rules', key)), params }
}

/** A rule that runs per row writes in its row, one that runs once writes from the top; null for anything else. */
function targetPattern({ each, target }: CompiledRule): Pattern | null {
  if (target === null || target.path.length === 0 || target.path.includes('*')) return null
  if (target.inRow) return each === null ? null : [...each, '*', ...target.path]
  return each === null ? target.path : null
}

function plannedReads({ each, reads, readsIndex }: CompiledRule): readonly PlannedRead[] {
  const planned = reads.map((read) => plannedRead(read, each ?? []))
  return readsIndex ? [...planned, { pattern: ['$index'], isDeep: true, isGuess: true, own: 0 }] : planned
}

function plannedRead({ from, path, isDeep, isGuess }: Read, each: Pattern): PlannedRead {
  const planned = (pattern: Pattern, own: number) => ({ pattern, isDeep, isGuess: isGuess === true, own })
  if (from === 'row') return planned([...each, '*', ...path], each.length + 1)
  if (from === 'parent') {
    const row = each.slice(0, each.lastIndexOf('*') + 1)
    return planned([...row, ...path], row.length)
  }
  return planned(from === 'context' ? [`$${path[0] ?? ''}`, ...path.slice(1)] : path, 0)
}

/** What a rule is said to read: no guesses, and no list whose rows' fields are said. */
function toldReads(reads: readonly PlannedRead[]): readonly string[] {
  const isBelow = (one: PlannedRead, other: PlannedRead) =>
    other.pattern.length > one.pattern.length && areRelated(one.pattern, other.pattern)
  const told = reads.filter(
    (one) => !one.isGuess && (one.isDeep || !reads.some((other) => isBelow(one, other))),
  )
  return [...new Set(told.map(({ pattern }) => pattern.join('.')))]
}

function sameTarget<T extends { readonly pattern: Pattern }>(
  writes: Pattern,
  targets: ByFirstName<T>,
): T | undefined {
  for (const target of targets.near(writes))
    if (target.pattern.length === writes.length && areRelated(target.pattern, writes)) return target
  return undefined
}

/** For each rule the rules whose targets it reads. */
function needsOf(rules: readonly PlannedRule[], shapes: RowShapes): readonly (readonly number[])[] {
  const writers = new ByFirstName<readonly [Pattern, number]>()
  for (const { writes, index } of rules) if (writes) writers.add(writes, [writes, index])
  return rules.map(({ patterns }) => {
    const needs = new Set<number>()
    for (const read of patterns)
      for (const [writes, index] of writers.near(read.pattern))
        if (feeds(writes, read, shapes)) needs.add(index)
    return [...needs].sort((a, b) => a - b)
  })
}

/** Whether a computed value at a place changes what is read: the value itself, or whether there is anything at all. */
function feeds(writes: Pattern, { pattern, isDeep }: PlannedRead, { lists }: RowShapes): boolean {
  if (!areRelated(writes, pattern)) return false
  if (isDeep || writes.length <= pattern.length) return true
  // A value makes the objects that it stands in, but no row of a list.
  for (let i = pattern.length; i < writes.length; i += 1)
    if (writes[i] === '*' && lists.has(writes.slice(0, i).join('.'))) return false
  return true
}
