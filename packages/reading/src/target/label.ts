import { holdsChange, holdsFall } from './change.ts'
import { holdsOperator } from './operators.ts'
import type { Part } from './part.ts'
import { isShare } from './units.ts'

/** Digits that belong to a name: a year, 5G, PM2.5, 12345热线, words in quotation marks, 65岁以上老人. */
const named =
  /[“"「『][^”"」』]{0,30}[”"」』]|(?:19|20)\d\d年度?|\d{1,3}[A-Za-z]+|[A-Za-z]+-?\d{1,3}(?:\.\d)?|1\d{2,4}(?=[^\d]{0,6}(?:热线|平台|电话))|\d{1,3}(?:[-~至到]\d{1,3})?周?岁(?:及?以[上下内])?/g
/** A name that a level, not a change, is asked of: 满意度, 完成率. */
const level = /(?:率|度|比|比例|占比|量|数|数量|额|值|面积|成本|水平|程度|得分|评分|分数)$/
/** A time that a rate is named after: 24小时内响应率, 10个工作日内支付率. */
const within = /\d{1,3}个?(?:工作日|自然日|小时|分钟|日|天|月)(?:之|以)?内/g
const unfit =
  /(?:(?:基本上?|大体上?|原则上)(?:达到?|实现|做到|保持|完成)?|第|(?<!提)前|后|负|零下|不|未|没|无|非|近|约|几|每|隔|[-~(*×+/.])$/
/** Words for another time that a bare number would hide: 上年的120%, 较上年新增5个. */
const relative = /上年|去年|上一年|上期|同期|基期|年初/
/** Words that say what a change is measured against and were not read as such: 较前三年平均, 十四五期间. */
const otherBase = /(?<!占)比(?!例|重|率)|较(?!好)|期间|累计|[二两三四五]年|(?:19|20)\d\d年/
/** 次年3月底前: not in the year that a date without one belongs to. */
const otherYear = /[次明来翌下后上去前]一?年度?$/
const denied = /不(?!断)[^,;、]{0,4}$|未(?![来成])|没有|勿|杜绝|避免|防止|不发生|不出现|不得|不能|严禁|禁止/

/**
 * Whether words before a value are its name and leave nothing unsaid: no second number, no bound, no 第, and no change
 * that the number may be the size of (提高满意度5%).
 */
export function isLabel(words: string, part: Part): boolean {
  if (words === '') return true
  if (!/\p{L}/u.test(words)) return false
  const isNamed = level.test(words)
  const plain = isNamed ? words.replace(named, '').replace(within, '') : words.replace(named, '')
  if (/\d/.test(plain) || holdsOperator(plain) || unfit.test(words)) return false
  if (part.kind === 'date' || part.kind === 'recurringDate') return !otherYear.test(words)
  if (denied.test(words) && !isNamed) return false
  if (part.kind === 'growth') return !otherBase.test(words)
  if (relative.test(words)) return false
  if (isShare(part.unit) && holdsChange(words)) return part.operator !== null && isNamed
  return !holdsFall(words) || isNamed
}

/** The words as a name: without the colon, the 于 or 在 that only led to the value. */
export function labelOf(words: string): string {
  return words
    .replace(/[:：,，、\s]+$/, '')
    .replace(/[于在]$/, '')
    .trim()
}
