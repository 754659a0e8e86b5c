import { ownText } from '../../json-values.ts'
import type { LintRule } from '../lint-rule.ts'

/** A field that people would know by its property name only. One that is about a year is titled by it. */
export const noTitle: LintRule = {
  id: 'no_title',
  severity: 'warning',
  find: ({ compiled, schemaAt }) =>
    Object.values(compiled.fields)
      .filter((field) => (ownText(field.schema, 'title') ?? '') === '' && field.year === null)
      .map((field) => ({ at: [schemaAt(field.pattern)], params: { title: field.title } })),
}
