import type { Address, Json } from '@tianbao/edit'
import type { Finding, Param } from '@tianbao/finding'
import type { SchemaError } from './schema-error.ts'

/** Where an error stands, what that place is called, and what is there. */
export interface ErrorPlace {
  readonly address: Address
  readonly title: string
  readonly value: Json | undefined
}

/** One error of any JSON Schema, draft 07 to 2020-12, as a finding `schema.*`. */
export function errorFinding(error: SchemaError, { address, title, value }: ErrorPlace): Finding {
  return {
    code: codeOf(error),
    severity: 'error',
    addresses: [address],
    params: { title, ...paramsOf(error, value) },
  }
}

const codes: Readonly<Record<string, string>> = {
  additionalItems: 'many',
  additionalProperties: 'unknown',
  anyOf: 'unfit',
  const: 'choice',
  contains: 'contains',
  dependencies: 'required',
  dependentRequired: 'required',
  enum: 'choice',
  exclusiveMaximum: 'below',
  exclusiveMinimum: 'above',
  'false schema': 'unwanted',
  format: 'format',
  items: 'many',
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
  unevaluatedItems: 'many',
  unevaluatedProperties: 'unknown',
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

/** The finding code of an error: one for each keyword and type that was wanted; of `oneOf`, whether too many fit. */
function codeOf({ keyword, params }: SchemaError): string {
  if (keyword === 'type') return `schema.${types[String(params.type)] ?? 'type'}`
  if (keyword === 'oneOf' && Array.isArray(params.passingSchemas)) return 'schema.ambiguous'
  return `schema.${codes[keyword] ?? 'unfit'}`
}

/** Every finding code that `codeOf` may give. */
export const schemaCodes: readonly string[] = [
  ...Object.values(codes),
  ...Object.values(types),
  'type',
  'ambiguous',
].map((code) => `schema.${code}`)

function paramsOf({ keyword, params }: SchemaError, value: Json | undefined): Finding['params'] {
  const { limit = params.len ?? null, multipleOf, allowedValues, allowedValue, format, type } = params
  return {
    ...(typeof limit === 'number' ? { limit } : {}),
    ...(typeof multipleOf === 'number' ? { step: multipleOf } : {}),
    ...(Array.isArray(allowedValues) ? { choices: allowedValues.slice(0, 20).map(plain) } : {}),
    ...(keyword === 'const' && allowedValue !== undefined ? { choices: [plain(allowedValue)] } : {}),
    ...(typeof format === 'string' ? { format } : {}),
    ...(keyword === 'type' ? { types: Array.isArray(type) ? type.map(plain) : [plain(type ?? null)] } : {}),
    ...(value === undefined ? {} : { value: plain(value) }),
  }
}

/** A value as a sentence may show it: short, and nothing of what is within it. */
function plain(value: Json): Param {
  if (typeof value === 'string') return [...value.slice(0, 80)].slice(0, 40).join('')
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  return typeof value === 'object' ? null : value
}
