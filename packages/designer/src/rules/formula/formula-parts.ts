import type { Json } from '@tianbao/edit'
import type { Logic } from '@tianbao/rules'
import type { LogicPlace, Rule } from '@tianbao/template'
import { withLogicAt } from '@tianbao/template'

/** A part of a rule that is a formula of its own: its condition, one of its names, what it comes to. */
export interface FormulaPart {
  readonly at: LogicPlace
  /** 当, a name, or empty for what the rule comes to. */
  readonly label: string
  readonly logic: Logic
}

/** The formulas of a rule, in the order in which they are read. */
export function formulaParts(rule: Rule): readonly FormulaPart[] {
  return [
    ...(rule.when === undefined ? [] : [{ at: ['when'], label: '当', logic: rule.when }]),
    ...Object.entries(rule.let ?? {}).map(([name, logic]) => ({ at: ['let', name], label: name, logic })),
    { at: ['logic'], label: '', logic: rule.logic },
  ]
}

/** A rule with one of its logics changed; undefined takes a condition or a name away. */
export function withPart(rule: Rule, at: LogicPlace, logic: Logic | undefined): Rule {
  const changed = withLogicAt(rule as unknown as Json, at, logic) as unknown as Rule
  if (changed.let !== undefined && Object.keys(changed.let).length === 0) {
    const { let: _, ...rest } = changed
    return rest
  }
  return changed
}
