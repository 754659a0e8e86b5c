import {
  fillText,
  type Grid,
  type GridCell,
  linesOnPaper,
  paperLine,
  paperSize,
  parseText,
  place,
  readParts,
  skeletonShape,
} from '@tianbao/sheet'
import type { CompiledTemplate } from '../../compiled.ts'
import { sheetBands, tableRows } from '../../paths/sheet-bands.ts'
import type { LintRule } from '../lint-rule.ts'

/** In a cell narrower than this, words of more lines than a few are a column of crumbs. */
const narrow = 60
const fewLines = 6

/** Printed words that do not fit their cell: no character wide, more than a few lines in a narrow one, higher than the page. */
export const overfullLabel: LintRule = {
  id: 'overfull_label',
  severity: 'warning',
  find({ compiled }) {
    const { sheet } = compiled
    if (sheet === null) return []
    const grid = place(sheet, skeletonShape(sheet))
    const parts = readParts(sheet)
    const levels = levelWords(compiled)
    return grid.cells.flatMap((cell) => {
      const part = parts.get(cell.from.part)
      const words = levels.get(cell.from.part) ?? printed(part?.text, compiled.year)
      if (words === undefined || words === '') return []
      const width = widthOf(grid, cell)
      const lines = part?.look.vertical
        ? linesOnPaper('一', width, sheet.page)
        : linesOnPaper(words, width, sheet.page, part?.look.indent ?? 0)
      const most =
        part?.look.wrap === false
          ? 1
          : width < narrow
            ? fewLines
            : Math.floor(paperSize(sheet.page).roomHeight / paperLine(sheet.page))
      return lines <= most
        ? []
        : [{ at: [`sheet#${cell.from.part}`], params: { text: words.slice(0, 20), width, most } }]
    })
  },
}

/** A text with its variables as they would stand; none of a text with fields, whose length is the values'. */
function printed(text: string | undefined, year: number): string | undefined {
  const parts = parseText(text ?? '')
  if (parts.some((part) => part.kind === 'field')) return undefined
  return fillText(parts, (hole) =>
    'offset' in hole && hole.name === 'year' ? String(year + hole.offset) : '万元',
  )
}

/** The longest name that a level column prints, by its part. */
function levelWords(compiled: CompiledTemplate): ReadonlyMap<string, string> {
  const longest = new Map<string, string>()
  for (const placed of sheetBands(compiled.sheet)) {
    if (placed.band.band !== 'table') continue
    const nodes = tableRows(placed).flatMap(
      (rows) => compiled.catalogs[compiled.lists[rows]?.catalog ?? '']?.nodes ?? [],
    )
    for (const column of placed.band.columns) {
      if (column.level === undefined) continue
      const names = nodes.filter((node) => node.above.length + 1 === column.level).map((node) => node.name)
      longest.set(
        `${placed.band.id}#${column.id}`,
        names.reduce((long, name) => (name.length > long.length ? name : long), ''),
      )
    }
  }
  return longest
}

function widthOf({ columns }: Grid, { column, columnSpan }: GridCell): number {
  return columns.slice(column, column + columnSpan).reduce((sum, one) => sum + one.width, 0)
}
