import type { Address } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { type Explanation, type Logic, subtract } from '@tianbao/rules'
import type { CompiledRule } from '@tianbao/template'
import { patternOf, rowOf } from './address-parts.ts'
import type { Verdict } from './judge.ts'
import type { Setting } from './setting.ts'
import type { Targets } from './targets.ts'
import type { WhatIf } from './what-if.ts'

/** What a finding says in numbers: how far apart two sides are, and the typed cells that they were made from. */
export interface Claim {
  readonly verdict: Verdict
  /** That two numbers be equal is all it asks: a change that cures it is right to the cent. */
  readonly isEquation: boolean
  /** How far apart the numbers are that it compares; not negative. */
  readonly differences: readonly number[]
  readonly cells: readonly Address[]
}

const equations = new Set(['near', '==', '==='])
const comparisons = new Set([...equations, '<=', '>=', '<', '>'])

/** Comparisons of one rule that are looked at, and steps from a total to the cells that it was computed from. */
const limits = { differences: 6, depth: 4 }

/** The claim of a finding; null for one that does not compare numbers. */
export function claimOf(verdict: Verdict, whatIf: WhatIf, setting: Setting, targets: Targets): Claim | null {
  const { rule, row, finding } = verdict
  const { run } = whatIf.engine
  const told = run.explain(rule.key, row ?? undefined)
  const stated = rule.type === 'compute' ? overrideOf(verdict, whatIf, told) : comparedIn(told)
  if (stated.length === 0) return null
  const cells = new Set<Address>()
  const visit = (address: Address, depth: number) => {
    const field = setting.field(address)
    if (!field || field.decimals === null || cells.has(address)) return
    const compute = targets.compute(field.pattern)
    if (!compute || whatIf.cells.typed(address) !== undefined) {
      cells.add(address)
      return
    }
    if (depth === 0) return
    const own = compute.each === undefined ? undefined : (rowOf(address) ?? parentOf(address))
    for (const read of placesRead(run.explain(compute.key, own))) visit(read, depth - 1)
  }
  for (const address of [...finding.addresses, ...placesRead(told)]) visit(address, limits.depth)
  return {
    verdict,
    isEquation: rule.type === 'compute' || isEquation(rule.logic),
    differences: [...new Set(stated)].slice(0, limits.differences),
    cells: [...cells],
  }
}

/**
 * Whether a rule may have something to say of numbers, by what it reads; and of a warning whether it is an equation,
 * since what is only unlikely proves nothing. Rules that are left are run once more to be told.
 */
export function mayClaim(
  { rule, finding }: { readonly rule: CompiledRule; readonly finding: Pick<Finding, 'severity'> },
  patterns: readonly string[],
  setting: Setting,
): boolean {
  if (finding.severity === 'hint') return false
  if (finding.severity === 'warning' && rule.type !== 'compute' && !isEquation(rule.logic)) return false
  return patterns.some((pattern) => {
    const path = patternOf(pattern)
    const field = Object.hasOwn(setting.compiled.fields, path) ? setting.compiled.fields[path] : undefined
    return field !== undefined && field.decimals !== null
  })
}

function isEquation(logic: Logic): boolean {
  return typeof logic === 'object' && logic !== null && Object.keys(logic).some((name) => equations.has(name))
}

function overrideOf({ finding }: Verdict, { cells }: WhatIf, told: Explanation): readonly number[] {
  const typed = cells.typed(finding.addresses[0] ?? '')
  return typeof typed === 'number' && typeof told.value === 'number' ? apart(typed, told.value) : []
}

function comparedIn(told: Explanation): readonly number[] {
  const [a, b] = operandsOf(told)
  const own =
    comparisons.has(told.operator) && typeof a?.value === 'number' && typeof b?.value === 'number'
      ? apart(a.value, b.value)
      : []
  return [...own, ...told.steps.flatMap(comparedIn)]
}

/** The two sides of a comparison: a plain number is no step of its own. */
function operandsOf({ logic, steps }: Explanation): readonly { readonly value: unknown }[] {
  const operands = typeof logic === 'object' && logic !== null ? Object.values(logic)[0] : undefined
  if (!Array.isArray(operands)) return []
  let next = 0
  return operands.slice(0, 2).map((operand: unknown) => {
    if (typeof operand !== 'object') return { value: operand }
    next += 1
    return { value: steps[next - 1]?.value }
  })
}

function apart(a: number, b: number): readonly number[] {
  const difference = Math.abs(subtract(a, b))
  return difference > 0 && Number.isFinite(difference) ? [difference] : []
}

function placesRead(told: Explanation): readonly Address[] {
  return [...(told.path === undefined ? [] : [told.path]), ...told.steps.flatMap(placesRead)]
}

function parentOf(address: Address): Address {
  return address.slice(0, Math.max(0, address.lastIndexOf('.')))
}
