import type { Address, Json, JsonObject } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { own } from '../json-values.ts'
import { limits } from '../limits.ts'
import { localRef } from './local-ref.ts'
import { subschemasOf } from './subschemas.ts'

/** JSON values, and levels of objects and arrays, of a schema with every local `$ref` written out. */
export interface Size {
  readonly nodes: number
  readonly depth: number
}

/**
 * Counts what a schema would become, without writing it out: each schema once, however often it is referred to.
 * Findings name `$ref`s that lead elsewhere, to nothing or in a circle, and sizes beyond the limits;
 * a schema without findings may be expanded. Linear in the schema as written.
 */
export function measureSchema(schema: JsonObject, at: Address): { size: Size; findings: readonly Finding[] } {
  const findings: Finding[] = []
  const known = new Map<JsonObject, Size>()
  const open = new Map<JsonObject, Address>()
  const refuse = (code: string, addresses: readonly Address[], params: Finding['params'] = {}) => {
    findings.push({ code, severity: 'error', addresses, params })
    return { nodes: 1, depth: 1 }
  }

  const measure = (node: JsonObject, place: Address): Size => {
    const before = known.get(node)
    if (before) return before
    const opened = open.get(node)
    if (opened !== undefined) return refuse('gate.ref_circle', [place, opened])
    if (open.size >= limits.expandedDepth) return { nodes: 1, depth: Number.POSITIVE_INFINITY }
    open.set(node, place)
    const within = subschemasOf(node, place)
      .filter((one) => one.keyword !== '$defs' && one.keyword !== 'definitions')
      .map((one) => measure(one.schema, one.at))
    const target = '$ref' in node ? reached(node, place) : undefined
    open.delete(node)
    const size = sum(plainSize(node), target ? [...within, target] : within)
    known.set(node, size)
    return size
  }

  const reached = (node: JsonObject, place: Address): Size | undefined => {
    const ref = own(node, '$ref')
    if (typeof ref !== 'string' || !ref.startsWith('#')) {
      return refuse('gate.ref_remote', [place], { ref: String(ref).slice(0, 80) })
    }
    const target = localRef(schema, ref)
    if (target === undefined) return refuse('gate.ref_missing', [place], { ref: ref.slice(0, 80) })
    return typeof target === 'boolean' ? undefined : measure(target, place)
  }

  const size = measure(schema, at)
  if (findings.length === 0 && size.depth > limits.expandedDepth) {
    refuse('gate.schema_deep', [at], { most: limits.expandedDepth })
  }
  if (findings.length === 0 && size.nodes > limits.expandedNodes) {
    refuse('gate.schema_large', [at], { most: limits.expandedNodes })
  }
  return { size, findings }
}

/** A schema's own values, without the schemas within it. */
function plainSize(schema: JsonObject): Size {
  const within = new Set<Json>(subschemasOf(schema, '').map((one) => one.schema))
  const size = (value: Json): Size => {
    if (typeof value !== 'object' || value === null) return { nodes: 1, depth: 0 }
    const items: readonly Json[] = Array.isArray(value) ? value : Object.values(value)
    return sum({ nodes: 1, depth: 1 }, items.filter((item) => !within.has(item)).map(size))
  }
  const { $defs: _, definitions: __, ...rest } = schema
  return size(rest)
}

function sum(own: Size, within: readonly Size[]): Size {
  return {
    nodes: within.reduce((total, one) => total + one.nodes, own.nodes),
    depth: within.reduce((most, one) => Math.max(most, one.depth + 1), own.depth),
  }
}
