import { type Bound, boundAfter, saidAt } from './bound.ts'
import type { Comparison, SaidEnd } from './comparison.ts'
import { isName } from './label.ts'
import { matchAt } from './match-at.ts'
import type { Mark } from './terms.ts'
import { lastName, targetName } from './words.ts'

const targetWord = new RegExp(`(?:${targetName})`, 'y')
const lastWord = new RegExp(`(?:${lastName})`, 'y')
const otherWord =
  /[\u4e00-\u9fa5“”]{0,16}?(?:基准值?|平均(?:年龄|水平|值|数|成本|价格?|增速)?|标准|水平|均值|规定值|同期数|[序时]?[序时]进度|计划进度|单价)(?=$|[,;。的\d])/y
const share = /的?(?=[\d百])/y

/** 达到目标值, 超过年初指标值130%, 不高于上年, 不大于市级部门人员平均年龄. */
export function namedAt(text: string, at: number, bound: Bound): Comparison | null {
  const mark = markAt(text, bound.end)
  if (mark === null) return null
  const { isFirm, isIncluded, side } = bound
  const percent = mark.mark.is === 'target' ? percentAt(text, mark.end, bound) : null
  if (percent === undefined) return null
  const end: SaidEnd = {
    at: percent?.mark ?? mark.mark,
    isIncluded: percent?.isIncluded ?? isIncluded,
    isFirm,
    isWord: true,
  }
  return {
    from: at,
    to: percent?.end ?? mark.end,
    low: side === 'high' ? null : end,
    high: side === 'low' ? null : end,
    isBare: false,
    unit: null,
  }
}

/** 控制数以内: a bound behind a name. */
export function namedWithin(text: string, at: number): Comparison | null {
  const mark = markAt(text, at)
  const bound = mark === null ? null : boundAfter(text, mark.end)
  if (mark === null || bound === null || mark.mark.is !== 'target') return null
  const { side, isIncluded, isFirm } = bound
  const end: SaidEnd = { at: mark.mark, isIncluded, isFirm, isWord: true }
  const [low, high] = [side === 'high' ? null : end, side === 'low' ? null : end]
  return { from: at, to: bound.end, low, high, isBare: false, unit: null }
}

/** The target value, last year's, or another value that the clause only names. */
export function markAt(text: string, at: number): { readonly mark: Mark; readonly end: number } | null {
  const last = matchAt(lastWord, text, at)
  if (last !== '') return { mark: { is: 'named', name: '上年' }, end: at + last.length }
  const target = matchAt(targetWord, text, at)
  if (target !== '') return { mark: { is: 'target', percent: 100 }, end: at + target.length }
  const other = matchAt(otherWord, text, at)
  return other === '' || !isName(other)
    ? null
    : { mark: { is: 'named', name: other }, end: at + other.length }
}

/** 130% behind a target; null where there is none, undefined where it can be taken in two ways. */
function percentAt(
  text: string,
  at: number,
  bound: Bound,
):
  | { readonly mark: Mark; readonly end: number; readonly isIncluded: boolean | undefined }
  | null
  | undefined {
  share.lastIndex = at
  const of = share.exec(text)?.[0]
  if (of === undefined) return null
  const said = saidAt(text, at + of.length)
  if (said === null || said.quantity.unit !== '%') return undefined
  const after = boundAfter(text, said.end)
  if (after !== null && after.side !== bound.side) return undefined
  const { value } = said.quantity
  // 超过目标值30% is past 130% of it; of 低于目标值20% nobody knows.
  const isPlain = of === '的' || value >= 100 || (bound.side === 'low' && bound.isIncluded)
  if (!isPlain && !(bound.side === 'low' && !bound.isIncluded)) return undefined
  if (of === '的' && value < 50) return undefined
  const percent = isPlain ? value : value + 100
  return {
    mark: { is: 'target', percent },
    end: after?.end ?? said.end,
    isIncluded: said.inclusion ?? undefined,
  }
}
