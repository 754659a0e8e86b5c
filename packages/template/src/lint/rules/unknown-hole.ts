import { propertyAddress } from '@tianbao/edit'
import type { Rule } from '../../template.ts'
import type { LintRule } from '../lint-rule.ts'

/** Names that every message knows, those of a compute rule, and those of rows told together. */
const always = ['title', 'year', 'name', 'group']
const ofCompute = ['typed', 'computed', 'diff']
const ofGathered = ['count', 'total', 'names']

/** A hole in a message or remedy that no `let` fills: it would read as empty. */
export const unknownHole: LintRule = {
  id: 'unknown_hole',
  severity: 'error',
  find: ({ rules, ruleAt }) =>
    rules.flatMap((rule) =>
      (['message', 'remedy'] as const).flatMap((part) =>
        holesOf(rule[part] ?? '')
          .filter((hole) => !namesOf(rule).includes(hole))
          .map((hole) => ({ at: [propertyAddress(ruleAt(rule.id), part)], params: { rule: rule.id, hole } })),
      ),
    ),
}

function namesOf(rule: Rule): readonly string[] {
  return [
    ...always,
    ...Object.keys(rule.let ?? {}),
    ...(rule.type === 'compute' ? ofCompute : []),
    ...(rule.gather === true ? ofGathered : []),
  ]
}

function holesOf(text: string): readonly string[] {
  return [...text.matchAll(/\{\{|\{([^{}:]+)(?::\d)?\}/g)].flatMap(([, hole]) =>
    hole === undefined ? [] : [hole],
  )
}
