import type { Address } from '@tianbao/edit'
import type { Grid } from '@tianbao/sheet'
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
  const inSection = new Map<FormSection, readonly Address[]>()
  const rows = new Map<Address, number | undefined>()
  let known: Progress | null = null

  const rowOf = (address: Address) => {
    if (!rows.has(address)) rows.set(address, source.rowOf(address))
    return rows.get(address)
  }

  const count = (section: FormSection): SectionProgress => {
    const { id, title } = section
    const own = inSection.get(section) ?? askedIn(asked, section.rows)
    inSection.set(section, own)
    const lacking = own.filter((address) => missing.has(address))
    return {
      id,
      title,
      filled: own.length - lacking.length,
      total: own.length,
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
        missing: [...required].filter((address) => missing.has(address)),
        sections: source.sections.map(count),
      }
      return known
    },
    isFilled: (address) => (required.has(address) ? !missing.has(address) : undefined),
  }
}

/** Required cells by the rows of the grid that show them, and those that several rows show. */
interface Asked {
  readonly byRow: readonly (readonly Address[] | undefined)[]
  readonly repeated: ReadonlySet<Address>
}

function askedByRow({ grid, required }: CountSource): Asked {
  const byRow: (Address[] | undefined)[] = []
  const rowOf = new Map<Address, number>()
  const repeated = new Set<Address>()
  for (const { row, addresses } of grid?.cells ?? []) {
    for (const address of addresses) {
      if (!required.has(address)) continue
      if (rowOf.has(address)) repeated.add(address)
      else rowOf.set(address, row)
      const known = byRow[row]
      if (known) known.push(address)
      else byRow[row] = [address]
    }
  }
  return { byRow, repeated }
}

/** The required cells that some rows show, each once. */
function askedIn({ byRow, repeated }: Asked, rows: readonly number[]): readonly Address[] {
  const found: Address[] = []
  const met = new Set<Address>()
  for (const row of rows) {
    for (const address of byRow[row] ?? []) {
      if (repeated.has(address)) {
        if (met.has(address)) continue
        met.add(address)
      }
      found.push(address)
    }
  }
  return found
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
