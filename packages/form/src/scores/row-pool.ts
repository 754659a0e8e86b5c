import type { Address } from '@tianbao/edit'
import type { CompiledScoringItem } from '@tianbao/template'
import { splitRow } from '../address-parts.ts'
import type { RowPool } from './score-types.ts'

/** A scored row as pools see it. */
export interface PooledRow {
  readonly item: CompiledScoringItem
  readonly row: Address | null
  readonly applies: boolean
  /** The nodes above it. */
  readonly above: readonly string[]
}

/** The pool that a row's points are a share of, as the operator `share` has it: the first that holds the row. */
export function poolOf(own: PooledRow, all: readonly PooledRow[]): RowPool | null {
  const pool = own.item.pools.find(({ nodes }) => isHeld(own, nodes))
  if (pool === undefined || !own.applies) return null
  const rows = all.filter(
    (one) =>
      one.item === own.item && one.applies && one.item.pools.find(({ nodes }) => isHeld(one, nodes)) === pool,
  )
  return { points: pool.points, weight: pool.weight, rows: rows.flatMap(({ row }) => row ?? []) }
}

function isHeld({ row, above }: PooledRow, nodes: readonly string[] | null): boolean {
  if (row === null) return false
  const { id } = splitRow(row)
  return nodes === null || nodes.some((node) => node === id || above.includes(node))
}
