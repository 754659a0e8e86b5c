import type { Finding } from '@tianbao/finding'
import {
  areAlike,
  type Band,
  type BandsPart,
  type ClauseReading,
  fold,
  formatNumber,
  type RulePart,
  type TargetReading,
  usualUnit,
} from '@tianbao/reading'
import type { ScoringSettings } from './settings.ts'
import { reachableOf, worthOf } from './worth.ts'

/** What stands in the row of a clause, as far as it is known. */
export interface ClauseRow {
  /** 分值. */
  readonly points?: number | null
  /** Points that 备注 says once more. */
  readonly note?: number | null
  readonly target?: TargetReading | null
  readonly settings?: Partial<ScoringSettings>
  /** The cells, for findings to stand at; the clause's own first. */
  readonly addresses?: readonly string[]
}

/** What a reviewer should be warned of in a clause: what was not read, and what contradicts its row. */
export function lintClause(reading: ClauseReading, row: ClauseRow = {}): readonly Finding[] {
  const { rule, reason, unread, faults } = reading
  const { addresses = [] } = row
  const found: Finding[] = []
  const tell = (code: string, severity: Finding['severity'], params: Finding['params'] = {}) =>
    found.push({ code: `scoring.${code}`, severity, addresses, params })
  if (rule === null) {
    for (const fault of faults) tell(`fault.${fault}`, 'warning')
    if (reason === 'unread') tell('clause_unread', 'warning', { words: unread.map(({ text }) => text) })
    else if (reason === 'judged' || reason === 'empty' || reason === 'too_long')
      tell(`clause_${reason}`, 'hint')
    return found
  }
  const points = row.points ?? null
  const full = worthOf(rule)
  if (full !== null && points !== null && full !== points)
    tell('clause_points', 'warning', { clause: full, points })
  const note = row.note ?? null
  const own = full ?? points
  if (note !== null && own !== null && note !== own) tell('clause_note', 'warning', { note, points: own })
  const reachable = reachableOf(rule)
  if (reachable !== null) tell('clause_maximum', 'warning', { most: reachable, full: rule.full ?? 0 })
  for (const part of rule.parts) {
    for (const [low, high] of part.model === 'bands' ? gapsOf(part) : [])
      tell('bands_gap', 'warning', { low, high })
    const against = row.target ? thresholdAgainst(part, row.target) : null
    if (against !== null) tell(against.code, 'warning', against.params)
  }
  const isOpen = rule.partStep === null && (row.settings?.partStep ?? null) === null
  if (isOpen && rule.parts.some(hasFineSteps)) tell('part_step_open', 'warning')
  return found
}

function hasFineSteps(part: RulePart): boolean {
  if (part.model === 'perOccurrence' || part.model === 'bonus') return part.step !== 1
  // Where things are counted there is nothing between one and the next.
  if (part.model === 'step' && part.step === 1 && part.unit !== null && areAlike(part.unit, '个'))
    return false
  return part.model === 'step' || part.model === 'deviation' || part.model === 'deadline'
}

/** Stretches between bands that no band holds; between whole counts (1-2个, 3-4个) there is none. */
function gapsOf({ bands, unit, otherwise }: BandsPart): readonly (readonly [number, number])[] {
  if (otherwise !== null) return []
  const isCounted =
    unit !== null && areAlike(unit, '个') && bands.every(({ low, high }) => isWhole(low) && isWhole(high))
  return bands.flatMap((band, at): (readonly [number, number])[] => {
    const next = bands[at + 1]
    const [end, start] = [band.high, next?.low]
    if (end?.at.is !== 'number' || start?.at.is !== 'number') return []
    const isGap = start.at.value > end.at.value || (end.isIncluded === false && start.isIncluded === false)
    return isGap && !(isCounted && start.at.value === end.at.value + 1)
      ? [[end.at.value, start.at.value]]
      : []
  })
}

function isWhole(end: Band['low']): boolean {
  return end === null || (end.at.is === 'number' && Number.isInteger(end.at.value))
}

/** A threshold of the clause that is not the target of its row. */
function thresholdAgainst(
  part: RulePart,
  target: TargetReading,
): { readonly code: string; readonly params: Finding['params'] } | null {
  const threshold = thresholdOf(part)
  if (threshold === null || target.kind !== 'number' || typeof target.value !== 'number') return null
  const { unit, value } = threshold
  if (unit !== null && target.unit !== null && !areAlike(unit, usualUnit(target.unit)))
    return { code: 'clause_unit', params: { clause: unit, target: target.unit } }
  if (value === target.value) return null
  return {
    code: 'clause_threshold',
    params: {
      clause: formatNumber(value) + (unit ?? ''),
      target: formatNumber(target.value) + (target.unit ?? ''),
    },
  }
}

/** The number from which on a part gives all its points, where it says one. */
function thresholdOf(part: RulePart): { readonly value: number; readonly unit: string | null } | null {
  if (part.model === 'step')
    return part.threshold.is === 'number' ? { value: part.threshold.value, unit: part.unit } : null
  if (part.model !== 'threshold' || part.range === null) return null
  const { low, high } = part.range
  const end = low === null ? high : high === null ? low : null
  return end?.at.is === 'number' ? { value: end.at.value, unit: part.unit } : null
}

const inNote = /^(?:分值|满分|标准分|共计|计|共)?[:：为]?(\d{1,5}(?:\.\d{1,4})?)分[。.]?$/

/** The points that a remark says, where it says nothing else: 5分. Null where it is another remark. */
export function pointsInNote(text: string): number | null {
  const [, said] = inNote.exec(fold(text).replace(/\s/g, '')) ?? []
  return said === undefined ? null : Number(said)
}
