import type { ScoringRule } from '@tianbao/reading'
import type { ScoreInput } from '../input.ts'

/** 达到, 完成指标值: that the target is met, and nothing else. */
const isTarget = /^(?:达到|完成|实现|达标|达成)(?:年度|预期|全年)?(?:绩效)?(?:目标|指标|任务|要求)?(?:值)?$/

/**
 * Whether a value meets its target, for a clause that says 达到得满分 and no number: where value, target and its sign are
 * known, in one unit. Null where that is not what the clause asks, or not known.
 */
export function metBy(rule: ScoringRule, input: ScoreInput): boolean | null {
  const part = rule.parts[0]
  if (part?.model !== 'threshold' || part.range !== null || !isTarget.test(part.label ?? '达到')) return null
  const { value, target, targetOperator, unit, targetUnit } = input
  if (typeof value !== 'number' || typeof target !== 'number') return null
  if (unit && targetUnit && unit !== targetUnit) return null
  switch (targetOperator) {
    case '>=':
      return value >= target
    case '<=':
      return value <= target
    case '>':
      return value > target
    case '<':
      return value < target
    case '=':
      return value === target
    default:
      return null
  }
}
