import type { Piece } from './piece.ts'
import type { RulePart } from './rule.ts'
import type { Statement } from './statement.ts'
import type { PartStep } from './terms.ts'

/** What a stretch of a clause was taken for. */
export type PhraseRole =
  | 'subject'
  | 'threshold'
  | 'points'
  | 'step'
  | 'penalty'
  | 'bonus'
  | 'cutoff'
  | 'band'
  | 'grade'
  | 'item'
  | 'veto'
  | 'floor'
  | 'cap'
  | 'full'
  | 'part_step'
  | 'ratio'
  | 'rank'
  | 'due'
  | 'otherwise'
  | 'standard'

/** Why a clause is not scored by a rule, where its words are understood one by one. */
export type ClauseFault =
  | 'two_fulls'
  | 'two_limits'
  | 'unit_conflict'
  | 'bands_overlap'
  | 'grades_or_items'
  | 'sides_conflict'
  | 'step_conflict'
  | 'fixed_penalty'
  | 'ratio_unclear'
  | 'direction_unclear'
  | 'several_measures'
  | 'not_composed'

/** A clause while its statements are put together: every piece is claimed by what it was taken for, or is unread. */
export class Draft {
  readonly parts: RulePart[] = []
  full: number | null = null
  floor: number | null = null
  cap: number | null = null
  partStep: PartStep | null = null
  maxPenalty: number | null = null
  maxBonus: number | null = null
  /** The statement that gives the full points. */
  award: Statement | null = null
  /** A rate is defined as value over target. */
  definesCompletion = false
  readonly faults: ClauseFault[] = []
  readonly roles = new Map<Piece | Statement, PhraseRole>()

  /** Says what a piece or a consequence was taken for. */
  claim(what: Piece | Statement, role: PhraseRole): void {
    this.roles.set(what, role)
  }

  /** Claims a statement: its consequence as one thing, all of its pieces as another. */
  claimAll(statement: Statement, consequence: PhraseRole, pieces: PhraseRole): void {
    this.claim(statement, consequence)
    for (const piece of statement.condition.pieces) this.claim(piece, pieces)
  }

  /** Full points that a phrase says; two different ones contradict each other. */
  sayFull(points: number): void {
    if (this.full !== null && this.full !== points) this.fail('two_fulls')
    this.full = points
  }

  /** Takes back what a statement was taken for: it is named as not understood. */
  doubt(statement: Statement): void {
    this.roles.delete(statement)
    for (const piece of statement.condition.pieces) this.roles.delete(piece)
  }

  /** Keeps why the clause cannot be a rule. Answers false: nothing was composed. */
  fail(fault: ClauseFault): false {
    if (!this.faults.includes(fault)) this.faults.push(fault)
    return false
  }
}
