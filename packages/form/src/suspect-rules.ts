import type { CompiledRule } from '@tianbao/template'
import { patternOf } from './address-parts.ts'
import { mayClaim } from './claims.ts'
import type { Setting } from './setting.ts'
import type { Targets } from './targets.ts'

const known = new WeakMap<Setting, ReadonlySet<string>>()

/**
 * The rules that suspects are read off, by key: those that may tell how far numbers are apart, and what computes the
 * cells that they are told of. The same for every form of a template.
 */
export function suspectRules(setting: Setting, targets: Targets): ReadonlySet<string> {
  const before = known.get(setting)
  if (before) return before
  const { reads } = setting.program
  const keys = new Set<string>()
  const watch = (rule: CompiledRule) => {
    if (keys.has(rule.key)) return
    keys.add(rule.key)
    for (const place of [...reads(rule.key), ...rule.at]) {
      for (const field of fieldsAt(setting, place)) {
        const compute = targets.compute(field)
        if (compute) watch(compute)
      }
    }
  }
  // A check that hints claims nothing; only that it was not finished is an error.
  for (const rule of setting.compiled.rules)
    if (mayClaim({ rule, finding: { severity: rule.severity } }, reads(rule.key), setting)) watch(rule)
  known.set(setting, keys)
  return keys
}

/** Whether one of the rules is about the rows of a list, or reads them: then it matters which rows there are. */
export function areAboutRows(setting: Setting, keys: ReadonlySet<string>): boolean {
  const { reads } = setting.program
  const lists = Object.keys(setting.compiled.lists)
  const isOfList = (place: string) =>
    lists.some((list) => place === list || place.startsWith(`${list}.`) || place.startsWith(`${list}#`))
  return setting.compiled.rules.some(
    (rule) =>
      keys.has(rule.key) &&
      [...reads(rule.key), ...rule.at, rule.each ?? '', rule.target ?? ''].some(isOfList),
  )
}

/** The fields that a place may name: `*` is any child of a group or any row. */
function fieldsAt(setting: Setting, place: string): readonly string[] {
  const names = patternOf(place).split('.')
  return Object.keys(setting.compiled.fields).filter((field) => {
    const own = field.split('.')
    return own.length >= names.length && names.every((name, i) => name === '*' || name === own[i])
  })
}
