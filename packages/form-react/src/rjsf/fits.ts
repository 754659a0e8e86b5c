import { equalJson, type Json, type JsonObject } from '@tianbao/edit'
import { SHOWN } from './drawing/drawing.ts'
import { isList, isObject, typeOf } from './drawing/json.ts'
import { isWithinCounts, isWithinNumbers } from './drawing/within.ts'

/** Holds a text against a pattern in linear time; a pattern that cannot be run so fits every text. */
export type FitsPattern = (pattern: string, text: string) => boolean

/** Schemas that one question goes through, at most; beyond them everything fits. */
const mostSteps = 20_000

/**
 * Whether data fits a schema: what RJSF asks, at once and often, to choose among alternatives and conditions. In
 * bounded time, without generating code: no schema is held to the same value twice, so that references that multiply
 * cost nothing. Its verdict is Ajv's for every keyword that it knows; of `format`, `multipleOf`, `uniqueItems`,
 * `propertyNames` and `patternProperties` it says nothing. What counts on data is the validator's verdict, never this.
 */
export function fits(
  schema: Json | undefined,
  data: Json | undefined,
  root: JsonObject,
  fitsPattern: FitsPattern = () => true,
): boolean {
  const known = new Map<JsonObject, Map<Json | undefined, boolean>>()
  let steps = 0

  const judge = (one: Json | undefined, value: Json | undefined): boolean => {
    if (one === false) return false
    if (!isObject(one)) return true
    const before = known.get(one)
    const said = before?.get(value)
    if (said !== undefined) return said
    steps += 1
    if (steps > mostSteps) return true
    const verdicts = before ?? new Map<Json | undefined, boolean>()
    known.set(one, verdicts)
    // What leads back to itself says nothing more.
    verdicts.set(value, true)
    const verdict = byBranches(one, value) && (value === undefined || byValue(one, value))
    verdicts.set(value, verdict)
    return verdict
  }

  const byBranches = (one: JsonObject, value: Json | undefined): boolean => {
    const { $ref: ref, allOf, anyOf, oneOf, not, if: condition } = one
    if (typeof ref === 'string' && !judge(definition(ref, root), value)) return false
    if (isList(allOf) && !allOf.every((sub) => judge(sub, value))) return false
    if (isList(anyOf) && !anyOf.some((sub) => judge(sub, value))) return false
    if (isList(oneOf) && oneOf.filter((sub) => judge(sub, value)).length !== 1) return false
    if (not !== undefined && judge(not, value)) return false
    return condition === undefined || judge(judge(condition, value) ? one.then : one.else, value)
  }

  const byValue = (one: JsonObject, value: Json): boolean => {
    if (one[SHOWN] !== true && !hasType(one.type, value) && !(one.nullable === true && value === null))
      return false
    if (one.const !== undefined && !equalJson(one.const, value)) return false
    if (isList(one.enum) && !one.enum.some((option) => equalJson(option, value))) return false
    if (typeof value === 'number') return isWithinNumbers(one, value)
    if (typeof value === 'string') return byText(one, value)
    if (isList(value)) return byItems(one, value)
    return !isObject(value) || byProperties(one, value)
  }

  const byText = (one: JsonObject, value: string): boolean =>
    isWithinCounts([...value].length, one.minLength, one.maxLength) &&
    (typeof one.pattern !== 'string' || fitsPattern(one.pattern, value))

  const byItems = (one: JsonObject, value: readonly Json[]): boolean => {
    const { items, prefixItems, additionalItems, contains } = one
    const first = isList(prefixItems) ? prefixItems : isList(items) ? items : []
    const rest = isList(items) ? additionalItems : items
    return (
      isWithinCounts(value.length, one.minItems, one.maxItems) &&
      value.every((item, index) => judge(index < first.length ? first[index] : rest, item)) &&
      (contains === undefined || one.minContains === 0 || value.some((item) => judge(contains, item)))
    )
  }

  const byProperties = (one: JsonObject, value: JsonObject): boolean => {
    const { properties, additionalProperties: more, patternProperties } = one
    const declared = isObject(properties) ? properties : {}
    const has = (name: Json) => Object.hasOwn(value, String(name)) && value[String(name)] !== undefined
    const names = Object.keys(value).filter(has)
    const isOpen = more === undefined || patternProperties !== undefined
    return (
      isWithinCounts(names.length, one.minProperties, one.maxProperties) &&
      (!isList(one.required) || one.required.every(has)) &&
      names.every((name) =>
        Object.hasOwn(declared, name)
          ? judge(declared[name], value[name])
          : isOpen || judge(more, value[name]),
      ) &&
      hungOn(one).every(([name, hung]) => !has(name) || (isList(hung) ? hung.every(has) : judge(hung, value)))
    )
  }

  return judge(schema, data)
}

/** What hangs on the presence of a property, in the words of any draft. */
function hungOn(schema: JsonObject): readonly (readonly [string, Json])[] {
  return [schema.dependencies, schema.dependentRequired, schema.dependentSchemas].flatMap((all) =>
    isObject(all) ? Object.entries(all) : [],
  )
}

function definition(reference: string, root: JsonObject): Json {
  if (reference === '#') return root
  const [, word, name] = /^#\/(\$defs|definitions)\/([^/]+)$/.exec(reference) ?? []
  const definitions = word === undefined ? undefined : root[word]
  return (name !== undefined && isObject(definitions) ? definitions[name] : undefined) ?? true
}

function hasType(type: Json | undefined, value: Json): boolean {
  if (type === undefined) return true
  const types = isList(type) ? type : [type]
  return types.some((one) => (one === 'integer' ? Number.isInteger(value) : one === typeOf(value)))
}
