import type { Command } from '../command.ts'
import { findFiles } from '../files/find-files.ts'
import { forEachFile } from '../files/for-each-file.ts'
import { createOpener } from '../files/open-submission.ts'
import { openTemplate } from '../files/open-template.ts'
import { Misuse } from '../misuse.ts'
import { createReport } from '../output/report.ts'
import { tellForm } from '../output/tell-form.ts'
import { tellSuspects } from '../output/tell-suspects.ts'

/** Checks submissions against their template, as on submitting. */
export const check: Command = {
  name: 'check',
  summary: '检查填好的表，和提交时一样。',
  usage: 'check <模板> <填报文件或文件夹…> [--filling] [--json]',
  options: {
    filling: '和填的时候一样检查：没填的格不算问题。',
    json: '用 JSON 输出：{"findings":[…],"suspects":[…]}，paths 是 JSON Pointer。',
  },
  help: [
    '模板可以写 template.json、它的文件夹，或 templates 里的“地区/表/年度”。',
    '填报文件可以带信封（template、data、reasons），也可以只是数据。',
    '一次检查多份时，终端上显示进度；读不了的说出来，其余照样检查；按 Ctrl+C 停下，已检查的结果都在。',
    '例：tianbao check 420700/department-goal/2024 填报.json',
  ].join('\n'),
  async run({ values: [template, ...given], options }, io) {
    if (template === undefined || given.length === 0) throw new Misuse(`用法：tianbao ${check.usage}`)
    const compiled = await openTemplate(template, io.cwd)
    const files = await findFiles(given, io.cwd, isSubmission, '填报文件（.json）')
    const open = createOpener(compiled, io.now)
    const mode = options.has('filling') ? 'filling' : 'submitting'
    const report = createReport({ isJson: options.has('json'), several: files.length > 1 }, io)
    const walk = await forEachFile(files, io, async (file) => {
      const form = await open(file)
      return report.add({ file: file.shown, findings: tellForm(form, mode), suspects: tellSuspects(form) })
    })
    return report.end(walk)
  },
}

function isSubmission(name: string): boolean {
  return name.endsWith('.json') && name !== 'template.json' && name !== 'package.json'
}
