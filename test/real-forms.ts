import { readFileSync } from 'node:fs'
import { createForm, type Form } from '@tianbao/form'
import {
  type CompiledTemplate,
  compileTemplate,
  readTemplate,
  type Sample,
  type Template,
} from '@tianbao/template'

/** A form that an office published: the name of its case files, its folder, and a day on which it is filled. */
export interface RealForm {
  readonly name: string
  readonly folder: string
  readonly today: string
}

export const ezhou2024: RealForm = {
  name: 'ezhou-2024',
  folder: 'hubei-ezhou/department-goal-2024',
  today: '2023-12-26',
}
export const guangshui2024: RealForm = {
  name: 'guangshui-2024',
  folder: 'hubei-guangshui/department-goal-2024',
  today: '2023-12-26',
}
export const ezhou2023: RealForm = {
  name: 'ezhou-2023',
  folder: 'hubei-ezhou/department-goal-2023',
  today: '2022-11-25',
}
export const hunan2022: RealForm = {
  name: 'hunan-2022',
  folder: 'hunan/department-goal-2022',
  today: '2022-01-10',
}

export const realForms: readonly RealForm[] = [ezhou2024, guangshui2024, ezhou2023, hunan2022]

/** The text of a file in the folder of a form. */
export function readFile({ folder }: RealForm, path: string): string {
  return readFileSync(new URL(`../templates/${folder}/${path}`, import.meta.url), 'utf8')
}

/** A template out of its text, that of its file where none is given. */
export function templateOf(form: RealForm, text: string = readFile(form, 'template.json')): Template {
  const { template, findings } = readTemplate(text)
  if (!template) throw new Error(`${form.name} does not read: ${JSON.stringify(findings)}`)
  return template
}

const known = new Map<string, CompiledTemplate>()

/** The compiled template of a form. */
export function compiledOf(form: RealForm): CompiledTemplate {
  const before = known.get(form.name)
  if (before) return before
  const { compiled, findings } = compileTemplate(templateOf(form))
  if (!compiled) throw new Error(`${form.name} does not compile: ${JSON.stringify(findings)}`)
  known.set(form.name, compiled)
  return compiled
}

/** A sample of a form: `typed` as it was published, `clean` put right, `empty`. */
export function sampleOf(form: RealForm, name: string): Sample {
  return JSON.parse(readFile(form, `samples/${name}.json`))
}

/** A form opened with the data of a sample. */
export function openSample(form: RealForm, name: string): Form {
  let minted = 0
  const { data } = sampleOf(form, name)
  return createForm(compiledOf(form), { data, today: form.today, mintId: () => `m${++minted}` })
}

/** The rules of a template as they are written. */
export function rulesOf(form: RealForm): readonly unknown[] {
  return JSON.parse(readFile(form, 'template.json')).rules
}

/** Nodes of the catalogs that rules name. */
export function nodesNamedIn(form: RealForm): readonly string[] {
  const catalogs = Object.values(compiledOf(form).catalogs)
  const ids = new Set(catalogs.flatMap(({ nodes }) => nodes.map(({ id }) => id)))
  return [...new Set(plainTexts(rulesOf(form)))].filter((text) => ids.has(text)).sort()
}

/** Every text in a value, however deep. */
export function plainTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(plainTexts)
}
