import { fieldKind } from '@tianbao/fields'
import { own } from '../../json-values.ts'
import type { LintRule } from '../lint-rule.ts'

/** A kind of field on a type that it does not have: money in a text. */
export const kindType: LintRule = {
  id: 'kind_type',
  severity: 'error',
  find: ({ compiled, schemaAt }) =>
    Object.values(compiled.fields).flatMap(({ pattern, kind, schema, title }) => {
      const wanted = own(fieldKind(kind)?.schema ?? {}, 'type')
      const types = [own(schema, 'type') ?? []].flat()
      const isFit =
        types.length === 0 ||
        wanted === undefined ||
        types.includes(wanted) ||
        (wanted === 'number' && types.includes('integer'))
      return isFit || kind === 'choice'
        ? []
        : [{ at: [schemaAt(pattern)], params: { title, kind, type: types.map(String) } }]
    }),
}
