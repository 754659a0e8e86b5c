import type { Comparison, SaidEnd } from './comparison.ts'
import { comparisonAt } from './comparison-at.ts'
import { endsClean, isName, isSubject, leavesAlone } from './label.ts'
import { isSame } from './marks.ts'
import type { ComparePiece, Span } from './piece.ts'
import { scale } from './words.ts'

/** Words for a bound: a number without one behind such a name was cut off from it. */
const bound = /[到达于过至低高多少满足成]$|达到|低于|少于|超过|高于|大于|小于|等于|不足|控制在|多于/

/** 满意度(满意人数/调查人数×100%): what a rate is of. */
const ratioOf = /\([\u4e00-\u9fa5]{2,16}[/÷][\u4e00-\u9fa5]{2,16}(?:×100%)?\)$/

/** 90%以上为优: what the interval is called. */
const named = new RegExp(`^为(?:${scale})(?:等次|等级|档|级)?$`)

const met =
  /^(?:同时|完全|全部|均)?(?:符合|满足|具备|做到|达到|实现)(?:其中|以上|上述|前述|全部|所有|任意|任何)*$/

const boundEnd = /(?:达到|完成了|低于|高于|超过|大于|小于|等于|不足)$/

const done =
  /^(?:的)?(?:完成|全部完成|办结|办理|受理|到达|到场|响应|回复|答复|解决|处理|整改|满意|合格|达标|覆盖|拨付|支付|到位|报送|提交|送达|出警|处置|标准|目标|要求|水平)?$/

/** Whether words behind a bound only say what is counted or done: 1小时内受理, 3篇以上论文. */
function isTail(tail: string, unit: string | null): boolean {
  if (done.test(tail)) return true
  return unit !== null && unit !== '%' && leavesAlone(tail) && !/^[以之]/.test(tail)
}

/** 合格率达到95%: a bound, with what is measured before it. */
export function compareOf(said: string, span: Span): ComparePiece | null {
  for (let at = 0; at < said.length; at += 1) {
    const comparison = comparisonAt(said, at)
    if (comparison === null) continue
    const label = said
      .slice(0, at)
      .replace(/^(?:如果|如|若|当|凡|但)/, '')
      .replace(ratioOf, '')
      .replace(/\($/, '')
      .replace(/(?:应|须|需|应当)$/, '')
    const tail = said
      .slice(comparison.to)
      .replace(/\)$/, '')
      .replace(/(?:的|时|者)$/, '')
      .replace(named, '')
    if (
      !endsClean(label) ||
      !isTail(tail, comparison.unit) ||
      !isSubject(label) ||
      !isName(tail) ||
      tail.length > 16
    )
      continue
    if (boundEnd.test(label)) continue
    if (isShareOf(label, comparison)) {
      const shares = sharesOfTarget(label, comparison)
      if (shares === null) continue
      return { ...span, is: 'compare', comparison: shares, label: '', tail }
    }
    // 满足4项: so many of them, which no word before the number can bend.
    if (comparison.isBare && met.test(label) && /^[项条个点款]$/.test(comparison.unit ?? ''))
      return { ...span, is: 'compare', comparison, label: '', tail }
    if (comparison.isBare && (isYear(comparison, tail) || bound.test(label))) continue
    return { ...span, is: 'compare', comparison, label, tail }
  }
  return null
}

const whole =
  /(?:目标值?|指标值|计划(?:数|值|量)?|预算(?:数|金额|总额)?|任务(?:数|量)|标准值|上年度?(?:数|值|水平|同期)?|去年(?:同期)?|同期|平均(?:水平|值|数))(的?)$/

/** 目标值的90%-110%, 上年的95%以上: a share of what is named before, no number of its own. */
function isShareOf(label: string, { unit, isBare, low, high }: Comparison): boolean {
  const match = unit === '%' ? whole.exec(label) : null
  return match !== null && (match[1] === '的' || (!isBare && low !== null && high !== null))
}

function isYear({ low, unit }: Comparison, tail: string): boolean {
  const value = low?.at.is === 'number' ? low.at.value : 0
  return value >= 1900 && value <= 2100 && (unit === '年' || (unit === null && tail !== ''))
}

const target =
  /^(?:(?:实际)?完成(?:值|数|情况)(?:为|在|达到|达)?|达到|完成|在|为)?(?:年度|年初|全年|绩效|预期)*(?:目标值?|指标值|计划(?:数|值|量)?|任务(?:数|量)|标准值)的?$/

/** 目标值的90%-110%: percentages of the target value. Null where they are of something else. */
function sharesOfTarget(label: string, comparison: Comparison): Comparison | null {
  // 目标值为95% says what the target is.
  const isOne = comparison.low !== null && comparison.high !== null && isSame(comparison.low, comparison.high)
  if (!target.test(label) || (isOne && !label.endsWith('的'))) return null
  const share = (end: SaidEnd | null): SaidEnd | null =>
    end?.at.is === 'number' ? { ...end, at: { is: 'target', percent: end.at.value } } : end
  return { ...comparison, unit: null, low: share(comparison.low), high: share(comparison.high) }
}
