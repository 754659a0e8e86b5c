import type { SaidEnd } from './comparison.ts'
import type { Piece } from './condition.ts'
import type { Draft } from './draft.ts'
import type { Per, Way } from './per.ts'
import type { Cutoff, Mark, Points, StepPart } from './rule.ts'
import { comparisonIn, perIn, type Statement } from './statement.ts'
import { areAlike, isTime } from './unit.ts'

type PerPiece = Piece & { is: 'per' }
type ComparePiece = Piece & { is: 'compare' }

/** A statement that takes points away for every step. */
interface Loss {
  readonly statement: Statement
  readonly piece: PerPiece
  readonly per: Per
  readonly penalty: Points
}

const late = /延期|逾期|延迟|推迟|超期|迟|晚|按时|按期|及时|如期|时限|期限|规定时间|滞后|延误|超时/
const lacking = /未|缺|漏|不(?!少|低|超|大|高|小|多)|遗/

/** Composes all 每…扣…分 of a clause; false where it has none. */
export function takeLosses(statements: readonly Statement[], draft: Draft): boolean {
  const losses = statements.flatMap((statement): Loss[] => {
    const piece = perIn(statement)
    return piece !== null && statement.what.is === 'deduct'
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
  for (const [way, group] of ways) takeWay(way, group, rest, draft, ways)
  return true
}

/** The way of a step, where its words alone do not settle it. */
function wayOf({ per, statement }: Loss, rest: readonly Statement[], isLate: boolean): Way {
  const { way, unit, before, noun } = per
  const context = statement.condition.pieces.slice(0, -1)
  const words = before + context.map((piece) => (piece.is === 'words' ? piece.text : '')).join('')
  const hasNumber =
    rest.some((one) => comparisonIn(one) !== null) ||
    context.some((piece) => piece.is === 'compare' || piece.is === 'standard')
  if (isTime(unit) && (way === 'above' || way === 'plain') && (isLate || late.test(words))) return 'delay'
  if (
    way === 'below' &&
    !hasNumber &&
    per.mark === null &&
    (unit === '项' || unit === '条' || unit === '处') &&
    lacking.test(words)
  )
    return 'missing'
  if (
    way === 'above' &&
    !hasNumber &&
    per.mark === null &&
    rest.length === 0 &&
    !isTime(unit) &&
    unit !== '%' &&
    words !== ''
  )
    return 'above'
  if (way === 'missing' && hasNumber) return 'below'
  if (way === 'plain') return context.some((piece) => piece.is === 'compare') ? 'plain' : 'occur'
  if ((way === 'done' || way === 'meet') && /^未|不/.test(noun)) return 'missing'
  return way
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
  switch (way) {
    case 'delay':
      return others.length === 0 ? takeDelay(first, rest, draft) : draft.fail('not_composed')
    case 'missing':
      return others.length === 0 ? takeMissing(first, draft) : draft.fail('not_composed')
    case 'occur':
      return takeOccurrences(group, ways.get('above') ?? [], draft)
    case 'above':
      // 有1件案件扣0.3分,每多1件扣0.3分 counts cases.
      if (
        ways.has('occur') &&
        first.per.mark === null &&
        /^多|^增/.test(first.piece.text.replace(/^每再?/, ''))
      )
        return true
      return others.length > 0 ? draft.fail('not_composed') : takeStep(first, 'lower', rest, draft, ways)
    case 'below':
      return others.length > 0 ? draft.fail('not_composed') : takeStep(first, 'higher', rest, draft, ways)
    case 'plain':
      return takePlain(first, rest, draft, ways)
    case 'deviate':
      return others.length > 0 ? draft.fail('not_composed') : takeDeviation(first, rest, draft)
    default:
      return draft.fail('direction_unclear')
  }
}

/** 低于90%的，每1个百分点扣0.5分: what stands before says which way. */
function takePlain(
  loss: Loss,
  rest: readonly Statement[],
  draft: Draft,
  ways: ReadonlyMap<Way, readonly Loss[]>,
): boolean {
  const context = contextOf(loss)
  const side =
    context?.comparison.low === null ? 'higher' : context?.comparison.high === null ? 'lower' : null
  return side === null ? draft.fail('direction_unclear') : takeStep(loss, side, rest, draft, ways)
}

function contextOf({ statement }: Loss): ComparePiece | null {
  return comparisonIn(statement)
}

function takeStep(
  loss: Loss,
  direction: 'higher' | 'lower',
  rest: readonly Statement[],
  draft: Draft,
  ways: ReadonlyMap<Way, readonly Loss[]>,
): boolean {
  if (rangeAward(rest) !== null || hasTolerance(rest)) return takeDeviation(loss, rest, draft)
  if (direction === 'lower' && ways.has('below')) return draft.fail('not_composed')
  if (direction === 'higher' && ways.has('above') && !ways.has('occur')) {
    // Both sides of one target: deviation, which a single threshold does not give.
    return draft.fail('not_composed')
  }
  const threshold = thresholdOf(loss, direction, rest, draft)
  if (threshold === null) return false
  const { per } = loss
  const isRelative = isRelativeStep(per, threshold)
  if (isRelative !== true && !areAlike(threshold.unit, per.unit)) return draft.fail('unit_conflict')
  if (
    per.unit === '%' &&
    threshold.unit === null &&
    threshold.mark.is === 'number' &&
    threshold.mark.value > 1000
  )
    return draft.fail('unit_conflict')
  const cutoffs = takeCutoffs(
    rest,
    direction,
    isRelative === true ? threshold.unit : (threshold.unit ?? per.unit),
    draft,
  )
  if (cutoffs === null || cutoffs.length > 1) return draft.fail('not_composed')
  const cutoff = cutoffs[0] ?? null
  if (!isBehind(cutoff, threshold.mark, direction)) return draft.fail('sides_conflict')
  if (!fitsLowEnd(contextOf(loss), direction, cutoff)) return draft.fail('not_composed')
  const part: StepPart = {
    model: 'step',
    direction,
    threshold: threshold.mark,
    unit: threshold.unit ?? per.unit,
    isRelative,
    step: per.step,
    penalty: loss.penalty,
    maxPenalty: null,
    cutoff,
  }
  draft.parts.push(part)
  claimLoss(loss, draft)
  return true
}

/**
 * Whether a step in percent is a share of the threshold: of 100个 it is, of 95% it is not; null where the threshold is
 * only named, and may be either.
 */
function isRelativeStep(per: Per, { unit, mark }: Threshold): boolean | null {
  if (per.unit !== '%' || unit === '%') return false
  if (unit !== null) return true
  return per.isPoint || mark.is === 'number' ? false : null
}

function claimLoss({ statement, piece }: Loss, draft: Draft): void {
  draft.claim(statement, 'penalty')
  for (const one of statement.condition.pieces) {
    if (one === piece) draft.claim(one, 'step')
    else if (one.is === 'words' || one.is === 'rest') draft.claim(one, 'subject')
    else if (one.is === 'compare' || one.is === 'standard') draft.claim(one, 'threshold')
  }
}

interface Threshold {
  readonly mark: Mark
  readonly unit: string | null
}

const flags = /完成|达到|达标|实现|目标|要求|合格|控制|预算|不超|未超/

/** What the gap begins at: everything that says it must say the same. Null, with a fault, where it does not. */
function thresholdOf(
  loss: Loss,
  direction: 'higher' | 'lower',
  rest: readonly Statement[],
  draft: Draft,
): Threshold | null {
  const said: Threshold[] = []
  const { per, statement } = loss
  if (per.mark !== null) said.push({ mark: per.mark, unit: per.markUnit })
  for (const { what, condition } of [statement, ...rest.filter(isAward)]) {
    for (const piece of condition.pieces) {
      if (piece.is !== 'compare' && piece.is !== 'standard') continue
      const { low, high, unit } = piece.comparison
      const isOwn = what === statement.what
      const end = isOwn ? nearEnd(piece, direction) : direction === 'higher' ? low : high
      if (
        end === null ||
        (!isOwn && low !== null && high !== null && low.at !== high.at && !isSame(low, high))
      ) {
        draft.fail('sides_conflict')
        return null
      }
      said.push({ mark: end.at, unit })
    }
  }
  const awards = rest.filter(isAward)
  for (const award of awards) {
    const flag = award.condition.pieces.every(
      (piece) => piece.is === 'words' || piece.is === 'compare' || piece.is === 'standard',
    )
    const isFlag = said.length > 0 || flags.test(award.condition.pieces.map((piece) => piece.text).join(''))
    if (!flag || !isFlag) {
      draft.fail('not_composed')
      return null
    }
    takeFull(award, draft)
    for (const piece of award.condition.pieces)
      draft.claim(piece, piece.is === 'words' ? 'subject' : 'threshold')
  }
  if (awards.filter((award) => comparisonIn(award) !== null).length > 1) {
    draft.fail('not_composed')
    return null
  }
  const [first = { mark: { is: 'target', percent: 100 } as const, unit: null }, ...others] = said
  if (others.some((one) => !areOne(one.mark, first.mark) || !areAlike(one.unit, first.unit))) {
    draft.fail(others.some((one) => one.mark.is === 'number') ? 'two_limits' : 'not_composed')
    return null
  }
  const longest = said.reduce((mark, one) => (markText(one.mark).length > markText(mark).length ? one.mark : mark), first.mark)
  return { mark: longest, unit: said.find((one) => one.unit !== null)?.unit ?? null }
}

/** One mark; of named ones the shorter may be short for the longer: 平均年龄 for 市级部门人员平均年龄. */
function areOne(one: Mark, other: Mark): boolean {
  const [first, second] = [markText(one), markText(other)]
  if (one.is !== 'named' || other.is !== 'named') return first === second
  return first.endsWith(second) || second.endsWith(first)
}

/** In 低于90%的，每降低… and 80%-90%之间每降低… the end at which the gap begins. */
function nearEnd(
  { comparison }: Piece & { is: 'compare' | 'standard' },
  direction: 'higher' | 'lower',
): SaidEnd | null {
  const { low, high, isBare } = comparison
  if (isBare) return low
  return direction === 'higher' ? high : low
}

function fitsLowEnd(
  piece: ComparePiece | null,
  direction: 'higher' | 'lower',
  cutoff: Cutoff | null,
): boolean {
  if (piece === null || piece.comparison.isBare) return true
  const far = direction === 'higher' ? piece.comparison.low : piece.comparison.high
  if (far === null) return true
  if (
    piece.comparison.low !== null &&
    piece.comparison.high !== null &&
    isSame(piece.comparison.low, piece.comparison.high)
  )
    return true
  return cutoff !== null && markText(cutoff.at) === markText(far.at)
}

function isSame(one: SaidEnd, other: SaidEnd): boolean {
  return markText(one.at) === markText(other.at)
}

/** One text for one mark. */
export function markText(mark: Mark): string {
  return mark.is === 'number' ? String(mark.value) : mark.is === 'target' ? `目标${mark.percent}%` : mark.name
}

/** Whether a statement gives points, or leaves all of them. */
export function isAward({ what }: Statement): boolean {
  return what.is === 'award' || what.is === 'keep'
}

/** Takes the full points that an award says. */
export function takeFull(statement: Statement, draft: Draft): void {
  const { what } = statement
  draft.claim(statement, 'full')
  if (what.is !== 'award') return
  if (what.points.of === 'points') draft.sayFull(what.points.points)
  else if (!what.isFull) draft.fail('not_composed')
}

/** All 低于60%不得分 of a clause as cut-offs; null where one lies on the wrong side or is of another unit. */
export function takeCutoffs(
  rest: readonly Statement[],
  direction: 'higher' | 'lower' | 'both',
  unit: string | null,
  draft: Draft,
): readonly Cutoff[] | null {
  const cutoffs: Cutoff[] = []
  for (const statement of rest) {
    if (statement.what.is !== 'zero') continue
    const piece = comparisonIn(statement)
    if (piece === null || piece.comparison.isBare) continue
    const { low, high } = piece.comparison
    const end = direction === 'higher' ? high : direction === 'lower' ? low : (low ?? high)
    const other = end === low ? high : low
    if (end === null || other !== null || !areAlike(unit, piece.comparison.unit)) return null
    cutoffs.push({ side: end === low ? 'above' : 'below', at: end.at, isIncluded: inclusionOf(end) })
    draft.claimAll(statement, 'cutoff', 'cutoff')
  }
  return cutoffs
}

/** By custom (and the Civil Code, art. 1259) 以上 and 以下 take the number in; 超过 does not; both at once: not said. */
export function inclusionOf({ isFirm, isIncluded }: SaidEnd): boolean | null {
  return isFirm || isIncluded ? isIncluded : null
}

function isBehind(cutoff: Cutoff | null, threshold: Mark, direction: 'higher' | 'lower'): boolean {
  if (cutoff === null || cutoff.at.is !== 'number' || threshold.is !== 'number') return true
  return direction === 'higher' ? cutoff.at.value <= threshold.value : cutoff.at.value >= threshold.value
}

function takeDelay(loss: Loss, rest: readonly Statement[], draft: Draft): boolean {
  const { per, penalty } = loss
  const unit = per.unit
  if (!isTime(unit) || unit === null || per.mark !== null) return draft.fail('unit_conflict')
  let due: string | null = null
  for (const piece of loss.statement.condition.pieces) if (piece.is === 'date') due = piece.due
  for (const award of rest.filter(isAward)) {
    const { pieces } = award.condition
    const dates = pieces.filter((piece) => piece.is === 'date')
    const isFlag = pieces.every((piece) => piece.is === 'date' || piece.is === 'words')
    if (!isFlag || dates.length > 1) return draft.fail('not_composed')
    due = dates[0]?.due ?? due
    takeFull(award, draft)
    for (const piece of pieces) draft.claim(piece, 'due')
  }
  const cutoffs = takeCutoffs(rest, 'lower', unit, draft)
  if (cutoffs === null || cutoffs.length > 1) return draft.fail('unit_conflict')
  draft.parts.push({
    model: 'deadline',
    due,
    unit,
    step: per.step,
    penalty,
    maxPenalty: null,
    cutoff: cutoffs[0] ?? null,
  })
  claimLoss(loss, draft)
  for (const piece of loss.statement.condition.pieces) if (piece.is === 'date') draft.claim(piece, 'due')
  return true
}

function takeMissing(loss: Loss, draft: Draft): boolean {
  if (loss.per.step !== 1) return draft.fail('not_composed')
  const label = wordsOf(loss.statement)
  draft.parts.push({
    model: 'checklistDeduct',
    items: [],
    missing: { label, points: loss.penalty },
    maxPenalty: null,
  })
  claimLoss(loss, draft)
  return true
}

function takeOccurrences(group: readonly Loss[], above: readonly Loss[], draft: Draft): boolean {
  const [first, ...others] = group
  const [second] = others
  if (first?.per.before === '首' && second !== undefined && others.length === 1 && above.length === 0) {
    return /以后|之后|此后|其后|再/.test(second.piece.text)
      ? takeOccurrences([first], [second], draft)
      : draft.fail('not_composed')
  }
  if (first === undefined || others.length > 0 || above.length > 1) {
    // 每发生一起扣2分,每发现一处扣1分 count different things.
    for (const loss of group) takeOccurrence(loss, null, draft)
    return true
  }
  const [again] = above
  if (again === undefined) return takeOccurrence(first, null, draft)
  if (again.per.step !== 1 || first.per.step !== 1 || !areAlike(first.per.unit, again.per.unit))
    return draft.fail('not_composed')
  takeOccurrence({ ...first, penalty: again.penalty }, first.penalty, draft)
  claimLoss(again, draft)
  return true
}

function takeOccurrence(loss: Loss, first: Points | null, draft: Draft): boolean {
  const { per, penalty, statement } = loss
  const isOther = first !== null && (first.points !== penalty.points || first.of !== penalty.of)
  if (draft.parts.some((part) => part.model === 'perOccurrence')) return draft.fail('several_measures')
  draft.parts.push({
    model: 'perOccurrence',
    label: wordsOf(statement),
    step: per.step,
    penalty,
    first: isOther ? first : null,
    maxPenalty: null,
  })
  claimLoss(loss, draft)
  return true
}

/** The words of a condition with its step, by which the rule is written again. */
function wordsOf({ condition }: Statement): string {
  return condition.pieces.map((piece) => piece.text).join('，')
}

function rangeAward(rest: readonly Statement[]): (Piece & { is: 'compare' | 'standard' }) | null {
  for (const statement of rest.filter(isAward))
    for (const piece of statement.condition.pieces) {
      if (piece.is !== 'compare' && piece.is !== 'standard') continue
      const { low, high } = piece.comparison
      if (low !== null && high !== null && !isSame(low, high)) return piece
    }
  return null
}

function hasTolerance(rest: readonly Statement[]): boolean {
  return rest.some((one) => one.condition.pieces.some((piece) => piece.is === 'tolerance'))
}

const within = /^(?:在)?(?:此|该|合理|规定|标准)?(?:区间|范围)(?:内|之内|以内)?$/

/** A range or a tolerance, and steps on one or both sides of it. */
function takeDeviation(loss: Loss, rest: readonly Statement[], draft: Draft): boolean {
  const { per, penalty } = loss
  const pieces = [loss.statement, ...rest.filter(isAward)].flatMap((one) => one.condition.pieces)
  const range = rangeAward([...rest, { ...loss.statement, what: { is: 'keep' } }])
  const tolerance = pieces.find((piece) => piece.is === 'tolerance')
  if ((range === null) === (tolerance === undefined)) return draft.fail('not_composed')
  const ends = range === null ? null : [range.comparison.low?.at, range.comparison.high?.at]
  const [low, high] = ends === null ? [] : ends
  const isOfDeviation = tolerance?.is === 'tolerance'
  const size = tolerance?.is === 'tolerance' ? tolerance.size : 0
  if (!isOfDeviation && (low?.is !== 'number' || high?.is !== 'number')) return draft.fail('not_composed')
  const unit = range?.comparison.unit ?? (tolerance?.is === 'tolerance' ? tolerance.unit : null)
  if (!areAlike(unit, per.unit)) return draft.fail('unit_conflict')
  const steps = { step: per.step, penalty }
  const isBoth = per.way === 'deviate' || (isOfDeviation && (per.way === 'above' || per.way === 'plain'))
  if (!isBoth && per.way !== 'above' && per.way !== 'below') return draft.fail('direction_unclear')
  const cutoffs = takeCutoffs(rest, 'both', unit, draft)
  if (cutoffs === null || (isOfDeviation && cutoffs.length > 0)) return draft.fail('not_composed')
  draft.parts.push({
    model: 'deviation',
    low: isOfDeviation ? -size : low?.is === 'number' ? low.value : 0,
    high: isOfDeviation ? size : high?.is === 'number' ? high.value : 0,
    unit,
    isOfDeviation,
    below: isBoth || per.way === 'below' ? steps : null,
    above: isBoth || per.way === 'above' ? steps : null,
    maxPenalty: null,
    cutoffs,
  })
  for (const award of rest.filter(isAward)) {
    takeFull(award, draft)
    for (const piece of award.condition.pieces)
      if (piece.is !== 'words' || within.test(piece.text)) draft.claim(piece, 'threshold')
      else draft.claim(piece, 'subject')
  }
  claimLoss(loss, draft)
  for (const piece of loss.statement.condition.pieces)
    if (piece.is === 'tolerance') draft.claim(piece, 'threshold')
  return true
}
