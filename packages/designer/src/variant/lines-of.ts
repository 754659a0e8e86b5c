import type { Json } from '@tianbao/edit'
import { say } from '../messages/messages.ts'

/** How many lines of a value are shown. */
const mostLines = 40

/**
 * A value as people read it, line by line: texts as they are, a list of them one a line, a thing by its words and what is
 * set of it. Names that only programs read are left out.
 */
export function linesOf(value: Json | undefined): readonly string[] {
  if (value === undefined || value === null) return []
  if (typeof value === 'boolean') return [say(value ? 'variant.yes' : 'variant.no')]
  if (typeof value !== 'object') return [String(value)]
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.map(String)
  return told(value, 0).slice(0, mostLines)
}

const indent = '\u3000'

function told(value: Json, depth: number): readonly string[] {
  if (typeof value !== 'object' || value === null) return [indent.repeat(depth) + String(value)]
  if (Array.isArray(value)) return value.flatMap((one) => told(one, depth))
  return Object.entries(value as Readonly<Record<string, Json>>).flatMap(([name, below]) => {
    const word = wordFor(name)
    if (word === null) return []
    if (typeof below !== 'object' || below === null) return [`${indent.repeat(depth)}${word}：${below}`]
    return [`${indent.repeat(depth)}${word}：`, ...told(below, depth + 1)]
  })
}

const known: Readonly<Record<string, string>> = {
  title: 'named',
  name: 'named',
  text: 'text',
  head: 'head',
  message: 'message',
  remedy: 'remedy',
  basis: 'basis',
  severity: 'severity',
  enum: 'enum',
  maxLength: 'maxLength',
  minLength: 'minLength',
  maximum: 'maximum',
  minimum: 'minimum',
  maxItems: 'maxItems',
  'x-help': 'x-help',
  'x-kind': 'x-kind',
  'x-decimals': 'x-decimals',
  when: 'when',
  logic: 'logic',
  let: 'let',
  nodes: 'nodes',
  defaults: 'defaults',
  properties: 'properties',
  items: 'items',
  left: 'left',
  centre: 'centre',
  right: 'right',
}

/** The word for what is set; null: nobody reads it. */
function wordFor(name: string): string | null {
  if (Object.hasOwn(known, name)) return say(`versions.what_${known[name]}`)
  return /^(id|at|to|from|type|x-order|\$ref|width|additionalProperties|required)$/.test(name) ? null : name
}
