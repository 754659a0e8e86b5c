import type { Command, ExitCode } from '../command.ts'
import { findFiles } from '../files/find-files.ts'
import { forEachFile } from '../files/for-each-file.ts'
import { createOpener } from '../files/open-submission.ts'
import { openTemplate } from '../files/open-template.ts'
import type { Io } from '../io.ts'
import { Misuse } from '../misuse.ts'
import { scoreLines } from '../scoring/score-lines.ts'
import { scoreTable } from '../scoring/score-table.ts'
import { scoresAsJson, sheetOf } from '../scoring/tell-scores.ts'

/** Scores submissions by their template's clauses. */
export const score: Command = {
  name: 'score',
  summary: '按评扣分标准给填好的表计分，每一分都有依据。',
  usage: 'score <模板> <填报文件、文件夹或 .jsonl…> [--json]',
  options: { json: '用 JSON 输出，一份一行：总分、等级、每行的得分和依据。' },
  help: [
    '一份填报得一张表：每行的实际值、分值、得分和怎么算的，各级小计，总分，等级。',
    '.jsonl 文件一行一份填报，输出一行一个 {"line","total","grade","awaiting"}；终端上显示进度和每秒几份。',
    '要由人评分、还没有给分的，没有总分；退出码是 1。',
    '例：tianbao score 430000/department-self-evaluation/2022 自评.json',
  ].join('\n'),
  async run({ values: [template, ...given], options }, io): Promise<ExitCode> {
    if (template === undefined || given.length === 0) throw new Misuse(`用法：tianbao ${score.usage}`)
    const compiled = await openTemplate(template, io.cwd)
    const found = await findFiles(given, io.cwd, isSubmission, '填报文件（.json、.jsonl）')
    const lists = found.filter(({ path }) => path.endsWith('.jsonl'))
    const files = found.filter(({ path }) => !path.endsWith('.jsonl'))
    let hasOpen = false
    const open = createOpener(compiled, io.now)
    if (files.length > 0) {
      const walk = await forEachFile(files, io, async (file) => {
        const form = await open(file)
        if (sheetOf(form).total.points === null) hasOpen = true
        if (options.has('json')) return `${JSON.stringify(scoresAsJson(form, file.shown))}\n`
        return `${files.length > 1 ? `${file.shown}\n` : ''}${scoreTable(form)}`
      })
      if (walk.isStopped) return 130
      if (walk.unread > 0) return 2
    }
    return scoreLists(lists, compiled, io, hasOpen)
  },
}

async function scoreLists(
  lists: Parameters<typeof scoreLines>[1][],
  compiled: Parameters<typeof scoreLines>[0],
  io: Io,
  hasOpen: boolean,
): Promise<ExitCode> {
  let code: ExitCode = hasOpen ? 1 : 0
  for (const list of lists) {
    const { unread, open, isStopped } = await scoreLines(compiled, list, io)
    if (isStopped) return 130
    if (unread > 0) code = 2
    else if (open > 0 && code === 0) code = 1
  }
  return code
}

function isSubmission(name: string): boolean {
  const isOther = name === 'template.json' || name === 'package.json'
  return (name.endsWith('.json') || name.endsWith('.jsonl')) && !isOther
}
