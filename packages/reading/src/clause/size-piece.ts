import { compareOf } from './compare-piece.ts'
import type { ComparePiece, Span } from './piece.ts'

const sign = /±|的?绝对值(?:为|是)?|正负(?:偏差|差异?)?(?:率)?|上下(?:浮动|波动|偏差|偏离)(?:率|幅度)?/g
const outside = /(\d+(?:\.\d+)?%?)以外(?=的?$)/

/** Whether words speak of the size of a deviation, to whichever side: ±5%, 绝对值. */
export function saysSize(said: string): boolean {
  return /±|绝对值|正负|上下(?:浮动|波动|偏差|偏离)/.test(said)
}

/** 超过±10%, ±5%-±10%, 差异率绝对值≤5%: a bound on the size of what is measured, whatever its sign. Null where it is none. */
export function sizeOf(said: string, span: Span): ComparePiece | null {
  if (!saysSize(said)) return null
  const piece = compareOf(said.replace(sign, '').replace(outside, '超过$1'), span)
  return piece === null ? null : { ...piece, comparison: { ...piece.comparison, isSize: true } }
}
