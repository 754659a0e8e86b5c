import type { Draft } from './draft.ts'
import type { Per } from './per.ts'
import type { RulePart } from './rule.ts'
import type { Statement } from './statement.ts'

/** Words before a number that name nothing: they say which way it goes, or point back. */
const unnamed =
  /^(?:[未不没低少无差每降但且则]|[超高](?!标)|若|如|其|凡|对|在此|以上|上述|前述|部分|基础上|否则|其余|其他|达(?!标)|下降|减少|增加|完成(?!率|比)|实现(?!率)|实际(?:完成)?(?:情况|值|数|数量)?$|(?:实际)?完成(?:值|数|情况|数量)$|(?:目标|指标|基准|标准|计划|考核|任务)(?:值|数|要求|目标|任务)?(?:为|是|达到)?$|得分(?:率)?$|按)/
const around =
  /^(?:(?:则|但|且|若|如果?|对于?|其中|该|本|全年|年度|当年|本年度?|实际|最终)的?)+|(?:的|为|是|在|应|需|须|要|实际|仅|只|有|共|累计|总数|数量|情况|时|则|达到?|完成|控制在?|[:“”"])+$/g
const graded =
  /^(?:优秀?|良好?|中等?|差|较差|一般|合格|不合格|及格|不及格|较好|好|[一二三四五]级|[ABCDE]级?|第[一二三四五]档)$/

/** The name of what a statement measures; empty where it names nothing of its own. */
export function nameIn({ condition, what }: Statement): string {
  let words = ''
  for (const piece of condition.pieces) {
    if (piece.is === 'words') words = piece.text
    const own = piece.is === 'compare' ? piece.label : piece.is === 'per' ? piece.per.before : ''
    const name = bare(own)
    if (name !== '') return name
    if (piece.is === 'compare' || piece.is === 'per') {
      const led = bare(words)
      if (led !== '') return led
    }
  }
  return what.is === 'ratio' || what.is === 'formula' ? bare(words) : ''
}

function bare(words: string): string {
  const name = words
    .replace(/[“”"']/g, '')
    .replace(around, '')
    .replace(around, '')
  return name.length < 2 || unnamed.test(name) || graded.test(name) ? '' : name
}

const measured = new Set<RulePart['model']>(['step', 'deviation', 'proportional', 'threshold', 'bands'])
/** What is won: of two nobody knows which counts. */
const won = new Set<RulePart['model']>([
  'proportional',
  'threshold',
  'bands',
  'grades',
  'gradeRanges',
  'checklistAdd',
  'rank',
])
const counting = new Set(['occur', 'missing', 'delay', 'done', 'meet'])

/**
 * Fails a clause whose parts would be scored by one value though they name two (完成率达到95%得5分，合格率每降低1%扣1分), or
 * whose parts ask for one input twice.
 */
export function checkMeasures(statements: readonly Statement[], draft: Draft): void {
  const { parts, roles } = draft
  const has = (model: RulePart['model']) => parts.filter((part) => part.model === model).length
  const isTwice =
    parts.some((part) => part.model === 'bonus' && part.among === null && has('bonus') > 1) ||
    parts.filter(({ model }) => won.has(model)).length > 1 ||
    (has('checklistAdd') > 0 && has('checklistDeduct') > 0) ||
    (has('proportional') > 0 && has('step') + has('deviation') > 0)
  if (isTwice) draft.fail('several_measures')
  const isSized = statements.some(({ condition }) =>
    condition.pieces.some((piece) => piece.is === 'compare' && piece.comparison.isSize && roles.has(piece)),
  )
  const measuresSize = parts.some(
    (part) =>
      (part.model === 'bands' && part.of === 'size') || (part.model === 'deviation' && part.isOfDeviation),
  )
  if (isSized && !measuresSize) draft.fail('sides_conflict')
  if (!parts.some(({ model }) => measured.has(model))) return
  const named = statements
    .filter((one) => {
      const role = roles.get(one)
      const per = one.condition.pieces.find((piece) => piece.is === 'per')
      if (per?.is === 'per' && isCounted(per.per)) return false
      return role !== undefined && role !== 'veto' && hasNumber(one)
    })
    .map((statement) => ({ statement, name: nameIn(statement) }))
    .filter(({ name }) => name !== '')
  const [first] = named
  for (const { statement, name } of named) {
    if (first === undefined || isShort(name, first.name)) continue
    draft.fail('several_measures')
    draft.doubt(statement)
  }
}

function isCounted({ way, unit }: Per): boolean {
  return counting.has(way) || (way === 'plain' && unit !== '%')
}

function hasNumber({ condition, what }: Statement): boolean {
  return (
    what.is === 'ratio' ||
    what.is === 'formula' ||
    condition.pieces.some((piece) => piece.is === 'compare' || piece.is === 'per')
  )
}

/** 执行率 is short for 预算执行率: every character of the shorter stands in the longer, in order. */
export function isShort(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  let at = 0
  for (const sign of short) {
    at = long.indexOf(sign, at) + 1
    if (at === 0) return false
  }
  return true
}

const unreached =
  /^(?:若|如果?|凡)?(?:(?:该|本)?(?:项)?(?:年度)?(?:指标|任务|目标|工作)?)(?:未达标|未达到?|达不到|没有?达到|不达标|未(?:能)?完成|没有?完成|完不成|未(?:能)?实现|不合格|未到位|为负|下降)(?:的|规定|要求|目标值?|指标值?|任务|标准|年度|全年|计划|预期)*$|(?:零|负)增长/
const overdue = /未(?:能)?(?:按期|按时|及时|如期|按规定时间|在规定)|逾期|延期|超期|迟报|迟交/

/** Fails a clause that gives nothing for what it takes points away for step by step: 每降低2%扣1分，未达标不得分. */
export function checkVetoes(draft: Draft): void {
  const { parts } = draft
  const isMeasured = parts.some(
    (part) =>
      part.model === 'step' || part.model === 'deviation' || (part.model === 'bands' && part.of === 'value'),
  )
  const isDelay = parts.some(
    (part) => part.model === 'deadline' || (part.model === 'bands' && part.of === 'delay'),
  )
  for (const part of parts) {
    if (part.model !== 'veto') continue
    if ((isMeasured && unreached.test(part.label)) || (isDelay && overdue.test(part.label)))
      draft.fail('sides_conflict')
  }
}
