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
  for (let from = 0; from < text.length; ) {
    const open = nextBrace(text, from)
    literal += text.slice(from, open)
    if (open === text.length) break
    if (text[open + 1] === text[open]) {
      literal += text[open]
      from = open + 2
      continue
    }
    const { part, end } = readHole(text, open)
    if (literal !== '') parts.push({ kind: 'literal', text: literal })
    literal = ''
    parts.push(part)
    from = end
  }
  if (literal !== '') parts.push({ kind: 'literal', text: literal })
  return parts
}

function nextBrace(text: string, from: number): number {
  brace.lastIndex = from
  return brace.exec(text)?.index ?? text.length
}

/** What a single brace begins, and where that ends. */
function readHole(text: string, open: number): { readonly part: TextPart; readonly end: number } {
  if (text[open] === '}') return { part: fault('}', 'stray'), end: open + 1 }
  const close = nextBrace(text, open + 1)
  if (text[close] !== '}') return { part: fault(text.slice(open, close), 'unclosed'), end: close }
  const end = close + 1
  return { part: readInside(text.slice(open + 1, close)) ?? fault(text.slice(open, end), 'unreadable'), end }
}

function fault(text: string, fault: TextFault): TextPart {
  return { kind: 'literal', text, fault }
}

function readInside(inside: string): TextPart | null {
  const found = variable.exec(inside)
  if (found !== null) {
    const size = Number(found[3] ?? 0)
    return { kind: 'variable', name: found[1] ?? '', offset: found[2] === '-' && size > 0 ? -size : size }
  }
  return path.test(inside) ? { kind: 'field', path: inside } : null
}
