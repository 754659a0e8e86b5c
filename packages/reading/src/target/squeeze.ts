import { foldUnit } from '../fold/fold.ts'

/** A folded text without blanks, and where each of its characters stood. */
export interface Squeezed {
  readonly text: string
  /** The words between two places of `text`, as they were typed. */
  readonly source: (from: number, to: number) => string
  /** Where the words between two places of `text` stand in what was typed. */
  readonly span: (from: number, to: number) => readonly [start: number, end: number]
}

const digit = /[\d.]/
const numeral = /[零一二三四五六七八九十百千万亿两]/

/**
 * Folds a text and takes its blanks out, but for one between two numerals: `大于等于 100 个` is one phrase, `10 20`
 * are not 1020. A line break becomes `;`.
 */
export function squeeze(typed: string): Squeezed {
  let text = ''
  const places: number[] = []
  let isBlank = false
  for (let index = 0; index < typed.length; index += 1) {
    const unit = typed.charAt(index)
    const folded = unit === '\n' && text !== '' ? ';' : foldUnit(unit)
    if (folded === ' ') isBlank = true
    if (folded === ' ' || folded === '') continue
    if (isBlank && joinsNumbers(text.slice(-1), folded)) {
      text += ' '
      places.push(index)
    }
    isBlank = false
    text += folded
    places.push(index)
  }
  const span = (from: number, to: number) =>
    [places[from] ?? typed.length, from < to ? (places[to - 1] ?? typed.length - 1) + 1 : 0] as const
  const source = (from: number, to: number) => (from < to ? typed.slice(...span(from, to)).trim() : '')
  return { text, source, span }
}

function joinsNumbers(before: string, after: string): boolean {
  return (digit.test(before) && digit.test(after)) || (numeral.test(before) && numeral.test(after))
}
