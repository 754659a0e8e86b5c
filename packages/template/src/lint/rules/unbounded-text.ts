import { own } from '../../json-values.ts'
import type { LintRule } from '../lint-rule.ts'

/** A text of any length: it may not fit its cell, nor the page. */
export const unboundedText: LintRule = {
  id: 'unbounded_text',
  severity: 'hint',
  find: ({ compiled, schemaAt }) =>
    Object.values(compiled.fields)
      .filter(
        ({ schema }) =>
          own(schema, 'type') === 'string' &&
          ['maxLength', 'enum', 'oneOf', 'const', 'format', 'pattern'].every(
            (keyword) => !Object.hasOwn(schema, keyword),
          ),
      )
      .map((field) => ({ at: [schemaAt(field.pattern)], params: { title: field.title } })),
}
