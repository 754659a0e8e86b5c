import type { RulePart } from '@tianbao/reading'
import type { Logic } from '@tianbao/rules'
import type { Attempt } from '../attempt.ts'
import type { Bends, Span } from '../axis.ts'
import type { ScoreInput } from '../input.ts'
import type { Plan } from '../plan.ts'

/**
 * One family of clauses. All have this anatomy, and stand in the one list `models`. `score` and `plan` say the same
 * twice, as arithmetic and as JSON-Logic: a property test holds them together.
 */
export interface Model<Part extends RulePart> {
  readonly model: Part['model']
  readonly title: string
  /** What the points come to, or what is lost: `gain` is won, `loss` is lost of the rest, `extra` is added at the end. */
  readonly kind: 'gain' | 'loss' | 'extra' | 'veto'
  /** The points; NaN, with what is noted in the attempt, where there are none. */
  readonly score: (part: Part, attempt: Attempt) => number
  readonly plan: (part: Part, plan: Plan) => Logic
  /** Inputs that give full marks, as far as the part says; a bound is the nearest number that does. */
  readonly best: (part: Part) => Readonly<Partial<Record<keyof ScoreInput, unknown>>>
  /**
   * Where its points change on the line of one input, under the attempt's choice: between two neighbours they go
   * straight, or along one smooth curve. What has no end goes as far as the stretch. Left out: it is not scored by a
   * number on a line.
   */
  readonly bends?: (part: Part, attempt: Attempt, span: Span | null) => Bends
}
