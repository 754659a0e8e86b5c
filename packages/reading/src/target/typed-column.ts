import { operatorBefore } from './operators.ts'
import type { TargetContext, TargetReading } from './target-reading.ts'

/**
 * Joins a reading with the cells of the columns 指标值类型 and 计量单位, where the form has them. The type column wins
 * over the text, a unit column fills in a unit that the text leaves out; where they contradict each other an issue
 * says so.
 */
export function typed(reading: TargetReading, text: string, context: TargetContext): TargetReading {
  const withUnit = context.unit === undefined ? reading : joinUnit(reading, context.unit.trim())
  return context.type === undefined ? withUnit : joinType(withUnit, text, context.type.trim())
}

function joinUnit(reading: TargetReading, unit: string): TargetReading {
  const takes = reading.kind === 'number' || reading.kind === 'range' || reading.kind === 'growth'
  if (!takes || unit === '' || unit === '-' || unit === '/' || reading.unit === unit) return reading
  if (reading.unit !== null) return withIssue(reading, 'unit_conflict')
  return { ...withoutIssue(reading, 'unit_missing'), unit: unit === '％' ? '%' : unit }
}

function joinType(reading: TargetReading, text: string, type: string): TargetReading {
  const isNothing = type === '' || reading.kind === 'empty' || reading.kind === 'invalid'
  if (isNothing || type === reading.operator) return reading
  if (type === '定性') {
    const word = {
      kind: 'qualitative',
      operator: '定性',
      value: null,
      unit: null,
      qualitative: text.trim(),
    } as const
    const isWord =
      reading.kind === 'qualitative' || reading.kind === 'boolean' || reading.qualitative !== null
    return isWord ? { ...word, ...kept(reading) } : withIssue(word, 'type_conflict')
  }
  const { operator } = operatorBefore(type, 0) ?? { operator: null }
  if (operator === null) return reading
  const isQuantity = reading.kind === 'number' || reading.kind === 'growth' || reading.kind === 'date'
  if (!isQuantity) return withIssue(reading, 'type_conflict')
  if (reading.operator === operator) return reading
  if (reading.operator === null) return { ...withoutIssue(reading, 'operator_missing'), operator }
  return withIssue({ ...reading, operator }, 'type_conflict')
}

function kept(reading: TargetReading): Pick<TargetReading, 'issues'> {
  return reading.issues === undefined ? {} : { issues: reading.issues }
}

function withIssue(reading: TargetReading, issue: string): TargetReading {
  return { ...reading, issues: [...(reading.issues ?? []), issue] }
}

function withoutIssue(reading: TargetReading, issue: string): TargetReading {
  const { issues = [], ...rest } = reading
  const others = issues.filter((one) => one !== issue)
  return others.length === 0 ? rest : { ...rest, issues: others }
}
