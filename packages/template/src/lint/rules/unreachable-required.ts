import { unplacedFields } from '@tianbao/sheet'
import { rulePlaces } from '../../paths/rule-places.ts'
import type { LintRule } from '../lint-rule.ts'
import { requiredFields } from '../required-fields.ts'

/** A cell that must be filled and that nobody can reach: not in the sheet, hidden always, or locked always. */
export const unreachableRequired: LintRule = {
  id: 'unreachable_required',
  severity: 'error',
  find({ compiled, schemaAt }) {
    const placedNowhere = new Set(
      compiled.sheet === null ? [] : unplacedFields(compiled.sheet, Object.keys(compiled.fields)),
    )
    const shut = compiled.rules
      .filter((rule) => rule.when === undefined)
      .filter(
        (rule) =>
          (rule.type === 'visible' && rule.logic === false) ||
          (rule.type === 'readonly' && rule.logic === true),
      )
      .flatMap((rule) => rule.at.flatMap((place) => rulePlaces(compiled.groups, rule.each, place)))
    const isShut = (pattern: string) => shut.some((one) => pattern === one || pattern.startsWith(`${one}.`))
    return [...requiredFields(compiled)]
      .filter((pattern) => placedNowhere.has(pattern) || isShut(pattern))
      .map((pattern) => ({
        at: [schemaAt(pattern)],
        params: { title: compiled.fields[pattern]?.title ?? pattern },
      }))
  },
}
