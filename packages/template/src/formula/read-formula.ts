import type { Json } from '@tianbao/edit'
import type { Param } from '@tianbao/finding'
import type { Logic } from '@tianbao/rules'
import { operators } from '../operators.ts'
import type { FormulaNames } from './formula-names.ts'
import {
  column,
  constants,
  infix,
  infixBySign,
  item,
  iterations,
  operatorNamed,
  roots,
} from './formula-words.ts'
import { type FormulaScope, itemOf } from './print-formula.ts'
import { longestFormula, type Token, tokensOf } from './token.ts'

/** What a formula was read as, or why not: a code `formula.*` with a sentence, and where in the formula. */
export type FormulaReading =
  | { readonly ok: true; readonly logic: Logic }
  | {
      readonly ok: false
      readonly code: string
      readonly params: Readonly<Record<string, Param>>
      readonly from: number
      readonly to: number
    }

/** Deepest nesting of brackets and calls. */
const deepest = 60

const known = new Set(operators.map(({ id }) => id))

/** Reads a formula, with or without `=` before it. Never throws; work is linear in the formula, but for names alike. */
export function readFormula(formula: string, names: FormulaNames, scope: FormulaScope): FormulaReading {
  if (formula.length > longestFormula) return failed('too_long', { most: longestFormula }, 0, formula.length)
  const text = formula.startsWith('=') ? ` ${formula.slice(1)}` : formula
  try {
    return { ok: true, logic: new Reader(tokensOf(text), names, scope, text.length).whole() }
  } catch (error) {
    if (error instanceof Unread) return error.reading
    throw error
  }
}

class Unread extends Error {
  readonly reading: Extract<FormulaReading, { ok: false }>

  constructor(reading: Extract<FormulaReading, { ok: false }>) {
    super(reading.code)
    this.reading = reading
  }
}

function failed(why: string, params: Readonly<Record<string, Param>>, from: number, to: number) {
  return { ok: false, code: `formula.${why}`, params, from, to } as const
}

/** Recursive descent, one token ahead. */
class Reader {
  private at = 0
  private depth = 0
  private item: string | undefined = undefined
  private readonly tokens: readonly Token[]
  private readonly names: FormulaNames
  private readonly scope: FormulaScope
  private readonly end: number

  constructor(tokens: readonly Token[], names: FormulaNames, scope: FormulaScope, end: number) {
    this.tokens = tokens
    this.names = names
    this.scope = scope
    this.end = end
  }

  whole(): Logic {
    const logic = this.expression(0)
    if (this.peek() !== undefined) this.fail('unexpected')
    return logic
  }

  private expression(power: number): Logic {
    this.depth += 1
    if (this.depth > deepest) this.fail('too_deep', { most: deepest })
    let left = this.operand()
    for (;;) {
      const id = this.infixHere()
      const sign = id === undefined ? undefined : infix[id]
      if (id === undefined || sign === undefined || sign.power < power) break
      this.at += 1
      const operands = [left, this.expression(sign.power + 1)]
      const mayGoOn = sign.joins || id === '<' || id === '<='
      while (mayGoOn && this.infixHere() === id && (sign.joins || operands.length < 3)) {
        this.at += 1
        operands.push(this.expression(sign.power + 1))
      }
      left = { [id]: operands }
      // 1 < 2 = 3 is asked of nobody.
      if (sign.power === 3 && infix[this.infixHere() ?? '']?.power === 3) this.fail('two_comparisons')
    }
    this.depth -= 1
    return left
  }

  private infixHere(): string | undefined {
    const token = this.peek()
    return token?.kind === 'operator' || token?.kind === 'name' ? infixBySign.get(token.text) : undefined
  }

  private operand(): Logic {
    const token = this.peek()
    if (token === undefined) return this.fail('unfinished')
    this.at += 1
    switch (token.kind) {
      case 'number':
        return Number(token.text)
      case 'text':
        return token.text
      case 'operator':
        return this.negative(token)
      case 'sign':
        return this.bracket(token)
      case 'quoted':
        if (!known.has(token.text)) this.failAt(token, 'unknown_function', { name: token.text })
        return this.call(token.text)
      case 'name':
        return this.word(token)
      case 'path':
      case 'variable':
        return this.place(token)
      case 'bad':
        return this.failAt(token, token.text.length > 1 ? 'not_closed' : 'unexpected', {
          text: token.text.slice(0, 20),
        })
    }
  }

  private negative(token: Token): Logic {
    const next = this.peek()
    if (token.text !== '-' || next?.kind !== 'number' || next.from !== token.to)
      return this.failAt(token, 'unexpected', { text: token.text })
    this.at += 1
    return -Number(next.text)
  }

  private bracket(token: Token): Logic {
    if (token.text === '(') {
      const inner = this.expression(0)
      this.expect(')')
      return inner
    }
    if (token.text === '[') return this.list(']')
    return this.failAt(token, 'unexpected', { text: token.text })
  }

  private list(close: string): readonly Logic[] {
    const items: Logic[] = []
    if (this.isSign(close)) {
      this.at += 1
      return items
    }
    for (;;) {
      items.push(this.expression(0))
      if (!this.isSign(',')) break
      this.at += 1
    }
    this.expect(close)
    return items
  }

  private word(token: Token): Logic {
    if (this.isSign('(') || this.isSign('!')) {
      if (token.text === 'JSON') return this.json(token)
      const id = operatorNamed(token.text)
      if (id === undefined) return this.failAt(token, 'unknown_function', { name: token.text })
      return this.call(id)
    }
    if (Object.hasOwn(constants, token.text) && this.isBare(token)) return constants[token.text] ?? null
    return this.place(token)
  }

  private call(id: string): Logic {
    const isBare = this.isSign('!')
    if (isBare) this.at += 1
    this.expect('(')
    const operands: Logic[] = []
    const outer = this.item
    while (!this.isSign(')')) {
      if (operands.length > 0) this.expect(',')
      if (iterations.has(id) && operands.length === 1)
        this.item = itemOf(operands[0] ?? null, { each: this.scope.each, item: outer })
      operands.push(this.expression(0))
      this.item = outer
    }
    this.at += 1
    const [only, ...more] = operands
    if (!isBare) return { [id]: operands }
    if (only === undefined || more.length > 0 || Array.isArray(only)) return this.fail('bare_operand')
    return { [id]: only }
  }

  private json(token: Token): Logic {
    this.expect('(')
    const inner = this.peek()
    if (inner?.kind !== 'text') return this.failAt(token, 'json')
    this.at += 1
    this.expect(')')
    try {
      return JSON.parse(inner.text) as Json
    } catch {
      return this.failAt(inner, 'json')
    }
  }

  /** A path by names: `本行.指标值`, `收入构成.合计.同列`, `$in`, `$last.{funds.total}`. */
  private place(first: Token): Logic {
    const steps = [first]
    while (this.isSign('.')) {
      this.at += 1
      const step = this.peek()
      if (step === undefined || !['name', 'path'].includes(step.kind)) return this.fail('unfinished')
      this.at += 1
      steps.push(step)
    }
    return { var: this.path(steps) }
  }

  private path(steps: readonly Token[]): string {
    const [first] = steps
    if (first === undefined) return this.fail('unfinished')
    const from = this.rootOf(first)
    const rest = from === null ? steps : steps.slice(1)
    const root = from?.root ?? ''
    const within = from?.within ?? ''
    if (rest.length === 0) return root
    const path = this.below(rest, within)
    return root === '' ? path : `${root}.${path}`
  }

  private rootOf(token: Token): { readonly root: string; readonly within: string } | null {
    const { each } = this.scope
    if (token.kind === 'variable') return { root: token.text, within: '' }
    if (token.kind !== 'name' || !this.isBare(token)) return null
    if (token.text === item && this.item !== undefined) return { root: '', within: this.item }
    const root = Object.hasOwn(roots, token.text) ? roots[token.text] : undefined
    if (root === undefined) return null
    if (root === '$row') return { root, within: each === null ? '' : `${each}.*` }
    if (root === '$parent') return { root, within: each?.slice(0, each.lastIndexOf('.*') + 2) ?? '' }
    return { root, within: root === '$group' ? (each ?? '') : '' }
  }

  /** 「真」 in brackets is a title, not the word of the language. */
  private isBare(token: Token): boolean {
    return token.to - token.from === token.text.length
  }

  private below(steps: readonly Token[], within: string): string {
    const [first, ...more] = steps
    if (first?.kind === 'path' && more.length === 0) return first.text
    const last = steps.at(-1)
    const isColumn = last?.kind === 'name' && last.text === column && this.isBare(last)
    const named = isColumn ? steps.slice(0, -1) : steps
    const odd = named.find(({ kind }) => kind !== 'name')
    if (odd !== undefined) return this.failAt(odd, 'unexpected', { text: odd.text })
    if (named.length === 0) return '$column'
    const places = this.names.placesOf(
      named.map(({ text }) => text),
      within,
    )
    const [path, other] = places
    const span = { ...(first ?? steps[0]), to: named.at(-1)?.to ?? 0 } as Token
    const name = named.map(({ text }) => text).join('.')
    if (path === undefined) return this.failAt(span, 'unknown_name', { name })
    if (other !== undefined) return this.failAt(span, 'ambiguous_name', { name, places: places.slice(0, 6) })
    return isColumn ? `${path}.$column` : path
  }

  private peek(): Token | undefined {
    return this.tokens[this.at]
  }

  private isSign(text: string): boolean {
    const token = this.peek()
    return token?.kind === 'sign' && token.text === text
  }

  private expect(text: string): void {
    if (!this.isSign(text)) this.fail('expected', { text })
    this.at += 1
  }

  private fail(why: string, params: Readonly<Record<string, Param>> = {}): never {
    const token = this.peek()
    if (token === undefined)
      throw new Unread(failed(why === 'expected' ? 'expected' : 'unfinished', params, this.end, this.end))
    return this.failAt(token, why, { text: token.text, ...params })
  }

  private failAt(token: Token, why: string, params: Readonly<Record<string, Param>> = {}): never {
    throw new Unread(failed(why, params, token.from, token.to))
  }
}
