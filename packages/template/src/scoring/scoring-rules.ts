import type { Json } from '@tianbao/edit'
import type { Logic } from '@tianbao/rules'
import { type ScoringSettings, usualGrades } from '@tianbao/scoring'
import type { Rule } from '../template.ts'
import type { CompiledScoring, CompiledScoringItem } from './compiled-scoring.ts'
import { byChoice } from './row-choice.ts'
import { gradeRuleId, scoreRuleId, totalRuleId } from './rule-ids.ts'
import { scoredItems } from './scored-items.ts'
import type { Scoring, ScoringItem } from './scoring.ts'
import { shareRule } from './share-rule.ts'

/** Cells that the operator `score` takes, in its order. */
const inputs = ['clause', 'actual', 'points', 'target', 'type', 'unit', 'ref'] as const
const named = [...inputs, 'applies'] as const

/**
 * The compute rules that scoring comes to: for each item its points, where they are shared, and its score, then total and grade. What the cells of a row say has a
 * name in each, so that evidence has it too. People may type where there is no score; a typed one that differs is found.
 */
export function scoringRules(scoring: Scoring, compiled: CompiledScoring): readonly Rule[] {
  const rules = (scoring.items ?? []).flatMap((item, at): readonly Rule[] => {
    const own = compiled.items[at]
    if (own === undefined) return []
    const share = shareRule(item, own)
    const score = item.score === undefined ? null : scoreRule(item, item.score, own)
    return [share, score].filter((rule) => rule !== null)
  })
  const { total, grade } = scoring.results ?? {}
  if (total !== undefined) rules.push(totalRule(total, scoring, compiled))
  if (total !== undefined && grade !== undefined) rules.push(gradeRule(grade, total, scoring))
  return rules
}

function scoreRule(item: ScoringItem, target: string, own: CompiledScoringItem): Rule {
  const { each } = item
  const at = (path: string) => (each === undefined ? path : `$row.${path}`)
  const read = (said: Logic): Logic => (typeof said === 'string' ? { var: at(said) } : said)
  const operand = (name: (typeof named)[number]): Logic =>
    item[name] === undefined ? null : { var: `$${name}` }
  return {
    id: scoreRuleId(item),
    type: 'compute',
    title: '得分',
    ...(each === undefined ? {} : { each }),
    let: Object.fromEntries(
      named.flatMap((name) => (item[name] === undefined ? [] : [[name, read(item[name])]])),
    ),
    logic: {
      score: [
        ...inputs.map(operand),
        byChoice(own.choices, ({ settings }) => settingsJson(settings)),
        operand('applies'),
      ],
    },
    target: at(target),
    mode: 'suggested',
    severity: 'error',
    message: '得分填 {typed}，按标准算是 {computed}，相差 {diff}',
    remedy: '删去填的得分，用按标准算的 {computed}；若标准读得不对，改标准的写法',
  }
}

function settingsJson(settings: ScoringSettings): Logic {
  return { ...settings } as unknown as Json
}

function totalRule(target: string, { items = [] }: Scoring, compiled: CompiledScoring): Rule {
  return {
    id: totalRuleId,
    type: 'compute',
    title: '总分',
    target,
    logic: { total: [scoredItems(items, compiled.items), settingsJson(compiled.settings)] },
  }
}

function gradeRule(target: string, total: string, { grades = usualGrades }: Scoring): Rule {
  return {
    id: gradeRuleId,
    type: 'compute',
    title: '等级',
    target,
    logic: { grade: [{ var: total }, grades.map(({ label, from }) => [label, from])] },
  }
}
