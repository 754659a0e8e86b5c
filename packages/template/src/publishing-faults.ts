import type { Json } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { compileThroughGate } from './gate/check-gate.ts'
import { lintErrors } from './lint/lint-template.ts'
import { fromJson } from './read/read-template.ts'
import type { Template } from './template.ts'

/**
 * What keeps a template from being published, at one go: that it is none (edits may have made anything of one), what the
 * gate refuses, and what the linter calls an error. It is compiled once, and advice is not looked for: for whoever
 * judges many. Empty for a good one; law: empty exactly where reading, gate and the linter's errors are.
 */
export function publishingFaults(template: Template): readonly Finding[] {
  const { findings: misread } = fromJson(template as unknown as Json)
  if (misread !== undefined) return misread
  const { compiled, findings } = compileThroughGate(template)
  return compiled === undefined ? findings : lintErrors(template, compiled)
}
