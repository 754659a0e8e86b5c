import type { LintRule } from '../lint-rule.ts'

/** A form without 填报说明. */
export const noNotes: LintRule = {
  id: 'no_notes',
  severity: 'hint',
  find: ({ compiled }) => (compiled.notes.trim() === '' ? [{ at: ['notes'] }] : []),
}
