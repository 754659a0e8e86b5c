import { readFileSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { compileProgram } from '../../../packages/rules/src/index.ts'
import {
  type CompiledTemplate,
  compileTemplate,
  operators,
  readTemplate,
} from '../../../packages/template/src/index.ts'
import { createValidator } from '../../../packages/template/src/validate/index.ts'
import { type Contender, checkAnswers, measure } from './measure.ts'
import { printTable } from './table.ts'

const folder = new URL('../../../templates/hubei-ezhou/department-goal-2024/', import.meta.url)

/** A real template, as it stands in the repository. */
function realTemplate(): CompiledTemplate {
  const { template } = readTemplate(readFileSync(new URL('template.json', folder), 'utf8'))
  const compiled = template && compileTemplate(template).compiled
  if (!compiled) throw new Error('The template of Ezhou, 2024, cannot be read or compiled.')
  return compiled
}

function realData(): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(new URL('samples/clean.json', folder), 'utf8')).data
}

/** Validation of a real submission by its template's schema, with every error told, against Ajv as it comes. */
export async function benchValidation(): Promise<void> {
  const compiled = realTemplate()
  const data = realData()
  const plain = new Ajv2020({ allErrors: true, strict: false })
  addFormats.default(plain)
  const validatePlain = plain.compile(compiled.schema)
  const validate = createValidator(compiled)
  const ours = 'Tianbao: findings, linear patterns, capped'
  const contenders: Contender[] = [
    { name: ours, run: () => validate(data as never).length === 0 },
    { name: 'Ajv as it comes', run: () => validatePlain(data) },
  ]
  checkAnswers(contenders)
  printTable('validation of a real submission', await measure(contenders), ours)
}

/** The rules of a real template: a form opened, and single cells edited. */
export async function benchRealForm(): Promise<void> {
  const compiled = realTemplate()
  const data = realData()
  const program = compileProgram(compiled.rules, {
    operators,
    lists: Object.keys(compiled.lists),
    groups: compiled.groups,
  })
  const context = { year: compiled.year, today: '2024-03-01', unit: compiled.currency.unit }
  const run = program.start(data as never, context)
  const row = (data as { readonly annual: readonly { readonly id: string }[] }).annual[7]?.id ?? ''
  let turn = 0
  const edit = (name: string, at: string, values: readonly [unknown, unknown]): Contender => ({
    name,
    run: () => {
      turn += 1
      return [...run.write([{ op: 'value', at, value: values[turn % 2] as never }]), ...run.judge()]
    },
  })
  const opened = 'the form opened: copy, rows, all rules'
  const figures = await measure([
    { name: opened, run: () => program.start(data as never, context).judge() },
    edit('edit of a budget cell', 'funds.income.fiscal.current', [2375.98, 2375.97]),
    edit('edit of a target value', `annual#${row}.target`, ['≥97%', '≥98%']),
    edit('edit of a text', 'annual_goal', ['甲', '乙']),
  ])
  printTable(`the real form of Ezhou, ${compiled.rules.length} rules`, figures, opened)
}
