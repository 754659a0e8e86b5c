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
      const declared = Object.keys(ownObject(schema, 'properties'))
      const wrong = [
        ...order.filter((name) => !declared.includes(name)),
        ...declared.filter((name) => !order.includes(name) && name !== 'id' && name !== 'under'),
      ]
      return order.length === 0 || wrong.length === 0
        ? []
        : [{ at: [propertyAddress(at, 'x-order')], params: { names: wrong.slice(0, 10) } }]
    }),
}
