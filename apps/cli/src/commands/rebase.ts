import { resolve as resolvePath } from 'node:path'
import { sentence } from '@tianbao/finding'
import { chinaDay } from '@tianbao/reading'
import type { Template } from '@tianbao/template'
import {
  checkVariant,
  type EditOutcome,
  editWords,
  isRegionAbove,
  placeOf,
  readVariant,
  rebaseVariant,
  regionExtract,
  regionTable,
  type Variant,
  versionsMessages,
} from '@tianbao/versions'
import type { Command } from '../command.ts'
import { compiledFrom, readTemplateFile } from '../files/open-template.ts'
import { readTextFile } from '../files/read-json-file.ts'
import { Misuse } from '../misuse.ts'
import { alignRows } from '../output/align.ts'
import { plainText } from '../output/plain-text.ts'
import { messages as templateMessages } from '../output/template-messages.ts'

const messages = { ...templateMessages, ...versionsMessages['zh-CN'] }

/** Brings a region's variant to another base. */
export const rebaseCommand: Command = {
  name: 'rebase',
  summary: '把地方版换到新的基础版：哪些修改照旧成立，哪些要决定。',
  usage: 'rebase <variant.json> <新基础版> [--json]',
  options: {
    json: '用 JSON 输出：{"variant","template","outcomes":[{"id","is","path","does","where","message"}],"refused":[…],"open"}，template 是合成后的模板。',
  },
  help: [
    '有修改要决定，或有修改上级不允许时，退出码是 1；这时不能发布。文件不改，新的一份在 --json 里。',
    '例：tianbao rebase templates/hubei-ezhou/department-goal-2024/variant.json 420000/department-goal/2024',
  ].join('\n'),
  async run({ values: [file, name, ...rest], options }, io) {
    if (file === undefined || name === undefined || rest.length > 0)
      throw new Misuse(`用法：tianbao ${rebaseCommand.usage}`)
    const { variant, findings } = readVariant(await readTextFile(resolvePath(io.cwd, file), file))
    if (variant === undefined)
      throw new Misuse(`${file}：${findings[0] ? sentence(findings[0], messages) : ''}`)
    const base = await readTemplateFile(name, io.cwd)
    compiledFrom(base, name)
    if (base.form !== variant.form)
      throw new Misuse(`${name} 是另一种表（${base.form}），不能作 ${variant.form} 的基础版。`)
    if (!isRegionAbove(base.region, variant.region, chinaDay(io.now), regionTable(regionExtract)))
      throw new Misuse(`${name} 是 ${base.region} 的，不是 ${variant.region} 的上级，不能作它的基础版。`)
    const { variant: rebased, effective } = rebaseVariant(variant, base)
    const refused = checkVariant(base, effective.template).map((one) => ({
      path: one.addresses[0] ?? '',
      message: sentence(one, messages),
    }))
    const told = effective.outcomes.map((outcome) => tell(outcome, rebased, effective.template))
    if (options.has('json'))
      await io.write(
        `${JSON.stringify({ variant: rebased, template: effective.template, outcomes: told, refused, open: effective.open })}\n`,
      )
    else {
      const rows = [
        ...told.map(({ is, where, does, message }) => [
          sentence({ code: `versions.edit_${is}`, params: {} }, messages),
          where,
          plainText(does),
          plainText(message),
        ]),
        ...refused.map(({ path, message }) => ['不允许', '', plainText(path), plainText(message)]),
      ]
      const stands = told.filter(({ is }) => is === 'stands').length
      const adopted = told.filter(({ is }) => is === 'satisfied').length
      const lead = `共 ${told.length} 处修改：${stands} 处照旧成立，${effective.open} 处要决定，${adopted} 处上级已采纳。`
      await io.write(`${[...alignRows(rows), '', lead].join('\n')}\n`)
    }
    return effective.open > 0 || refused.length > 0 ? 1 : 0
  },
}

function tell(outcome: EditOutcome, { edits }: Variant, template: Template) {
  const { id, is } = outcome
  const edit = edits.find((one) => one.id === id)?.edit
  const path = edit === undefined ? '' : placeOf(edit)
  const { does = '', where = '' } = edit === undefined ? {} : editWords(edit, template, messages)
  if (outcome.is !== 'conflict') {
    const isMoved = outcome.is === 'stands' && outcome.after !== undefined
    return { id, is, path, does, where, message: isMoved ? '原来相邻的一处没有了，移到前一处之后。' : '' }
  }
  const { reason, findings = [], ...values } = outcome.conflict
  const why = sentence({ code: `versions.conflict_${reason}`, params: {} }, messages)
  return {
    id,
    is,
    path,
    does,
    where,
    message: [why, ...findings.map((one) => sentence(one, messages))].join(''),
    reason,
    ...values,
  }
}
