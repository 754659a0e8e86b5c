import type { ShapeRow } from '../grid.ts'
import type { Column } from '../sheet.ts'
import type { Leaf } from './leaf.ts'

/** For each row of a merged column the length of the run that begins there, 0 inside a run. */
export type Runs = Int32Array

/**
 * Runs of the merged columns, by leaf. Equal neighbours merge, but never beyond a run of the merged column to their
 * left. Work: one look at each row per merged column.
 */
export function findRuns(leaves: readonly Leaf[], rows: readonly ShapeRow[]): ReadonlyMap<Leaf, Runs> {
  const runs = new Map<Leaf, Runs>()
  let left: Runs | undefined
  for (const leaf of leaves) {
    if (leaf.column.level === undefined && leaf.column.merge === undefined) continue
    const own = new Int32Array(rows.length)
    let start = 0
    let before: string | null = null
    rows.forEach((row, index) => {
      const key = runKey(leaf.column, row)
      const isBroken = left === undefined ? index === 0 : (left[index] ?? 0) > 0
      if (isBroken || key === null || key !== before) start = index
      own[start] = (own[start] ?? 0) + 1
      before = key
    })
    runs.set(leaf, own)
    left = own
  }
  return runs
}

/** The name of the row's node at the column's level, or null where there is none. */
export function levelOf(column: Column, row: ShapeRow): string | null {
  return column.level === undefined ? null : (row.levels[column.level - 1] ?? null)
}

function runKey(column: Column, row: ShapeRow): string | null {
  const level = levelOf(column, row)
  if (level !== null) return `level ${level}`
  if (column.merge === undefined || row.note === true) return null
  const value = row.values?.[column.id] ?? null
  return value === null ? null : `value ${value}`
}
