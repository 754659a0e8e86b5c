import { propertyAddress } from '@tianbao/edit'
import type { LintRule } from '../lint-rule.ts'

/** A source of a year that has not come yet. */
export const laterSource: LintRule = {
  id: 'later_source',
  severity: 'warning',
  find: ({ compiled }) =>
    Object.entries(compiled.sources)
      .filter(([, source]) => source.year > 0)
      .map(([name, source]) => ({
        at: [propertyAddress('sources', name)],
        params: { name, year: compiled.year + source.year },
      })),
}
