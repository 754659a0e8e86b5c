import { exactNumber, shifted } from '../numeral/decimal.ts'
import { scanNumeral, scanSigned } from '../numeral/numeral.ts'
import { halfAt, halfBehind } from './halves.ts'
import { scanMixed } from './mixed.ts'
import { operatorAfter } from './operators.ts'
import { type UnitWord, unitAt } from './units.ts'

/** A number with its unit, somewhere in a text. */
export interface Amount {
  readonly value: number
  readonly unit: string | null
  readonly end: number
  readonly isChinese: boolean
  /** 100余个, 20多次: about. */
  readonly isAbout: boolean
  readonly isCounting: boolean
  readonly issues: readonly string[]
}

/** A number that is written wrongly, or whose units contradict each other. */
export interface AmountFault {
  readonly fault: string
}

const shares: Readonly<Record<string, string>> = { 百分之: '%', 千分之: '‰', 万分之: '‱' }

/** The number and unit that begin here; null where no number does. */
export function amountAt(text: string, at: number): Amount | AmountFault | null {
  const share = shares[text.slice(at, at + 3)]
  if (share !== undefined) return shareAt(text, at + 3, share)
  if (text.startsWith('百分百', at)) return hundred(at + 3, '%')
  const half = halfAt(text, at)
  if (half !== null) return { ...plain, ...half, value: 0.5, isChinese: true }
  const scan = scanMixed(text, at) ?? scanSigned(text, at)
  if (scan === null) return null
  if (!scan.ok) {
    // 一百二户 is a number that can be read in two ways; 千方百计 is none.
    return scan.issue !== 'chinese_numeral' || isMeasured(text, scan.end) ? { fault: scan.issue } : null
  }
  const size = scan.isChinese ? text.charAt(scan.end - 1) : ''
  // 三万亩 is 3 万亩, as 3万亩 is.
  const short = size === '万' || size === '亿' ? scanNumeral(text.slice(at, scan.end - 1), 0) : null
  const isShort = short?.ok === true && unitAt(text, scan.end) !== null
  const decimal = isShort && short.ok ? short.decimal : scan.decimal
  const isTenths = tenths.test(text.slice(scan.end, scan.end + 2))
  const value = exactNumber(isTenths ? shifted(decimal, 1) : decimal)
  if (value === null) return { fault: 'too_many_digits' }
  if (isTenths) return { ...hundred(scan.end + 1, '%'), value, issues: ['unit_alias:成'] }
  const more = halfBehind(text, scan.end)
  if (more !== null && Number.isInteger(value)) {
    return { ...plain, ...more, value: value + 0.5, isChinese: scan.isChinese }
  }
  const from = isShort ? scan.end - 1 : scan.end
  const isAbout = /[余多]/.test(text.charAt(from))
  const units = unitsAt(text, from + (isAbout ? 1 : 0))
  if ('fault' in units) return scan.isChinese ? null : units
  return { value, isChinese: scan.isChinese, isAbout, ...units }
}

/** 九成以上, but not 9成员. */
const tenths = /^成(?=$|[以及或左上(])/

/** Whether a unit stands here, and behind it at most a bound: 百人以上. */
function isMeasured(text: string, at: number): boolean {
  const unit = unitAt(text, at)
  return unit !== null && (operatorAfter(text, unit.end)?.end ?? unit.end) === text.length
}

function shareAt(text: string, at: number, unit: string): Amount | AmountFault | null {
  if (text.charAt(at) === '百') return hundred(at + 1, unit)
  const scan = scanNumeral(text, at)
  if (scan === null || !scan.ok) return null
  const value = exactNumber(shifted(scan.decimal, 0))
  if (value === null) return { fault: 'too_many_digits' }
  return { ...plain, value, unit, end: scan.end }
}

function hundred(end: number, unit: string): Amount {
  return { ...plain, value: 100, unit, end }
}

const plain = { isChinese: false, isAbout: false, isCounting: false, issues: [] } as const

type Units = Pick<Amount, 'unit' | 'end' | 'isCounting' | 'issues'>

/** A unit, and the same one again (95% %); another one beside it contradicts it (100% 次). */
function unitsAt(text: string, at: number): Units | AmountFault {
  const first = unitAt(text, at)
  if (first === null) return bracketed(text, at) ?? { unit: null, end: at, isCounting: false, issues: [] }
  if (first.isCounting) return first
  let end = first.end
  const issues: string[] = [...first.issues]
  for (let next = unitAt(text, end); next !== null; next = unitAt(text, end)) {
    if (next.unit !== first.unit)
      return isWhole(text, next) ? { fault: 'conflicting_units' } : { ...first, end, issues }
    if (!issues.includes('duplicate_unit')) issues.push('duplicate_unit')
    end = next.end
  }
  return { unit: first.unit, end, isCounting: false, issues }
}

/** 95（%）: the unit in brackets. */
function bracketed(text: string, at: number): Units | null {
  const unit = text.charAt(at) === '(' ? unitAt(text, at + 1) : null
  if (unit === null || text.charAt(unit.end) !== ')') return null
  return { ...unit, end: unit.end + 1, isCounting: false, issues: [`unit_alias:(${unit.unit})`] }
}

/** 100% 次, but not 100%分类 where 分 only begins a word. */
function isWhole(text: string, word: UnitWord): boolean {
  return word.end === text.length || !/[\u4e00-\u9fa5]/.test(text.charAt(word.end))
}
