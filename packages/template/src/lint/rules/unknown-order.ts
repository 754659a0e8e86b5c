import { propertyAddress } from '@tianbao/edit'
import { everySchema } from '../../gate/every-schema.ts'
import { ownObject, ownTexts } from '../../json-values.ts'
import type { LintRule } from '../lint-rule.ts'

/** An order of properties that names one that is not there, or forgets one that is. */
export const unknownOrder: LintRule = {
  id: 'unknown_order',
  severity: 'hint',
  find: ({ template }) =>
    everySchema(template.schema).flatMap(({ schema, at }) => {
      const order = ownTexts(schema, 'x-order')
      const declared = new Set(Object.keys(ownObject(schema, 'properties')))
      const ordered = new Set(order)
      const wrong = [
        ...order.filter((name) => !declared.has(name)),
        ...[...declared].filter((name) => !ordered.has(name) && name !== 'id' && name !== 'under'),
      ]
      return order.length === 0 || wrong.length === 0
        ? []
        : [{ at: [propertyAddress(at, 'x-order')], params: { names: wrong.slice(0, 10) } }]
    }),
}
