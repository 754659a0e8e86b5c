import type { Comparison } from './comparison.ts'
import { comparisonAt } from './comparison-at.ts'
import { isSubject } from './label.ts'
import { markAt } from './named.ts'
import type { Piece, Span } from './piece.ts'
import { quantityAt } from './quantity.ts'

const standard = /^(?:评分)?(?:以|对照|按照?|参照|标准为|合理区间为?|标准:?)/

const tolerance =
  /^(.{0,20}?)(?:在|不超过|控制在|为|不大于)?(?:目标值|指标值|计划值?|标准值?)?(?:的)?(?:[±]|(?:绝对值|正负(?:偏差|差异?)?率?|上下(?:浮动|波动|偏差|偏离)(?:率|幅度)?)(?:在|不超过|控制在|为|不大于|不高于|小于等于|小于或等于|≤)?)(?=[\d])/

/** 偏差±10%以内: a deviation to both sides. */
export function toleranceOf(said: string, span: Span): Piece | null {
  const match = tolerance.exec(said)
  if (match === null || !isSubject(match[1] ?? '')) return null
  const size = quantityAt(said, match[0].length)
  if (size === null || size.value <= 0) return null
  const tail = said.slice(size.end)
  if (!/^(?:\(含\))?(?:以内|之内|范围内|区间内|内|之间)?(?:\(含\))?的?$/.test(tail)) return null
  return { ...span, is: 'tolerance', size: size.value, unit: size.unit }
}

/** 以100%为标准: what everything is held against. */
export function standardOf(said: string, span: Span): Piece | null {
  if (!standard.test(said)) return null
  const match =
    /^(?:评分)?(?:以|对照|按照?|参照|标准为|合理区间为?|标准:?)(?:合理|标准|正常|规定)?(?:区间|范围)?(?:为|是)?/.exec(
      said,
    )
  const at = match?.[0].length ?? 0
  const comparison = comparisonAt(said, at) ?? namedStandard(said, at)
  if (
    comparison === null ||
    !/^(?:为|作为)?(?:评分)?(?:标准|基准|基数|目标值?|指标值|合理区间|区间|限)?$/.test(
      said.slice(comparison.to),
    )
  )
    return null
  return { ...span, is: 'standard', comparison }
}

/** 以上年为基准: what is only named. */
function namedStandard(said: string, at: number): Comparison | null {
  const named = markAt(said, at)
  if (named === null) return null
  const end = { at: named.mark, isIncluded: true, isFirm: false, isWord: false }
  return { from: at, to: named.end, low: end, high: end, isBare: true, unit: null }
}
