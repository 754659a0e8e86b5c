import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  type CompiledTemplate,
  compileTemplate,
  readTemplate,
} from '../../../../packages/template/src/index.ts'

/** Plain JSON data, as a file has it. */
export type Data = Readonly<Record<string, unknown>>

/** One of the forms in the repository. */
export interface BenchForm {
  readonly name: string
  /** The folder of its template, as the command line is told of it. */
  readonly folder: string
  readonly template: CompiledTemplate
  /** The data of its clean sample, and the reasons that were written for its warnings. */
  readonly clean: Data
  readonly reasons: readonly Data[]
}

const folders = [
  'hubei-ezhou/department-goal-2023',
  'hubei-ezhou/department-goal-2024',
  'hubei-guangshui/department-goal-2024',
  'hunan/department-goal-2022',
]

/** The four real forms. */
export function realForms(): readonly BenchForm[] {
  return folders.map((name) => {
    const folder = fileURLToPath(new URL(`../../../../templates/${name}/`, import.meta.url))
    const { template } = readTemplate(readFileSync(`${folder}template.json`, 'utf8'))
    const compiled = template && compileTemplate(template).compiled
    if (!compiled) throw new Error(`The template ${name} cannot be read or compiled.`)
    const { data, reasons = [] } = JSON.parse(readFileSync(`${folder}samples/clean.json`, 'utf8'))
    return { name, folder, template: compiled, clean: data, reasons }
  })
}
