import { optionsOf } from '@tianbao/fields'
import { isObject } from '../../json-values.ts'
import type { LintRule } from '../lint-rule.ts'

/** A choice with nothing to choose from. Options may come from a rule of type options. */
export const noOptions: LintRule = {
  id: 'no_options',
  severity: 'error',
  find({ compiled, schemaAt }) {
    const offered = new Set(compiled.rules.flatMap((rule) => (rule.type === 'options' ? rule.at : [])))
    return Object.values(compiled.fields)
      .filter(({ kind, schema }) => {
        const items = isObject(schema.items) ? schema.items : {}
        return (
          (kind === 'choice' && optionsOf(schema).length === 0) ||
          (kind === 'choices' && optionsOf(items).length === 0)
        )
      })
      .filter(
        ({ pattern }) =>
          !offered.has(pattern) && !offered.has(`$row${pattern.slice(pattern.lastIndexOf('.'))}`),
      )
      .map((field) => ({ at: [schemaAt(field.pattern)], params: { title: field.title } }))
  },
}
