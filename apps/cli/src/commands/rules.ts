import { manualText, ruleManual } from '@tianbao/template'
import type { Command } from '../command.ts'
import { compiledFrom, readTemplateFile } from '../files/open-template.ts'
import { Misuse } from '../misuse.ts'

/** Writes down the rules of a template as people read them. */
export const rulesCommand: Command = {
  name: 'rules',
  summary: '写出模板的规则说明书：每条规则的话、读写的格、依据。',
  usage: 'rules <模板> [--json]',
  options: { json: '用 JSON 输出：[{"title","rules":[{"id","title","kind","claim","reads","writes"}]}]。' },
  help: '输出是 Markdown，可以打印。例：tianbao rules 420700/department-goal/2024 > 规则说明书.md',
  async run({ values, options }, io) {
    const [given, ...rest] = values
    if (given === undefined || rest.length > 0) throw new Misuse(`用法：tianbao ${rulesCommand.usage}`)
    const template = await readTemplateFile(given, io.cwd)
    const sections = ruleManual(template, compiledFrom(template, given))
    await io.write(options.has('json') ? `${JSON.stringify(sections)}\n` : manualText(template, sections))
    return 0
  },
}
