import { type Amount, type AmountFault, amountAt } from './amount.ts'
import { type Bound, boundOf } from './bound.ts'
import { type BaseWord, baseAt, type ChangeWord, changeAt } from './change.ts'
import { type OperatorWord, operatorAfter, operatorBefore } from './operators.ts'
import type { Found, Part } from './part.ts'
import { turned } from './turned.ts'
import { isNaming, isSize, unitAt } from './units.ts'

/** Words before the number: bounds, a change, what it is measured against. */
interface Lead {
  readonly words: readonly OperatorWord[]
  readonly change: ChangeWord | null
  readonly base: BaseWord | null
  readonly isBothWays: boolean
  readonly end: number
}

const tails =
  /(?:全部|全面|全)?(?:完成|办结|办理|拨付|支付|到位|提交|反馈|答复|处理|解决|整改|上报|报送|兑现|发放|受理|回复|响应|满意|合格|达标|覆盖|落实|执行|公开|公示|竣工|完工|开工|验收|交付|投用|使用|入库|上线|归档|建成|实现)$/y
const noun = /[\u4e00-\u9fa5A-Za-z]{1,8}(?=$|及以|以上|以下|以内|之内|左右|上下|\()/y
const notNoun =
  /[不未无约近较比并且及与后再经在到为达等由被将使让按从向需应须可已之率]|左右|上下|以上|以下|以内|完成|超过|增长|下降|减少|提高|提升|增加|降低|通过/
const remark = /\([^()\d≥≤<>=]{1,60}\)$/y

/**
 * A number, range or change that begins here and reaches to the end of the text, nothing left over.
 * Null where it does not; a fault where a number is there and its words contradict one another.
 */
export function quantityAt(text: string, at: number): Found | null {
  const lead = leadAt(text, at)
  if (lead === null) return null
  const first = amountAt(text, lead.end)
  if (first === null) return null
  if ('fault' in first) return { ok: false, issue: first.fault }
  const second = secondAt(text, first)
  if (second !== null && 'fault' in second) return { ok: false, issue: second.fault }
  return closed(text, lead, first, second)
}

function leadAt(text: string, at: number): Lead | null {
  const words: OperatorWord[] = []
  let change: ChangeWord | null = null
  let base: BaseWord | null = null
  let end = at
  for (let count = 0; count <= 5; count += 1) {
    const word: OperatorWord | null = operatorBefore(text, end)
    const verb: ChangeWord | null = word === null && change === null ? changeAt(text, end) : null
    const against: BaseWord | null =
      word === null && verb === null && base === null ? baseAt(text, end) : null
    if (word !== null) words.push(word)
    change ??= verb
    base ??= against
    const next = word ?? verb ?? against
    if (next === null) break
    end = next.end
  }
  const isBothWays = text.charAt(end) === '±'
  if (isBothWays) end += 1
  const sign = text.charAt(end)
  // A dash behind a name is a dash; a minus follows a bound, or begins the text.
  if (sign === '+' || (sign === '-' && at > 0 && words.length === 0)) return null
  return base !== null && change === null ? null : { words, change, base, isBothWays, end }
}

function secondAt(text: string, first: Amount): Amount | AmountFault | null {
  const dash = /[-~至到]|--/y
  dash.lastIndex = first.end
  const sign = dash.exec(text)?.[0]
  const second = sign === undefined ? null : amountAt(text, first.end + sign.length)
  if (second === null || 'fault' in second) return second
  const unit = joinedUnit(first, second)
  if (unit === undefined) return { fault: 'conflicting_units' }
  if (unit === null && isYear(first.value) && isYear(second.value)) return { fault: 'not_understood' }
  if ((unit === '年' && isYear(second.value)) || unit === '季度') return { fault: 'not_understood' }
  return first.value < second.value ? { ...second, unit } : { fault: 'range_reversed' }
}

/** The unit of both ends: said twice, or once behind the second; 10万-20万元 is in 万元. Undefined: two units. */
function joinedUnit(first: Amount, second: Amount): string | null | undefined {
  if (first.unit === null || first.unit === second.unit) return second.unit
  const isShortened = second.unit !== null && isSize(first.unit) && second.unit.startsWith(first.unit)
  return isShortened ? second.unit : undefined
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100
}

/** Reads what stands behind the number up to the end, and weighs everything together. */
function closed(text: string, lead: Lead, first: Amount, second: Amount | null): Found | null {
  const amount = second ?? first
  const words = [...lead.words]
  let { end, unit } = amount
  const isFirm = lead.words.some((word) => !word.isLeaning)
  const mayHaveNoun = amount.isCounting && (!amount.isChinese || isFirm)
  const again = amount.isCounting ? unitAt(text, end) : null
  const isTwice = again !== null && again.unit === unit
  if (isTwice) end = again.end
  const item = mayHaveNoun && !isTwice ? nounAt(text, end) : ''
  unit = unit === null ? null : unit + item
  end += item.length
  const suffix = operatorAfter(text, end)
  if (suffix !== null) {
    words.push(suffix)
    end = suffix.end
    const late = item === '' && mayHaveNoun ? nounAt(text, end) : ''
    unit = late === '' ? unit : `${unit}${late}`
    end += late.length
  }
  if (second !== null && text.startsWith('之间', end)) end += 2
  const tail = amount.isChinese && !isFirm ? '' : matchAt(tails, text, end)
  end += tail.length
  const note = matchAt(remark, text, end)
  end += note.length
  if (end < text.length) return unfinished(text, end, lead, amount)
  if (amount.isChinese && !isFirm && (unit === null || isNaming(amount.unit))) return null
  const bound = boundOf(second === null ? words : words.filter((word) => !word.isLeaning))
  if (!bound.ok) return bound
  const twice = isTwice ? ['duplicate_unit'] : []
  const issues = [...amount.issues, ...twice, ...(note === '' ? [] : ['remark_ignored'])]
  return part({ lead, first, second, unit, bound, tail, issues })
}

function nounAt(text: string, at: number): string {
  const word = matchAt(noun, text, at)
  return matchAt(tails, text, at) !== '' || notNoun.test(word) ? '' : word
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

/** Words are left behind the number. A unit that is not in the list is taken where a bound makes plain that it is one. */
function unfinished(text: string, end: number, lead: Lead, amount: Amount): Found | null {
  const rest = text.slice(end)
  if (/^[%‰\u4e00-\u9fa5]{1,8}$/.test(rest) && amount.isCounting && /^[%‰]/.test(rest)) {
    return { ok: false, issue: 'conflicting_units' }
  }
  const isBound = lead.words.some((word) => !word.isLeaning)
  const isUnit = /^[\u4e00-\u9fa5A-Za-z]{1,4}$/.test(rest) && !/[成半余几第前后内外不未以之]/.test(rest)
  if (!isBound || !isUnit || amount.unit !== null || amount.isChinese) return null
  const bound = boundOf(lead.words)
  if (!bound.ok) return bound
  return part({
    lead,
    first: amount,
    second: null,
    unit: rest,
    bound,
    tail: '',
    issues: [`unit_unknown:${rest}`],
  })
}

interface Pieces {
  readonly lead: Lead
  readonly first: Amount
  readonly second: Amount | null
  readonly unit: string | null
  readonly bound: Extract<Bound, { ok: true }>
  readonly tail: string
  readonly issues: readonly string[]
}

function part({ lead, first, second, unit, bound, tail, issues }: Pieces): Found {
  const { isAbout } = second ?? first
  const said = isAbout ? (bound.operator ?? '~') : bound.operator
  const all = [...(unit === null || isSize(unit) ? ['unit_missing'] : []), ...issues, ...bound.issues]
  if (second !== null || lead.isBothWays) {
    if (said !== null && !(lead.isBothWays && said === '<=')) return { ok: false, issue: 'operator_conflict' }
    const low = lead.isBothWays ? -first.value : first.value
    const high = lead.isBothWays ? first.value : (second ?? first).value
    const range = { operator: 'between', value: low, value2: high, unit, tail, issues: all } as const
    return { ok: true, part: lead.change === null ? { kind: 'range', ...range } : grown(range, lead) }
  }
  const single = { operator: said, value: first.value, unit, tail }
  if (lead.change !== null) {
    if (said !== null || !lead.change.isName) {
      return { ok: true, part: grown({ ...single, operator: said ?? '>=', issues: all }, lead) }
    }
    return { ok: true, part: grown({ ...single, issues: ['operator_missing', ...all] }, lead) }
  }
  const missing = said === null ? ['operator_missing', ...all] : all
  return { ok: true, part: { kind: 'number', ...single, issues: missing } }
}

/** A change: a fall by at least 3 is a change of at most −3. Without a base it is against last year. */
function grown(part: Omit<Part, 'kind'> & { readonly value: number | string | null }, lead: Lead): Part {
  const base = lead.base?.base ?? '上年'
  if (lead.change?.isDown !== true) return { kind: 'growth', ...part, base }
  const { value, value2, operator } = part
  const low = negative(value2 ?? value)
  const turn = operator === null ? null : turned(operator)
  const fallen = { ...part, kind: 'growth', operator: turn, value: low, base } as const
  return value2 === undefined ? fallen : { ...fallen, value2: negative(value) }
}

function negative(value: number | string | null): number {
  return typeof value === 'number' && value !== 0 ? -value : 0
}
