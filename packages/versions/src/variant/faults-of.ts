import type { Finding } from '@tianbao/finding'
import { checkGate, lintTemplate, readTemplate, type Template } from '@tianbao/template'

/**
 * What keeps a template from being published: that it is none, what the gate refuses, and what the linter calls an
 * error: cells that overlap, rules that read paths that are not there. Empty for a good one.
 */
export function faultsOf(template: Template): readonly Finding[] {
  const known = judged.get(template) ?? judge(template)
  judged.set(template, known)
  return known
}

/** Thirty cities stand on one base. */
const judged = new WeakMap<Template, readonly Finding[]>()

function judge(template: Template): readonly Finding[] {
  const read = readTemplate(JSON.stringify(template))
  if (read.template === undefined) return read.findings ?? []
  const refused = checkGate(template)
  if (refused.length > 0) return refused
  return lintTemplate(template).filter(({ severity }) => severity === 'error')
}
