import type { Finding } from '@tianbao/finding'
import { checkGate, lintTemplate, type Template } from '@tianbao/template'

/** All that is wrong with a template: what the gate refuses, else what the linter says. */
export function findingsOf(template: Template): readonly Finding[] {
  return [...checkGate(template), ...lintTemplate(template)]
}
