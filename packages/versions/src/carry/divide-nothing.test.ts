import { readFileSync } from 'node:fs'
import { compileTemplate, readTemplate } from '@tianbao/template'
import { expect, test } from 'vitest'
import { matchTemplates } from '../matching/match-templates.ts'
import { carry } from './carry.ts'
import { divideZeros } from './divide-nothing.ts'
import { mappingFor } from './mapping-for.ts'

const templateOf = (year: number) => {
  const file = new URL(
    `../../../../templates/hubei-ezhou/department-goal-${year}/template.json`,
    import.meta.url,
  )
  const { template } = readTemplate(readFileSync(file, 'utf8'))
  const compiled = template && compileTemplate(template).compiled
  if (!compiled) throw new Error(`The form of ${year} does not compile.`)
  return compiled
}
const [from, to] = [templateOf(2023), templateOf(2024)]
const mapping = mappingFor(from, to)
const { fields: matches } = matchTemplates(from, to)
const split = matches.find(({ is }) => is === 'split')
const at = `${split?.from}.current`
const parts = split?.to.map((part) => `${part}.last`) ?? []

/** This year's figure of the line that is split now, carried into last year's column. */
const carried = (figure: number) => {
  const [, group = '', line = ''] = split?.from.split('.') ?? []
  const data = { funds: { [group]: { [line]: { current: figure } } } }
  return divideZeros(data, carry(data, mapping, from, to), { from, to }, { matches, ...mapping })
}

test('a figure of 0 that was split is 0 in all its parts, and nothing of it is left', () => {
  const { values, origin, remainder } = carried(0)
  expect(parts.length).toBeGreaterThan(1)
  expect(parts.map((part) => [values.get(part), origin.get(part)])).toEqual(
    parts.map(() => [0, [{ at, value: 0 }]]),
  )
  expect(remainder).toEqual([])
})

test('any other figure waits for a person', () => {
  const { values, remainder } = carried(297.93)
  expect(parts.map((part) => values.get(part))).toEqual(parts.map(() => undefined))
  expect(remainder.map((one) => one.at)).toEqual([at])
})
