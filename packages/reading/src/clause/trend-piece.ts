import type { Comparison, SaidEnd } from './comparison.ts'
import { isSubject } from './label.ts'
import { matchAt } from './match-at.ts'
import { markAt } from './named.ts'
import type { Piece, Span } from './piece.ts'

const ways: readonly (readonly [words: RegExp, side: 'low' | 'high' | 'both', isIncluded: boolean])[] = [
  [
    /(?:持平(?:或|及|或者)(?:有所)?(?:下降|减少|降低)|(?:未|没有|不|无|零)(?:增长|上升|增加|提高|新增)|只减不增)/y,
    'high',
    true,
  ],
  [
    /(?:持平(?:或|及|或者)(?:有所)?(?:增长|上升|增加|提高)|(?:未|没有|不)(?:下降|减少|降低)|只增不减)/y,
    'low',
    true,
  ],
  [/(?:有所|实现|明显|显著)?(?:下降|减少|降低|负增长|压减)/y, 'high', false],
  [/(?:有所|实现|明显|显著|正)?(?:增长|增加|提高|上升|提升)/y, 'low', false],
  [/(?:保持)?(?:持平|一致|相同)/y, 'both', true],
]

/** 较上年下降, 比去年有所增长: a value held against another one that is only named. */
export function trendOf(said: string, span: Span): Piece | null {
  if (said.length > 40) return null
  const lead = /[较比与同和]/.exec(said)
  const named = lead === null ? null : markAt(said, lead.index + 1)
  if (lead === null || named === null || named.mark.is !== 'named' || named.mark.name !== '上年') return null
  const label = said.slice(0, lead.index)
  const start = named.end + matchAt(/(?:相比|比较|相较)?(?:的|时)?/y, said, named.end).length
  if (label !== '' && !isSubject(label)) return null
  for (const [words, side, isIncluded] of ways) {
    const word = matchAt(words, said, start)
    if (word === '' || !/^(?:的|时)?$/.test(said.slice(start + word.length))) continue
    const end: SaidEnd = { at: named.mark, isIncluded, isFirm: true, isWord: true }
    const comparison: Comparison = {
      from: lead.index,
      to: said.length,
      low: side === 'high' ? null : end,
      high: side === 'low' ? null : end,
      isBare: false,
      unit: null,
    }
    return { ...span, is: 'compare', comparison, label, tail: '' }
  }
  return null
}
