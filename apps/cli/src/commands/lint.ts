import { type Json, nodeAddress, propertyAddress } from '@tianbao/edit'
import { type Finding, sentence, worstFirst } from '@tianbao/finding'
import { portability } from '@tianbao/rules/portability'
import { checkGate, lintTemplate, operators, readTemplate, type Template } from '@tianbao/template'
import type { Command } from '../command.ts'
import { findFiles, type NamedFile } from '../files/find-files.ts'
import { forEachFile } from '../files/for-each-file.ts'
import { findTemplate, isTemplateId } from '../files/open-template.ts'
import { readTextFile } from '../files/read-json-file.ts'
import { Misuse } from '../misuse.ts'
import { pathsIn } from '../output/paths-in.ts'
import { createReport } from '../output/report.ts'
import { messages } from '../output/template-messages.ts'
import type { ToldFile, ToldFinding } from '../output/told-finding.ts'

/** Checks templates: whether they can be read, what the gate for publishing refuses, what the linter advises. */
export const lint: Command = {
  name: 'lint',
  summary: '检查模板：格式、发布的门槛、不妥之处。',
  usage: 'lint <模板或文件夹…> [--portable] [--json]',
  options: {
    json: '用 JSON 输出：{"findings":[…]}，paths 是 JSON Pointer。',
    portable: '另外说出哪些规则在别的 JSON-Logic 系统里意思不同，为什么；作为提示，不算问题。',
  },
  help: [
    '模板可以写 template.json、它的文件夹，或 templates 里的“地区/表/年度”；文件夹里有多个模板就逐个检查。',
    '例：tianbao lint templates',
  ].join('\n'),
  async run({ values, options }, io) {
    if (values.length === 0) throw new Misuse(`用法：tianbao ${lint.usage}`)
    const files = (await Promise.all(values.map((name) => findTemplates(name, io.cwd)))).flat()
    const isPortable = options.has('portable')
    const report = createReport({ isJson: options.has('json'), several: files.length > 1 }, io)
    const walk = await forEachFile(files, io, async (file) => report.add(await lintFile(file, isPortable)))
    return report.end(walk)
  },
}

/** A template's id is looked up; anything else is a file, or a folder with templates at any depth. */
async function findTemplates(name: string, cwd: string): Promise<readonly NamedFile[]> {
  if (isTemplateId(name)) return [await findTemplate(name, cwd)]
  return findFiles([name], cwd, (file) => file === 'template.json', '模板（template.json）')
}

async function lintFile({ path, shown }: NamedFile, isPortable: boolean): Promise<ToldFile> {
  const text = await readTextFile(path, shown)
  const read = readTemplate(text)
  const found = read.template
    ? [
        ...checkGate(read.template),
        ...lintTemplate(read.template),
        ...(isPortable ? unportable(read.template) : []),
      ]
    : read.findings
  const pathOf = pathsIn((read.template ?? {}) as unknown as Json)
  return { file: shown, findings: found.toSorted(worstFirst).map((finding) => tell(finding, pathOf)) }
}

/** Why rules would mean something else in json-logic-js, the reference. An author may well want them so: hints. */
function unportable(template: Template): readonly Finding[] {
  return (template.rules ?? []).flatMap((rule) =>
    portability(rule.logic, operators).reasons.map((reason) => ({
      ...reason,
      severity: 'hint' as const,
      addresses: [propertyAddress(nodeAddress('rules', rule.id), 'logic')],
    })),
  )
}

function tell(finding: Finding, pathOf: (address: string) => string): ToldFinding {
  const { code, severity, addresses, params } = finding
  const [first = ''] = addresses
  return {
    code,
    severity,
    paths: addresses.map(pathOf),
    message: sentence(finding, messages),
    params,
    place: first === '' ? '模板' : first,
    remedy: '',
    reason: null,
  }
}
