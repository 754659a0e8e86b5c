import { fillHoles } from '@tianbao/finding'
import { zhCN } from '../messages/zh-CN.ts'
import { formatNumber } from '../number/number.ts'
import { formatTarget } from './format.ts'
import { targetIssue } from './issue.ts'
import type { TargetOperator, TargetPart, TargetReading } from './target-reading.ts'
import { turned } from './turned.ts'

const words: Readonly<Record<TargetOperator, string>> = {
  '>=': '大于等于',
  '<=': '小于等于',
  '>': '大于',
  '<': '小于',
  '=': '等于',
  '~': '约',
  between: '',
  定性: '',
}

/** Says in Chinese how a target was read, for a person to check: 读作 大于等于 98%. */
export function describeTarget(reading: TargetReading): string {
  const { kind, qualitative, value } = reading
  if (kind === 'empty') return '没有指标值'
  if (kind === 'invalid') return `没有读懂：${reason(reading)}`
  if (kind === 'qualitative') return `读作 定性：${qualitative ?? ''}`
  if (kind === 'boolean') {
    const answer = value === true ? '是' : '否'
    return qualitative === answer ? `读作 ${answer}` : `读作 ${answer}（${qualitative ?? ''}）`
  }
  if (kind === 'compound')
    return `读作 ${reading.parts?.length ?? 0} 个值：${(reading.parts ?? []).map(partWords).join('；')}`
  const name = reading.label === undefined ? '' : `${reading.label} `
  const said = qualitative === null ? '' : `（${qualitative}）`
  return `读作 ${name}${valueWords(reading)}${said}`
}

function reason(reading: TargetReading): string {
  const { code, params } = targetIssue(reading.issues?.[0] ?? 'not_understood')
  return fillHoles(zhCN[code] ?? code, params)
}

type Plain = Pick<TargetReading, 'operator' | 'value' | 'value2' | 'unit' | 'base'>

function partWords(part: TargetPart): string {
  return `${part.label ?? ''} ${valueWords(part)}`.trim()
}

function valueWords(plain: Plain): string {
  const { operator, value, value2, unit, base } = plain
  if (typeof value === 'string') return dateWords(plain, value)
  if (base === undefined) return numberWords(operator, [value, value2], unit)
  const isFall = typeof value === 'number' && value < 0 && (value2 === undefined || Number(value2) <= 0)
  if (!isFall) return `比${base}增长 ${numberWords(operator, [value, value2], unit)}`
  const ends = value2 === undefined ? [-value] : [-Number(value2), -value]
  return `比${base}下降 ${numberWords(operator === null ? null : turned(operator), ends, unit)}`
}

function dateWords({ operator, value2, unit }: Plain, value: string): string {
  const end = value2 === undefined ? {} : { value2 }
  return formatTarget({ kind: 'date', qualitative: null, operator, value, unit, ...end }) ?? value
}

function numberWords(
  operator: TargetOperator | null,
  ends: readonly (TargetReading['value'] | undefined)[],
  unit: string | null,
): string {
  const numbers = ends.filter((end) => typeof end === 'number').map(formatNumber)
  const gap = unit === '%' || unit === '‰' ? '' : ' '
  const amount = `${numbers.join(' 至 ')}${unit === null ? '' : gap + unit}`
  if (numbers.length > 1) return amount
  return operator === null ? `${amount}，没写大小关系` : `${words[operator]} ${amount}`
}
