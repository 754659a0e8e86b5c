import { nodeAddress } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { isTruthy } from './coerce.ts'
import { type CompiledLogic, compileLogic } from './compile-logic.ts'
import type { Frame } from './frame.ts'
import type { Logic } from './logic.ts'
import { type NamedLogic, readNamed } from './named-value.ts'
import type { Operator, Origin } from './operator.ts'
import { newOrigin } from './origin.ts'
import { isRisky } from './own-property.ts'
import { type RootReader, type Roots, readRow } from './path.ts'
import { type Pattern, patternOf } from './pattern.ts'
import type { ProgramRule } from './program-types.ts'
import { deepReads, type Read, type Reading, readsOf } from './reads.ts'

/** A rule made ready to run, for a program. */
export interface CompiledRule {
  readonly rule: ProgramRule
  readonly each: Pattern | null
  readonly when: CompiledLogic | null
  readonly lets: readonly NamedLogic[]
  readonly logic: CompiledLogic
  /** What `$` names mean in it. */
  readonly roots: Roots
  readonly reads: readonly Read[]
  readonly readsIndex: boolean
  /** Where the value goes: below the row, or from the top; null where nowhere. */
  readonly target: { readonly inRow: boolean; readonly path: Pattern } | null
  readonly problems: readonly Finding[]
}

/** Compiles one rule: `when`, `let` and `logic` to closures, and what they read, all told. */
export function compileRule(rule: ProgramRule, operators: readonly Operator[]): CompiledRule {
  const each = rule.each === undefined ? null : patternOf(rule.each)
  const named = Object.entries(rule.let ?? {})
  const problems: Finding[] = []
  const bad = named.filter(([name]) => isRisky(name) || reserved.has(name)).map(([name]) => name)
  if (bad.length > 0) problems.push(finding('rules.let_name', rule.key, { names: bad }))

  const { reads, readsIndex, circles, shared } = ruleReads(rule, each, operators)
  const lets: NamedLogic[] = []
  const roots = new Map<string, RootReader>(each === null ? [] : rowRoots)
  named.forEach(([name], slot) => {
    if (!bad.includes(name)) roots.set(name, (frame) => readNamed(frame, lets[slot], slot))
  })
  for (const [name, logic] of named)
    lets.push({ name, logic: compileLogic(logic, operators, roots), isShared: shared.has(name) })
  const when = rule.when === undefined ? null : compileLogic(rule.when, operators, roots)
  const logic = compileLogic(rule.logic, operators, roots)

  for (const circle of circles) problems.push(finding('rules.let_cycle', rule.key, { names: circle }))
  for (const part of [when, logic, ...lets.map((one) => one.logic)])
    for (const problem of part?.problems ?? []) problems.push(finding(problem.code, rule.key, problem.params))
  return { rule, each, when, lets, logic, roots, reads, readsIndex, target: targetOf(rule), problems }
}

function finding(code: string, rule: string, params: Finding['params']): Finding {
  return { code, severity: 'error', addresses: [nodeAddress('rules', rule)], params: { rule, ...params } }
}

/** Names that a rule cannot give away. */
const reserved = new Set(['row', 'group', 'parent', 'index'])

const rowRoots: readonly (readonly [string, RootReader])[] = [
  ['row', readRow],
  ['group', (frame) => frame.around.group()],
  ['parent', (frame) => frame.around.parent()],
  ['index', (frame) => frame.around.index],
]

/** Whether `when` lets the rule run. */
export function applies(rule: CompiledRule, frame: Frame): boolean {
  if (rule.when === null) return true
  frame.charge(rule.when.steps)
  return isTruthy(rule.when.evaluate(frame.around.data, frame))
}

function targetOf(rule: ProgramRule): CompiledRule['target'] {
  if (rule.target === undefined) return null
  const path = patternOf(rule.target)
  return path[0] === '$row' ? { inRow: true, path: path.slice(1) } : { inRow: false, path }
}

interface RuleReads {
  readonly reads: readonly Read[]
  readonly readsIndex: boolean
  readonly circles: readonly (readonly string[])[]
  /** Values of `let` that read nothing of a row, nor another one that does. */
  readonly shared: ReadonlySet<string>
}

function ruleReads(rule: ProgramRule, each: Pattern | null, operators: readonly Operator[]): RuleReads {
  const named = rule.let ?? {}
  const readings = new Map<string, Reading>()
  const open: string[] = []
  const circles: string[][] = []
  const ofRow = new Set<string>()
  let readsIndex = false

  /** What is being read says something of the row. */
  const markOpen = () => {
    for (const name of open) ofRow.add(name)
  }

  const origins: Readonly<Record<string, Origin>> = each === null ? {} : rowOrigins(each)

  function nameOrigin(name: string): Origin | undefined {
    if (each !== null && name === 'index') {
      readsIndex = true
      markOpen()
      return newOrigin
    }
    const own = Object.hasOwn(origins, name) ? origins[name] : undefined
    if (own !== undefined) {
      markOpen()
      return own
    }
    const logic = Object.hasOwn(named, name) ? named[name] : undefined
    return logic === undefined ? undefined : readingOf(name, logic)
  }

  function readingOf(name: string, logic: Logic): Origin {
    const known = readings.get(name)
    if (known) {
      if (ofRow.has(name)) markOpen()
      return known.origin
    }
    if (open.includes(name)) {
      circles.push(open.slice(open.indexOf(name)))
      markOpen()
      return newOrigin
    }
    open.push(name)
    const reading = readsOf(logic, operators, nameOrigin)
    // A path that is only known when the rule runs may lead to the row.
    if (reading.isWider) markOpen()
    open.pop()
    readings.set(name, reading)
    return reading.origin
  }

  const whole = [rule.logic, ...(rule.when === undefined ? [] : [rule.when])].map((logic) =>
    readsOf(logic, operators, nameOrigin),
  )
  for (const [name, logic] of Object.entries(named)) readingOf(name, logic)
  const all = [...whole, ...readings.values()]
  const isWider = all.some((reading) => reading.isWider)
  if (isWider && each !== null) readsIndex = true
  const reads = new Map<string, Read>()
  for (const read of all.flatMap((reading) => [...reading.reads, ...deepReads(reading.origin)])) {
    const key = JSON.stringify([read.from, read.path])
    if (read.isDeep || !reads.has(key)) reads.set(key, read)
  }
  const shared = new Set(each === null ? [] : Object.keys(named).filter((name) => !ofRow.has(name)))
  return { reads: [...reads.values()], readsIndex, circles, shared }
}

function rowOrigins(each: Pattern): Readonly<Record<string, Origin>> {
  const outer = each.lastIndexOf('*')
  const at = (from: 'row' | 'parent' | 'data', path: Pattern): Origin => ({
    ...newOrigin,
    places: [{ from, path }],
  })
  return {
    row: at('row', []),
    parent: outer < 0 ? newOrigin : at('parent', []),
    group: outer < 0 ? at('data', each) : at('parent', each.slice(outer + 1)),
  }
}
