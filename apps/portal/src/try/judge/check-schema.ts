import type { Json, JsonObject } from '@tianbao/edit'
import { findingMessages, mergeMessages, sentence } from '@tianbao/finding'
import { errorFinding, leadingErrors, readPattern, type SchemaError, schemaMessages } from '@tianbao/template'
import { capErrors, multipleKeyword } from '@tianbao/template/validate'
import Ajv, { type ErrorObject, type Options } from 'ajv'
import Ajv2019 from 'ajv/dist/2019.js'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { meantErrors } from './meant-errors.ts'
import type { Draft, Remark } from './protocol.ts'

const engines = { 'draft-07': Ajv, '2019-09': Ajv2019, '2020-12': Ajv2020 } as const
const messages = mergeMessages(findingMessages['zh-CN'], schemaMessages['zh-CN'])
/** Remarks that are told of one set of data. */
const mostTold = 200

export interface SchemaChecked {
  readonly remarks: readonly Remark[]
  /** How many errors there are, told or not. */
  readonly count: number
}

export type SchemaCheck = (data: Json | undefined) => SchemaChecked

/**
 * Ajv's verdict on data by any schema of a draft, in sentences. A pattern runs in linear time where it can be read so,
 * else as the browser runs it. Generates code: it belongs into a worker that can be ended.
 * @throws Error of Ajv's where the schema cannot be compiled.
 */
export function createSchemaCheck(schema: Json, draft: Draft): SchemaCheck {
  const ajv = new engines[draft](options)
  addFormats.default(ajv)
  ajv.removeKeyword('multipleOf').addKeyword(multipleKeyword)
  for (const [name, expression] of Object.entries(moreFormats)) ajv.addFormat(name, expression)
  const validate = ajv.compile(typeof schema === 'boolean' ? schema : (plainSchema(schema) as JsonObject))
  return (data) => {
    if (validate(data)) return { remarks: [], count: 0 }
    const errors = (validate.errors ?? []).filter((error: ErrorObject | undefined) => error !== undefined)
    const told = leadingErrors(meantErrors(errors as readonly (ErrorObject & SchemaError)[]))
    const remarks = told.slice(0, mostTold).map((error) => remarkOf(error as ErrorObject & SchemaError))
    return { remarks, count: told.length }
  }
}

/** Formats that RJSF has widgets for, beside those of the drafts. */
const moreFormats: Readonly<Record<string, RegExp>> = {
  color: /^#[0-9a-f]{3}(?:[0-9a-f]{3})?$/i,
  'data-url': /^data:[a-z]+\/[a-z0-9.+-]+;(?:name=[^;]*;)?base64,/i,
}

const options: Options = {
  allErrors: true,
  addUsedSchema: false,
  // References written into one another would double at each; by themselves each is compiled once.
  inlineRefs: false,
  logger: false,
  messages: false,
  ownProperties: true,
  strict: false,
  validateSchema: false,
  verbose: true,
  code: {
    lines: true,
    process: capErrors,
    regExp: Object.assign(
      (pattern: string, flags: string) => {
        const reading = readPattern(pattern)
        return reading.ok
          ? {
              test: (text: string) => reading.expression.test(text),
              // Ajv takes two patterns that say the same of themselves for one.
              toString: () => `/${pattern}/${flags}`,
            }
          : new RegExp(pattern, flags)
      },
      { code: 'new RegExp' },
    ),
  },
}

/** Without the words that are no part of a verdict and that Ajv would act upon. */
function plainSchema(value: Json): Json {
  if (Array.isArray(value)) return value.map(plainSchema)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([name]) => name !== '$schema' && name !== '$async')
  return Object.fromEntries(kept.map(([name, inner]) => [name, plainSchema(inner)]))
}

/** Errors about a property that is missing, or too many, stand at the property. */
function remarkOf(error: ErrorObject & SchemaError): Remark {
  const { missingProperty, additionalProperty, unevaluatedProperty } = error.params
  const name = [missingProperty, additionalProperty, unevaluatedProperty].find(
    (one) => typeof one === 'string',
  )
  const at = name === undefined ? error.instancePath : `${error.instancePath}/${escaped(String(name))}`
  const title = titleOf(error.parentSchema, name === undefined ? undefined : String(name)) ?? nameOf(at)
  const value = name === undefined ? (error.data as Json | undefined) : undefined
  const finding = errorFinding(error, { address: at, title, value })
  return { severity: 'error', text: sentence(finding, messages), at }
}

function titleOf(schema: unknown, property: string | undefined): string | undefined {
  const inner = property === undefined ? schema : own(own(schema, 'properties'), property)
  const title = own(inner, 'title')
  return typeof title === 'string' && title !== '' ? title : undefined
}

function own(value: unknown, name: string): unknown {
  const isObject = typeof value === 'object' && value !== null
  return isObject && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined
}

/** What a place is called that has no title: its name, or the number of its row. */
function nameOf(pointer: string): string {
  const last = pointer.slice(pointer.lastIndexOf('/') + 1)
  if (last === '') return '这里'
  return /^\d+$/.test(last) ? `第 ${Number(last) + 1} 行` : last.replaceAll('~1', '/').replaceAll('~0', '~')
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}
