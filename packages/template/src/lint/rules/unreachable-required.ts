import { unplacedFields } from '@tianbao/sheet'
import type { LintRule } from '../lint-rule.ts'
import { requiredFields } from '../required-fields.ts'
import { shutPlaces } from '../shut-places.ts'

/** A cell that must be filled and that nobody can reach: not in the sheet, hidden always, or locked always. */
export const unreachableRequired: LintRule = {
  id: 'unreachable_required',
  severity: 'error',
  find({ compiled, schemaAt }) {
    const placedNowhere = new Set(
      compiled.sheet === null ? [] : unplacedFields(compiled.sheet, Object.keys(compiled.fields)),
    )
    const isHidden = shutPlaces(compiled, 'hidden')
    const isLocked = shutPlaces(compiled, 'locked')
    return [...requiredFields(compiled)]
      .filter((pattern) => placedNowhere.has(pattern) || isHidden(pattern) || isLocked(pattern))
      .map((pattern) => ({
        at: [schemaAt(pattern)],
        params: { title: compiled.fields[pattern]?.title ?? pattern },
      }))
  },
}
