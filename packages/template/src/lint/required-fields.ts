import type { CompiledTemplate } from '../compiled.ts'
import { rulePlaces, targetPlaces } from '../paths/rule-places.ts'

/** Patterns of the fields that people must fill, by the schema or by a rule, at least at times; not what is computed. */
export function requiredFields(compiled: CompiledTemplate): ReadonlySet<string> {
  const computed = new Set(compiled.rules.flatMap((rule) => targetPlaces(compiled.groups, rule)))
  const ruled = new Set(
    compiled.rules
      .filter((rule) => rule.type === 'required' && rule.logic !== false)
      .flatMap((rule) => rule.at.flatMap((place) => rulePlaces(compiled.groups, rule.each, place))),
  )
  const asked = Object.values(compiled.fields).filter((field) => field.isRequired || ruled.has(field.pattern))
  return new Set(asked.map((field) => field.pattern).filter((pattern) => !computed.has(pattern)))
}
