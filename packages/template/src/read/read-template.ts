import type { Json, JsonObject } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { isObject, own, ownObject } from '../json-values.ts'
import { limits } from '../limits.ts'
import { metaSchema } from '../meta-schema/template.ts'
import type { Template } from '../template.ts'
import { checkShape } from './check-shape.ts'
import { FORMAT, type FormatStep, formatSteps } from './format-steps.ts'
import { parseJson } from './parse-json.ts'
import { writeOrder } from './write-order.ts'

export type TemplateReading =
  | { readonly template: Template; readonly findings?: never }
  | { readonly findings: readonly Finding[]; readonly template?: never }

/** A submission's schema is only looked at from outside here; the gate judges its keywords. */
const readingSchema: JsonObject = {
  ...metaSchema,
  properties: { ...ownObject(metaSchema, 'properties'), schema: { type: 'object' } },
}

/**
 * Reads a template file of any format that there was, and writes `x-order` where it is absent. Findings (`read.*`)
 * name what stands in the way, at addresses in the file. What publishing asks beyond that is the gate's business.
 */
export function readTemplate(text: string): TemplateReading {
  const parsed = parseJson(text, limits)
  if (parsed.findings) return { findings: parsed.findings }
  return fromJson(parsed.value)
}

/** Brings a JSON value of any known format to this one, by the steps given. */
export function fromJson(value: Json, steps: readonly FormatStep[] = formatSteps): TemplateReading {
  if (!isObject(value)) return refused('read.type', { types: ['object'] })
  const format = own(value, 'format')
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) return refused('read.format', {})
  if (format > FORMAT) return refused('read.format_newer', { format, known: FORMAT })
  const current = steps.filter((step) => step.to > format).reduce((old, step) => step.step(old), value)
  const findings = checkShape(readingSchema, readingSchema, current)
  if (findings.length > 0) return { findings }
  const template = current as unknown as Template
  return { template: { ...template, schema: writeOrder(template.schema) } }
}

function refused(code: string, params: Finding['params']): TemplateReading {
  return {
    findings: [{ code, severity: 'error', addresses: [code === 'read.type' ? '' : 'format'], params }],
  }
}
