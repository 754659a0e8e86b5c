import { isExactNumber } from './exact-number.ts'
import { KeysSeen } from './keys-seen.ts'

/** What is wrong with a JSON text, and where (an offset). */
export interface Fault {
  readonly code: 'read.repeated_key' | 'read.deep' | 'read.number' | 'read.character'
  readonly at: number
  readonly params: Readonly<Record<string, string | number>>
}

const QUOTE = 0x22
const COMMA = 0x2c
const MINUS = 0x2d
const COLON = 0x3a
const OPEN_LIST = 0x5b
const BACKSLASH = 0x5c
const CLOSE_LIST = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d

/**
 * The first thing in a JSON text that `JSON.parse` would pass over. Never throws: a text that is no JSON is left for
 * `JSON.parse` to refuse. One pass, without recursion; of the texts within only keys and escapes are looked into.
 */
export function scanJson(text: string, depth: number): Fault | undefined {
  const strange = strangeAt(text)
  if (strange >= 0) return { code: 'read.character', at: strange, params: {} }
  /** For each open object the keys seen; null for an array. */
  const open: (KeysSeen | null)[] = []
  let keys = null as KeysSeen | null
  /** Whether a string that comes next is a key: behind `{`, and behind a comma in an object. */
  let isKeyNext = false
  let backslash = text.indexOf('\\')
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === QUOTE) {
      const end = closingQuote(text, at)
      if (backslash >= 0 && backslash < at) backslash = text.indexOf('\\', at)
      const isEscaped = backslash >= 0 && backslash < end
      if (isEscaped || isKeyNext) {
        const string = isEscaped ? unescaped(text.slice(at, end + 1)) : text.slice(at + 1, end)
        if (isEscaped && strangeAt(string) >= 0) return { code: 'read.character', at, params: {} }
        if (isKeyNext && keys?.add(string) === false) {
          return { code: 'read.repeated_key', at, params: { key: string.slice(0, 40) } }
        }
      }
      isKeyNext = false
      at = end
    } else if (unit === COMMA) isKeyNext = keys !== null
    else if (unit === COLON) isKeyNext = false
    else if (unit === OPEN_OBJECT || unit === OPEN_LIST) {
      keys = unit === OPEN_OBJECT ? new KeysSeen() : null
      isKeyNext = keys !== null
      if (open.push(keys) > depth) return { code: 'read.deep', at, params: { limit: depth } }
    } else if (unit === CLOSE_OBJECT || unit === CLOSE_LIST) {
      open.pop()
      keys = open.at(-1) ?? null
      isKeyNext = false
    } else if (unit === MINUS || isDigit(unit)) {
      const end = numberEnd(text, at)
      const number = text.slice(at, end)
      if (!isExactNumber(number)) return { code: 'read.number', at, params: { text: number.slice(0, 40) } }
      at = end - 1
    }
  }
  return undefined
}

/** Where NUL or half of a surrogate pair stands; −1 where nowhere. */
function strangeAt(text: string): number {
  const nul = text.indexOf('\0')
  if (nul >= 0 || !/[\ud800-\udfff]/.test(text)) return nul
  return text.search(/\p{Surrogate}/u)
}

function closingQuote(text: string, from: number): number {
  let end = text.indexOf('"', from + 1)
  while (end >= 0 && isEscapedAt(text, end)) end = text.indexOf('"', end + 1)
  return end < 0 ? text.length : end
}

/** Whether an odd number of backslashes stands before a place. */
function isEscapedAt(text: string, at: number): boolean {
  let from = at
  while (text.charCodeAt(from - 1) === BACKSLASH) from--
  return (at - from) % 2 === 1
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

/** Where the digits, signs, points and exponents of a number end. */
function numberEnd(text: string, from: number): number {
  let at = from + 1
  for (let unit = text.charCodeAt(at); isDigit(unit) || isNumberSign(unit); unit = text.charCodeAt(at)) at++
  return at
}

function isNumberSign(unit: number): boolean {
  return unit === 0x2e || unit === 0x65 || unit === 0x45 || unit === 0x2b || unit === MINUS
}

/** The text of a JSON string; empty where it is none, which `JSON.parse` will tell. */
function unescaped(quoted: string): string {
  try {
    return String(JSON.parse(quoted))
  } catch {
    return ''
  }
}
