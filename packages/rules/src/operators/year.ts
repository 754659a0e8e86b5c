import { fold, textIn } from '../fold.ts'
import type { Operator } from '../operator.ts'

/** `{"year": date}`: the year that a date, or a text such as 2026年12月, begins with; null where there is none. */
export const year: Operator = Object.freeze<Operator>({
  id: 'year',
  title: { zh: '年份', en: 'Year' },
  family: 'number',
  arity: [1, 1],
  isStandard: false,
  shape: 'strict',
  apply([date = null]) {
    const digits = /^\d{4}(?!\d)/.exec(fold(textIn(date).slice(0, 64)))
    return digits === null ? null : Number(digits[0])
  },
  explain: ({ texts: [date], value }) =>
    value === null ? `${date} 里没有年份` : `${date} 的年份是 ${value}`,
})
