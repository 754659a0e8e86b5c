import type { Figures } from './measure.ts'

/** Prints figures as a table: ratios say how many times longer than ours a contender takes. */
export function printTable(title: string, figures: readonly Figures[], ours: string): void {
  const own = figures.find(({ name }) => name === ours)?.median ?? Number.NaN
  const rows = figures.map(({ name, median, p95 }) => [
    name,
    median.toFixed(median < 10 ? 2 : 1),
    p95.toFixed(p95 < 10 ? 2 : 1),
    name === ours ? '1' : `${(median / own).toFixed(1)} ×`,
  ])
  const table = [['', 'median µs', 'p95 µs', 'against ours'], ...rows]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => (row[column] ?? '').length)))
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')
  process.stdout.write(`\n${title}\n${table.map(line).join('\n')}\n`)
}
