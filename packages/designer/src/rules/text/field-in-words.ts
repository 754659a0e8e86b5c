import type { CompiledTemplate } from '@tianbao/template'

/** What words in a text mean of a form: one field, none, or more than one. */
export type FieldInWords =
  | { readonly is: 'field'; readonly pattern: string }
  | { readonly is: 'none' }
  | { readonly is: 'many'; readonly titles: readonly string[] }

const years: readonly (readonly [words: RegExp, year: number])[] = [
  [/前年(?:度)?|上上年/, -2],
  [/上年(?:度)?|去年/, -1],
  [/当年(?:度)?|本年(?:度)?|今年/, 0],
]

/** Words that say nothing of which field it is. */
const idle = /[的“”「」"'\s]|金额$|数$|数额$/g

/**
 * Finds the field that words mean, outside of lists: by its title, by the titles that lead to it, at last by their
 * characters in their order (收入合计 is 收入构成·合计). Of the same figure in several years the one that is said, else
 * this year's. What is not told apart is not chosen.
 */
export function fieldInWords(words: string, { fields, titles }: CompiledTemplate): FieldInWords {
  const said = years.find(([own]) => own.test(words))
  const sought = (said ? words.replace(said[0], '') : words).replace(idle, '')
  if (sought === '') return { is: 'none' }
  const found = Object.values(fields).flatMap(({ pattern, kind, title, year }) => {
    if (pattern.includes('*')) return []
    const names = pattern.split('.')
    const above = names.map((_, at) => titles[names.slice(0, at + 1).join('.')] ?? '')
    const rank = rankOf(sought, title, above.join(''))
    return rank === null ? [] : [{ pattern, kind, year, rank, title: above.slice(-2).join('·'), above }]
  })
  const best = least(found, ({ rank }) => rank)
  const ofYear = orAll(best, ({ year }) => year === (said?.[1] ?? 0))
  // 财政拨款 is its amount before it is its share.
  const amounts = orAll(ofYear, ({ kind }) => kind === 'money')
  const [first, ...others] = least(amounts, ({ above }) => above.join('').length)
  if (first === undefined) return { is: 'none' }
  if (others.length > 0) return { is: 'many', titles: [first, ...others].map(({ title }) => title) }
  return { is: 'field', pattern: first.pattern }
}

/** How far a field is from the words, the nearest first; null: they do not mean it. */
function rankOf(sought: string, title: string, path: string): number | null {
  if (title === sought) return 0
  if (path.endsWith(sought)) return 1
  if (path.includes(sought)) return 2
  return isWithin(sought, path) ? 3 : null
}

/** Whether all characters of a text stand in another one, in their order. */
function isWithin(sought: string, text: string): boolean {
  let at = 0
  for (const character of text) if (character === sought[at]) at += 1
  return at === sought.length
}

function orAll<T>(all: readonly T[], isWanted: (one: T) => boolean): readonly T[] {
  const wanted = all.filter(isWanted)
  return wanted.length > 0 ? wanted : all
}

function least<T>(all: readonly T[], measure: (one: T) => number): readonly T[] {
  const smallest = Math.min(...all.map(measure))
  return all.filter((one) => measure(one) === smallest)
}
