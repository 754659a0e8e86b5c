import type { Json } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { metaSchema } from '../meta-schema/template.ts'
import { checkShape } from '../read/check-shape.ts'
import type { Template } from '../template.ts'

/** Whether a template has the shape of the format, and its schema no keyword but those of the format's list. */
export function checkWords(template: Template): readonly Finding[] {
  return checkShape(metaSchema, metaSchema, template as unknown as Json).map((finding) =>
    finding.code === 'read.unknown' && finding.addresses[0]?.startsWith('schema.')
      ? { ...finding, code: 'gate.keyword' }
      : finding,
  )
}
