import type { Json, JsonObject } from '@tianbao/edit'
import { sentence } from '@tianbao/finding'
import { type CompiledTemplate, type Sample, type Template, titleInFull } from '@tianbao/template'
import {
  type DepartmentOutcome,
  mappingFor,
  type RehearsalReport,
  type RehearsalSubmission,
  versionsMessages,
} from '@tianbao/versions'
import { rehearse } from '@tianbao/versions/workers'
import type { Command } from '../command.ts'
import { findFiles } from '../files/find-files.ts'
import { compiledFrom, idOf, readTemplateFile } from '../files/open-template.ts'
import { readJsonFile } from '../files/read-json-file.ts'
import { Misuse } from '../misuse.ts'
import { alignRows } from '../output/align.ts'
import { plainText } from '../output/plain-text.ts'
import { createProgress } from '../output/progress.ts'

const messages = versionsMessages['zh-CN']
const say = (code: string) => sentence({ code: `versions.${code}`, params: {} }, messages)

/** Tries a candidate on a folder of submissions. */
export const rehearseCommand: Command = {
  name: 'rehearse',
  summary: '用一个文件夹里的填报演练新模板：各部门带得过去多少，哪些格会变错。',
  usage: 'rehearse <新模板> <填报的文件夹> [--json]',
  options: {
    json: '用 JSON 输出：{"departments":[{"id","name","is","carried","asks","lost","invalid",…}],"rules":{"never","always"},"unreached"}。',
  },
  help: [
    '每份填报用它自己写明的模板打开，年度列自动前移，再按新模板检查。Ctrl+C 停下，已演练的照样列出。',
    '有丢失、变错或要确认的，退出码是 1。例：tianbao rehearse 420700/department-goal/2025 去年的填报',
  ].join('\n'),
  async run({ values: [name, folder, ...rest], options }, io) {
    if (name === undefined || folder === undefined || rest.length > 0)
      throw new Misuse(`用法：tianbao ${rehearseCommand.usage}`)
    const to = await readTemplateFile(name, io.cwd)
    const compiledTo = compiledFrom(to, name)
    const files = await findFiles(
      [folder],
      io.cwd,
      (file) => file.endsWith('.json') && file !== 'template.json' && file !== 'variant.json',
      '填报',
    )
    const { submissions, template } = await readAll(files, io.cwd)
    const from = await readTemplateFile(template, io.cwd)
    const mapping = mappingFor(compiledFrom(from, template), compiledTo)
    const progress = createProgress(submissions.length, io)
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(io.now)
    const report = await rehearse(
      { from, to, compiledTo, mapping, today, submissions },
      { onProgress: progress.show, signal: io.interrupted() },
    ).finally(() => progress.end(submissions.length))
    if (options.has('json')) await io.write(`${JSON.stringify(report)}\n`)
    else
      await io.write(`${[...forPeople(report.departments), ...rulesIn(report, to, compiledTo)].join('\n')}\n`)
    if (report.isStopped) return 130
    return report.departments.every(({ is }) => is === 'ok') ? 0 : 1
  },
}

/** Worst first, then by what is lost. */
const weight = { loses: 0, invalid: 1, asks: 2, ok: 3 } as const

function forPeople(departments: readonly DepartmentOutcome[]): readonly string[] {
  const rows = departments
    .toSorted(
      (one, other) => weight[one.is] - weight[other.is] || other.lost - one.lost || other.asks - one.asks,
    )
    .map((one) => [
      plainText(one.name),
      say(`rehearsal_${one.is}`),
      `带入 ${one.carried}`,
      `确认 ${one.asks}`,
      `丢失 ${one.lost}`,
      one.failed === undefined ? `变错 ${one.invalidCount}` : plainText(one.failed),
    ])
  const count = (is: DepartmentOutcome['is']) => departments.filter((one) => one.is === is).length
  const lead = `共 ${departments.length} 份：${count('ok')} 份全部可带入，${count('asks')} 份需确认，${count('invalid')} 份有格变错，${count('loses')} 份有丢失。`
  return [...alignRows(rows), '', lead]
}

/** What was found of the template itself, in its own words; a cell in full, from the outside in. */
function rulesIn(
  { rules: { never, always }, unreached }: Pick<RehearsalReport, 'rules' | 'unreached'>,
  { rules = [] }: Template,
  compiled: CompiledTemplate,
): readonly string[] {
  const ruleTitles = new Map(rules.map(({ id, title }) => [id, title ?? id]))
  const named = (ids: readonly string[]) =>
    [...new Set(ids.map((id) => plainText(ruleTitles.get(id) ?? id)))].join('、')
  const places = unreached.map((pattern) => plainText(titleInFull(pattern, compiled)))
  return [
    ...(always.length > 0 ? [`每份都查出问题的规则：${named(always)}`] : []),
    ...(never.length > 0 ? [`一次也没查出问题的规则：${named(never)}`] : []),
    ...(places.length > 0 ? [`没有一份填到的格：${[...new Set(places)].join('、')}`] : []),
  ]
}

async function readAll(files: Awaited<ReturnType<typeof findFiles>>, cwd: string) {
  const submissions: RehearsalSubmission[] = []
  let template: string | null = null
  for (const { path, shown } of files) {
    const value = await readJsonFile(path, shown)
    if (!isEnvelope(value)) throw new Misuse(`${shown} 没有写明是哪个模板的填报。`)
    const id = idOf(value.template)
    if (template !== null && template !== id)
      throw new Misuse(`${shown} 填的是 ${id}，别的是 ${template}。一次演练一种。`)
    template = id
    const { department } = value.data
    submissions.push({
      id: shown,
      name: typeof department === 'string' ? department : shown,
      data: value.data,
    })
  }
  if (template === null) throw new Misuse(`${cwd} 里没有填报。`)
  return { submissions, template }
}

function isEnvelope(value: Json): value is JsonObject & Sample {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const { template, data } = value as JsonObject
  return (
    typeof template === 'object' &&
    template !== null &&
    'form' in template &&
    typeof data === 'object' &&
    data !== null
  )
}
