import type { Figures } from './measure.ts'
import { print } from './progress.ts'

/** Prints figures as a table: ratios say how many times longer than ours a contender takes. */
export function printTable(title: string, figures: readonly Figures[], ours: string): void {
  const own = figures.find(({ name }) => name === ours)?.median ?? Number.NaN
  const rows = figures.map(({ name, median, p95 }) => [
    name,
    short(median),
    short(p95),
    name === ours ? '1' : `${short(median / own)} ×`,
  ])
  const table = [['', 'median µs', 'p95 µs', 'against ours'], ...rows]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => (row[column] ?? '').length)))
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')
  print(`\n${title}\n${table.map(line).join('\n')}`)
}

/** Three places or so: what is noise is not shown. */
function short(value: number): string {
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)
}
