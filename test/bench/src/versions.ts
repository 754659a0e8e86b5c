import { readFileSync } from 'node:fs'
import process from 'node:process'
import { diff } from '../../../packages/edit/src/index.ts'
import { compileTemplate, type Template } from '../../../packages/template/src/index.ts'
import {
  amendVariant,
  carry,
  carryBack,
  diffTemplates,
  mappingFor,
  newVariant,
  rebaseVariant,
} from '../../../packages/versions/src/index.ts'
import { rehearse } from '../../../packages/versions/src/workers/index.ts'
import { measure } from './measure.ts'
import { print } from './progress.ts'
import { printTable } from './table.ts'

const folder = new URL('../../../templates/hubei-ezhou/department-goal-2024/', import.meta.url)
const effort = { warmUp: 5, rounds: 15, roundMilliseconds: 100 }
const fields = 1000
const submissions = 2000

/** What years and regions cost: a difference, a rebase, a submission carried, a rehearsal. */
export async function benchVersions(): Promise<void> {
  const base = wideTemplate(2024, () => '字段')
  const next = wideTemplate(2025, (at) => (at % 10 === 0 ? '改名' : '字段'))
  const mine = { ...wideTemplate(2024, (at) => (at % 20 === 5 ? '我们' : '字段')), region: '420700' }
  // Fresh each time: nothing that was reckoned of a template before may help.
  const fresh = (template: Template) => structuredClone(template)
  const told = `difference of ${fields} fields: edits and sentences (limit 100 ms)`
  printTable(
    told,
    await measure(
      [
        { name: told, run: () => diffTemplates(fresh(base), fresh(next)).changes.length },
        { name: 'edits alone', run: () => diff(fresh(base) as never, fresh(next) as never).length },
      ],
      effort,
    ),
    told,
  )
  let minted = 0
  const variant = amendVariant(newVariant(base, '420700'), base, mine, () => `e${++minted}`)
  const rebased = `rebase of ${variant.edits.length} edits over ${fields} fields (limit 100 ms)`
  printTable(
    rebased,
    await measure(
      [
        { name: rebased, run: () => rebaseVariant(variant, fresh(next), () => []).effective.open },
        {
          name: 'with the gate and the linter',
          run: () => rebaseVariant(variant, fresh(next)).effective.open,
        },
      ],
      effort,
    ),
    rebased,
  )
  const template = JSON.parse(readFileSync(new URL('template.json', folder), 'utf8')) as Template
  const { data } = JSON.parse(readFileSync(new URL('samples/clean.json', folder), 'utf8'))
  const [from, to] = [compiled(template), compiled({ ...template, year: 2025 })]
  const mapping = mappingFor(from, to)
  const carried = 'a real submission carried to the next year (limit 5 ms)'
  printTable(
    carried,
    await measure(
      [
        { name: carried, run: () => carry(data, mapping, from, to).remainder.length },
        { name: 'and back', run: () => carryBack(carry(data, mapping, from, to), to).since.length },
      ],
      effort,
    ),
    carried,
  )
  const start = performance.now()
  const before = process.cpuUsage()
  const report = await rehearse({
    from: template,
    to: { ...template, year: 2025 },
    compiledTo: to,
    mapping,
    today: '2024-12-26',
    submissions: Array.from({ length: submissions }, (_, at) => ({ id: String(at), name: `${at}`, data })),
  })
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(before)
  print(
    `a rehearsal on ${report.departments.length} submissions: ${seconds.toFixed(1)} s by the clock, ${((user + system) / 1e6).toFixed(1)} s of processor time (limit 30 s on 2 cores)`,
  )
}

function wideTemplate(year: number, wordFor: (at: number) => string): Template {
  const names = Array.from({ length: fields }, (_, at) => `f${at}`)
  const properties = names.map((name, at) => [
    name,
    { type: 'string', title: `${wordFor(at)}${at}`, maxLength: 50 },
  ])
  return {
    format: 1,
    form: 'wide',
    region: '420000',
    year,
    title: '宽表',
    currency: { unit: '万元', decimals: 2 },
    schema: {
      type: 'object',
      additionalProperties: false,
      'x-order': names,
      properties: Object.fromEntries(properties),
    },
  }
}

function compiled(template: Template) {
  const { compiled: made } = compileTemplate(template)
  if (!made) throw new Error('The template of Ezhou cannot be compiled.')
  return made
}
