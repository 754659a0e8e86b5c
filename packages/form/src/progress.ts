import type { Address } from '@tianbao/edit'
import { cellsOfRow, type Grid, gridRows } from '@tianbao/sheet'
import type { FormSection, Progress, SectionProgress } from './form-types.ts'

/** How many required cells are filled, kept up to date by what changes. Law: the same as counting them all. */
export interface Count {
  /** Values changed at these addresses. */
  touch(addresses: Iterable<Address>): void
  /** The same object until a cell is filled or emptied. A section without a required cell is listed with none to fill. */
  progress(): Progress
  /** Whether a required cell is filled; undefined for one that is not required. */
  isFilled(address: Address): boolean | undefined
}

export interface CountSource {
  readonly grid: Grid | null
  readonly sections: readonly FormSection[]
  readonly required: ReadonlySet<Address>
  /** The row of the grid where a cell stands first. */
  rowOf(address: Address): number | undefined
  isFilled(address: Address): boolean
}

/** Counts required cells, section by section. What a former count knows, of other cells too, is not looked at again. */
export function createCount(source: CountSource, former: Count | null): Count {
  const { required, isFilled } = source
  const missing = new Set(
    [...required].filter((address) => !(former?.isFilled(address) ?? isFilled(address))),
  )
  const asked = askedByRow(source)
  const rows = new Map<Address, number | undefined>()
  let known: Progress | null = null

  const rowOf = (address: Address) => {
    if (!rows.has(address)) rows.set(address, source.rowOf(address))
    return rows.get(address)
  }

  const count = (section: FormSection): SectionProgress => {
    const { id, title } = section
    const { total, lacking } = askedIn(asked, section.rows, missing)
    return {
      id,
      title,
      filled: total - lacking.length,
      total,
      missing: lacking,
      addresses: {
        has: (address) => holds(section.rows, rowOf(address)),
        [Symbol.iterator]: () => addressesIn(source.grid, new Set(section.rows)),
      },
      sections: section.sections.map(count),
    }
  }

  return {
    touch(addresses) {
      for (const address of addresses) {
        if (!required.has(address) || isFilled(address) !== missing.has(address)) continue
        if (!missing.delete(address)) missing.add(address)
        known = null
      }
    },
    progress() {
      known ??= {
        filled: required.size - missing.size,
        total: required.size,
        missing: missing.size === 0 ? [] : [...required].filter((address) => missing.has(address)),
        sections: source.sections.map(count),
      }
      return known
    },
    isFilled: (address) => (required.has(address) ? !missing.has(address) : undefined),
  }
}

/** Required cells by the rows of the grid that show them, and those that several cells show. */
interface Asked {
  readonly byRow: readonly (readonly Address[] | undefined)[]
  readonly repeated: ReadonlySet<Address>
}

function askedByRow({ grid, required }: CountSource): Asked {
  const byRow: (Address[] | undefined)[] = []
  const repeated = new Set<Address>()
  if (!grid) return { byRow, repeated }
  const loose = looseIn(grid)
  const met = new Set<Address>()
  for (const cell of grid.cells) {
    const own = byRow[cell.row] ?? []
    for (const address of cell.addresses) {
      if (!required.has(address)) continue
      if (own.includes(address) || (loose.has(address) && met.has(address))) repeated.add(address)
      if (loose.has(address)) met.add(address)
      own.push(address)
    }
    if (own.length > 0) byRow[cell.row] = own
  }
  return { byRow, repeated }
}

/** What more than one row of a grid may show: all but the values of data rows that are drawn once, by cells of their own. */
function looseIn(grid: Grid): ReadonlySet<Address> {
  const { others } = gridRows(grid)
  const drawn = new Set<Address>()
  const twice = grid.rows.flatMap(({ address }, row) => {
    const isAgain = address !== undefined && drawn.has(address)
    if (address !== undefined) drawn.add(address)
    return isAgain ? cellsOfRow(grid, row) : []
  })
  return new Set([...others, ...twice].flatMap((cell) => cell.addresses))
}

/** How many required cells some rows show, each once, and which of them are missing. */
function askedIn(
  { byRow, repeated }: Asked,
  rows: readonly number[],
  missing: ReadonlySet<Address>,
): { readonly total: number; readonly lacking: readonly Address[] } {
  const lacking: Address[] = []
  const met = new Set<Address>()
  let total = 0
  for (const row of rows) {
    const own = byRow[row] ?? []
    if (missing.size === 0 && repeated.size === 0) {
      total += own.length
      continue
    }
    for (const address of own) {
      if (repeated.has(address) && met.has(address)) continue
      if (repeated.has(address)) met.add(address)
      total += 1
      if (missing.has(address)) lacking.push(address)
    }
  }
  return { total, lacking }
}

/** Whether a row is among some that go from top to bottom. */
function holds(rows: readonly number[], row: number | undefined): boolean {
  if (row === undefined) return false
  let [from, to] = [0, rows.length]
  while (from < to) {
    const half = (from + to) >> 1
    if ((rows[half] ?? 0) < row) from = half + 1
    else to = half
  }
  return rows[from] === row
}

function* addressesIn(grid: Grid | null, rows: ReadonlySet<number>): Generator<Address> {
  for (const cell of grid?.cells ?? []) if (rows.has(cell.row)) yield* cell.addresses
}
