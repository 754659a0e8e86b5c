import { nodeAddress } from '@tianbao/edit'
import { compileTemplate } from '../compile/compile-template.ts'
import type { CompiledTemplate } from '../compiled.ts'
import { schemaAddress } from '../paths/schema-address.ts'
import type { Rule, Template } from '../template.ts'

/** A template as lint rules see it: as written, and compiled. */
export interface LintSubject {
  readonly template: Template
  readonly compiled: CompiledTemplate
  readonly rules: readonly Rule[]
  /** The address in the template of what a pattern names: `annual.*.target`. */
  schemaAt(pattern: string): string
  ruleAt(id: string): string
}

/** Looks at a template; undefined where it does not compile, which is the gate's to tell. */
export function lintSubject(
  template: Template,
  compiled = compileTemplate(template).compiled,
): LintSubject | undefined {
  return (
    compiled && {
      template,
      compiled,
      rules: template.rules ?? [],
      schemaAt: (pattern) => schemaAddress(template.schema, pattern),
      ruleAt: (id) => nodeAddress('rules', id),
    }
  )
}
