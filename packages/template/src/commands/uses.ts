import { compileProgram, type Program } from '@tianbao/rules'
import { type CompiledParts, compileParts } from '../compile/compile-template.ts'
import { operators } from '../operators.ts'
import { rulePlaces, targetPlaces } from '../paths/rule-places.ts'
import type { Template } from '../template.ts'

/** How a rule uses a field: reads it, writes it, or stands at it. */
export interface FieldUse {
  /** The author's id of the rule. */
  readonly rule: string
  readonly how: 'reads' | 'writes' | 'stands'
}

/** Which rules use which fields, of one template. */
export interface FieldUses {
  /** Of a field, by its pattern: `funds.income.total.current`, `annual.*.target`. */
  of(field: string): readonly FieldUse[]
  /** Of a rule: the patterns that it reads, writes and stands at. */
  by(rule: string): readonly { readonly pattern: string; readonly how: FieldUse['how'] }[]
}

/** A place that a rule uses, as plain data: another thread may have found it. */
export interface RulePlace extends FieldUse {
  readonly pattern: string
}

/** Reads the rules of a template for the fields that they use. A template that does not compile has none. */
export function fieldUses(template: Template): FieldUses {
  return usesOf(placesOfRules(template))
}

/** Every place that the rules of a template use; of a template that does not compile none. */
export function placesOfRules(template: Template): readonly RulePlace[] {
  const { compiled } = compileParts(template)
  if (compiled === undefined) return []
  const program = programOf(compiled)
  return compiled.rules.flatMap((rule) =>
    placesOf(program, compiled.groups, rule).map(({ pattern, how }) => ({ rule: rule.rule, pattern, how })),
  )
}

/** Which rules use a field. */
export function usesOfField(template: Template, field: string): readonly FieldUse[] {
  return fieldUses(template).of(field)
}

/** Which rules use a field, or anything within it: of a group its lines, of a list its columns. */
export function usesWithin(template: Template, field: string): readonly FieldUse[] {
  const { compiled } = compileParts(template)
  if (compiled === undefined) return []
  const program = programOf(compiled)
  return distinct(
    compiled.rules.flatMap((rule) =>
      placesOf(program, compiled.groups, rule)
        .filter(({ pattern }) => isWithin(pattern, field))
        .map(({ how }) => ({ rule: rule.rule, how })),
    ),
  )
}

/** Whether rules use a field or anything within it. Of a template that does not compile any rule may. */
export function isUsedWithin(template: Template, field: string): boolean {
  if ((template.rules ?? []).length === 0) return false
  return compileParts(template).compiled === undefined || usesWithin(template, field).length > 0
}

function programOf({ groups, rules, lists }: CompiledParts): Program {
  return compileProgram(rules, { operators, lists: Object.keys(lists), groups })
}

/** Places that rules use, asked by field and by rule. */
export function usesOf(all: readonly RulePlace[]): FieldUses {
  return {
    of: (field) =>
      distinct(
        all.filter(({ pattern }) => isSamePlace(pattern, field)).map(({ rule, how }) => ({ rule, how })),
      ),
    by: (rule) =>
      distinct(all.filter((one) => one.rule === rule).map(({ pattern, how }) => ({ pattern, how }))),
  }
}

function placesOf(
  program: Program,
  groups: CompiledParts['groups'],
  rule: CompiledParts['rules'][number],
): readonly { readonly pattern: string; readonly how: FieldUse['how'] }[] {
  return [
    ...program.reads(rule.key).map((pattern) => ({ pattern, how: 'reads' as const })),
    ...targetPlaces(groups, rule).map((pattern) => ({ pattern, how: 'writes' as const })),
    ...rule.at
      .flatMap((place) => rulePlaces(groups, rule.each, place))
      .map((pattern) => ({ pattern, how: 'stands' as const })),
  ]
}

/** Whether two patterns name the same place: `*` is any name. */
function isSamePlace(one: string, other: string): boolean {
  const names = other.split('.')
  const parts = one.split('.')
  return (
    names.length === parts.length &&
    parts.every((part, at) => part === names[at] || part === '*' || names[at] === '*')
  )
}

/** Whether a pattern names a field or something within it. */
function isWithin(pattern: string, field: string): boolean {
  const names = pattern.split('.')
  const above = field.split('.')
  return names.length >= above.length && isSamePlace(names.slice(0, above.length).join('.'), field)
}

function distinct<T extends object>(list: readonly T[]): readonly T[] {
  return [...new Map(list.map((one) => [JSON.stringify(one), one])).values()]
}
