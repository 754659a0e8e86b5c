import type { Address } from '@tianbao/edit'
import type { Band, Grid, GridCell, Sheet } from '@tianbao/sheet'
import type { FormSection } from './form-types.ts'

interface Section extends FormSection {
  readonly rows: number[]
  readonly sections: Section[]
}

/**
 * Sections of a grid, from top to bottom: bands, rows of a plain grid band, the blocks of a repeated stack, one by one.
 * Within a section: the blocks that it is built of, or else the level 1 groups of its table.
 */
export function sectionsOf(
  sheet: Sheet,
  grid: Grid,
  label: (cell: GridCell) => string,
): readonly FormSection[] {
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
    const section = { id, title, rows: [], sections: [] }
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
    section.rows.push(position)
    inner?.rows.push(position)
  }
  const hasFields = (row: number) => cellsByRow.get(row)?.some((cell) => cell.addresses.length > 0) === true
  return sections.filter((section) => section.rows.some(hasFields))
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
  const inner = { id, title, rows: [], sections: [] }
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
