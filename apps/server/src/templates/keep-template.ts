import { type Finding, sentence } from '@tianbao/finding'
import { messagesFor } from '@tianbao/form'
import { compileTemplate, readTemplate, templateMessages } from '@tianbao/template'
import { createValidator, validatorSource } from '@tianbao/template/validate'
import { regionName } from './region-name.ts'
import type { KeptSample, KeptTemplate } from './template-shelf.ts'

/** A template that can be filled, or in words why it cannot. */
export type Keeping = { readonly kept: KeptTemplate } | { readonly faults: readonly string[] }

/** Reads and compiles a template's text, once per start. */
export function keepTemplate(
  text: string,
  samples: readonly KeptSample[],
  version: KeptTemplate['version'] = null,
  variant: string | null = null,
): Keeping {
  const read = readTemplate(text)
  if (read.findings) return { faults: inWords(read.findings) }
  const { compiled, findings } = compileTemplate(read.template)
  if (findings) return { faults: inWords(findings) }
  const { region, form, year, title, digest } = compiled
  return {
    kept: {
      region,
      regionName: regionName(region),
      form,
      year,
      title,
      digest,
      text,
      compiled,
      compiledText: JSON.stringify(compiled),
      messages: messagesFor(compiled, 'zh-CN'),
      validate: createValidator(compiled),
      validatorScript: validatorSource(compiled),
      samples,
      variant,
      version,
    },
  }
}

function inWords(findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) =>
    `${finding.addresses[0] ?? ''} ${sentence(finding, templateMessages['zh-CN'])}`.trim(),
  )
}
