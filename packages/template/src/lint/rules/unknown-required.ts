import { propertyAddress } from '@tianbao/edit'
import { everySchema } from '../../gate/every-schema.ts'
import { own, ownObject, ownTexts } from '../../json-values.ts'
import type { LintRule } from '../lint-rule.ts'

/** A property that is required, or ordered, and declared nowhere in an object that takes no others: it can never be given. */
export const unknownRequired: LintRule = {
  id: 'unknown_required',
  severity: 'error',
  find: ({ template }) =>
    everySchema(template.schema)
      .filter(({ schema }) => own(schema, 'additionalProperties') === false)
      .flatMap(({ schema, at }) => {
        const declared = ownObject(schema, 'properties')
        return ownTexts(schema, 'required')
          .filter((name) => !Object.hasOwn(declared, name))
          .map((name) => ({ at: [propertyAddress(at, 'required')], params: { name } }))
      }),
}
