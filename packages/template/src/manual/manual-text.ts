import type { Template } from '../template.ts'
import type { ManualSection, ToldRule } from './rule-manual.ts'

/** What stands before what a rule reads and writes, and where it comes from. */
export const manualWords = { reads: '读取', writes: '写入', basis: '依据' } as const

/** 规则说明书 as Markdown: to be printed, or sent round beside the form. */
export function manualText({ title, year }: Template, sections: readonly ManualSection[]): string {
  const count = sections.reduce((sum, { rules }) => sum + rules.length, 0)
  let number = 0
  const parts = sections.flatMap((section) => [
    '',
    `## ${section.title}（${section.rules.length} 条）`,
    ...section.rules.flatMap((rule) => {
      number += 1
      return ['', `### ${number}．${rule.title || rule.claim}〔${rule.kind}〕`, '', ...linesOf(rule)]
    }),
  ])
  return [`# ${title}规则说明书`, '', `${year} 年，共 ${count} 条规则。`, ...parts, ''].join('\n')
}

function linesOf(rule: ToldRule): readonly string[] {
  const listed = (word: keyof typeof manualWords, places: readonly string[]) =>
    places.length === 0 ? [] : [`- ${manualWords[word]}：${places.join('；')}`]
  return [
    rule.claim,
    ...rule.names.map((name) => `- 其中 ${name}`),
    ...(rule.otherwise === null ? [] : [`- ${rule.otherwise}`]),
    ...listed('reads', rule.reads),
    ...listed('writes', rule.writes),
    ...listed('basis', rule.basis === null ? [] : [rule.basis]),
  ]
}
