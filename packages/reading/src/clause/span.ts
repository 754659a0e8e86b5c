import { type Bound, boundAfter, boundBefore, type Said, saidAt, takenAt } from './bound.ts'
import type { Comparison, SaidEnd } from './comparison.ts'
import { isSubject } from './label.ts'
import { areAlike } from './unit.ts'

const dash = /--|[-~至到和与]/y
const joint = /(?:,|、)?(?:且|并|并且|但|而|,|、|至|到|-|~)?/y
const middle = /(?:[xX]|[\u4e00-\u9fa5“”]{0,12})(?=[≤<≥>])/y

/** 80%(含)-90%, 60%至80%之间, 80%以上90%以下. */
export function rangeAt(text: string, at: number, first: Said, before: Bound | null): Comparison | null {
  if (before !== null && before.side !== 'both' && !(before.side === 'high' && !before.isFirm)) return null
  const lowBound = boundAfter(text, first.end)
  const isWords = lowBound?.side === 'low'
  let next = isWords ? lowBound.end : first.end
  const lowTaken = isWords ? takenAt(text, next, first.quantity) : null
  next = lowTaken?.end ?? next
  if (isWords) joint.lastIndex = next
  else dash.lastIndex = next
  const sign = (isWords ? joint : dash).exec(text)?.[0]
  if (sign === undefined) return null
  // 90%以上不足100%: the bound stands before the second number.
  const under = isWords ? boundBefore(text, next + sign.length) : null
  const second = saidAt(text, under?.end ?? next + sign.length)
  if (second === null || (under !== null && under.side !== 'high')) return null
  const highBound = boundAfter(text, second.end)
  if (isWords && under === null && highBound?.side !== 'high') return null
  if (highBound !== null && highBound.side !== 'high') return null
  let end = highBound?.end ?? second.end
  const highTaken = takenAt(text, end, second.quantity)
  end = highTaken?.end ?? end
  const between = /(?:之间|区间|范围)(?:内|以内|之内)?|以内|内/y
  between.lastIndex = end
  const around = between.exec(text)?.[0] ?? ''
  if (/[和与]/.test(sign) && !isWords && !around.startsWith('之间')) return null
  end += around.length
  const unit = joinedUnit(first.quantity.unit, second.quantity.unit)
  if (unit === undefined) return null
  const low = endOf(first, lowTaken?.isIncluded ?? null, isWords)
  const isUnder = under === null ? null : under.isIncluded
  const high = endOf(second, highTaken?.isIncluded ?? isUnder, isWords)
  const isRising = first.quantity.value <= second.quantity.value
  return { from: at, to: end, low: isRising ? low : high, high: isRising ? high : low, isBare: false, unit }
}

/** Of 10-20%, 100%-80% and 1-2个 the unit; undefined where two units contradict each other. */
function joinedUnit(first: string | null, second: string | null): string | null | undefined {
  if (first === null || first === second) return second
  return second === null || areAlike(first, second) ? first : undefined
}

function endOf({ quantity, inclusion }: Said, other: boolean | null, isWord: boolean): SaidEnd {
  const said = inclusion ?? other
  return {
    at: { is: 'number', value: quantity.value },
    isIncluded: said ?? true,
    isFirm: said !== null,
    isWord,
  }
}

/** ≥80%且<90%, 80%≤满意度<90%. */
export function chainAt(text: string, at: number, first: Said, before: Bound | null): Comparison | null {
  if (before === null) {
    // 60%≤满意度<80%: the first sign stands behind the first number, and is turned round.
    const sign = boundBefore(text, first.end)
    if (sign === null || sign.side === 'both' || !/[≤<≥>]/.test(text.charAt(first.end))) return null
    middle.lastIndex = sign.end
    const name = middle.exec(text)?.[0]
    const next = name === undefined || !isSubject(name) ? null : boundBefore(text, sign.end + name.length)
    const second = next === null || next.side !== sign.side ? null : saidAt(text, next.end)
    if (next === null || second === null) return null
    const turned: Bound = { ...sign, side: sign.side === 'high' ? 'low' : 'high' }
    return joined(text, at, turned, first, next, second, second.end)
  }
  if (before.side === 'both') return null
  const suffix = boundAfter(text, first.end)
  const behind = suffix?.side === before.side ? suffix.end : first.end
  joint.lastIndex = behind
  const gap = joint.exec(text)?.[0] ?? ''
  const next = boundBefore(text, behind + gap.length)
  if (next === null || next.side === 'both' || next.side === before.side) return null
  const second = saidAt(text, next.end)
  if (second === null) return null
  const tail = boundAfter(text, second.end)
  if (tail !== null && tail.side !== next.side) return null
  return joined(text, at, before, first, next, second, tail?.end ?? second.end)
}

function joined(
  _text: string,
  from: number,
  one: Bound,
  first: Said,
  other: Bound,
  second: Said,
  to: number,
): Comparison | null {
  const unit = joinedUnit(first.quantity.unit, second.quantity.unit)
  if (unit === undefined) return null
  const ends = [bounded(one, first), bounded(other, second)] as const
  const [low, high] = one.side === 'low' ? ends : [ends[1], ends[0]]
  if (first.quantity.value === second.quantity.value) return null
  if ((one.side === 'low') !== first.quantity.value < second.quantity.value) return null
  return { from, to, low, high, isBare: false, unit }
}

function bounded(bound: Bound, { quantity, inclusion }: Said): SaidEnd {
  return {
    at: { is: 'number', value: quantity.value },
    isIncluded: inclusion ?? bound.isIncluded,
    isFirm: inclusion !== null || bound.isFirm,
    isWord: true,
  }
}
