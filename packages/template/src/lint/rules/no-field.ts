import type { LintRule } from '../lint-rule.ts'

/** A form in which nothing can be filled in. */
export const noField: LintRule = {
  id: 'no_field',
  severity: 'warning',
  find: ({ compiled }) => (Object.keys(compiled.fields).length === 0 ? [{ at: ['schema'] }] : []),
}
