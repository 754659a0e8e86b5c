import { createForm, type Form } from '../../../../packages/form/src/index.ts'
import { compileProgram } from '../../../../packages/rules/src/index.ts'
import {
  type CompiledRule,
  type CompiledTemplate,
  operators,
} from '../../../../packages/template/src/index.ts'
import { createValidator } from '../../../../packages/template/src/validate/index.ts'
import type { Data } from './form.ts'
import { wholeList } from './survey/rules.ts'

/** A form of ours, as the server opens and judges a submission: every kind, the schema, the rules, what is missing. */
export interface Ours {
  /** Opens and judges, and tells how many findings there are. */
  run(data: Data): number
  /** What is wrong with a submission: `rule@place`. */
  mistakes(data: Data): readonly string[]
}

/**
 * The schema and the rules by themselves, without a form around them: no reading of texts, nothing that waits, no
 * findings with their cells. What a server would run that knew nothing but JSON Schema and JSON-Logic.
 */
export function createBare(
  template: CompiledTemplate,
  rules: readonly CompiledRule[],
): (data: Data) => number {
  const validate = createValidator(template)
  const program = compileProgram(rules, {
    operators,
    lists: Object.keys(template.lists),
    groups: template.groups,
  })
  const context = { year: template.year, today: '2024-03-01', unit: template.currency.unit }
  return (data) => {
    const run = program.start(data as never, context)
    return validate(data as never).length + run.computed.size + run.judge().length
  }
}

/** `rules`: the ones to run, of the template's own. */
export function createOurs(template: CompiledTemplate, rules: readonly CompiledRule[]): Ours {
  const ruled: CompiledTemplate = { ...template, rules: rules.map((rule) => ({ ...rule, gather: false })) }
  const validate = createValidator(ruled)
  let minted = 0
  const mintId = () => `row-${++minted}`
  const open = (data: Data): Form =>
    createForm(ruled, { data: data as never, today: '2024-03-01', mintId, validate })
  const own = new Map(rules.map((rule) => [rule.rule, rule]))
  return {
    run: (data) => open(data).findings('submitting').length,
    mistakes: (data) =>
      open(data)
        .findings('submitting')
        .map(({ code, addresses: [first = ''] }) => {
          const rule = own.get(code)
          if (!rule) return `cell@${first}`
          const [at = ''] = rule.at
          return `${code}@${rule.each === undefined && at.includes('*') ? wholeList(at) : first}`
        })
        .sort(),
  }
}
