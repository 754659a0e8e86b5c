import type { Json } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { scanJson } from './scan-json.ts'
import { whereJsonEnds } from './where-json-ends.ts'

/** What a JSON text may be, at most. */
export interface JsonLimits {
  /** Bytes in UTF-8. */
  readonly bytes: number
  /** Objects and arrays within one another. */
  readonly depth: number
}

export type Parsed =
  | { readonly value: Json; readonly findings?: never }
  | { readonly findings: readonly Finding[]; readonly value?: never }

/**
 * Parses JSON (RFC 8259) that came from outside. Refused, as findings `read.*`, is what `JSON.parse` would take and
 * change or keep silent about: repeated keys, numbers that cannot be kept as they are written, NUL, lone surrogates;
 * and what is larger or deeper than the limits. Linear.
 */
export function parseJson(text: string, limits: JsonLimits): Parsed {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (isLonger(source, limits.bytes)) return refused('read.large', { limit: Math.floor(limits.bytes / 1024) })
  const fault = scanJson(source, limits.depth)
  if (fault) return refused(fault.code, { ...fault.params, ...lineOf(source, fault.at) })
  try {
    return { value: JSON.parse(source) as Json }
  } catch {
    return refused('read.not_json', lineOf(source, whereJsonEnds(source)))
  }
}

function refused(code: string, params: Finding['params']): Parsed {
  return { findings: [{ code, severity: 'error', addresses: [''], params }] }
}

/** Whether a text has more bytes in UTF-8: a UTF-16 unit makes one to three. */
function isLonger(text: string, bytes: number): boolean {
  if (text.length > bytes) return true
  return text.length * 3 > bytes && new TextEncoder().encode(text).length > bytes
}

function lineOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at)
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') }
}
