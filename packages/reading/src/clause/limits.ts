import type { Draft } from './draft.ts'
import type { Statement } from './statement.ts'

const benign =
  /^(?:累计|全年|年度|当年|本项|该项|此项|共|合计|以上|上述|以此类推|依此类推|依次类推|以此类推直至|直至|直到)?$/

/** Takes what is said of the whole clause (扣完为止, 最高加6分, 满分5分) into the draft; answers the other statements. */
export function takeLimits(statements: readonly Statement[], draft: Draft): readonly Statement[] {
  const said = new Map<string, number | null>()
  return statements.filter((statement) => {
    const { what } = statement
    switch (what.is) {
      case 'floor':
        draft.floor = limit('floor', what.points)
        break
      case 'max_penalty':
        draft.maxPenalty = limit('max_penalty', what.points)
        break
      case 'max_bonus':
        draft.maxBonus = limit('max_bonus', what.points)
        break
      case 'cap':
        // 不超过满分 says what holds anyway.
        if (what.points !== null) draft.cap = limit('cap', what.points)
        break
      case 'total':
        draft.sayFull(what.points)
        break
      // 5分。达到95%得满分: points said before all else are those of the item.
      case 'award':
        if (statement !== statements[0] || !what.isBare || statement.condition.pieces.length > 0) return true
        if (statements.length < 2 || what.points.of === 'full') return true
        draft.sayFull(what.points.points)
        break
      default:
        return true
    }
    claimLimit(statement, draft)
    return false
  })

  function limit(kind: string, points: number): number {
    const before = said.get(kind)
    if (before !== undefined && before !== points) draft.fail('two_limits')
    said.set(kind, points)
    return points
  }
}

function claimLimit(statement: Statement, draft: Draft): void {
  const { what, condition } = statement
  draft.claim(statement, what.is === 'total' ? 'full' : what.is === 'floor' ? 'floor' : 'cap')
  for (const piece of condition.pieces) if (benign.test(piece.text)) draft.claim(piece, 'subject')
}

/** Takes what is said of part steps, once the steps are known: 不足1个百分点 must be about a step of one point. */
export function takePartStep(statements: readonly Statement[], draft: Draft): readonly Statement[] {
  const steps = draft.parts.flatMap((part) =>
    'step' in part ? [part.step] : 'below' in part ? [part.below?.step ?? part.above?.step] : [],
  )
  return statements.filter((statement) => {
    const { what } = statement
    if (what.is !== 'part_step') return true
    if (steps.length === 0 || (what.step !== null && steps.some((step) => step !== what.step)))
      draft.fail('step_conflict')
    if (draft.partStep !== null && draft.partStep !== what.how) draft.fail('step_conflict')
    draft.partStep = what.how
    claimLimit(statement, draft)
    draft.claim(statement, 'part_step')
    return false
  })
}
