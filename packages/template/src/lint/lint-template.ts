import type { Finding } from '@tianbao/finding'
import { checkSheet } from '@tianbao/sheet'
import type { CompiledTemplate } from '../compiled.ts'
import { checkLogics } from '../gate/check-logics.ts'
import { limits } from '../limits.ts'
import type { Template } from '../template.ts'
import type { LintRule } from './lint-rule.ts'
import { lintRules } from './lint-rules.ts'
import { type LintSubject, lintSubject } from './subject.ts'

/**
 * What a template's author should look at: findings `lint.*` and, for the table and the logics, `sheet.*` and `rules.*`, each with its place in the
 * template. Errors are to be put right before publishing. A template that does not compile is the gate's to judge: then
 * there are none.
 */
export function lintTemplate(template: Template): readonly Finding[] {
  const subject = lintSubject(template)
  if (!subject) return []
  const { sheet, fields } = subject.compiled
  const table = sheet === null ? [] : checkSheet(sheet, new Set(Object.keys(fields)))
  const logics = checkLogics(template).filter((finding) => finding.severity !== 'error')
  return [...table, ...logics, ...lintRules.flatMap((rule) => findingsOf(rule, subject))].slice(
    0,
    limits.findings,
  )
}

/** Of a template that passed the gate, only what keeps it from being published. */
export function lintErrors(template: Template, compiled: CompiledTemplate): readonly Finding[] {
  const subject = lintSubject(template, compiled)
  if (!subject) return []
  const { sheet, fields } = compiled
  const table = sheet === null ? [] : checkSheet(sheet, new Set(Object.keys(fields)))
  const strict = lintRules.filter(({ severity }) => severity === 'error')
  return [
    ...table.filter(({ severity }) => severity === 'error'),
    ...strict.flatMap((rule) => findingsOf(rule, subject)),
  ].slice(0, limits.findings)
}

/** What a rule finds; of a shape that is repeated, which stands at one place, once. */
function findingsOf({ id, severity, find }: LintRule, subject: LintSubject): readonly Finding[] {
  const found = find(subject).map(({ at, params = {} }) => ({
    code: `lint.${id}`,
    severity,
    addresses: at,
    params,
  }))
  return [
    ...new Map(
      found.map((finding) => [JSON.stringify([finding.addresses, finding.params]), finding]),
    ).values(),
  ]
}
