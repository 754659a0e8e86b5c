import type { Json } from '@tianbao/edit'
import type { Finding, Param } from '@tianbao/finding'
import type { CompiledTemplate } from '../compiled.ts'
import { limits } from '../limits.ts'
import { below, type DataPlace, dataPlace } from './data-place.ts'
import { givenWithoutData } from './given-without-data.ts'
import { leadingErrors } from './leading-errors.ts'
import { createRowFindings } from './row-findings.ts'
import type { SchemaError } from './schema-error.ts'

/** Makes findings of the errors that data gave. */
export type SchemaFindings = (data: Json, errors: readonly SchemaError[]) => readonly Finding[]

/**
 * What a schema's errors say, as findings `schema.*` at addresses in the data; and what is wrong with row ids, which no
 * schema can say. What a rule computes and what the catalog prescribes is not asked for: neither is data.
 * Linear in the errors and the rows. For the errors of `createErrors`, on the server and in the page.
 */
export function createSchemaFindings(compiled: CompiledTemplate): SchemaFindings {
  const isGiven = givenWithoutData(compiled)
  const rowFindings = createRowFindings(compiled)
  return (data, errors) => {
    const told = leadingErrors(errors).flatMap((error) => {
      const place = placeOf(error, dataPlace(data, error.instancePath))
      return error.keyword === 'required' && isGiven(place) ? [] : [findingOf(compiled, error, place)]
    })
    const more = errors.length >= limits.errors ? [moreThan(errors.length)] : []
    return [...rowFindings(data), ...told, ...more]
  }
}

/** Errors about a property that is missing, or too many, stand at the property. */
function placeOf(error: SchemaError, place: DataPlace): DataPlace {
  const name = error.params.missingProperty ?? error.params.additionalProperty
  return typeof name === 'string' ? below(place, name) : place
}

function findingOf(compiled: CompiledTemplate, error: SchemaError, place: DataPlace): Finding {
  const title = compiled.titles[place.pattern] ?? place.pattern.slice(place.pattern.lastIndexOf('.') + 1)
  return {
    code: codeOf(error),
    severity: 'error',
    addresses: [place.address],
    params: { title: title === '' ? compiled.title : title, ...paramsOf(error, place) },
  }
}

const codes: Readonly<Record<string, string>> = {
  additionalProperties: 'unknown',
  anyOf: 'unfit',
  const: 'choice',
  contains: 'contains',
  dependentRequired: 'required',
  enum: 'choice',
  exclusiveMaximum: 'below',
  exclusiveMinimum: 'above',
  'false schema': 'unwanted',
  format: 'format',
  maxItems: 'many',
  maxLength: 'long',
  maxProperties: 'crowded',
  maximum: 'maximum',
  minItems: 'few',
  minLength: 'short',
  minProperties: 'sparse',
  minimum: 'minimum',
  multipleOf: 'step',
  not: 'unwanted',
  oneOf: 'unfit',
  pattern: 'pattern',
  required: 'required',
  uniqueItems: 'repeated',
}
const types: Readonly<Record<string, string>> = {
  array: 'not_list',
  boolean: 'not_flag',
  integer: 'not_integer',
  number: 'not_number',
  object: 'not_group',
  string: 'not_text',
}

/** The finding code of an error: one for each keyword, and one for each type that was wanted. */
function codeOf({ keyword, params }: SchemaError): string {
  if (keyword === 'type') return `schema.${types[String(params.type)] ?? 'type'}`
  return `schema.${codes[keyword] ?? 'unfit'}`
}

/** Every finding code that `codeOf` may give. */
export const schemaCodes: readonly string[] = [...Object.values(codes), ...Object.values(types), 'type'].map(
  (code) => `schema.${code}`,
)

function paramsOf({ keyword, params }: SchemaError, place: DataPlace): Finding['params'] {
  const { limit, multipleOf, allowedValues, allowedValue, format, type } = params
  return {
    ...(typeof limit === 'number' ? { limit } : {}),
    ...(typeof multipleOf === 'number' ? { step: multipleOf } : {}),
    ...(Array.isArray(allowedValues) ? { choices: allowedValues.slice(0, 20).map(plain) } : {}),
    ...(keyword === 'const' && allowedValue !== undefined ? { choices: [plain(allowedValue)] } : {}),
    ...(typeof format === 'string' ? { format } : {}),
    ...(keyword === 'type' ? { types: Array.isArray(type) ? type.map(plain) : [plain(type ?? null)] } : {}),
    ...(place.value === undefined ? {} : { value: plain(place.value) }),
  }
}

/** A value as a sentence may show it: short, and nothing of what is within it. */
function plain(value: Json): Param {
  if (typeof value === 'string') return [...value.slice(0, 80)].slice(0, 40).join('')
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  return typeof value === 'object' ? null : value
}

function moreThan(count: number): Finding {
  return { code: 'schema.more', severity: 'hint', addresses: [''], params: { count } }
}
