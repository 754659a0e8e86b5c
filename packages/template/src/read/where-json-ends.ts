const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 8259 forbids them within strings
  /([{}[\],:])|("[^"\\\0-\x1f]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[^"\\\0-\x1f]*)*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const SPACE = /[ \t\n\r]*/y

/** What may come next: a value, a key, what follows a key, what follows a value; `first` allows the end of an empty list. */
type Next = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma'

/**
 * The offset at which a text stops being JSON (its length, where something is missing at the end). For telling people
 * where to look: engines word that differently, and some not at all. One pass, without recursion; a text that is not
 * ended is given up in one pass too, since no two ways through it are tried.
 */
export function whereJsonEnds(text: string): number {
  const open: ('{' | '[')[] = []
  let next: Next = 'value'
  let at = 0
  for (;;) {
    at = past(SPACE, text, at)
    const end = past(TOKEN, text, at)
    if (end === at) return at
    const token = text.slice(at, end)
    const after = follow(token, next, open)
    if (after === undefined) return at
    next = after
    at = end
  }
}

/** What may come after a token; undefined where the token itself may not come. Opens and closes. */
function follow(token: string, next: Next, open: ('{' | '[')[]): Next | undefined {
  const top = open.at(-1)
  if (token === '}' || token === ']') {
    const isMatching = top === (token === '}' ? '{' : '[')
    const mayEnd = next === 'comma' || next === (token === '}' ? 'first key' : 'first value')
    open.pop()
    return isMatching && mayEnd ? 'comma' : undefined
  }
  switch (next) {
    case 'key':
    case 'first key':
      return token.startsWith('"') ? 'colon' : undefined
    case 'colon':
      return token === ':' ? 'value' : undefined
    case 'comma':
      return token === ',' && top !== undefined ? (top === '{' ? 'key' : 'value') : undefined
    default:
      if (token === '{' || token === '[') {
        open.push(token)
        return token === '{' ? 'first key' : 'first value'
      }
      return token === ',' || token === ':' ? undefined : 'comma'
  }
}

function past(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}
