import type { BuiltPage } from './build-pages.ts'
import { type Contender, limit, ours } from './contenders.ts'
import type { Visit } from './visit.ts'
import type { Cost } from './watched-page.ts'

/** Prints how much script each contender's page is, and the page that the portal ships. */
export function printSizes(pages: ReadonlyMap<Contender, BuiltPage>, portal: number): void {
  print('script before one can type, gzipped', [
    ['', 'KB of 1,000 bytes'],
    ['the portal as it ships', (portal / 1000).toFixed(1)],
    ...[...pages].map(([{ name }, { scriptBytes }]) => [name, (scriptBytes / 1000).toFixed(1)]),
  ])
}

/** Milliseconds of a frame. */
const frame = 1000 / 60

/** Prints a size's figures: medians and 95th percentiles, how many times the limit they are, how far we are ahead. */
export function printVisits(rows: number, visits: ReadonlyMap<Contender, readonly Visit[]>): void {
  const figures = [...visits].map(([{ name }, own]) => {
    const target = own.flatMap(({ keys }) => keys.target)
    const money = own.flatMap(({ keys }) => keys.money)
    const mounts = own.map(({ mount }) => mount)
    return {
      name,
      target: part(target, 'all', 0.5),
      money: part(money, 'all', 0.5),
      p95: part([...target, ...money], 'all', 0.95),
      paint: part([...target, ...money], 'paint', 0.95),
      mount: part(mounts, 'shown', 0.5),
      whole: part(mounts, 'all', 0.5),
    }
  })
  const least = figures.find(({ name }) => name === limit)
  const own = figures.find(({ name }) => name === ours)
  print(`${rows} rows in each of two tables, ms of the main thread`, [
    [
      'a key in',
      'a target',
      'of limit',
      'of ours',
      'an amount',
      'of limit',
      'of ours',
      'p95',
      'p95 to paint',
      'mount',
      'of limit',
      'to the last row',
    ],
    ...figures.map((one) => [
      one.name,
      one.target.toFixed(1),
      ratio(one.target, least?.target),
      ratio(one.target, own?.target),
      one.money.toFixed(1),
      ratio(one.money, least?.money),
      ratio(one.money, own?.money),
      one.p95.toFixed(1),
      `${one.paint.toFixed(0)} (${(one.paint / frame).toFixed(1)} frames)`,
      one.mount.toFixed(0),
      ratio(one.mount, least?.mount),
      one.whole.toFixed(0),
    ]),
  ])
}

/**
 * Prints what deeds cost on a page of ours, of the main thread's own time: until they are seen, the least and the median,
 * and with what was put off. Beside it the clock, which on a busy machine counts what others do too.
 */
export function printDeeds(where: string, done: ReadonlyMap<string, readonly Cost[]>): void {
  print(`${where}, ms of the main thread’s processor time`, [
    ['', 'until seen', 'at least', 'with what follows', 'by the clock'],
    ...[...done].map(([name, costs]) => [
      name,
      part(costs, 'shown', 0.5).toFixed(1),
      part(costs, 'shown', 0).toFixed(1),
      part(costs, 'all', 0.5).toFixed(1),
      costs.some(({ paint }) => Number.isNaN(paint)) ? '–' : part(costs, 'paint', 0.5).toFixed(0),
    ]),
  ])
}

function ratio(figure: number, of: number | undefined): string {
  return `${(figure / (of ?? Number.NaN)).toFixed(1)} ×`
}

function part(costs: readonly Cost[], of: keyof Cost, quantile: number): number {
  const sorted = costs.map((cost) => cost[of]).sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(quantile * sorted.length))] ?? Number.NaN
}

function print(title: string, table: readonly (readonly string[])[]): void {
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => (row[column] ?? '').length)),
  )
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')
  process.stdout.write(`\n${title}\n${table.map(line).join('\n')}\n`)
}
