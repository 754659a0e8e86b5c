import type { BenchForm } from './form.ts'
import type { Random } from './random.ts'
import { cellsOf, type Draft } from './submissions.ts'

/** One thing that people get wrong, done to data. Where the data has no place for it nothing is done. */
type Mistake = (form: BenchForm, data: Draft, random: Random) => void

/** A mistake at one cell of a kind. */
function at(
  isMeant: (kind: string, pattern: string) => boolean,
  wrong: (value: unknown, random: Random) => unknown,
): Mistake {
  return ({ template }, data, random) => {
    const cells = [...cellsOf(data)].filter(([, , pattern]) => {
      const field = template.fields[pattern]
      return field !== undefined && isMeant(field.kind, pattern)
    })
    const [cell, value, pattern] = random.pick(cells) ?? []
    if (!cell || pattern === undefined) return
    const name = pattern.slice(pattern.lastIndexOf('.') + 1)
    const now = wrong(value, random)
    if (now === undefined) delete cell[name]
    else cell[name] = now
  }
}

const isMoney = (kind: string) => kind === 'money'
const isRow = (pattern: string) => pattern.includes('*')

/** Mistakes that the published forms are full of: sums, units, gaps, slipped columns. */
export const mistakes: readonly Mistake[] = [
  at(isMoney, (value, random) => Math.round((Number(value) + 1 + random.below(99)) * 100) / 100),
  at(isMoney, (value) => Number(value) * 10_000),
  at(isMoney, (value) => -1 - Number(value)),
  at(
    (kind) => kind === 'target',
    () => undefined,
  ),
  at(
    (kind) => kind === 'choice',
    () => undefined,
  ),
  at(
    (kind) => kind === 'choice',
    () => '按文件',
  ),
  at(
    (kind) => kind === 'target',
    () => '计划标准',
  ),
  at(
    (_, pattern) => isRow(pattern) && pattern.endsWith('.name'),
    () => '-',
  ),
  at(
    (_, pattern) => isRow(pattern) && pattern.endsWith('.name'),
    () => '完成率',
  ),
  at(
    (kind) => kind === 'long-text',
    () => undefined,
  ),
  at(
    (kind) => kind === 'year',
    (value) => Number(value) - 1,
  ),
  at(
    (kind) => kind === 'organisation',
    (value) => String(value).repeat(20),
  ),
  typedTotal,
]

/** A total typed by hand, and wrong. */
function typedTotal(_: BenchForm, data: Draft, random: Random): void {
  const group = random.pick(groupsWithMoney(data))
  if (group)
    group.total =
      typeof group.total === 'object' ? { current: 1 + random.below(9_999) } : 1 + random.below(9_999)
}

function groupsWithMoney(data: Draft): readonly Draft[] {
  const { funds, budget } = data
  if (typeof budget === 'object' && budget !== null) return [budget as Draft]
  return typeof funds === 'object' && funds !== null
    ? (Object.values(funds) as Draft[]).map((group) => {
        group.total ??= {}
        return group
      })
    : []
}
