import type { BenchForm, Data } from './form.ts'
import { mistakes } from './mistakes.ts'
import { createRandom, type Random } from './random.ts'

/** A value that may be changed in place. */
export type Draft = Record<string, unknown>

/**
 * Submissions of a form, always the same: its clean sample with other names, amounts, texts, history and indicators;
 * three in ten with one to four mistakes. Sums, shares and the pairs of two tables stay right where no mistake is made.
 */
export function submissionsOf(form: BenchForm, count: number): readonly Data[] {
  return Array.from({ length: count }, (_, i) => submission(form, createRandom(20_240_101 + i)))
}

function submission(form: BenchForm, random: Random): Data {
  const data = structuredClone(form.clean) as Draft
  const times = 1 + random.below(12)
  const place = random.pick(places) ?? ''
  const isRenamed = new Map<string, boolean>()
  const renamed = (name: string) => {
    if (!isRenamed.has(name)) isRenamed.set(name, random.isLucky(0.2))
    return isRenamed.get(name) === true ? place + name : name
  }
  for (const [cell, value, pattern] of cellsOf(data)) {
    const field = form.template.fields[pattern]
    const name = pattern.slice(pattern.lastIndexOf('.') + 1)
    if (field?.kind === 'organisation') cell[name] = `${place}${random.pick(offices)}`
    if (field?.kind === 'money' && typeof value === 'number')
      cell[name] = Math.round(value * 100 * times) / 100
    if (notes.has(pattern) && typeof value === 'string' && random.isLucky(0.5))
      cell[name] = `${value}\n另：${place}的工作一并办理。`
    if (name === 'name' && typeof value === 'string' && pattern.includes('*')) cell[name] = renamed(value)
    if (field?.kind === 'target' && (field.year ?? 0) < 0 && typeof value === 'string')
      cell[name] = nudged(value, random)
  }
  if (random.isLucky(0.3))
    for (let left = 1 + random.below(4); left > 0; left -= 1) random.pick(mistakes)?.(form, data, random)
  return data
}

/** Long texts that nothing else in a form is held against. */
const notes = new Set(['functions', 'tasks'])

const places = ['市级', '县级', '区级', '镇级', '北片', '南片', '东片', '西片']
const offices = ['财政局', '审计局', '统计局', '教育局', '交通运输局', '水利和湖泊局', '农业农村局', '档案馆']

/** Every plain value in data, with what holds it and its pattern: `annual.*.target`. */
export function* cellsOf(data: Draft, above = ''): Generator<readonly [Draft, unknown, string]> {
  for (const [name, value] of Object.entries(data)) {
    const pattern = above === '' ? name : `${above}.${name}`
    if (Array.isArray(value)) for (const row of value) yield* cellsOf(row as Draft, `${pattern}.*`)
    else if (typeof value === 'object' && value !== null) yield* cellsOf(value as Draft, pattern)
    else yield [data, value, pattern]
  }
}

/** A figure of an earlier year, moved by one or two in its last place. */
function nudged(text: string, random: Random): string {
  const digits = /\d(?=\D*$)/.exec(text)
  if (!digits || random.isLucky(0.5)) return text
  const last = Math.max(1, Math.min(9, Number(digits[0]) + random.below(3) - 1))
  return text.slice(0, digits.index) + last + text.slice(digits.index + 1)
}
