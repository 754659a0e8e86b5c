import { type Json, propertyAddress } from '@tianbao/edit'
import { fieldKind } from '@tianbao/fields'
import type { CompiledField } from '../../compiled.ts'
import { catalogNodes } from '../catalog-nodes.ts'
import type { LintRule } from '../lint-rule.ts'

/** A default that its own column does not take: not one of the options, or a text for a number. */
export const unfitDefault: LintRule = {
  id: 'unfit_default',
  severity: 'error',
  find({ template, compiled }) {
    const { decimals, unit } = compiled.currency
    const isHeld = (field: CompiledField, value: Json) => {
      const context = { decimals, unit, year: compiled.year, schema: field.schema }
      return fieldKind(field.kind)?.holds(value, context) ?? true
    }
    return catalogNodes(template).flatMap(({ node, at, catalog }) =>
      Object.entries(node.defaults ?? {}).flatMap(([name, value]) => {
        const fields = Object.values(compiled.lists)
          .filter((list) => list.catalog === catalog)
          .flatMap((list) => compiled.fields[`${list.pattern}.*.${name}`] ?? [])
        return fields.every((field) => isHeld(field, value))
          ? []
          : [
              {
                at: [propertyAddress(propertyAddress(at, 'defaults'), name)],
                params: { name: node.name, title: fields[0]?.title ?? name },
              },
            ]
      }),
    )
  },
}
