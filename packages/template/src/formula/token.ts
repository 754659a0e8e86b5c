/** A piece of a formula, and where it stands in it (UTF-16 units, the end excluded). */
export interface Token {
  readonly kind: 'number' | 'text' | 'name' | 'quoted' | 'path' | 'variable' | 'operator' | 'sign' | 'bad'
  /** What it says: a text without its quotes, a name without its brackets. */
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Longest formula, in characters. */
export const longestFormula = 20_000

const blank = /[\s\u3000]+/y
const number = /[\d０-９]+(?:[.．][\d０-９]+)?(?:[eE][+-]?\d+)?/y
const name = /[\p{L}_][\p{L}\p{N}_]*(?:（[\p{L}\p{N}_、]{1,20}）[\p{L}\p{N}_]*)*/uy
const variable = /\$[A-Za-z_][\w$]*/y
const operator = /===|!==|<=|>=|<>|==|!=|[-+*/=<>≤≥≠×÷]/y
const sign = /[(),.!，（）。[\]；;！]/y

const spelled: Readonly<Record<string, string>> = {
  '，': ',',
  '；': ',',
  ';': ',',
  '（': '(',
  '）': ')',
  '。': '.',
  '！': '!',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '<>': '!=',
  '==': '=',
  '×': '*',
  '÷': '/',
}

/** Quoted forms: what opens one, what closes it (doubled: itself), and what it is. */
const quotes: Readonly<Record<string, { readonly close: string; readonly kind: Token['kind'] }>> = {
  '"': { close: '"', kind: 'text' },
  '“': { close: '”', kind: 'text' },
  '「': { close: '」', kind: 'name' },
  "'": { close: "'", kind: 'quoted' },
  '{': { close: '}', kind: 'path' },
}

/**
 * Cuts a formula into tokens, blanks left out; linear in its length. What is no token, and a quote that is not closed,
 * is a `bad` one: the rest is read on behind it, so that a page can colour all of it.
 */
export function tokensOf(formula: string): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < formula.length) {
    const gap = matchAt(blank, formula, at)
    if (gap !== '') {
      at += gap.length
      continue
    }
    const token = tokenAt(formula, at)
    tokens.push(token)
    at = token.to
  }
  return tokens
}

function tokenAt(formula: string, at: number): Token {
  const quote = quotes[formula.charAt(at)]
  if (quote !== undefined) return quotedAt(formula, at, quote)
  const found = (
    [
      ['number', number],
      ['name', name],
      ['variable', variable],
      ['operator', operator],
      ['sign', sign],
    ] as const
  ).find(([, pattern]) => matchAt(pattern, formula, at) !== '')
  if (found === undefined) {
    const bad = String.fromCodePoint(formula.codePointAt(at) ?? 0)
    return { kind: 'bad', text: bad, from: at, to: at + bad.length }
  }
  const [kind, pattern] = found
  const text = matchAt(pattern, formula, at)
  const plain = kind === 'number' ? text.normalize('NFKC') : (spelled[text] ?? text)
  return { kind, text: plain, from: at, to: at + text.length }
}

function quotedAt(
  formula: string,
  from: number,
  { close, kind }: { readonly close: string; readonly kind: Token['kind'] },
): Token {
  let text = ''
  for (let at = from + 1; at < formula.length; at += 1) {
    const character = formula.charAt(at)
    if (character !== close) text += character
    else if (formula.charAt(at + 1) === close) {
      text += close
      at += 1
    } else return { kind, text, from, to: at + 1 }
  }
  return { kind: 'bad', text: formula.slice(from), from, to: formula.length }
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}
