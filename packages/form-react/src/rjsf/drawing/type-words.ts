import type { Json, JsonObject } from '@tianbao/edit'
import { ANY, SHOWN } from './drawing.ts'
import { isList, isObject, typeOf } from './json.ts'

/** A choice among values needs a type to be drawn as one: texts stand for values that have no control of their own. */
export function drawSelect(drawn: JsonObject): JsonObject {
  const options = drawn.oneOf ?? drawn.anyOf
  if (drawn.type !== undefined || !isList(options) || options.length === 0) return drawn
  const values = options.flatMap((one) =>
    isObject(one) && one.const !== undefined ? [typeOf(one.const)] : [],
  )
  if (values.length < options.length) return drawn
  const [first] = values
  const isPlain = (first === 'number' || first === 'boolean') && values.every((type) => type === first)
  return isPlain ? { ...drawn, type: first } : { ...drawn, type: 'string', [SHOWN]: true }
}

const typeTitles: Readonly<Record<string, string>> = {
  array: '若干项',
  boolean: '是或否',
  integer: '整数',
  null: '空',
  number: '数',
  object: '一组',
  string: '文字',
}

/** RJSF draws the first of several types only: they become alternatives, where there are no others. */
export function drawTypes(drawn: JsonObject): JsonObject {
  const { type, ...rest } = drawn
  if (!isList(type) || 'oneOf' in drawn || 'anyOf' in drawn || 'enum' in drawn || 'const' in drawn)
    return drawn
  if (type.length === 2 && type.includes('null')) return drawn
  const { items, properties, required, additionalProperties, ...words } = rest
  const parts = { array: { items }, object: { properties, required, additionalProperties } }
  return {
    ...words,
    anyOf: type.map((one) => {
      const own: Readonly<Record<string, Json | undefined>> =
        one === 'array' || one === 'object' ? parts[one] : {}
      const given = Object.fromEntries(
        Object.entries(own).flatMap(([word, value]) => (value === undefined ? [] : [[word, value] as const])),
      )
      const any = one === 'array' && items === undefined ? { items: { [ANY]: true } } : {}
      return { type: one, title: typeTitles[String(one)] ?? String(one), ...given, ...any }
    }),
  }
}
