import {
  type Band,
  cellsOfRow,
  type Grid,
  type GridCell,
  gridRows,
  type Sheet,
  showsFields,
} from '@tianbao/sheet'
import type { FormSection } from './form-types.ts'

interface Section extends FormSection {
  readonly rows: number[]
  readonly sections: Section[]
}

/**
 * Sections of a grid, from top to bottom: bands, rows of a plain grid band (those beside one label are one), the blocks of
 * a repeated stack, one by one.
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
  const levels = firstLevels(grid)
  const begins = beginnings(grid)

  const sections: Section[] = []
  for (const [position, row] of grid.rows.entries()) {
    const top = row.within[0] ?? row.band
    const band = bandOf(top)
    if (!band) continue
    const cells = () => cellsOfRow(grid, position)
    const isOwnSection = band.band === 'grid' && band.title === undefined
    const section = isOwnSection
      ? open(sections, `${top}/${grid.rows[begins.get(position) ?? position]?.key}`, () =>
          firstLabel(cells(), label),
        )
      : open(sections, top, () => titleOf(band, cells(), label))
    const [, nested] = row.within
    const block = nested === undefined ? undefined : bandOf(nested)
    const level = levels.get(position)
    if (nested !== undefined && block) open(section.sections, nested, () => titleOf(block, cells(), label))
    else if (level && row.address?.includes('#')) {
      const title = label(level)
      open(section.sections, `${section.id}/${title}`, () => title)
    }
    const isInner = (nested !== undefined && block) || row.address?.includes('#')
    section.rows.push(position)
    if (isInner) section.sections.at(-1)?.rows.push(position)
  }
  return sections.filter((section) => section.rows.some((row) => showsFields(grid, row)))
}

/** The section that was opened last, where it has this id; else a new one. */
function open(sections: Section[], id: string, title: () => string): Section {
  const last = sections.at(-1)
  if (last?.id === id) return last
  const section = { id, title: title(), rows: [], sections: [] }
  sections.push(section)
  return section
}

/** Rows of a list are parted by their first level, where the table has one: by row the cell that begins it. */
function firstLevels(grid: Grid): ReadonlyMap<number, GridCell> {
  const found = new Map<number, GridCell>()
  for (const cell of gridRows(grid).over)
    if (cell.kind === 'level' && cell.level === 1 && !found.has(cell.row)) found.set(cell.row, cell)
  return found
}

/** By row the row in which the label at its left end begins, where that is another one: they are one section. */
function beginnings(grid: Grid): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (const { kind, column, row, rowSpan } of gridRows(grid).over) {
    if (kind !== 'label' || column !== 0) continue
    for (let at = row + 1; at < row + rowSpan; at += 1) found.set(at, row)
  }
  return found
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
