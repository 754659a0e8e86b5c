import type { Json } from '@tianbao/edit'
import type { Logic } from '@tianbao/rules'
import type { FormulaNames } from '../formula/formula-names.ts'
import { iterations } from '../formula/formula-words.ts'
import { type FormulaScope, itemOf, printFormula, type Seen } from '../formula/print-formula.ts'
import { isObject } from '../json-values.ts'
import { codeBookFor, decodedWords } from './coded-values.ts'
import { placeWords } from './place-words.ts'
import type { LogicPlace, Sentence, SentencePart } from './sentence.ts'
import { valueWords } from './value-words.ts'
import { type Wording, wordingOf, wordingPieces } from './wordings.ts'

/** Whether a logic is said as a fact (收入 等于 支出) or as a demand (收入 必须等于 支出). */
export type Mood = 'fact' | 'demand'

/** Nesting, and operations of one logic, beyond which a sentence says no more, but its formula does. */
const deepest = 12
const mostOperations = 300

/** What a sentence knows of the rule around it. */
export interface SentenceScope extends FormulaScope {
  /** The names of `let`: one that stands for a place is called by that place. */
  readonly named?: Readonly<Record<string, Logic>>
}

/** A logic as a sentence, its words standing at `at` in the rule. */
export function sayLogic(
  logic: Logic,
  names: FormulaNames,
  scope: SentenceScope,
  at: LogicPlace,
  mood: Mood = 'fact',
): Sentence {
  return new Speaker(names, scope).say(logic, at, { ...scope, item: undefined }, mood, 0)
}

class Speaker {
  private readonly names: FormulaNames
  private readonly scope: SentenceScope
  private left = mostOperations

  constructor(names: FormulaNames, scope: SentenceScope) {
    this.names = names
    this.scope = scope
  }

  say(logic: Logic, at: LogicPlace, seen: Seen, mood: Mood, depth: number): Sentence {
    if (isPlain(logic)) return { kind: 'value', at, value: logic, text: valueWords(logic) }
    this.left -= 1
    if (depth > deepest || this.left < 0) return this.formula(logic, at)
    if (Array.isArray(logic)) {
      const items = logic.map((item: Json, i) => this.say(item, [...at, i], seen, 'fact', depth + 1))
      return { kind: 'list', at, parts: items.flatMap((item, i) => (i === 0 ? [item] : ['、', item])) }
    }
    const [entry, ...more] = isObject(logic) ? Object.entries(logic) : []
    if (entry === undefined || more.length > 0) return this.formula(logic, at)
    const [operator, operand] = entry
    if (operator === 'var' && typeof operand === 'string')
      return { kind: 'place', at, path: operand, text: this.place(operand, seen) }
    const operands = Array.isArray(operand) ? operand : [operand]
    const wording = wordingOf(operator, operands.length)
    if (wording === null || operator === 'var') return this.formula(logic, at)
    const isBare = !Array.isArray(operand)
    const place = (i: number) => (isBare ? [...at, operator] : [...at, operator, i])
    if (operator === '!') {
      const denied = this.say(operands[0] ?? null, place(0), seen, mood, depth + 1)
      if (isDeniable(denied))
        return { kind: 'operation', at, operator, isBare, parts: [deny(denied, at, mood)] }
    }
    const says = mood === 'demand' ? (wording.must ?? wording.says) : wording.says
    const book = codeBookFor(operands, (text) => this.names.nodeName(text))
    const item = iterations.has(operator) ? itemOf(operands[0] ?? null, seen) : undefined
    const parts = wordingPieces(says, operands.length).flatMap((piece): readonly SentencePart[] => {
      if ('text' in piece) return [piece.text]
      if ('word' in piece) return [{ kind: 'operator', at, operator, text: piece.word }]
      const child = operands[piece.operand] ?? null
      const inner = item !== undefined && piece.operand === 1 ? { ...seen, item } : seen
      const own = moodOf(operator, piece.operand, mood)
      const plain = this.say(child, place(piece.operand), inner, own, depth + 1)
      const decoded =
        book === null || plain.kind !== 'value' ? plain : { ...plain, text: decodedWords(plain.value, book) }
      const said = called(decoded, wording, piece.operand)
      return needsBrackets(operator, child) ? ['（', said, '）'] : [said]
    })
    return { kind: 'operation', at, operator, isBare, parts }
  }

  private place(path: string, seen: Seen): string {
    const named = this.scope.named ?? {}
    let behind = path
    // Names may stand for one another; the gate refuses those in a circle.
    for (let turn = 0; turn < 8; turn += 1) {
      const logic = Object.hasOwn(named, behind.slice(1)) ? named[behind.slice(1)] : undefined
      if (!behind.startsWith('$') || !isObject(logic) || typeof logic.var !== 'string') break
      behind = logic.var
    }
    return behind === path
      ? placeWords(path, this.names, seen)
      : placeWords(behind, this.names, { each: this.scope.each, item: undefined })
  }

  /** What a sentence does not say is there as a formula. */
  private formula(logic: Logic, at: LogicPlace): Sentence {
    return { kind: 'formula', at, logic, text: printFormula(logic, this.names, this.scope) }
  }
}

type Operation = Extract<Sentence, { kind: 'operation' }>

const deniable: ReadonlySet<string> = new Set([
  '==',
  '===',
  '<',
  '<=',
  '>',
  '>=',
  'near',
  'same',
  'in',
  'has',
  'starts',
  'ends',
])

/** Whether 不 before its word denies a sentence. */
function isDeniable(sentence: Sentence): sentence is Operation {
  return sentence.kind === 'operation' && deniable.has(sentence.operator)
}

/** A sentence with 不 (不能, where it is demanded) before its word; that word belongs to the denial at `at`. */
function deny(sentence: Operation, at: LogicPlace, mood: Mood): Sentence {
  const no = { kind: 'operator', at, operator: '!', text: mood === 'demand' ? '不能' : '不' } as const
  const parts = sentence.parts.flatMap((part, i, all): readonly SentencePart[] => {
    if (typeof part !== 'string') return part.kind === 'operator' ? [no, part] : [part]
    const next = all[i + 1]
    const isBeforeWord = typeof next === 'object' && next.kind === 'operator'
    return [isBeforeWord ? part.replace(/必须$/, '') : part]
  })
  return { ...sentence, parts }
}

/** The parts of what is demanded are demands themselves, where all of them must hold. */
function moodOf(operator: string, operand: number, mood: Mood): Mood {
  if (operator === 'and') return mood
  return (operator === 'if' || operator === '?:') && operand > 0 ? mood : 'fact'
}

function called(said: Sentence, { names }: Wording, operand: number): Sentence {
  if (said.kind !== 'value') return said
  const words = names?.[operand]
  const value = String(said.value)
  const text = words !== undefined && Object.hasOwn(words, value) ? words[value] : undefined
  return text === undefined ? said : { ...said, text }
}

const loose: ReadonlySet<string> = new Set([
  '+',
  '-',
  '*',
  '/',
  '%',
  'ratio',
  'change',
  '??',
  'if',
  '?:',
  'and',
  'or',
])
const choosing: ReadonlySet<string> = new Set(['if', '?:'])
const facts: ReadonlySet<string> = new Set([
  ...deniable,
  '!=',
  '!==',
  '!',
  '!!',
  'and',
  'or',
  'filled',
  'empty',
  'exists',
])
const comparing: ReadonlySet<string> = new Set(['==', '===', '!=', '!==', '<', '<=', '>', '>=', 'near', 'in'])
/** Operations whose operands stand apart by themselves: between commas, behind 当, in brackets. */
const roomy: ReadonlySet<string> = new Set([
  ...comparing,
  'sum',
  'min',
  'max',
  'count',
  'cat',
  'merge',
  'some',
  'all',
  'none',
  'filter',
])

/** Whether an operand is put in brackets, as it would be read with its neighbours otherwise. */
function needsBrackets(operator: string, operand: Logic): boolean {
  if (!isObject(operand)) return false
  const [inner = ''] = Object.keys(operand)
  if (wordingOf(inner, countOf(operand[inner])) === null) return false
  if (comparing.has(operator) && facts.has(inner)) return true
  if (!loose.has(inner)) return false
  if (choosing.has(operator)) return choosing.has(inner)
  return choosing.has(inner) || !roomy.has(operator)
}

function countOf(operands: Json | undefined): number {
  return Array.isArray(operands) ? operands.length : 1
}

function isScalar(value: Json): boolean {
  return typeof value !== 'object' || value === null
}

/** A plain value, or a list of nothing else: one word. */
function isPlain(logic: Logic): boolean {
  return isScalar(logic) || (Array.isArray(logic) && logic.every(isScalar))
}
