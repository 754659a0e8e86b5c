import { isExactNumber } from './exact-number.ts'

/** What is wrong with a JSON text, and where (an offset). */
export interface Fault {
  readonly code: 'read.repeated_key' | 'read.deep' | 'read.number' | 'read.character'
  readonly at: number
  readonly params: Readonly<Record<string, string | number>>
}

const QUOTE = 34
const BACKSLASH = 92
const NUMBER = /-?\d[\d.eE+-]*/y

/**
 * The first thing in a JSON text that `JSON.parse` would pass over. Never throws: a text that is no JSON is left for
 * `JSON.parse` to refuse. One pass, without recursion.
 */
export function scanJson(text: string, depth: number): Fault | undefined {
  const strange = /\0|\p{Surrogate}/u.exec(text)
  if (strange) return { code: 'read.character', at: strange.index, params: {} }
  /** For each open object the keys seen; null for an array. */
  const open: (Set<string> | null)[] = []
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    switch (unit) {
      case 0x7b:
      case 0x5b:
        if (open.push(unit === 0x7b ? new Set() : null) > depth) {
          return { code: 'read.deep', at, params: { limit: depth } }
        }
        break
      case 0x7d:
      case 0x5d:
        open.pop()
        break
      case QUOTE: {
        const end = closingQuote(text, at)
        const fault = stringFault(text, at, end, open.at(-1) ?? null)
        if (fault) return fault
        at = end
        break
      }
      default:
        if (unit === 0x2d || (unit >= 0x30 && unit <= 0x39)) {
          NUMBER.lastIndex = at
          const number = NUMBER.exec(text)?.[0] ?? ''
          if (!isExactNumber(number))
            return { code: 'read.number', at, params: { text: number.slice(0, 40) } }
          at += Math.max(number.length - 1, 0)
        }
    }
  }
  return undefined
}

function closingQuote(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === BACKSLASH) at++
    else if (unit === QUOTE) return at
  }
  return text.length
}

function stringFault(text: string, at: number, end: number, keys: Set<string> | null): Fault | undefined {
  const string = unescaped(text.slice(at, end + 1))
  if (string === undefined) return undefined
  if (/\0|\p{Surrogate}/u.test(string)) return { code: 'read.character', at, params: {} }
  if (keys === null || !isColonNext(text, end + 1)) return undefined
  if (keys.has(string)) return { code: 'read.repeated_key', at, params: { key: string.slice(0, 40) } }
  keys.add(string)
  return undefined
}

function isColonNext(text: string, from: number): boolean {
  let at = from
  while (' \t\n\r'.includes(text[at] ?? ':')) at++
  return text[at] === ':'
}

/** The text of a JSON string; undefined where it is none. */
function unescaped(quoted: string): string | undefined {
  if (!quoted.includes('\\')) return quoted.slice(1, -1)
  try {
    return String(JSON.parse(quoted))
  } catch {
    return undefined
  }
}
