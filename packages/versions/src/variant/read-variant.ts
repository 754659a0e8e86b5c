import { isEdit, type Json, type JsonObject, type Seen } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { parseJson } from '@tianbao/template'
import type { Variant, VariantBase, VariantEdit } from './variant.ts'

export type VariantReading =
  | { readonly variant: Variant; readonly findings?: never }
  | { readonly findings: readonly Finding[]; readonly variant?: never }

/** How many edits a variant may have. */
const mostEdits = 5000

/** Reads the text of a variant. Total: what is wrong is told, at its place in the file. */
export function readVariant(text: string): VariantReading {
  const parsed = parseJson(text, { bytes: 4 * 1024 * 1024, depth: 60 })
  if (parsed.findings !== undefined) return { findings: parsed.findings }
  const { value } = parsed
  if (!isObject(value) || value.format !== 1) return wrong('format', '')
  const { form, region, year, base, edits } = value
  if (!isKey({ form, region, year })) return wrong('shape', 'region')
  if (!isObject(base) || !isKey(base) || !/^[0-9a-f]{64}$/.test(String(base.digest)))
    return wrong('shape', 'base')
  if (!Array.isArray(edits) || edits.length > mostEdits) return wrong('shape', 'edits')
  const at = edits.findIndex((edit) => !isVariantEdit(edit))
  if (at >= 0) return wrong('shape', `edits.${at}`)
  const ids = new Set((edits as readonly JsonObject[]).map(({ id }) => id))
  if (ids.size < edits.length) return wrong('repeated', 'edits')
  return {
    variant: {
      format: 1,
      form: String(form),
      region: String(region),
      year: Number(year),
      base: base as unknown as VariantBase,
      edits: edits as unknown as readonly VariantEdit[],
    },
  }
}

function isKey({
  form,
  region,
  year,
}: Partial<Record<'form' | 'region' | 'year', Json | undefined>>): boolean {
  return (
    typeof form === 'string' &&
    /^[a-z][a-z0-9-]{0,63}$/.test(form) &&
    typeof region === 'string' &&
    /^\d{6}(\d{3})?$/.test(region) &&
    Number.isInteger(year)
  )
}

function isVariantEdit(value: Json): boolean {
  if (!isObject(value)) return false
  const { id, edit, seen, on, retired } = value
  return (
    typeof id === 'string' &&
    isEdit(edit) &&
    (seen === undefined || isSeen(seen)) &&
    typeof on === 'string' &&
    (retired === undefined || typeof retired === 'string')
  )
}

function isSeen(value: Json): value is JsonObject & Seen {
  if (!isObject(value)) return false
  const { from, to, bearers } = value
  const isIds = (ids: Json | undefined) =>
    ids === undefined || (Array.isArray(ids) && ids.every((id) => typeof id === 'string'))
  return isIds(from) && isIds(to) && (bearers === undefined || Number.isInteger(bearers))
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function wrong(why: string, at: string): VariantReading {
  return {
    findings: [{ code: `versions.variant_${why}`, severity: 'error', addresses: [at], params: { at } }],
  }
}
