import type { CompiledField, CompiledRule } from '../compiled.ts'
import { targetPlaces } from '../paths/rule-places.ts'
import type { Rule } from '../template.ts'
import { forColumn } from './columns.ts'

interface Surroundings {
  readonly fields: Readonly<Record<string, CompiledField>>
  readonly groups: Readonly<Record<string, readonly string[]>>
}

/** Rules with `columns` written out, one for each, and with every default in place. */
export function compileRules(rules: readonly Rule[], around: Surroundings): readonly CompiledRule[] {
  return rules.flatMap((rule) =>
    rule.columns
      ? rule.columns.map((column) => compileRule(forColumn(rule, column), `${rule.id}[${column}]`, around))
      : [compileRule(rule, rule.id, around)],
  )
}

function compileRule(rule: Rule, key: string, around: Surroundings): CompiledRule {
  const { each, when, let: named, logic, target } = rule
  const decimals = targetDecimals(rule, around)
  return {
    key,
    rule: rule.id,
    type: rule.type,
    title: rule.title ?? '',
    ...(each === undefined ? {} : { each }),
    ...(when === undefined ? {} : { when }),
    ...(named === undefined ? {} : { let: named }),
    logic,
    ...(target === undefined ? {} : { target }),
    ...(decimals === null ? {} : { decimals }),
    at: rule.at ?? [],
    waits: rule.waits ?? true,
    gather: rule.gather ?? false,
    severity: rule.severity ?? 'error',
    message: rule.message ?? '',
    remedy: rule.remedy ?? '',
    basis: rule.basis ?? '',
    mode: rule.mode ?? 'locked',
    tolerance: rule.tolerance ?? (decimals === null ? null : Number(`5e-${decimals + 1}`)),
  }
}

/** Decimal places of the cells that a compute rule writes; null where they have none, or where it writes nowhere. */
function targetDecimals(rule: Rule, { fields, groups }: Surroundings): number | null {
  const cells = targetPlaces(groups, rule).map((pattern) => fields[pattern])
  return cells.find((field) => field !== undefined)?.decimals ?? null
}
