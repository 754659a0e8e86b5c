import type { JsonObject } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { type CompiledTemplate, compileTemplate, readTemplate } from '@tianbao/template'

export type OpenedTemplate =
  | { readonly compiled: CompiledTemplate; readonly findings?: never }
  | { readonly findings: readonly Finding[]; readonly compiled?: never }

/** A template as its file says it, or one that was compiled before, ready to be filled; or why it cannot be. */
export function openTemplate(template: JsonObject | CompiledTemplate): OpenedTemplate {
  if (isCompiled(template)) return { compiled: template }
  const read = readTemplate(JSON.stringify(template))
  return read.findings ? { findings: read.findings } : compileTemplate(read.template)
}

/** Only a compiled one says its digest; a file says its format. */
function isCompiled(template: JsonObject | CompiledTemplate): template is CompiledTemplate {
  return 'digest' in template && 'fields' in template && !('format' in template)
}
