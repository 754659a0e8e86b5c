import { fieldsMessages } from '@tianbao/fields'
import { type Finding, fillHoles, findingMessages, type Messages, mergeMessages } from '@tianbao/finding'
import { scoringMessages } from '@tianbao/scoring'
import { type CompiledTemplate, schemaMessages } from '@tianbao/template'
import { formMessages } from './messages/messages.ts'

/** The languages that our own sentences are in. A template's messages are in its author's language. */
export type Language = 'zh-CN' | 'en'

/** Every sentence that a finding of a form can need: ours by code, the template's by rule id. */
export function messagesFor(compiled: CompiledTemplate, language: Language): Messages {
  const ours = mergeMessages(
    findingMessages[language],
    fieldsMessages[language],
    schemaMessages[language],
    scoringMessages[language],
    formMessages[language],
  )
  const rules = compiled.rules.map((rule) => [rule.rule, rule.message || rule.title || rule.rule])
  return mergeMessages(ours, Object.fromEntries(rules))
}

/** What would make a finding right, in the template author's words, holes filled; empty where the author gave none. */
export function remedyOf(compiled: CompiledTemplate, finding: Finding): string {
  const remedy = compiled.rules.find((rule) => rule.rule === finding.code)?.remedy ?? ''
  return remedy === '' ? '' : fillHoles(remedy, finding.params)
}
