import type { LintRule } from '../lint-rule.ts'

/** A number of no kind: without a unit and without decimals nobody knows what to write, nor how a sum of it is rounded. */
export const bareNumber: LintRule = {
  id: 'bare_number',
  severity: 'hint',
  find: ({ compiled, schemaAt }) =>
    Object.values(compiled.fields)
      .filter(
        ({ kind, schema }) =>
          kind === 'decimal' && !Object.hasOwn(schema, 'x-unit') && !Object.hasOwn(schema, 'x-decimals'),
      )
      .map((field) => ({ at: [schemaAt(field.pattern)], params: { title: field.title } })),
}
