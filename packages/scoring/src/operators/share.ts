import type { Json } from '@tianbao/edit'
import type { Operator } from '@tianbao/rules'
import { type PoolRow, sharePool } from '../pool.ts'

interface Shared {
  readonly by: Json
  readonly decimals: Json | undefined
  readonly shares: ReadonlyMap<string, number>
}

const known = new WeakMap<object, Shared>()

/**
 * `{"share": [rows, id, pools, decimals]}`: the points that a row has of a pool. A row is `[id, under, applies, weights]`,
 * a pool `[nodes, points]` with the ids of rows and of nodes above them, or null for all; the first pool that holds a row
 * counts. Null where no pool does, where the row does not apply, and where a row of the pool says no weight above 0.
 */
export const shareOperator: Operator = Object.freeze<Operator>({
  id: 'share',
  title: { zh: '分得的分值', en: 'Share of points' },
  family: 'number',
  arity: [3, 4],
  isStandard: false,
  shape: 'strict',
  apply([rows, id, pools, decimals], work) {
    if (!Array.isArray(rows) || !Array.isArray(pools) || typeof id !== 'string') return null
    // What all rows have in common is one list: it is shared out once.
    const before = known.get(rows)
    if (before !== undefined && before.decimals === decimals && isSame(before.by, pools))
      return before.shares.get(id) ?? null
    work.charge(1 + rows.length * pools.length)
    const shares = sharesOf(rows, pools, decimals)
    known.set(rows, { by: pools, decimals, shares })
    return shares.get(id) ?? null
  },
  explain: ({ args: [rows, id, pools], value, text }) => {
    if (!Array.isArray(rows) || !Array.isArray(pools) || typeof id !== 'string') return '没有分值可分'
    const at = pools.findIndex((pool) => rows.some((row) => isRow(row, id) && holds(pool, row)))
    const pool = pools[at]
    if (pool === undefined || value === null) return '不在任何一组里，或这一组还不能分'
    const count = rows.filter((row) => applies(row) && holds(pool, row)).length
    return `这一组共 ${pointsOf(pool)} 分，由 ${count} 行分，分得 ${text}`
  },
})

function isSame(one: Json, other: Json): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

function sharesOf(
  rows: readonly Json[],
  pools: readonly Json[],
  decimals: Json | undefined,
): ReadonlyMap<string, number> {
  const places = typeof decimals === 'number' && decimals >= 0 && decimals <= 6 ? Math.floor(decimals) : 2
  const members = pools.map((): (PoolRow | null)[] => [])
  for (const row of rows) {
    if (!applies(row)) continue
    const at = pools.findIndex((pool) => holds(pool, row))
    const [id, , , weights] = row as readonly Json[]
    const weight = Array.isArray(weights) ? weights[at] : 1
    const isWeighed = typeof weight === 'number' && weight > 0 && Number.isFinite(weight)
    members[at]?.push(isWeighed && typeof id === 'string' ? { id, weight } : null)
  }
  const shares = new Map<string, number>()
  for (const [at, pool] of pools.entries()) {
    const own = (members[at] ?? []).filter((one) => one !== null)
    // While a weight lacks, every share of the pool would be another one later.
    if (own.length < (members[at]?.length ?? 0) || own.length === 0) continue
    for (const [id, share] of sharePool(pointsOf(pool), own, places)) shares.set(id, share)
  }
  return shares
}

function isRow(row: Json, id: string): boolean {
  return Array.isArray(row) && row[0] === id
}

function applies(row: Json): boolean {
  return Array.isArray(row) && row[2] !== false
}

function holds(pool: Json | undefined, row: Json): boolean {
  if (!Array.isArray(pool) || !Array.isArray(row)) return false
  const [nodes] = pool as readonly Json[]
  if (!Array.isArray(nodes)) return nodes === null
  return nodes.some((node) => node === row[0] || node === row[1])
}

function pointsOf(pool: Json | undefined): number {
  const points = Array.isArray(pool) ? pool[1] : 0
  return typeof points === 'number' && points >= 0 ? points : 0
}
