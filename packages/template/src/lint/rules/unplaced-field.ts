import { unplacedFields } from '@tianbao/sheet'
import type { LintRule } from '../lint-rule.ts'

/** 未放置: a field that the schema has and the sheet does not. Where there is no sheet, the whole form is drawn. */
export const unplacedField: LintRule = {
  id: 'unplaced_field',
  severity: 'warning',
  find: ({ compiled, schemaAt }) =>
    compiled.sheet === null
      ? []
      : unplacedFields(compiled.sheet, Object.keys(compiled.fields)).map((pattern) => ({
          at: [schemaAt(pattern)],
          params: { title: compiled.fields[pattern]?.title ?? pattern, path: pattern },
        })),
}
