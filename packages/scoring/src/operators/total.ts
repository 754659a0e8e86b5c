import type { Json } from '@tianbao/edit'
import { rememberedClause } from '@tianbao/reading'
import type { Operator } from '@tianbao/rules'
import { mayCount } from '../row/range.ts'
import { type ScoredItem, totalOf } from '../total.ts'
import { worthOf } from '../worth.ts'
import { countingIn, settingsIn } from './settings-in.ts'

/**
 * `{"total": [items, settings]}`: what a form comes to. An item is a list `[points, clause, score, applies, actual]`, and
 * behind them what it settles of `notApplicable` and `conversion` otherwise than the form; one that is worth no points
 * counts for nothing. Null while an item that applies has no score, or one that nobody may give.
 */
export const totalOperator: Operator = Object.freeze<Operator>({
  id: 'total',
  title: { zh: '总分', en: 'Total score' },
  family: 'number',
  arity: [1, 2],
  isStandard: false,
  shape: 'strict',
  apply([items, settings], work) {
    if (!Array.isArray(items)) return null
    work.charge(1 + items.length * 2)
    const scored = itemsIn(items)
    return scored.length === 0 ? null : totalOf(scored, settingsIn(settings)).points
  },
  explain: ({ args: [items, settings], value, text }) => {
    const { sum, full, conversion, open } = totalOf(
      itemsIn(Array.isArray(items) ? items : []),
      settingsIn(settings),
    )
    if (value === null) return open.length > 0 ? `还有 ${open.length} 项没有得分` : '没有计分的项'
    return conversion === null
      ? `各项得分之和 ${sum}，满分 ${full}`
      : `${conversion.sum} ÷ ${conversion.under} × ${conversion.over}${conversion.kept === 0 ? '' : ` + ${conversion.kept}`} = ${text}`
  },
})

/** Items that are worth points; a single `null` in a list stands for nothing. */
function itemsIn(items: readonly Json[]): readonly ScoredItem[] {
  return items.flatMap((item, at) => {
    if (!Array.isArray(item)) return []
    const [points, clause, score, applies, actual, notApplicable, conversion] = item as readonly Json[]
    const reading = rememberedClause(typeof clause === 'string' ? clause : '')
    const worth = reading.rule === null ? null : worthOf(reading.rule)
    const full = typeof points === 'number' && points >= 0 ? points : worth
    const isScored =
      typeof score === 'number' &&
      Number.isFinite(score) &&
      mayCount(score, { reading, full }, typeof actual === 'string' ? actual : null)
    return full === null
      ? []
      : [
          {
            id: String(at),
            full,
            points: isScored ? score : null,
            applies: applies !== false,
            ...countingIn(notApplicable, conversion),
          },
        ]
  })
}
