import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createRandom, type Random } from '../forms/random.ts'

/** The self-evaluation that is scored, with what its clean sample has of it. */
export const folder = fileURLToPath(
  new URL('../../../../templates/hunan/department-self-evaluation-2022', import.meta.url),
)

type Row = Readonly<Record<string, unknown>>

const indicators = 50

/**
 * Self-evaluations of 50 indicators, always the same ones: the sample's clauses, the first rows again under other ids,
 * and actual values that fall short here and there.
 */
export function selfEvaluations(count: number): readonly string[] {
  const sample = JSON.parse(readFileSync(`${folder}/samples/clean.json`, 'utf8'))
  const declared: readonly Row[] = sample.sources.declared.indicators
  const actual = new Map(sample.data.indicators.map((row: Row) => [row.id, row.actual]))
  const own = declared.filter(({ under }) => under !== undefined)
  const rows = Array.from({ length: indicators }, (_, at): Row => {
    const row = declared[at] ?? own[at % own.length] ?? {}
    const id = at < declared.length ? row.id : `more-${at}`
    return { ...row, id, actual: actual.get(row.id) }
  })
  const random = createRandom(2022)
  return Array.from({ length: count }, (_, at) =>
    JSON.stringify({
      department: `单位${at}`,
      budget: { total: 1000, executed: 900 + random.below(100) },
      indicators: rows.map((row) => ({ ...row, actual: shortOf(row.actual, random) })),
    }),
  )
}

function shortOf(actual: unknown, random: Random): unknown {
  const value = Number(actual)
  if (Number.isNaN(value) || random.isLucky(0.6)) return actual
  return String(Math.max(0, Math.round(value * 10 - random.below(80)) / 10))
}
