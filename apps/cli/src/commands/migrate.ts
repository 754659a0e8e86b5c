import { resolve as resolvePath } from 'node:path'
import { type Json, type JsonObject, toPointer } from '@tianbao/edit'
import { sentence } from '@tianbao/finding'
import type { CompiledTemplate } from '@tianbao/template'
import {
  type Carried,
  carry,
  checkMapping,
  divideZeros,
  type Mapping,
  mappingFor,
  matchTemplates,
  readMapping,
  versionsMessages,
} from '@tianbao/versions'
import type { Command } from '../command.ts'
import { createOpener } from '../files/open-submission.ts'
import { compiledFrom, idOf, readTemplateFile } from '../files/open-template.ts'
import { readJsonFile } from '../files/read-json-file.ts'
import { Misuse } from '../misuse.ts'
import { alignRows } from '../output/align.ts'
import { placeInWords } from '../output/place-in-words.ts'
import { plainText } from '../output/plain-text.ts'

const messages = versionsMessages['zh-CN']

/** Carries a submission from one template to another. */
export const migrate: Command = {
  name: 'migrate',
  summary: '把一份填报带到另一个模板：年度列自动前移，带不过去的列出原因。',
  usage: 'migrate <旧模板> <新模板> <填报.json> [映射.json] [--json]',
  options: {
    json: '用 JSON 输出新的一份：{"template","data","origin","remainder":[{"path","value","reason","message"}]}。',
  },
  help: [
    '不写映射就用两个模板自己说得清的一份；映射是 {"from","to","steps":[…]}。原来的文件不动。',
    '有值带不过去时退出码是 1。',
    '例：tianbao migrate 420700/department-goal/2023 420700/department-goal/2024 去年.json --json > 今年.json',
  ].join('\n'),
  async run({ values, options }, io) {
    const [old, now, file, steps, ...rest] = values
    if (old === undefined || now === undefined || file === undefined || rest.length > 0)
      throw new Misuse(`用法：tianbao ${migrate.usage}`)
    const from = compiledFrom(await readTemplateFile(old, io.cwd), old)
    const to = compiledFrom(await readTemplateFile(now, io.cwd), now)
    const form = await createOpener(from, io.now)({ path: resolvePath(io.cwd, file), shown: file })
    const data = form.data()
    const written = steps === undefined ? null : await mappingIn(steps, io.cwd)
    const [fault] = written === null ? [] : checkMapping(written, from, to)
    if (fault !== undefined) throw new Misuse(`${steps}：${sentence(fault, messages)}`)
    const {
      data: carried,
      remainder,
      origin,
    } = written === null ? carryAsTold(data, from, to) : carry(data, written, from, to)
    const asking = remainder.filter(({ reason }) => reason !== 'archived')
    const reasonOf = (reason: string) => sentence({ code: `versions.left_${reason}`, params: {} }, messages)
    if (options.has('json')) {
      const { form: kind, region, year, digest } = to
      const told = {
        template: { form: kind, region, year, digest },
        data: carried,
        origin: [...origin].map(([at, sources]) => ({
          path: toPointer(carried as Json, at),
          from: sources.map((one) => toPointer(data as Json, one.at)),
        })),
        remainder: remainder.map(({ at, value, reason }) => ({
          path: toPointer(data as Json, at),
          value,
          reason,
          message: reasonOf(reason),
        })),
      }
      await io.write(`${JSON.stringify(told)}\n`)
    } else {
      const rows = remainder.map(({ at, value, reason }) => [
        plainText(placeInWords(form, at)),
        plainText(shorten(value)),
        reasonOf(reason),
      ])
      const lead = `${idOf(from)} → ${idOf(to)}：带入 ${origin.size} 格，留下 ${remainder.length} 个值，其中 ${asking.length} 个要决定。`
      await io.write(`${[...alignRows(rows), ...(rows.length > 0 ? [''] : []), lead].join('\n')}\n`)
    }
    return asking.length > 0 ? 1 : 0
  },
}

/** Carries as the page does before anybody decided anything. */
function carryAsTold(data: JsonObject, from: CompiledTemplate, to: CompiledTemplate): Carried {
  const mapping = mappingFor(from, to)
  const matches = matchTemplates(from, to).fields
  return divideZeros(data, carry(data, mapping, from, to), { from, to }, { matches, ...mapping })
}

async function mappingIn(name: string, cwd: string): Promise<Mapping> {
  const { mapping, findings } = readMapping(await readJsonFile(resolvePath(cwd, name), name))
  if (mapping !== undefined) return mapping
  throw new Misuse(`${name}：${findings[0] ? sentence(findings[0], messages) : ''}`)
}

function shorten(value: Json): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 30 ? `${text.slice(0, 30)}…` : text
}
