import { RE2JS } from 're2js'
import { limits } from '../limits.ts'

/** A regular expression in RE2 syntax, made ready; or why it is none that a template may have. */
export type PatternReading =
  | { readonly ok: true; readonly expression: RE2JS; readonly size: number }
  | { readonly ok: false; readonly issue: 'syntax' | 'long' | 'large' }

/**
 * Reads a `pattern`: RE2 syntax with JavaScript's escapes (`\\u4e00`), matched anywhere in the text. It runs in time
 * linear in the text, whatever the pattern; `size`, the instructions it compiles to, says how much a character costs.
 */
export function readPattern(pattern: string): PatternReading {
  if (pattern.length > limits.patternLength) return { ok: false, issue: 'long' }
  if (repeats(pattern) > limits.patternSize) return { ok: false, issue: 'large' }
  const expression = compiled(pattern)
  if (!expression) return { ok: false, issue: 'syntax' }
  const size = expression.programSize()
  return size > limits.patternSize ? { ok: false, issue: 'large' } : { ok: true, expression, size }
}

function compiled(pattern: string): RE2JS | undefined {
  try {
    return RE2JS.compile(RE2JS.translateRegExp(pattern))
  } catch {
    return undefined
  }
}

/** The counted repetitions that a pattern asks for, added up: told from the text, so that none is compiled to know. */
function repeats(pattern: string): number {
  return [...pattern.matchAll(/\{(\d+)(?:,(\d*))?\}/g)].reduce(
    (total, [, least, most]) => total + Math.max(Number(least), Number(most ?? 0)),
    0,
  )
}
