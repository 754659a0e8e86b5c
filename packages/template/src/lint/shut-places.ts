import type { CompiledTemplate } from '../compiled.ts'
import { rulePlaces } from '../paths/rule-places.ts'

/** Whether a pattern is a cell, or in a group, that a rule always hides (or, with `locked`, always locks). */
export function shutPlaces(
  { rules, groups }: CompiledTemplate,
  way: 'hidden' | 'locked',
): (pattern: string) => boolean {
  const shut = rules
    .filter((rule) => rule.when === undefined)
    .filter((rule) =>
      way === 'hidden'
        ? rule.type === 'visible' && rule.logic === false
        : rule.type === 'readonly' && rule.logic === true,
    )
    .flatMap((rule) => rule.at.flatMap((place) => rulePlaces(groups, rule.each, place)))
  return (pattern) => shut.some((one) => pattern === one || pattern.startsWith(`${one}.`))
}
