import { resolve as resolvePath } from 'node:path'
import { sentence } from '@tianbao/finding'
import { chinaDay } from '@tianbao/reading'
import {
  checkPublished,
  type PublishedVersion,
  readPublished,
  regionExtract,
  regionTable,
  resolveVersion,
  tellTrace,
  versionsMessages,
} from '@tianbao/versions'
import type { Command } from '../command.ts'
import { listTemplates } from '../files/open-template.ts'
import { readJsonFile } from '../files/read-json-file.ts'
import { Misuse } from '../misuse.ts'

/** Says which version applies to a region, and why. */
export const resolveCommand: Command = {
  name: 'resolve',
  summary: '某地某年用哪一版的表，为什么。',
  usage: 'resolve <地区> <年度> <表> [版本.json] [日期] [--json]',
  options: {
    json: '用 JSON 输出：{"is","version","trace":[{"region","code","message"}]}，is 是 found、waiting、none。',
  },
  help: [
    '从本地区往上逐级找到省，不用别的年度的。不写版本.json 就把 templates 里的模板都当作已发布的第 1 版。',
    '版本.json 是一个数组：[{"form","region","year","number","digest","publishedAt","inForceFrom","inForceTo","revokedAt"}]。',
    '写日期（2024-03-01）就按那一天结束时的情形答，不写按现在。施行时间重叠的版本不收。',
    '找不到时退出码是 1。例：tianbao resolve 421381 2024 department-goal',
  ].join('\n'),
  async run({ values: [region, year, form, ...more], options }, io) {
    const day = isDay(more.at(-1)) ? more.pop() : undefined
    const [file, ...rest] = more
    if (
      region === undefined ||
      year === undefined ||
      form === undefined ||
      rest.length > 0 ||
      !/^\d{4}$/.test(year)
    )
      throw new Misuse(`用法：tianbao ${resolveCommand.usage}`)
    const versions = file === undefined ? await ownVersions(io.cwd) : await versionsIn(file, io.cwd)
    const query = {
      region,
      year: Number(year),
      form,
      at: (day === undefined ? io.now : endOf(day)).toISOString(),
    }
    const resolution = resolveVersion(query, versions, regionTable(regionExtract))
    const { is, version } = resolution
    const told = tellTrace(resolution)
    if (options.has('json')) await io.write(`${JSON.stringify({ is, version, trace: told })}\n`)
    else {
      const end =
        version === null
          ? '没有可用的版本。'
          : `用 ${version.region}/${version.form}/${version.year} 第 ${version.number} 版，编号 ${version.digest.slice(0, 12)}。`
      await io.write(`${[...told.map(({ message }) => message), end].join('\n')}\n`)
    }
    return is === 'found' ? 0 : 1
  },
}

function isDay(text: string | undefined): boolean {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text)
}

/** The last moment of a day in China. @throws Misuse */
function endOf(day: string): Date {
  const end = new Date(`${day}T23:59:59.999+08:00`)
  if (!Number.isNaN(end.getTime()) && chinaDay(end) === day) return end
  throw new Misuse(`没有 ${day} 这一天。日期写成 2024-03-01 这样。`)
}

/** Templates in git are published by being there. */
async function ownVersions(cwd: string): Promise<readonly PublishedVersion[]> {
  const templates = await listTemplates(cwd)
  return templates.map(({ form, region, year, digest }) => ({
    form,
    region,
    year,
    number: 1,
    digest,
    publishedAt: '1970-01-01T00:00:00Z',
  }))
}

async function versionsIn(name: string, cwd: string): Promise<readonly PublishedVersion[]> {
  const versions = readPublished(await readJsonFile(resolvePath(cwd, name), name))
  const [fault] = versions === null ? [] : checkPublished(versions)
  if (fault !== undefined) throw new Misuse(`${name}：${sentence(fault, versionsMessages['zh-CN'])}`)
  if (versions !== null) return versions
  throw new Misuse(
    `${name} 不是版本的数组：每一项要有 form、region、year、number、digest 和 publishedAt（日期）。`,
  )
}
