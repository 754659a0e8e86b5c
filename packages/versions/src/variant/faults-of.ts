import type { Finding } from '@tianbao/finding'
import { publishingFaults, type Template } from '@tianbao/template'

/**
 * What keeps a template from being published: that it is none, what the gate refuses, and what the linter calls an
 * error: cells that overlap, rules that read paths that are not there. Empty for a good one.
 */
export function faultsOf(template: Template): readonly Finding[] {
  const known = judged.get(template) ?? publishingFaults(template)
  judged.set(template, known)
  return known
}

/** Thirty cities stand on one base. */
const judged = new WeakMap<Template, readonly Finding[]>()
