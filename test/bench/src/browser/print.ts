import type { BuiltPage } from './build-pages.ts'
import { type Contender, limit, ours } from './contenders.ts'
import type { Visit } from './visit.ts'

/** Prints how much script each contender's page is. */
export function printSizes(pages: ReadonlyMap<Contender, BuiltPage>): void {
  print('script before one can type, gzipped', [
    ['', 'KB'],
    ...[...pages].map(([{ name }, { scriptBytes }]) => [name, (scriptBytes / 1000).toFixed(0)]),
  ])
}

/** Prints a size's figures: medians and 95th percentiles, and how many times the limit they are. */
export function printVisits(rows: number, visits: ReadonlyMap<Contender, readonly Visit[]>): void {
  const figures = [...visits].map(([{ name }, own]) => ({
    name,
    mount: part(
      own.map((visit) => visit.mount),
      0.5,
    ),
    target: part(
      own.flatMap((visit) => visit.keys.target),
      0.5,
    ),
    money: part(
      own.flatMap((visit) => visit.keys.money),
      0.5,
    ),
    p95: part(
      own.flatMap((visit) => [...visit.keys.target, ...visit.keys.money]),
      0.95,
    ),
    paint: part(
      own.flatMap((visit) => visit.paints),
      0.95,
    ),
  }))
  const least = figures.find(({ name }) => name === limit)
  const own = figures.find(({ name }) => name === ours)
  const against = (figure: number, of: number | undefined) => `${(figure / (of ?? Number.NaN)).toFixed(1)} ×`
  print(`${rows} rows in each of two tables, ms of the main thread`, [
    [
      '',
      'a target',
      'of limit',
      'an amount',
      'of limit',
      'of ours',
      'p95',
      'p95 to paint',
      'mount',
      'of limit',
    ],
    ...figures.map((one) => [
      one.name,
      one.target.toFixed(1),
      against(one.target, least?.target),
      one.money.toFixed(1),
      against(one.money, least?.money),
      against(one.target, own?.target),
      one.p95.toFixed(1),
      one.paint.toFixed(0),
      one.mount.toFixed(0),
      against(one.mount, least?.mount),
    ]),
  ])
}

function part(figures: readonly number[], of: number): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(of * sorted.length))] ?? Number.NaN
}

function print(title: string, table: readonly (readonly string[])[]): void {
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => (row[column] ?? '').length)),
  )
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')
  process.stdout.write(`\n${title}\n${table.map(line).join('\n')}\n`)
}
