import type { CompiledField, CompiledRule } from '../compiled.ts'
import type { Rule } from '../template.ts'
import { forColumn } from './columns.ts'
import { patternOf } from './pattern.ts'
import type { Group } from './survey.ts'

interface Surroundings {
  readonly fields: Readonly<Record<string, CompiledField>>
  readonly groups: Readonly<Record<string, Group>>
}

/** Rules with `columns` written out, one for each, and with every default in place. */
export function compileRules(rules: readonly Rule[], around: Surroundings): readonly CompiledRule[] {
  return rules.flatMap((rule) =>
    rule.columns
      ? rule.columns.map((column) => compileRule(rule, `${rule.id}[${column}]`, column, around))
      : [compileRule(rule, rule.id, null, around)],
  )
}

function compileRule(rule: Rule, key: string, column: string | null, around: Surroundings): CompiledRule {
  const write = <T extends Parameters<typeof forColumn>[0]>(value: T): T =>
    column === null ? value : forColumn(value, column)
  const target = rule.target === undefined ? undefined : write(rule.target)
  const decimals = target === undefined ? null : targetDecimals(target, rule.each, around)
  return {
    key,
    rule: rule.id,
    type: rule.type,
    title: rule.title ?? '',
    ...(rule.each === undefined ? {} : { each: write(rule.each) }),
    ...(rule.when === undefined ? {} : { when: write(rule.when) }),
    ...(rule.let === undefined ? {} : { let: write(rule.let) }),
    logic: write(rule.logic),
    ...(target === undefined ? {} : { target }),
    ...(decimals === null ? {} : { decimals }),
    at: write(rule.at ?? []),
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

/** Decimal places of the cell that a compute rule writes; of the first child that has it, where it writes in a group. */
function targetDecimals(target: string, each: string | undefined, around: Surroundings): number | null {
  const pattern = patternOf(target, each)
  const direct = around.fields[pattern]
  if (direct) return direct.decimals
  const group = each === undefined ? undefined : around.groups[each]
  const first = group?.children.find((child) => around.fields[patternOf(target, `${each}.${child}`, false)])
  return first === undefined
    ? null
    : (around.fields[patternOf(target, `${each}.${first}`, false)]?.decimals ?? null)
}
