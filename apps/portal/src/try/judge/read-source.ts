import type { Json, JsonObject } from '@tianbao/edit'
import { fieldsMessages } from '@tianbao/fields'
import { type Finding, findingMessages, mergeMessages, sentence } from '@tianbao/finding'
import { formMessages } from '@tianbao/form'
import { rulesMessages } from '@tianbao/rules'
import { sheetMessages } from '@tianbao/sheet'
import {
  checkGate,
  compileTemplate,
  lintTemplate,
  parseJson,
  readTemplate,
  schemaMessages,
  type Template,
  templateMessages,
} from '@tianbao/template'
import { draftOf } from './draft-of.ts'
import type { Reading, Remark } from './protocol.ts'

/** What a text may be, at most: the gate's size, and more depth than it allows, so that it can tell of it. */
export const sourceLimits = { bytes: 512 * 1024, depth: 256 } as const

const messages = mergeMessages(
  findingMessages['zh-CN'],
  fieldsMessages['zh-CN'],
  formMessages['zh-CN'],
  rulesMessages['zh-CN'],
  sheetMessages['zh-CN'],
  schemaMessages['zh-CN'],
  templateMessages['zh-CN'],
)

/** Reads a text as a template, a plain JSON Schema, or an example of RJSF's (schema, hints and data in one). Bounded. */
export function readSource(text: string): Reading {
  const parsed = parseJson(text, sourceLimits)
  if (parsed.findings) return unreadable(parsed.findings)
  const { value } = parsed
  if (typeof value === 'boolean') return readSchema(value, {}, null)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return notASchema
  const object = value as JsonObject
  if (isTemplate(object)) return readAsTemplate(text)
  const { schema, uiSchema, formData } = object
  const isExample = isSchemaValue(schema) && (uiSchema !== undefined || formData !== undefined)
  return isExample ? readSchema(schema, uiSchema ?? {}, formData ?? null) : readSchema(object, {}, null)
}

const notASchema: Reading = {
  is: 'unreadable',
  remarks: [{ severity: 'error', text: '最外层应是 { } 括起来的一份结构，读到的不是。', at: '' }],
}

/** A template says of itself which format it is in, and has its schema within. */
function isTemplate({ schema, format, form, sheet, rules }: JsonObject): boolean {
  const hasOwnWords = [format, form, sheet, rules].some((one) => one !== undefined)
  return hasOwnWords && isSchemaValue(schema)
}

function isSchemaValue(value: Json | undefined): value is JsonObject | boolean {
  return typeof value === 'boolean' || (typeof value === 'object' && value !== null && !Array.isArray(value))
}

function readAsTemplate(text: string): Reading {
  const read = readTemplate(text)
  if (read.findings) return unreadable(read.findings)
  const compiled = compileTemplate(read.template)
  if (compiled.findings) return unreadable(compiled.findings)
  const refused = checkGate(read.template)
  const lint = refused.length > 0 ? [] : lintTemplate(read.template)
  return { is: 'template', compiled: compiled.compiled, gate: [...refused, ...lint].map(remarkOf) }
}

function readSchema(schema: Json, ui: Json, data: Json | null): Reading {
  return { is: 'schema', schema, ui, data, draft: draftOf(schema), gate: gateOf(schema), fault: null }
}

/** What the gate would say of a template that had this schema and nothing else. */
function gateOf(schema: Json): readonly Remark[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { title } = schema as JsonObject
  const template: Template = {
    format: 1,
    form: 'try',
    region: '420000',
    year: 2024,
    title: typeof title === 'string' && title !== '' ? title : '试填',
    currency: { unit: '万元', decimals: 2 },
    schema: schema as JsonObject,
  }
  return checkGate(template).map(remarkOf)
}

function unreadable(findings: readonly Finding[]): Reading {
  return { is: 'unreadable', remarks: findings.slice(0, 200).map(remarkOf) }
}

function remarkOf(finding: Finding): Remark {
  const text = Object.hasOwn(messages, finding.code) ? sentence(finding, messages) : finding.code
  return { severity: finding.severity, text, at: finding.addresses[0] ?? '' }
}
