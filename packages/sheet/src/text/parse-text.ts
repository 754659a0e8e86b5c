import type { TextFault, TextPart } from './text-part.ts'

const brace = /[{}]/g
const variable = /^\$([A-Za-z][A-Za-z0-9_]*)(?:([+-])(\d{1,4}))?$/
const path = /^[^\s$.#{}][^\s.#{}]*(?:\.[^\s.#{}]+)*$/

/**
 * Reads a text with holes, in linear time and always: what is malformed comes back as a literal with a fault.
 * `{{` and `}}` are braces. Neighbouring literals without fault are one.
 */
export function parseText(text: string): TextPart[] {
  const parts: TextPart[] = []
  let literal = ''
  const flush = () => {
    if (literal !== '') parts.push({ kind: 'literal', text: literal })
    literal = ''
  }
  const fail = (typed: string, fault: TextFault) => {
    flush()
    parts.push({ kind: 'literal', text: typed, fault })
  }
  let from = 0
  while (from < text.length) {
    const open = nextBrace(text, from)
    literal += text.slice(from, open)
    if (open === text.length) break
    if (text[open + 1] === text[open]) {
      literal += text[open]
      from = open + 2
    } else if (text[open] === '}') {
      fail('}', 'stray')
      from = open + 1
    } else {
      const close = nextBrace(text, open + 1)
      if (text[close] === '}') {
        const hole = readHole(text.slice(open + 1, close))
        if (hole === null) fail(text.slice(open, close + 1), 'unreadable')
        else {
          flush()
          parts.push(hole)
        }
        from = close + 1
      } else {
        fail(text.slice(open, close), 'unclosed')
        from = close
      }
    }
  }
  flush()
  return parts
}

function nextBrace(text: string, from: number): number {
  brace.lastIndex = from
  return brace.exec(text)?.index ?? text.length
}

function readHole(inside: string): TextPart | null {
  const found = variable.exec(inside)
  if (found !== null) {
    const size = Number(found[3] ?? 0)
    return { kind: 'variable', name: found[1] ?? '', offset: found[2] === '-' && size > 0 ? -size : size }
  }
  return path.test(inside) ? { kind: 'field', path: inside } : null
}
