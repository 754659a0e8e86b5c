import type { Json, JsonObject } from '@tianbao/edit'
import { isList, isObject, typeOf } from './json.ts'

/** What a keyword's value must be for RJSF to make sense of it; anything else is left out of the drawing. */
type Fits = (value: Json) => boolean

const isText: Fits = (value) => typeof value === 'string'
const isNumber: Fits = (value) => typeof value === 'number' && Number.isFinite(value)
const isCount: Fits = (value) => Number.isInteger(value) && Number(value) >= 0
const isFlag: Fits = (value) => typeof value === 'boolean'
const isAny: Fits = () => true

/** Keywords that hold no schemas, by the value that they must have. */
const plain: Readonly<Record<string, Fits>> = {
  title: isText,
  description: isText,
  format: isText,
  contentEncoding: isText,
  contentMediaType: isText,
  pattern: isText,
  minimum: isNumber,
  maximum: isNumber,
  exclusiveMinimum: isNumber,
  exclusiveMaximum: isNumber,
  multipleOf: (value) => isNumber(value) && Number(value) > 0,
  minLength: isCount,
  maxLength: isCount,
  maxItems: isCount,
  minProperties: isCount,
  maxProperties: isCount,
  readOnly: isFlag,
  writeOnly: isFlag,
  deprecated: isFlag,
  uniqueItems: isFlag,
  nullable: isFlag,
  default: isAny,
  const: isAny,
  examples: (value) => isList(value) && value.every((one) => typeof one !== 'object' || one === null),
  required: (value) => isList(value) && value.every(isText),
  discriminator: (value) => isObject(value) && typeof value.propertyName === 'string',
}

const types = new Set(['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'])

/** The words of one schema, without the schemas within it, as RJSF may have them. */
export function wordsOf(schema: JsonObject): Record<string, Json> {
  const words: Record<string, Json> = {}
  for (const [keyword, fits] of Object.entries(plain)) {
    const value = Object.hasOwn(schema, keyword) ? schema[keyword] : undefined
    if (value !== undefined && fits(value)) words[keyword] = value
  }
  const rows = schema.minItems
  if (rows !== undefined && isCount(rows)) words.minItems = Math.min(Number(rows), mostGivenRows)
  return { ...words, ...typeWords(schema), ...optionWords(schema) }
}

/** RJSF adds as many rows as `minItems` says, at once; more than these a person adds. */
const mostGivenRows = 50

function typeWords(schema: JsonObject): Record<string, Json> {
  const { type, const: only } = schema
  if (typeof type === 'string' && types.has(type)) return { type }
  if (isList(type)) {
    const known = [...new Set(type)].filter((one) => types.has(String(one)))
    return known.length === 0 ? {} : { type: known.length === 1 ? (known[0] ?? null) : known }
  }
  return only === undefined ? {} : { type: typeOf(only) }
}

/** Options: as they are where they are plain values; with words where they have names, or are no plain values. */
function optionWords(schema: JsonObject): Record<string, Json> {
  const { enum: options, enumNames: names } = schema
  if (!isList(options) || options.length === 0) return {}
  const isPlain = options.every((one) => typeof one === 'string' || typeof one === 'number')
  if ((isPlain && !isList(names)) || schema.oneOf !== undefined || schema.anyOf !== undefined) {
    return { enum: options }
  }
  return {
    oneOf: options.map((option, index) => {
      const name = isList(names) ? names[index] : undefined
      return { const: option, title: typeof name === 'string' ? name : nameOf(option) }
    }),
  }
}

function nameOf(option: Json): string {
  if (option === null) return '空'
  if (typeof option === 'boolean') return option ? '是' : '否'
  return typeof option === 'string' ? option : JSON.stringify(option)
}
