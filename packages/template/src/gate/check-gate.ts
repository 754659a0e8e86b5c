import type { Finding } from '@tianbao/finding'
import { type Compilation, compileTemplate } from '../compile/compile-template.ts'
import type { CompiledTemplate } from '../compiled.ts'
import { limits } from '../limits.ts'
import { measureSchema } from '../schema/measure.ts'
import type { Template } from '../template.ts'
import { checkArrays } from './check-arrays.ts'
import { beyondRows, checkLogics } from './check-logics.ts'
import { checkNames } from './check-names.ts'
import { checkPatterns } from './check-patterns.ts'
import { checkRules } from './check-rules.ts'
import { checkScoring } from './check-scoring.ts'
import { checkSize } from './check-size.ts'
import { checkSources } from './check-sources.ts'
import { checkWords } from './check-words.ts'
import { everySchema } from './every-schema.ts'

/**
 * What keeps a template from being published, all at once as far as that is safe: every finding is an error and names
 * its place. A later check only runs where the ones before it found the ground to be safe, so the whole is bounded by
 * `limits`, whatever the template is. An empty answer says that a template may be compiled, validated and run.
 */
export function checkGate(template: Template): readonly Finding[] {
  return compileThroughGate(template).findings ?? []
}

/** A template that passes the gate, compiled; else what the gate says. For whoever goes on with it. */
export function compileThroughGate(template: Template): Compilation {
  for (const check of [checkSize, checkWords, checkParts]) {
    const findings = check(template)
    if (findings.length > 0) return { findings: findings.slice(0, limits.findings) }
  }
  const compilation = compileTemplate(template)
  const findings = compilation.compiled ? checkCompiled(compilation.compiled) : compilation.findings
  return findings.length > 0 ? { findings: findings.slice(0, limits.findings) } : compilation
}

function checkParts(template: Template): readonly Finding[] {
  const schemas = everySchema(template.schema)
  return [
    ...measureSchema(template.schema, 'schema').findings,
    ...checkNames(schemas),
    ...checkArrays(schemas, template.schema),
    ...checkPatterns(schemas),
    ...checkLogics(template).filter((finding) => finding.severity === 'error'),
    ...beyondRows(template),
  ]
}

function checkCompiled(compiled: CompiledTemplate): readonly Finding[] {
  const named = [...checkScoring(compiled), ...checkSources(compiled)]
  return named.length > 0 ? named : checkRules(compiled)
}
