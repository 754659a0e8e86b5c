import type { CompiledTemplate } from '../compiled.ts'
import { isObject, ownText } from '../json-values.ts'
import { targetPlaces } from '../paths/rule-places.ts'
import type { DataPlace } from './data-place.ts'

/**
 * Tells of a place without a value whether the value comes from elsewhere: computed by a rule, or prescribed for its
 * row by the catalog; of a group, whether everything that it must have is computed.
 */
export function givenWithoutData(compiled: CompiledTemplate): (place: DataPlace) => boolean {
  const computed = new Set(compiled.rules.flatMap((rule) => targetPlaces(compiled.groups, rule)))
  const givenGroups = groupsOf(compiled, computed)
  const indicators = new Map(
    Object.values(compiled.catalogs).map((catalog) => [
      catalog.id,
      new Set(catalog.nodes.filter((node) => node.isIndicator).map((node) => node.id)),
    ]),
  )
  return ({ pattern, row, list }) => {
    if (computed.has(pattern) || givenGroups.has(pattern)) return true
    const catalog = list === null ? undefined : compiled.catalogs[compiled.lists[list]?.catalog ?? '']
    if (!catalog || !isObject(row)) return false
    const name = pattern.slice(`${list}.*.`.length)
    return catalog.fixed.includes(name) && indicators.get(catalog.id)?.has(ownText(row, 'id') ?? '') === true
  }
}

/** Groups that hold computed cells, and no required one that people must fill. */
function groupsOf(compiled: CompiledTemplate, computed: ReadonlySet<string>): ReadonlySet<string> {
  const asked = Object.values(compiled.fields).filter(
    (field) => field.isRequired && !computed.has(field.pattern),
  )
  const given = new Set([...computed].flatMap(aboveOf))
  for (const field of asked) for (const group of aboveOf(field.pattern)) given.delete(group)
  return given
}

/** What holds a pattern, up to its row or the top: `funds.income.total` and `funds.income` of one of their cells. */
function aboveOf(pattern: string): readonly string[] {
  const names = pattern.split('.')
  const row = names.lastIndexOf('*') + 1
  return names.slice(row, -1).map((_, count) => names.slice(0, row + count + 1).join('.'))
}
