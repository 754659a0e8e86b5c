import type { Address } from '@tianbao/edit'
import type { Band, Grid, GridCell, Sheet } from '@tianbao/sheet'
import type { Progress, SectionProgress } from './form-types.ts'

/** A part of the form that people jump to: its cells, and the parts inside it. */
export interface Section {
  readonly id: string
  readonly title: string
  readonly addresses: Set<Address>
  readonly sections: Section[]
}

/**
 * Sections of a grid, from top to bottom: bands, rows of a plain grid band, the blocks of a repeated stack, one by one.
 * Within a section: the blocks that it is built of, or else the level 1 groups of its table.
 */
export function sectionsOf(sheet: Sheet, grid: Grid, label: (cell: GridCell) => string): readonly Section[] {
  const bands = new Map(bandsWithin(sheet.bands).map((band) => [band.id, band]))
  // In a repeated stack a band is named by the row that it is repeated for, and its id.
  const bandOf = (name: string) => bands.get(name.slice(name.lastIndexOf('/') + 1))
  const cellsByRow = new Map<number, GridCell[]>()
  for (const cell of grid.cells) {
    const known = cellsByRow.get(cell.row)
    if (known) known.push(cell)
    else cellsByRow.set(cell.row, [cell])
  }

  const sections: Section[] = []
  const open = (id: string, title: string): Section => {
    const last = sections.at(-1)
    if (last?.id === id) return last
    const section = { id, title, addresses: new Set<Address>(), sections: [] }
    sections.push(section)
    return section
  }

  for (const [position, row] of grid.rows.entries()) {
    const cells = cellsByRow.get(position) ?? []
    const top = row.within[0] ?? row.band
    const band = bandOf(top)
    if (!band) continue
    const isOwnSection = band.band === 'grid' && band.title === undefined
    const section = isOwnSection
      ? open(`${top}/${row.key}`, firstLabel(cells, label))
      : open(top, titleOf(band, cells, label))
    const [, nested] = row.within
    const block = nested === undefined ? undefined : bandOf(nested)
    const inner =
      nested === undefined || !block
        ? innerSection(section, row.address, cells, label)
        : openInner(section, nested, titleOf(block, cells, label))
    for (const address of cells.flatMap((cell) => cell.addresses)) {
      section.addresses.add(address)
      inner?.addresses.add(address)
    }
  }
  return sections.filter((section) => section.addresses.size > 0)
}

/** How many required cells are filled, kept up to date by what changes. Law: the same as counting them all. */
export interface Count {
  /** Values changed at these addresses. */
  touch(addresses: Iterable<Address>): void
  /** The same object until a cell is filled or emptied. A section without a required cell is listed with none to fill. */
  progress(): Progress
}

/** Counts required cells, section by section. */
export function createCount(
  sections: readonly Section[],
  required: ReadonlySet<Address>,
  isFilled: (address: Address) => boolean,
): Count {
  const missing = new Set([...required].filter((address) => !isFilled(address)))
  const asked = new Map<Section, readonly Address[]>()
  let known: Progress | null = null

  const askedIn = (section: Section): readonly Address[] => {
    const own = asked.get(section) ?? [...section.addresses].filter((address) => required.has(address))
    asked.set(section, own)
    return own
  }

  const count = (section: Section): SectionProgress => {
    const own = askedIn(section)
    const lacking = own.filter((address) => missing.has(address))
    return {
      id: section.id,
      title: section.title,
      filled: own.length - lacking.length,
      total: own.length,
      missing: lacking,
      addresses: section.addresses,
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
        sections: sections.map(count),
      }
      return known
    },
  }
}

/** Rows of a list are parted by their first level, where the table has one. */
function innerSection(
  section: Section,
  row: Address | undefined,
  cells: readonly GridCell[],
  label: (cell: GridCell) => string,
): Section | null {
  if (row === undefined || !row.includes('#')) return null
  const level = cells.find((cell) => cell.kind === 'level' && cell.level === 1)
  if (level) {
    const title = label(level)
    openInner(section, `${section.id}/${title}`, title)
  }
  return section.sections.at(-1) ?? null
}

/** The inner section that was opened last, where it has this id; else a new one. */
function openInner(section: Section, id: string, title: string): Section {
  const last = section.sections.at(-1)
  if (last?.id === id) return last
  const inner = { id, title, addresses: new Set<Address>(), sections: [] }
  section.sections.push(inner)
  return inner
}

function bandsWithin(bands: readonly Band[]): readonly Band[] {
  return bands.flatMap((band) => (band.band === 'stack' ? [band, ...bandsWithin(band.bands)] : [band]))
}

function titleOf(band: Band, cells: readonly GridCell[], label: (cell: GridCell) => string): string {
  if (band.title !== undefined) return band.title
  if (band.band === 'stack' && band.side) return band.side.text
  return firstLabel(cells, label)
}

function firstLabel(cells: readonly GridCell[], label: (cell: GridCell) => string): string {
  const first = cells.find((cell) => cell.kind === 'label' || cell.kind === 'head' || cell.kind === 'side')
  if (!first) return ''
  return label(first)
    .replace(/[（(][^（()）]*[)）]/g, '')
    .replace(/[\s：:*]+/g, '')
}
