import { isAward } from './award.ts'
import type { BonusPart } from './counted-parts.ts'
import type { Draft } from './draft.ts'
import type { Piece } from './piece.ts'
import { comparisonIn, type Statement } from './statement.ts'
import { isTime } from './unit.ts'
import { labelOf } from './veto.ts'

const periodic = /^每个?(季度|月|半年|学期)/

/** 每季度完成得0.5分，满分2分: so much for each period, where what all of them come to is said. */
export function takePeriodic(statement: Statement, all: readonly Statement[], draft: Draft): void {
  const { what, condition } = statement
  const [piece, ...others] = condition.pieces
  if (what.is !== 'award' || what.points.of !== 'points' || piece === undefined || others.length > 0) return
  const isPlain = piece.is === 'words' || (piece.is === 'compare' && piece.comparison.isBare)
  const unit = isPlain ? (periodic.exec(piece.text)?.[1] ?? oneOf(piece)) : undefined
  const { points } = what.points
  const periods = (draft.full ?? draft.cap ?? 0) / points
  // Beside other awards one of them may be meant once.
  if (all.filter(isAward).length > 1) return
  if (unit === undefined || !(periods > 1) || !Number.isInteger(Number(periods.toFixed(9)))) return
  draft.parts.push({ ...countedBonus(labelOf(statement), points, unit), isBase: true })
  draft.claimAll(statement, 'bonus', 'step')
}

/** 论文1篇得2分，最高6分: what is counted one by one, where more than one of it can be won. */
function oneOf(piece: Piece): string | undefined {
  if (piece.is !== 'compare' || !piece.comparison.isBare || /^.?每/.test(piece.text)) return undefined
  const { low, unit } = piece.comparison
  const isOne = low?.at.is === 'number' && low.at.value === 1 && unit !== null && /^[^%]$|^人次$/.test(unit)
  return isOne && !isTime(unit) && piece.label !== '' ? unit : undefined
}

/** Points for each of what is counted, without an end. */
export function countedBonus(label: string, points: number, unit: string | null): BonusPart {
  return {
    model: 'bonus',
    step: 1,
    points,
    unit,
    label,
    from: null,
    side: 'above',
    cap: null,
    isBase: false,
    isOnce: false,
    among: null,
  }
}

const whole = /^(?:全部|全面|均|都|所有).{0,12}$/

/** 每完成1个得0.4分，全部完成得4分, or 完成10个以上得4分: all that can be won by counting. */
export function takeAllOfThem(all: readonly Statement[], each: number, draft: Draft): void {
  for (const award of all) {
    const { what, condition } = award
    if (!isAward(award) || draft.roles.has(award) || what.is !== 'award' || what.points.of !== 'points')
      continue
    const { points } = what.points
    const low = comparisonIn(award)?.comparison.low
    const isMost = low?.at.is === 'number' && Math.abs(low.at.value * each - points) < 1e-9
    const { pieces } = condition
    const areWords = pieces.length > 0 && pieces.every(({ is, text }) => is === 'words' && whole.test(text))
    if (!(areWords || isMost) || points <= each) continue
    draft.sayFull(points)
    draft.claimAll(award, 'full', 'subject')
  }
}
