import type { Draft } from './draft.ts'
import type { Grade } from './judged-parts.ts'
import { comparisonIn, perIn, type Statement } from './statement.ts'
import { labelOf } from './veto.ts'

/** 两项不达标: so many at once, no item of its own. */
const several = /^(?:有|发生|出现|存在)?[\d一二两三四五六七八九十]{1,3}[项个起次件例人处条]/

/** 公开不及时扣1分: points lost for words, one item each. */
export function takeItemDeductions(statements: readonly Statement[], draft: Draft): void {
  const items: Grade[] = []
  for (const statement of statements) {
    const { what, condition } = statement
    if (what.is !== 'deduct' || perIn(statement) !== null) continue
    const areWords = condition.pieces.every((piece) => piece.is === 'words' && !several.test(piece.text))
    if (condition.pieces.length === 0 || !areWords) {
      draft.fail('fixed_penalty')
      continue
    }
    items.push({ label: labelOf(statement), points: what.points })
    draft.claimAll(statement, 'penalty', 'item')
  }
  if (items.length === 0) return
  const at = draft.parts.findIndex((part) => part.model === 'checklistDeduct')
  const before = draft.parts[at]
  if (before?.model === 'checklistDeduct') draft.parts[at] = { ...before, items }
  else draft.parts.push({ model: 'checklistDeduct', items, missing: null, maxPenalty: null })
}

/** 超过年初指标值130%的，扣减该指标分值的20%. */
export function takeOverCompletion(statements: readonly Statement[], draft: Draft): readonly Statement[] {
  return statements.filter((statement) => {
    const { what, condition } = statement
    const piece = comparisonIn(statement)
    const end = piece?.comparison.low
    if (
      what.is !== 'deduct' ||
      piece === null ||
      perIn(statement) !== null ||
      end == null ||
      end.at.is !== 'target'
    )
      return true
    if (piece.comparison.high !== null || end.at.percent <= 100) return true
    if (
      !condition.pieces.every(
        (one) => one === piece || /^(?:视为|视同|说明|认定为|属于).{0,16}$/.test(one.text),
      )
    )
      return true
    draft.parts.push({
      model: 'overCompletion',
      limit: end.at.percent,
      isIncluded: end.isIncluded,
      penalty: what.points,
    })
    draft.claimAll(statement, 'penalty', 'threshold')
    return false
  })
}
