import { unplacedFields } from '@tianbao/sheet'
import { targetPlaces } from '../../paths/rule-places.ts'
import type { LintRule } from '../lint-rule.ts'
import { requiredFields } from '../required-fields.ts'
import { shutPlaces } from '../shut-places.ts'

/**
 * A cell of the sheet that nobody ever sees: a rule always hides it, or its list may have no row. What must be filled
 * is `unreachable_required`; what is computed may well be hidden.
 */
export const unreachableCell: LintRule = {
  id: 'unreachable_cell',
  severity: 'warning',
  find({ compiled, schemaAt }) {
    if (compiled.sheet === null) return []
    const unplaced = new Set(unplacedFields(compiled.sheet, Object.keys(compiled.fields)))
    const computed = new Set(compiled.rules.flatMap((rule) => targetPlaces(compiled.groups, rule)))
    const required = requiredFields(compiled)
    const isHidden = shutPlaces(compiled, 'hidden')
    return Object.values(compiled.fields)
      .filter(({ pattern }) => !unplaced.has(pattern) && !computed.has(pattern) && !required.has(pattern))
      .filter(({ pattern, list }) => isHidden(pattern) || compiled.lists[list ?? '']?.maxItems === 0)
      .map(({ pattern, title }) => ({ at: [schemaAt(pattern)], params: { title } }))
  },
}
