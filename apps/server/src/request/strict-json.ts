import type { Json } from '@tianbao/edit'

/** What is wrong with a JSON text, and where: an offset in UTF-16 units. */
export interface JsonFault {
  readonly problem: 'syntax' | 'depth' | 'duplicate_key' | 'forbidden_key' | 'nul' | 'surrogate' | 'number'
  readonly at: number
}

export type StrictJson =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly fault: JsonFault }

/**
 * Reads JSON (RFC 8259) as I-JSON does (RFC 7493): a name occurs once in its object, no lone surrogates, numbers are
 * finite. Beyond that no NUL in a text, no `__proto__` as a name, and at most `depth` objects and arrays within one
 * another. One pass in linear time that never recurses, then the platform's own parser.
 */
export function readStrictJson(text: string, depth: number): StrictJson {
  const fault = findFault(text, depth)
  if (fault) return { ok: false, fault }
  try {
    return { ok: true, value: JSON.parse(text) as Json }
  } catch {
    return { ok: false, fault: { problem: 'syntax', at: text.length } }
  }
}

/** Names seen in an object; null for an array. */
type Frame = Set<string> | null

type Expected = 'value' | 'value or ]' | 'name' | 'name or }' | ':' | ', or close' | 'end'

const numberAt = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const wordAt = /true|false|null/y
const escapeAt = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const loneSurrogate = /\p{Surrogate}/u

function findFault(text: string, depth: number): JsonFault | null {
  const frames: Frame[] = []
  let expected: Expected = 'value'
  let at = 0
  const afterValue = (): Expected => (frames.length === 0 ? 'end' : ', or close')

  while (at < text.length) {
    const start = at
    const character = text.charAt(at)
    at += 1
    if (character === ' ' || character === '\n' || character === '\r' || character === '\t') continue
    if (expected === 'end') return { problem: 'syntax', at: start }

    if (expected === ':') {
      if (character !== ':') return { problem: 'syntax', at: start }
      expected = 'value'
    } else if (expected === ', or close') {
      const frame = frames.at(-1)
      if (character === ',') expected = frame ? 'name' : 'value'
      else if (character === (frame ? '}' : ']')) {
        frames.pop()
        expected = afterValue()
      } else return { problem: 'syntax', at: start }
    } else if (character === '"') {
      const read = readText(text, start)
      if ('problem' in read) return read
      at = read.end
      if (expected === 'name' || expected === 'name or }') {
        const names = frames.at(-1)
        if (read.value === '__proto__') return { problem: 'forbidden_key', at: start }
        if (names?.has(read.value)) return { problem: 'duplicate_key', at: start }
        names?.add(read.value)
        expected = ':'
      } else expected = afterValue()
    } else if (character === '}' && expected === 'name or }') {
      frames.pop()
      expected = afterValue()
    } else if (expected === 'name' || expected === 'name or }') {
      return { problem: 'syntax', at: start }
    } else if (character === ']' && expected === 'value or ]') {
      frames.pop()
      expected = afterValue()
    } else if (character === '{' || character === '[') {
      if (frames.length === depth) return { problem: 'depth', at: start }
      frames.push(character === '{' ? new Set() : null)
      expected = character === '{' ? 'name or }' : 'value or ]'
    } else {
      const scalar = readScalar(text, start)
      if ('problem' in scalar) return scalar
      at = scalar.end
      expected = afterValue()
    }
  }
  return expected === 'end' ? null : { problem: 'syntax', at: text.length }
}

function readScalar(text: string, start: number): { readonly end: number } | JsonFault {
  wordAt.lastIndex = start
  if (wordAt.test(text)) return { end: wordAt.lastIndex }
  numberAt.lastIndex = start
  const number = numberAt.exec(text)
  if (!number) return { problem: 'syntax', at: start }
  return Number.isFinite(Number(number[0])) ? { end: numberAt.lastIndex } : { problem: 'number', at: start }
}

function readText(text: string, start: number): { readonly end: number; readonly value: string } | JsonFault {
  let isPlain = true
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x22) {
      const value = isPlain ? text.slice(start + 1, at) : (JSON.parse(text.slice(start, at + 1)) as string)
      if (value.includes('\0')) return { problem: 'nul', at: start }
      if (loneSurrogate.test(value)) return { problem: 'surrogate', at: start }
      return { end: at + 1, value }
    }
    if (code === 0x5c) {
      escapeAt.lastIndex = at
      if (!escapeAt.test(text)) return { problem: 'syntax', at }
      at = escapeAt.lastIndex - 1
      isPlain = false
    } else if (code < 0x20) {
      return { problem: code === 0 ? 'nul' : 'syntax', at }
    }
  }
  return { problem: 'syntax', at: text.length }
}
