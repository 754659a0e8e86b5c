import { type Finding, findingMessages, mergeMessages, sentence } from '@tianbao/finding'
import {
  parseJson,
  readTemplate,
  type Template,
  templateFromSchema,
  templateMessages,
} from '@tianbao/template'
import type { StartKey } from './start-world.ts'

const messages = mergeMessages(findingMessages['zh-CN'], templateMessages['zh-CN'])
const limits = { bytes: 2 * 1024 * 1024, depth: 64 }

/** A JSON text as the beginning of a template, or in words what is wrong with it. */
export type JsonStart =
  | { readonly template: Template; readonly isSchema: boolean; readonly left: readonly string[] }
  | { readonly trouble: string }

/**
 * Reads what was pasted or dropped: a whole template, of any format that there was, or a JSON Schema, which becomes a
 * template of the place that is given; `left` are the paths of the schema that no field was made of.
 */
export function readJsonStart(text: string, about: StartKey & { readonly title: string }): JsonStart {
  const parsed = parseJson(text, limits)
  if (parsed.findings) return troubleOf(parsed.findings)
  const { value } = parsed
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { trouble: sentence({ code: 'read.type', params: { types: ['object'] } }, messages) }
  if (Object.hasOwn(value, 'format')) {
    const read = readTemplate(text)
    return read.template ? { template: read.template, isSchema: false, left: [] } : troubleOf(read.findings)
  }
  const { template, left } = templateFromSchema(value as never, about)
  return { template, isSchema: true, left }
}

function troubleOf([first]: readonly Finding[]): JsonStart {
  return { trouble: first ? sentence(first, messages) : '' }
}
