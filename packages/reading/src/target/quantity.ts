import { type Amount, amountAt } from './amount.ts'
import { behind } from './behind.ts'
import { boundOf } from './bound.ts'
import { changed } from './changed.ts'
import { type Lead, leadAt } from './lead.ts'
import type { Found, Part } from './part.ts'
import { rangeEnd } from './range-end.ts'
import type { TargetOperator } from './target-reading.ts'
import { isNaming, isSize } from './units.ts'

/**
 * A number, range or change that begins here and reaches to the end of the text, nothing left over.
 * Null where it does not; a fault where a number is there and its words contradict one another.
 */
export function quantityAt(text: string, at: number): Found | null {
  const lead = leadAt(text, at)
  const first = lead === null ? null : amountAt(text, lead.end)
  if (lead === null || first === null) return null
  if ('fault' in first) return { ok: false, issue: first.fault }
  const second = rangeEnd(text, first)
  if (second !== null && 'fault' in second) return { ok: false, issue: second.fault }
  const amount = second ?? first
  const rest = behind(text, amount, lead, second !== null)
  if (rest.end < text.length) return unfinished(text.slice(rest.end), lead, amount)
  if (amount.isChinese && !lead.isFirm && (isNaming(amount.unit) || (rest.unit === null && !isBare(text))))
    return null
  const words = rest.suffix === null ? lead.words : [...lead.words, rest.suffix]
  const bound = boundOf(second === null ? words : words.filter((word) => !word.isLeaning))
  if (!bound.ok) return bound
  // -5%以内: no further down than −5, or no further up?
  if (first.value < 0 && second === null && /内/.test(rest.suffix?.word ?? '')) {
    return { ok: false, issue: 'not_understood' }
  }
  const { unit } = rest
  const tail = lead.deed + rest.tail
  const missing = unit === null || isSize(unit) ? ['unit_missing'] : []
  const issues = [...missing, ...amount.issues, ...rest.issues, ...bound.issues]
  if (second !== null || lead.isBothWays) {
    return range(lead, bound.operator, { first, second }, { unit, tail, issues })
  }
  const operator = amount.isAbout ? aboutWith(bound.operator) : bound.operator
  if (operator === undefined) return { ok: false, issue: 'operator_conflict' }
  return { ok: true, part: single(lead, operator, { value: first.value, unit, tail, issues }) }
}

type Rest = Pick<Part, 'unit' | 'tail' | 'issues'>

function single(lead: Lead, operator: TargetOperator | null, rest: Rest & { readonly value: number }): Part {
  // 增长5% asks for at least that much; 增长率5% only names a measure.
  const said = operator ?? (lead.change !== null && !lead.change.isName ? '>=' : null)
  const issues = said === null ? ['operator_missing', ...rest.issues] : rest.issues
  const part = { ...rest, operator: said, issues }
  return lead.change === null ? { kind: 'number', ...part } : changed(part, lead.change, lead.base)
}

function range(
  lead: Lead,
  operator: TargetOperator | null,
  { first, second }: { readonly first: Amount; readonly second: Amount | null },
  rest: Rest,
): Found {
  const isBounded = operator !== null && !(lead.isBothWays && operator === '<=')
  if (isBounded || first.isAbout || second?.isAbout) return { ok: false, issue: 'operator_conflict' }
  if (lead.isBothWays && second !== null) return { ok: false, issue: 'not_understood' }
  const value = lead.isBothWays ? -first.value : first.value
  const part = { ...rest, operator: 'between', value, value2: (second ?? first).value } as const
  return {
    ok: true,
    part: lead.change === null ? { kind: 'range', ...part } : changed(part, lead.change, lead.base),
  }
}

/** 五百, 三千五百: a whole text that is a number in words. 一, 三 may be ranks. */
function isBare(text: string): boolean {
  return (
    text.length > 1 &&
    /[十百千拾佰仟]/.test(text) &&
    !/[^零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟]/.test(text)
  )
}

/** 100余个 is about 100; with another bound it says two things. */
function aboutWith(operator: TargetOperator | null): TargetOperator | undefined {
  return operator === null || operator === '~' ? '~' : undefined
}

/** Words are left behind the number. A unit that is not in the list is taken where a bound makes plain that it is one. */
function unfinished(rest: string, lead: Lead, amount: Amount): Found | null {
  if (amount.isCounting && /^[%‰]$/.test(rest)) return { ok: false, issue: 'conflicting_units' }
  const isUnit = /^[\u4e00-\u9fa5A-Za-z]{1,4}$/.test(rest) && !/[成半余几第前后内外不未以之]/.test(rest)
  if (!lead.isFirm || !isUnit || amount.unit !== null || amount.isChinese || lead.change !== null) return null
  const bound = boundOf(lead.words)
  if (!bound.ok) return bound
  const { operator } = bound
  const issues = [`unit_unknown:${rest}`, ...bound.issues]
  return { ok: true, part: { kind: 'number', operator, value: amount.value, unit: rest, tail: '', issues } }
}
