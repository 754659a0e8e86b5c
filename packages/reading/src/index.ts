export {
  type DateIssue,
  formatDate,
  formatDateInWords,
  type IsoDate,
  readDate,
  readYear,
} from './date/date.ts'
export { fold } from './fold/fold.ts'
export { formatMoney, type Money, readMoney } from './money/money.ts'
export { isMoneyUnit, type MoneyUnit, moneyUnitOf, moneyUnits } from './money/units.ts'
export type { NumberIssue } from './number/issue.ts'
export { formatFixed, formatNumber, readNumber } from './number/number.ts'
export { formatPercent, readPercent } from './percent/percent.ts'
export type { Reading } from './reading.ts'
