import { fieldsMessages } from '@tianbao/fields'
import { type Finding, fillHoles, findingMessages, mergeMessages, sentence } from '@tianbao/finding'
import { formMessages } from '@tianbao/form'
import { scoringMessages } from '@tianbao/scoring'
import { type CompiledRule, type CompiledTemplate, schemaMessages } from '@tianbao/template'

/** What is said of a template's findings: the sentence, what would make it right, and what it rests on. */
export interface Sentences {
  of(finding: Pick<Finding, 'code' | 'params'>): string
  remedy(finding: Pick<Finding, 'code' | 'params'>): string
  basis(code: string): string
  /** The rule of that id; several where its columns were written out. */
  rule(code: string): CompiledRule | undefined
}

/** The sentences of a template: its rules' own, and ours for everything else. */
export function createSentences(template: CompiledTemplate): Sentences {
  const rules = new Map<string, CompiledRule>()
  for (const rule of template.rules) if (!rules.has(rule.rule)) rules.set(rule.rule, rule)
  const own = Object.fromEntries([...rules].map(([id, rule]) => [id, rule.message || rule.title]))
  const ours = mergeMessages(
    findingMessages['zh-CN'],
    fieldsMessages['zh-CN'],
    schemaMessages['zh-CN'],
    formMessages['zh-CN'],
    scoringMessages['zh-CN'],
  )
  const messages = { ...own, ...ours }
  return {
    of: (finding) =>
      Object.hasOwn(messages, finding.code) ? ended(sentence(finding, messages)) : finding.code,
    remedy(finding) {
      const rule = rules.get(finding.code)
      return rule && rule.remedy !== '' ? ended(fillHoles(rule.remedy, finding.params, messages)) : ''
    },
    basis: (code) => rules.get(code)?.basis ?? '',
    rule: (code) => rules.get(code),
  }
}

/** A sentence ends with a full stop, also where its author left it out. */
function ended(text: string): string {
  return text === '' || /[。？！…；：.]$/.test(text) ? text : `${text}。`
}
