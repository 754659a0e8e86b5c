import type { Found } from './part.ts'

const number = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})'
const day = `(?:${number}[日号]|底|末|初)`
const often = new RegExp(
  `(每个?月${day}|次月${day}|每个?季度?(?:首月|末月|第${number}个?月)?${day}|每年${number}月(?:${day})?|每周[一二三四五六日天末]|每半年[底末]|每年年?[底末])`,
  'y',
)
const until = /(?:之前|以前|前)?/y
const tails = /(?:完成|办结|拨付|支付|到位|提交|上报|报送|发放|公开|公示)?$/y

/** A date that comes again and again, to the end of the text: 每月10日前, 每季度末前, 每年12月31日前. */
export function recurringAt(text: string, at: number): Found | null {
  often.lastIndex = at
  const value = often.exec(text)?.[1]
  if (value === undefined) return null
  until.lastIndex = at + value.length
  const before = until.exec(text)?.[0] ?? ''
  tails.lastIndex = at + value.length + before.length
  const tail = tails.exec(text)
  if (tail === null) return null
  const day = /(\d{1,2})[日号]/.exec(value)?.[1]
  if (day !== undefined && (Number(day) < 1 || Number(day) > 31))
    return { ok: false, issue: 'impossible_date' }
  const operator = before === '' ? null : '<='
  const issues = operator === null ? ['operator_missing'] : []
  return { ok: true, part: { kind: 'recurringDate', operator, value, unit: null, tail: tail[0], issues } }
}
