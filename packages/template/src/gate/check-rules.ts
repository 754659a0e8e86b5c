import { nodeAddress } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { compileProgram } from '@tianbao/rules'
import type { CompiledTemplate } from '../compiled.ts'
import { limits } from '../limits.ts'
import { operators } from '../operators.ts'
import { unknownPaths } from '../paths/known-path.ts'
import { scoringAddress } from '../scoring/rule-ids.ts'
import { refusal } from './refusal.ts'

/** Whether every rule compiles, everything that it reads exists, and no rules wait for one another. */
export function checkRules(compiled: CompiledTemplate): readonly Finding[] {
  const program = compileProgram(compiled.rules, {
    operators,
    lists: Object.keys(compiled.lists),
    groups: compiled.groups,
    sources: Object.keys(compiled.sources),
  })
  const items = compiled.scoring?.items ?? []
  const placeOf = (rule: string) => scoringAddress(rule, items) ?? nodeAddress('rules', rule)
  const authors = new Map(compiled.rules.map((rule) => [nodeAddress('rules', rule.key), placeOf(rule.rule)]))
  const problems = program.problems.map((finding) => ({
    ...finding,
    addresses: [...new Set(finding.addresses.map((address) => authors.get(address) ?? address))],
  }))
  const unresolved = compiled.rules.flatMap((rule) =>
    unknownPaths(compiled, program.reads(rule.key)).map((path) =>
      refusal('gate.variable', placeOf(rule.rule), {
        rule: rule.rule,
        path: path.slice(0, 100),
      }),
    ),
  )
  return [...problems, ...distinct(unresolved)].slice(0, limits.findings)
}

/** Findings that say the same of a rule for several of its columns, once. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()]
}
