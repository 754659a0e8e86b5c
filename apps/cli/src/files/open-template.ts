import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Finding, sentence, worstFirst } from '@tianbao/finding'
import {
  type CompiledTemplate,
  compileTemplate,
  readTemplate,
  type Template,
  templateMessages,
} from '@tianbao/template'
import { Misuse } from '../misuse.ts'
import type { NamedFile } from './find-files.ts'
import { readTextFile } from './read-json-file.ts'

/** The templates that come with the project. */
const ownTemplates = fileURLToPath(new URL('../../../../templates', import.meta.url))

/** Whether a name is a template's id: `region/form/year`, as 420700/department-goal/2024. */
export function isTemplateId(name: string): boolean {
  return /^\d{6}(?:\d{3})?\/[a-z][a-z0-9-]*\/\d{4}$/.test(name)
}

/** The file that an argument names: a `template.json`, a folder that holds one, or `region/form/year`. @throws Misuse */
export async function findTemplate(name: string, cwd: string): Promise<NamedFile> {
  const path = resolve(cwd, name)
  const found = await stat(path).catch(() => null)
  if (found?.isFile()) return { path, shown: name }
  if (found?.isDirectory()) return { path: join(path, 'template.json'), shown: join(name, 'template.json') }
  if (!isTemplateId(name))
    throw new Misuse(`找不到模板 ${name}。可以写 template.json、它的文件夹，或“地区/表/年度”。`)
  for (const folder of await templateFolders(resolve(cwd, 'templates'), ownTemplates)) {
    const file = join(folder, 'template.json')
    const read = readTemplate(await readTextFile(file, file))
    if (read.template && idOf(read.template) === name) return { path: file, shown: name }
  }
  throw new Misuse(`templates 里没有 ${name} 这个模板。`)
}

/** A template ready to be filled. @throws Misuse with its first fault, where it has one. */
export async function openTemplate(name: string, cwd: string): Promise<CompiledTemplate> {
  const { path, shown } = await findTemplate(name, cwd)
  const read = readTemplate(await readTextFile(path, shown))
  if (read.template) return compiledFrom(read.template, shown)
  throw new Misuse(`${shown} 不能用：${firstFault(read.findings)}用 tianbao lint 看全部。`)
}

/** A template as it is written, by any name that `findTemplate` knows. @throws Misuse with its first fault. */
export async function readTemplateFile(name: string, cwd: string): Promise<Template> {
  const { path, shown } = await findTemplate(name, cwd)
  const read = readTemplate(await readTextFile(path, shown))
  if (read.template) return read.template
  throw new Misuse(`${shown} 不能用：${firstFault(read.findings)}用 tianbao lint 看全部。`)
}

/** A template made ready. @throws Misuse with its first fault; `shown` is how people named it. */
export function compiledFrom(template: Template, shown: string): CompiledTemplate {
  const { compiled, findings } = compileTemplate(template)
  if (compiled) return compiled
  throw new Misuse(`${shown} 不能用：${firstFault(findings)}用 tianbao lint 看全部。`)
}

/** All templates below `templates` here, and those that come with the project; of one key the first. */
export async function listTemplates(cwd: string): Promise<readonly CompiledTemplate[]> {
  const found = new Map<string, CompiledTemplate>()
  for (const folder of await templateFolders(resolve(cwd, 'templates'), ownTemplates)) {
    const file = join(folder, 'template.json')
    const { template } = readTemplate(await readTextFile(file, file))
    const compiled = template && compileTemplate(template).compiled
    if (compiled && !found.has(idOf(compiled))) found.set(idOf(compiled), compiled)
  }
  return [...found.values()]
}

/** How a template is named for short. */
export function idOf({ region, form, year }: Pick<CompiledTemplate, 'region' | 'form' | 'year'>): string {
  return `${region}/${form}/${year}`
}

async function templateFolders(...roots: readonly string[]): Promise<readonly string[]> {
  const folders = await Promise.all(
    roots.map(async (root) => {
      const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => [])
      return entries.filter(({ name }) => name === 'template.json').map(({ parentPath }) => parentPath)
    }),
  )
  return [...new Set(folders.flat())].sort()
}

function firstFault(findings: readonly Finding[]): string {
  const [first] = findings.toSorted(worstFirst)
  return first ? sentence(first, templateMessages['zh-CN']) : ''
}
