import type { CarryPreview, Decided } from '../api/carry-api.ts'

type Question = CarryPreview['questions'][number]

/** What is left of an amount when the parts are taken away; null where a part is no number. */
export function restOf(
  { amount, to }: Pick<Question, 'amount' | 'to'>,
  said: ReadonlyMap<string, string>,
): number | null {
  let rest = amount ?? 0
  for (const { at } of to) {
    const text = (said.get(at) ?? '').normalize('NFKC').replaceAll(',', '').trim()
    const part = text === '' ? 0 : Number(text)
    if (!Number.isFinite(part)) return null
    rest -= part
  }
  // Sums of decimals are off in the sixteenth digit; amounts have two.
  return Math.round(rest * 1e6) / 1e6
}

/** Whether a question was answered: all of it is told, or where it goes whole. */
export function isAnswered(question: Question, said: ReadonlyMap<string, string>): boolean {
  const isSaid = question.to.some(({ at }) => (said.get(at) ?? '').trim() !== '')
  return isSaid && (question.amount === null || restOf(question, said) === 0)
}

/** The answers, as they are sent: cells of which nothing was said stay empty. */
export function decidedValues(
  questions: readonly Question[],
  said: ReadonlyMap<string, string>,
): readonly Decided[] {
  return questions.flatMap(({ at, to }) => {
    const places = to.flatMap((one) => {
      const text = (said.get(one.at) ?? '').trim()
      return text === '' ? [] : [{ at: one.at, text }]
    })
    return places.length === 0 ? [] : [{ at, to: places }]
  })
}
