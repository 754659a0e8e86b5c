import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { functionNames, operators, tokensOf } from '@tianbao/template'
import { isPlaceMeant, type PlaceChoice } from '../facts/place-choices.ts'

/** What may be typed at a place of a formula: places by title (Chinese, or pinyin) and functions. */
export interface FormulaOffer {
  readonly label: string
  readonly insert: string
  readonly detail: string
  /** Where the cursor goes: so many characters before the end of what was put in. */
  readonly back: number
}

/** Most that one list offers. */
const mostOffers = 40

/** What a formula offers for what was typed before the cursor, and from where on it takes that place. */
export function formulaOffers(
  text: string,
  cursor: number,
  places: readonly PlaceChoice[],
  isPinyinOf: (text: string, typed: string) => boolean,
): { readonly from: number; readonly offers: readonly FormulaOffer[] } {
  const from = startOfName(text, cursor)
  const typed = text.slice(from, cursor)
  const isMeant = (name: string) => typed === '' || name.includes(typed) || isPinyinOf(name, typed)
  const named = places
    .filter((place) => typed === '' || isPlaceMeant(place, typed, isPinyinOf))
    .map(({ words, formula }) => ({
      label: words,
      insert: formula,
      detail: formula === words ? '' : formula,
      back: 0,
    }))
  const functions = functionNames
    .filter(isMeant)
    .map((name) => ({ label: name, insert: `${name}()`, detail: 'ƒ', back: 1 }))
  const offers = [...named, ...functions].toSorted((a, b) => rank(a, typed) - rank(b, typed))
  return { from, offers: offers.slice(0, mostOffers) }
}

/** What begins with what was typed stands first. */
function rank({ label }: FormulaOffer, typed: string): number {
  if (typed === '' || label.startsWith(typed)) return 0
  return label.split(/[·的]/).some((part) => part.startsWith(typed)) ? 1 : 2
}

/** Where the name that the cursor stands in begins: with the names before it that are joined by points. */
function startOfName(text: string, cursor: number): number {
  let from = cursor
  for (const token of tokensOf(text.slice(0, cursor)).toReversed()) {
    const isPoint = token.kind === 'sign' && token.text === '.'
    const isName = token.kind === 'name' || token.kind === 'variable'
    if (token.to !== from || !(isPoint || isName)) break
    from = token.from
  }
  return from
}

const iterating = new Set(operators.filter(({ shape }) => shape === 'each').map(({ title }) => title.zh))

/** Whether the cursor stands in what is asked of each item: behind the first comma of an iteration. */
export function isInIteration(text: string, cursor: number): boolean {
  const open: { readonly name: string; commas: number }[] = []
  let last = ''
  for (const { kind, text: said } of tokensOf(text.slice(0, cursor))) {
    if (kind === 'sign' && said === '(') open.push({ name: last, commas: 0 })
    else if (kind === 'sign' && said === ')') open.pop()
    else if (kind === 'sign' && said === ',') {
      const call = open.at(-1)
      if (call !== undefined) call.commas += 1
    }
    if (kind === 'name') last = said
  }
  return open.some(({ name, commas }) => iterating.has(name) && commas === 1)
}

/** The same for CodeMirror; `items` are what stands in rows, offered where each of them is asked. */
export function formulaCompletion(
  places: () => readonly PlaceChoice[],
  items: () => readonly PlaceChoice[],
  isPinyinOf: (text: string, typed: string) => boolean,
): (context: CompletionContext) => CompletionResult | null {
  return (context) => {
    const text = context.state.doc.toString()
    const all = isInIteration(text, context.pos) ? [...items(), ...places()] : places()
    const { from, offers } = formulaOffers(text, context.pos, all, isPinyinOf)
    if (!context.explicit && from === context.pos) return null
    const options = offers.map(
      ({ label, insert, detail, back }): Completion => ({
        label,
        detail,
        apply: (view, _, start, end) =>
          view.dispatch({
            changes: { from: start, to: end, insert },
            selection: { anchor: start + insert.length - back },
            userEvent: 'input.complete',
          }),
      }),
    )
    return { from, options, filter: false }
  }
}
