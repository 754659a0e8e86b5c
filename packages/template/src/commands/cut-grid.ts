import type { Band, Column, GridBand } from '@tianbao/sheet'
import type { Drawn } from './drawn-cells.ts'

/** The words of a label, as a list is called. */
export function labelWords(side: Drawn | null): string {
  const words = (side?.cell?.text ?? '').replace(/\s/g, '')
  return words.includes('{') ? '' : words.slice(0, 40)
}

/** What a list is called that no label names: by its first heads. */
export function headWords(columns: readonly Column[]): string {
  const heads = columns.map(({ head = '' }) => head.replace(/[*\s]/g, ''))
  return heads
    .filter((head) => head !== '' && !head.includes('{'))
    .slice(0, mostHeads)
    .join('、')
    .slice(0, 40)
}

const mostHeads = 3

/** What a label stands beside; without one the bands as they are. */
export function besideLabel(
  bands: readonly Band[],
  side: Drawn | null,
  own: readonly Drawn[],
  id: string,
): readonly Band[] {
  const inside = own.find(({ left }) => left === side?.right)?.column
  if (side === null || inside === undefined) return bands
  const { text = '', vertical } = side.cell ?? {}
  const label = { text, inside, ...(vertical === true ? { vertical } : {}) }
  return [{ id, band: 'stack', side: label, bands }]
}

/** Cuts a grid: some of its rows as a grid of their own, nothing where there are none. The first one keeps its name. */
export function partsOf(
  grid: GridBand,
  drawn: readonly Drawn[],
  freeId: (wanted: string) => string,
): (from: number, to: number) => readonly Band[] {
  const { id: first, title, ...look } = grid
  let isNamed = false
  return (from, to) => {
    const rows = grid.rows.slice(from, to)
    if (rows.length === 0) return []
    const cells = drawn.flatMap(({ cell, top }) =>
      cell !== undefined && top >= from && top < to ? cell : [],
    )
    const name = isNamed
      ? { id: freeId(`${first}_below`) }
      : { id: first, ...(title === undefined ? {} : { title }) }
    isNamed = true
    return [{ ...look, ...name, rows, cells }]
  }
}
