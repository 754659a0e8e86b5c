import { sentence } from '@tianbao/finding'
import { changeNotes, classTitle, diffTemplates, matchTemplates, versionsMessages } from '@tianbao/versions'
import type { Command } from '../command.ts'
import { compiledFrom, readTemplateFile } from '../files/open-template.ts'
import { Misuse } from '../misuse.ts'
import { alignRows } from '../output/align.ts'
import { plainText } from '../output/plain-text.ts'

const messages = versionsMessages['zh-CN']

/** Says what is different between two templates. */
export const diffCommand: Command = {
  name: 'diff',
  summary: '比较两个模板：一处处变化，各属哪一类。',
  usage: 'diff <旧模板> <新模板> [--match] [--notes [--english]] [--json]',
  options: {
    json: '用 JSON 输出：{"changes":[{"class","code","path","message","params"}]}，class 是 break、transform、narrower、scoring、wider、text。',
    match: '另外列出编号不同、看来是同一处的地方，附把握；要人确认才算数。',
    notes: '输出变更说明（Markdown），可以打印。',
    english: '变更说明用英文写。',
  },
  help: [
    '类别：断开、变换、收紧、计分、放宽、文字，重的在前。',
    '例：tianbao diff 420700/department-goal/2023 420700/department-goal/2024',
  ].join('\n'),
  async run({ values, options }, io) {
    const [old, now, ...rest] = values
    if (old === undefined || now === undefined || rest.length > 0)
      throw new Misuse(`用法：tianbao ${diffCommand.usage}`)
    const [before, after] = [await readTemplateFile(old, io.cwd), await readTemplateFile(now, io.cwd)]
    const [compiledBefore, compiledAfter] = [compiledFrom(before, old), compiledFrom(after, now)]
    const difference = diffTemplates(before, after)
    const { changes } = difference
    const matching = options.has('match') ? matchTemplates(compiledBefore, compiledAfter) : null
    if (options.has('json')) {
      const told = changes.map((change) => ({ ...change, message: sentence(change, messages) }))
      const matches = matching && [...matching.fields, ...matching.nodes]
      await io.write(`${JSON.stringify({ changes: told, ...(matches && { matches }) })}\n`)
      return 0
    }
    if (options.has('notes')) {
      const language = options.has('english') ? 'en' : 'zh-CN'
      await io.write(`${changeNotes(before, after, difference, language)}\n`)
      return 0
    }
    const rows = changes.map((change) => [
      classTitle(change.class, 'zh-CN'),
      plainText(change.path),
      plainText(sentence(change, messages)),
    ])
    const matched = [...(matching?.fields ?? []), ...(matching?.nodes ?? [])].map(
      ({ from, to, certainty }) => [
        `${Math.round(certainty * 100)}%`,
        plainText(from),
        plainText(`→ ${to.join('、')}`),
      ],
    )
    const parts = [
      changes.length === 0 ? ['没有不同。'] : [...alignRows(rows), '', `共 ${changes.length} 处变化。`],
      ...(matched.length > 0 ? [['', '看来是同一处：', ...alignRows(matched)]] : []),
    ]
    await io.write(`${parts.flat().join('\n')}\n`)
    return 0
  },
}
