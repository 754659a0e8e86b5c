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
  const sections = source.sections.map((section) => ownOf(section, asked))
  let known: Progress | null = null

  const count = ({ section, rows, own, inner }: Own): SectionProgress => {
    const lacking = own.filter((address) => missing.has(address))
    return {
      id: section.id,
      title: section.title,
      filled: own.length - lacking.length,
      total: own.length,
      missing: lacking,
      addresses: {
        has: (address) => rows.has(source.rowOf(address) ?? -1),
        [Symbol.iterator]: () => addressesIn(source.grid, rows),
      },
      sections: inner.map(count),
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
        sections: sections.map(count),
      }
      return known
    },
    isFilled: (address) => (required.has(address) ? !missing.has(address) : undefined),
  }
}

/** A section with its required cells. */
interface Own {
  readonly section: FormSection
  readonly rows: ReadonlySet<number>
  readonly own: readonly Address[]
  readonly inner: readonly Own[]
}

function ownOf(section: FormSection, asked: ReadonlyMap<number, readonly Address[]>): Own {
  return {
    section,
    rows: new Set(section.rows),
    own: [...new Set(section.rows.flatMap((row) => asked.get(row) ?? []))],
    inner: section.sections.map((inner) => ownOf(inner, asked)),
  }
}

function askedByRow({ grid, required }: CountSource): ReadonlyMap<number, readonly Address[]> {
  const asked = new Map<number, Address[]>()
  for (const { row, addresses } of grid?.cells ?? []) {
    for (const address of addresses) {
      if (!required.has(address)) continue
      const known = asked.get(row)
      if (known) known.push(address)
      else asked.set(row, [address])
    }
  }
  return asked
}

function* addressesIn(grid: Grid | null, rows: ReadonlySet<number>): Generator<Address> {
  for (const cell of grid?.cells ?? []) if (rows.has(cell.row)) yield* cell.addresses
}
