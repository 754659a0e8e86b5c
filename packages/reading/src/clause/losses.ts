import { isAward } from './award.ts'
import { takeBoundedStep } from './bounded-steps.ts'
import { takeMissing, takeOccurrences } from './counted-losses.ts'
import { takeDelay } from './delays.ts'
import { hasTolerance, rangeAward, takeDeviation } from './deviations.ts'
import type { Draft } from './draft.ts'
import { late } from './late.ts'
import type { Loss } from './loss.ts'
import { comparisonIn, perIn, type Statement } from './statement.ts'
import type { Way } from './step-verbs.ts'
import { takeStep } from './steps.ts'
import { isTime } from './unit.ts'

const lacking = /未|缺|漏|不(?!少|低|超|大|高|小|多)|遗/
const countable = new Set(['项', '条', '处'])

/** The order in which ways are taken: what measures against a mark has the first claim on an award. */
const order: readonly Way[] = [
  'below',
  'above',
  'plain',
  'deviate',
  'delay',
  'missing',
  'occur',
  'done',
  'meet',
]

/** Composes all 每…扣…分 of a clause; false where it has none. */
export function takeLosses(statements: readonly Statement[], draft: Draft): boolean {
  const losses = statements.flatMap((statement): Loss[] => {
    const piece = perIn(statement)
    return piece !== null && statement.what.is === 'deduct' && statement.what.points.points > 0
      ? [{ statement, piece, per: piece.per, penalty: statement.what.points }]
      : []
  })
  if (losses.length === 0) return false
  const rest = statements.filter((one) => !losses.some(({ statement }) => statement === one))
  const isLate = statements.some((one) =>
    one.condition.pieces.some(
      (piece) => piece.is === 'date' || (piece.is === 'words' && late.test(piece.text)),
    ),
  )
  const ways = new Map<Way, Loss[]>()
  for (const loss of losses) {
    const way = wayOf(loss, rest, isLate)
    ways.set(way, [...(ways.get(way) ?? []), loss])
  }
  for (const way of order) {
    const group = ways.get(way)
    if (group !== undefined) takeWay(way, group, rest, draft, ways)
  }
  return true
}

/** The way of a step, where its words alone do not settle it. */
function wayOf({ per, statement }: Loss, rest: readonly Statement[], isLate: boolean): Way {
  const { way, unit, before, noun } = per
  const context = statement.condition.pieces.slice(0, -1)
  const words = before + context.map((piece) => (piece.is === 'words' ? piece.text : '')).join('')
  const hasNumber =
    per.mark !== null ||
    rest.some((one) => comparisonIn(one) !== null) ||
    context.some((piece) => piece.is === 'compare' || piece.is === 'standard')
  // 2小时内到达得5分，每延迟10分钟扣1分: what is measured is the time itself.
  if (way === 'delay' && isTime(unit) && per.mark === null && rest.some(isWithinTime)) return 'above'
  if (isTime(unit) && (way === 'above' || way === 'plain') && (isLate || late.test(words))) return 'delay'
  if (way === 'below' && !hasNumber && countable.has(unit ?? '') && lacking.test(words)) return 'missing'
  // 每逾期一件: so many of them, however late.
  if (way === 'delay' && unit !== null && !isTime(unit)) return unit === '%' ? 'below' : 'occur'
  if (way === 'missing' && hasNumber) return 'below'
  if (way === 'plain') {
    if (/(?:超出|超过|高于)(?:部分)?的?$/.test(before)) return 'above'
    return unit === '%' || context.some((piece) => piece.is === 'compare') ? 'plain' : 'occur'
  }
  return (way === 'done' || way === 'meet') && /^未|不/.test(noun) ? 'missing' : way
}

function isWithinTime(statement: Statement): boolean {
  const comparison = isAward(statement) ? comparisonIn(statement)?.comparison : undefined
  return comparison?.high?.at.is === 'number' && comparison.low === null && isTime(comparison.unit)
}

function takeWay(
  way: Way,
  group: readonly Loss[],
  rest: readonly Statement[],
  draft: Draft,
  ways: ReadonlyMap<Way, readonly Loss[]>,
): boolean {
  const [first, ...others] = group
  if (first === undefined) return false
  if (way === 'occur') return takeOccurrences(group, ways.get('above') ?? [], rest, draft)
  // 有1件案件扣0.3分,每多1件扣0.3分 counts cases, together with the first.
  if (way === 'above' && ways.has('occur') && first.per.mark === null && isMore(first)) return true
  if (others.length > 0) return draft.fail('not_composed')
  switch (way) {
    case 'delay':
      return takeDelay(first, rest, draft)
    case 'missing':
      return takeMissing(first, rest, draft)
    case 'above':
    case 'below':
      return takeSide(first, way, rest, draft, ways)
    case 'plain':
      return takePlain(first, rest, draft)
    case 'deviate':
      return takeDeviation([first], rest, draft)
    default:
      return draft.fail('direction_unclear')
  }
}

function isMore({ piece }: Loss): boolean {
  return /^每?再?(?:多|增)/.test(piece.text)
}

/** A step to one side; with one to the other side the two stand around a range. */
function takeSide(
  loss: Loss,
  way: 'above' | 'below',
  rest: readonly Statement[],
  draft: Draft,
  ways: ReadonlyMap<Way, readonly Loss[]>,
): boolean {
  const [other] = ways.get(way === 'below' ? 'above' : 'below') ?? []
  const isAround = rangeAward(rest) !== null || hasTolerance(rest)
  if (other !== undefined && !(ways.has('occur') && isMore(other))) {
    if (!isAround) return draft.fail('not_composed')
    return way === 'above' || takeDeviation([loss, other], rest, draft)
  }
  if (isAround) return takeDeviation([loss], rest, draft)
  const direction = way === 'below' ? 'higher' : 'lower'
  return takeBoundedStep(loss, direction, rest, draft) ?? takeStep(loss, direction, rest, draft)
}

/** 低于90%的，每1个百分点扣0.5分: what stands before says which way. */
function takePlain(loss: Loss, rest: readonly Statement[], draft: Draft): boolean {
  if (rangeAward(rest) !== null || hasTolerance(rest)) return takeDeviation([loss], rest, draft)
  const context = comparisonIn(loss.statement)?.comparison
  const side = context?.low === null ? 'higher' : context?.high === null ? 'lower' : null
  return side === null ? draft.fail('direction_unclear') : takeStep(loss, side, rest, draft)
}
