import { propertyAddress } from '@tianbao/edit'
import type { LintRule } from '../lint-rule.ts'

/** A source that is the form itself, in the same year. */
export const ownSource: LintRule = {
  id: 'own_source',
  severity: 'error',
  find: ({ compiled }) =>
    Object.entries(compiled.sources)
      .filter(([, source]) => source.form === compiled.form && source.year === 0)
      .map(([name]) => ({ at: [propertyAddress('sources', name)], params: { name } })),
}
