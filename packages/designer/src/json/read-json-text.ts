import { toPointer } from '@tianbao/edit'
import { type Finding, findingMessages, mergeMessages, sentence } from '@tianbao/finding'
import {
  checkGate,
  limits,
  parseJson,
  readTemplate,
  type Template,
  templateMessages,
} from '@tianbao/template'

const messages = mergeMessages(findingMessages['zh-CN'], templateMessages['zh-CN'])

/** What keeps a text from being a template: in words, and where, as a JSON Pointer or as line and column from 1. */
export interface TextFinding {
  readonly words: string
  readonly pointer: string | null
  readonly line: number | null
  readonly column: number | null
}

/** A text as a template, or what keeps it from being one. */
export type TextReading =
  | { readonly template: Template; readonly findings: readonly TextFinding[] }
  | { readonly template: null; readonly findings: readonly TextFinding[] }

/** A template as its author reads it. */
export function templateText(template: Template): string {
  return `${JSON.stringify(template, null, 2)}\n`
}

/** Reads a text; one that breaks the gate is no template either: it would not be drawn safely. */
export function readJsonText(text: string): TextReading {
  const read = readTemplate(text)
  if (read.findings) return { template: null, findings: told(read.findings, text) }
  const refused = checkGate(read.template)
  return refused.length > 0
    ? { template: null, findings: told(refused, text) }
    : { template: read.template, findings: [] }
}

function told(findings: readonly Finding[], text: string): readonly TextFinding[] {
  const parsed = parseJson(text, limits)
  return findings.map(({ code, params, addresses: [first] }) => {
    const { line, column } = params
    const pointer =
      first === undefined || parsed.findings ? null : (toPointer(parsed.value as never, first) ?? null)
    const where = pointer === null || pointer === '' ? '' : `${pointer}：`
    return {
      words: `${where}${sentence({ code, params }, messages)}`,
      pointer,
      line: typeof line === 'number' ? line : null,
      column: typeof column === 'number' ? column : null,
    }
  })
}
