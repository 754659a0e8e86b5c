import { compareOf } from './compare-piece.ts'
import { dateOf } from './date-piece.ts'
import { definitionOf } from './definition.ts'
import { shrinkingOf } from './growth.ts'
import { isName, torn } from './label.ts'
import { perOf } from './per-of.ts'
import type { Piece, Span } from './piece.ts'
import { rankOf } from './rank-piece.ts'
import { sizeOf } from './size-piece.ts'
import { standardOf, toleranceOf } from './standard-piece.ts'
import { trendOf } from './trend-piece.ts'

const direction =
  /^(?:(?:定量)?指标)?(?:若|如果?|对于|属于|当)?(?:(?:定量)?指标)?(?:为|是)?(正向|反向|逆向|负向)(?:(?:定量|性)?指标)?(?:的)?(?:\((?:即)?(?:指标值)?为?[≥≤<>]\*?\))?(?:的|时)?$/
const rests =
  /^(?:否则|否|其余|其他|其它|其余的|其他的|其它的|反之|其他情况|其余情况|其它情况|除此(?:之外|以外)|其余均|其他均|(?:达|完)不到要求的?|以上均不符合的?|均不符合的?|都不符合的?)$/
/** 第一档, 二级: a place in an order, no number. */
const place = /^(?:第?[一二三四五六]|[特甲乙丙])(?:档次?|等次?|类|级)(?:标准)?$/
const within = /^(?:在)?(?:此|该|合理|规定|标准)?(?:区间|范围)(?:内|之内|以内)?(?:的)?$/

function isWords(said: string): boolean {
  return isName(said) && !torn.test(said) && !said.startsWith('(')
}

/** What one comma of a condition says. */
export function pieceOf(text: string, from: number, to: number, mayBeOne: boolean): Piece {
  const said = text.slice(from, to)
  const span = { from, to, text: said }
  if (rests.test(said)) return { ...span, is: 'rest' }
  const way = direction.exec(said.replace(/^则/, ''))?.[1]
  if (way !== undefined) return { ...span, is: 'direction', isReverse: way !== '正向' }
  if (said === '则' || within.test(said) || place.test(said)) return { ...span, is: 'words' }
  const definition = definitionOf(said)
  if (definition !== null) return { ...span, is: 'definition', ...definition }
  const rank = rankOf(said)
  if (rank !== null) return { ...span, is: 'rank', ...rank }
  if (said.length > 300) return { ...span, is: isWords(said) ? 'words' : 'unread' }
  const joined = /^(?:并且|且|同时)/.exec(said)?.[0] ?? ''
  if (joined !== '' && compareOf(said.slice(joined.length), span) !== null) return { ...span, is: 'joint' }
  return (
    toleranceOf(said, span) ??
    standardOf(said, span) ??
    stepOf(said, span, mayBeOne) ??
    sizeOf(said, span) ??
    dateOf(said, span) ??
    shrinkingOf(said, span) ??
    compareOf(said, span) ??
    trendOf(said, span) ?? { ...span, is: isWords(said) ? 'words' : 'unread' }
  )
}

function stepOf(said: string, span: Span, mayBeOne: boolean): Piece | null {
  const per = perOf(said)
  return per === null || !(per.isEvery || mayBeOne) ? null : { ...span, is: 'per', per }
}
