import { isAward, isBoundBy, isReached, takeFull } from './award.ts'
import type { SaidEnd } from './comparison.ts'
import type { Draft } from './draft.ts'
import type { Loss } from './loss.ts'
import { areOne, isSame, markText } from './marks.ts'
import { heldAgainst } from './per-of.ts'
import type { Piece } from './piece.ts'
import type { Statement } from './statement.ts'
import type { Mark } from './terms.ts'
import { areAlike } from './unit.ts'

/** What the gap begins at, and its unit. */
export interface Threshold {
  readonly mark: Mark
  readonly unit: string | null
}

/** What the gap begins at: everything that says it must say the same. Null, with a fault, where it does not. */
export function thresholdOf(
  loss: Loss,
  direction: 'higher' | 'lower',
  rest: readonly Statement[],
  draft: Draft,
): Threshold | null {
  const said: Threshold[] = []
  const { per, statement } = loss
  if (per.mark !== null) said.push({ mark: per.mark, unit: per.markUnit })
  for (const piece of statement.condition.pieces) {
    const mark = piece.is === 'words' ? heldAgainst(piece.text) : null
    if (mark === undefined) {
      draft.fail('not_composed')
      return null
    }
    if (mark !== null) said.push({ mark, unit: null })
  }
  for (const { what, condition } of [statement, ...rest.filter(isAward)]) {
    for (const piece of condition.pieces) {
      if (piece.is !== 'compare' && piece.is !== 'standard') continue
      const { low, high, unit } = piece.comparison
      const isOwn = what === statement.what
      const end =
        isOwn && !isDefining(piece) ? nearEnd(piece, direction) : direction === 'higher' ? low : high
      // 80%以上每低2%, beside 80%以下不得分: how far the steps go, not where they begin.
      if (isOwn && end === null) continue
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
  const defining = [statement, ...rest].flatMap((one) => one.condition.pieces).some(isDefining)
  const awards = rest.filter(isAward)
  if (awards.length > 1) {
    draft.fail('not_composed')
    return null
  }
  for (const award of awards) {
    const { pieces } = award.condition
    const bound = pieces.findLast((piece) => piece.is === 'compare' || piece.is === 'standard')
    const isBound = bound !== undefined
    const isRead = isBound
      ? isBoundBy(
          pieces.filter(
            (piece, at) =>
              piece === bound ||
              (piece.is !== 'standard' &&
                !isDefining(piece) &&
                !(isDefining(bound) && isReachedAfter(pieces, at))),
          ),
          bound,
        )
      : pieces.every((piece) => piece.is === 'words' && isReached(piece.text))
    if (!isRead || (!isBound && pieces.length === 0)) {
      draft.fail('not_composed')
      return null
    }
    takeFull(award, draft)
    for (const piece of pieces) draft.claim(piece, piece.is === 'words' ? 'subject' : 'threshold')
  }
  // 达到100%得满分，每低于目标值1个百分点: the target is what was asked for.
  const isNamed = per.mark?.is === 'target' && per.mark.percent === 100 && per.isPoint
  const numbers = said.filter(({ mark }) => mark.is === 'number')
  const own = numbers.length > 0 ? said.filter(({ mark }) => !isAlias(mark, defining || isNamed)) : said
  const [first = { mark: { is: 'target', percent: 100 } as const, unit: null }, ...others] = own
  if (others.some((one) => !areOne(one.mark, first.mark) || !areAlike(one.unit, first.unit))) {
    draft.fail(others.some((one) => one.mark.is === 'number') ? 'two_limits' : 'not_composed')
    return null
  }
  const longest = own.reduce(
    (mark, one) => (markText(one.mark).length > markText(mark).length ? one.mark : mark),
    first.mark,
  )
  return { mark: longest, unit: own.find((one) => one.unit !== null)?.unit ?? null }
}

const definition = /^(?:目标值?|指标值?|基准值?|标准值?|标准)(?:为|是|定为|设为)?$/

/** 目标值为85%: what the words 目标值 and 标准 stand for in the rest of the clause. */
export function isDefining(piece: Piece): boolean {
  if (piece.is === 'standard') return /目标|指标/.test(piece.text)
  if (piece.is !== 'compare') return false
  // 合格率应达到98%以上，每低…: what is asked for.
  return definition.test(piece.label) || /^(?:应|须|需|要求)/.test(piece.text.slice(piece.label.length))
}

/** 达标 behind 目标值为85%. */
function isReachedAfter(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at]
  return piece?.is === 'words' && isReached(piece.text) && pieces.slice(0, at).some(isDefining)
}

/** 每低于标准1个百分点 beside 达到90%: the number that was said. 目标值 is it only where the clause says so. */
function isAlias(mark: Mark, isDefined: boolean): boolean {
  if (mark.is === 'target') return isDefined && mark.percent === 100
  return mark.is === 'named' && /^(?:该|此|上述|规定)?(?:标准|基准值?|规定值)$/.test(mark.name)
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
