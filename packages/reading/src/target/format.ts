import { formatNumber } from '../number/number.ts'
import type { TargetOperator, TargetPart, TargetReading } from './target-reading.ts'
import { turned } from './turned.ts'

const signs: Readonly<Record<TargetOperator, string>> = {
  '>=': '≥',
  '<=': '≤',
  '>': '>',
  '<': '<',
  '=': '=',
  '~': '约',
  between: '',
  定性: '',
}

/** A reading as a target in its plainest spelling; null for one that is invalid. `readTarget` reads it back. */
export function formatTarget(reading: TargetReading): string | null {
  if (reading.kind === 'invalid') return null
  if (reading.kind === 'empty') return reading.issues === undefined ? '' : '-'
  if (reading.qualitative !== null) return reading.qualitative
  if (reading.kind === 'compound') return (reading.parts ?? []).map(partText).join('；')
  return (reading.label ?? '') + (reading.kind === 'growth' ? changeText(reading) : plainText(reading))
}

type Plain = Pick<TargetReading, 'operator' | 'value' | 'value2' | 'unit'>

function partText(part: TargetPart): string {
  if (part.operator === '=' && part.value === 0 && part.unit === null && part.label !== null)
    return part.label
  return (part.label ?? '') + (part.base === undefined ? plainText(part) : changeText(part))
}

function plainText({ operator, value, value2, unit }: Plain): string {
  if (typeof value === 'string') return dateText(operator, value, value2)
  const isBothWays = typeof value2 === 'number' && value2 > 0 && value === -value2
  if (isBothWays) return `±${numberText(value2)}${unit ?? ''}`
  const sign = operator === null ? '' : signs[operator]
  const upper = value2 === undefined ? '' : `至${numberText(value2)}${unit ?? ''}`
  return `${sign}${numberText(value)}${unit ?? ''}${upper}`
}

function changeText(reading: Plain & Pick<TargetReading, 'base'>): string {
  const { operator, value, value2, unit, base } = reading
  const isFall = typeof value === 'number' && value < 0
  const against = base === '上期' ? '环比' : `较${base ?? '上年'}`
  if (!isFall) return `${against}增长${operator === null ? '率' : ''}${plainText(reading)}`
  const turn = operator === null ? null : turned(operator)
  const from = value2 === undefined ? { value: -value } : { value: -Number(value2), value2: -value }
  return `${against}下降${operator === null ? '率' : ''}${plainText({ operator: turn, unit, ...from })}`
}

function dateText(operator: TargetOperator | null, value: string, value2: TargetReading['value2']): string {
  const end = value2 === undefined ? '' : `至${dateWords(String(value2))}`
  const suffix = operator === '<=' ? '前' : operator === '>=' ? '后' : ''
  return `${dateWords(value)}${end}${suffix}`
}

/** `2024-12-31`, `2024-12`, `2024-Q3`, `2024-H1`, `2024`, each also without its year, in words. */
function dateWords(value: string): string {
  const [, year, quarter, half, month, day] =
    /^(\d{4})?-?(?:Q([1-4])|H([12])|(\d\d)(?:-(\d\d))?)?$/.exec(value) ?? []
  if (year === undefined && quarter === undefined && half === undefined && month === undefined) return value
  const part =
    quarter !== undefined
      ? `第${'一二三四'.charAt(Number(quarter) - 1)}季度`
      : half !== undefined
        ? `${half === '1' ? '上' : '下'}半年`
        : `${month === undefined ? '' : `${Number(month)}月`}${day === undefined ? '' : `${Number(day)}日`}`
  return `${year === undefined ? '' : `${year}年`}${part}`
}

function numberText(value: TargetReading['value'] | undefined): string {
  return typeof value === 'number' ? formatNumber(value) : String(value ?? '')
}
