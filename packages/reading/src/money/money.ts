import { fold } from '../fold/fold.ts'
import { issueOf } from '../number/issue.ts'
import { formatNumber } from '../number/number.ts'
import { exactNumber, shifted } from '../numeral/decimal.ts'
import { scanSigned } from '../numeral/numeral.ts'
import type { Scan } from '../numeral/scan.ts'
import type { Reading } from '../reading.ts'
import { type MoneyUnit, moneyUnitOf, moneyUnits } from './units.ts'

/** An amount in the unit that was asked for; `from` is the unit that was typed, where it is another one. */
export interface Money {
  readonly amount: number
  readonly from: MoneyUnit | null
}

/**
 * Reads an amount into `unit`: `1,234.56`, `１２３４.５`, `12.3万元`, `123456元`, `￥1,234.56元`, 三万元. A number without
 * a unit is in `unit`; another unit is converted exactly.
 *
 * `￥` alone says 元, yet a spreadsheet also puts it before an amount in 万元: unread, `unit_unclear`, unless `unit`
 * is 元. Other unread texts have a `NumberIssue`.
 */
export function readMoney(text: string, unit: MoneyUnit): Reading<Money> {
  const folded = fold(text)
  const signs = /^(人民币)? ?[¥]? ?/.exec(folded)?.[0] ?? ''
  const scan = scanAmount(folded, signs.length)
  if (scan === null) return { ok: false, issue: issueOf(folded) }
  if (!scan.ok) return { ok: false, issue: scan.issue }
  const rest = folded.slice(scan.end).trim()
  const typed = rest === '' ? unit : moneyUnitOf(rest)
  if (typed === undefined) return { ok: false, issue: issueOf(folded) }
  if (rest === '' && signs.includes('¥') && unit !== '元') return { ok: false, issue: 'unit_unclear' }
  const amount = exactNumber(shifted(scan.decimal, moneyUnits[typed] - moneyUnits[unit]))
  if (amount === null) return { ok: false, issue: 'too_many_digits' }
  return { ok: true, value: { amount, from: typed === unit ? null : typed }, issues: [] }
}

/** An amount in its shortest form, without unit and separators. `readMoney(formatMoney(x), unit)` is x. */
export function formatMoney(amount: number): string {
  return formatNumber(amount)
}

/** 三万元 is 3 and 万元, as 3万元 is; 三万 is 30000. */
function scanAmount(folded: string, from: number): Scan | null {
  const scan = scanSigned(folded, from)
  if (!scan?.ok || !scan.isChinese || !/^[万亿]元/.test(folded.slice(scan.end - 1, scan.end + 1))) return scan
  const short = scanSigned(folded.slice(0, scan.end - 1), from)
  return short?.ok ? short : scan
}
