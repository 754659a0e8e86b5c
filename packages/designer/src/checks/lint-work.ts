import type { Finding } from '@tianbao/finding'
import { checkGate, lintTemplate, placesOfRules, type RulePlace, type Template } from '@tianbao/template'
import { withRuleTitles } from './rule-titles.ts'

/** All that is wrong with a template: what the gate refuses, else what the linter says. */
export function findingsOf(template: Template): readonly Finding[] {
  return withRuleTitles([...checkGate(template), ...lintTemplate(template)], template.rules)
}

/** All that a look at a template finds: what is wrong with it, and the places that its rules use. Plain data. */
export interface Looked {
  readonly findings: readonly Finding[]
  readonly places: readonly RulePlace[]
}

/** Looks at a template: work of tens of milliseconds, for another thread. */
export function lookAt(template: Template): Looked {
  return { findings: findingsOf(template), places: placesOfRules(template) }
}
