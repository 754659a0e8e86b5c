import {
  fillText,
  type Grid,
  type GridCell,
  parseText,
  place,
  readParts,
  type Sheet,
  skeletonShape,
} from '@tianbao/sheet'
import type { CompiledTemplate } from '../../compiled.ts'
import { sheetBands, tableRows } from '../../paths/sheet-bands.ts'
import type { LintRule } from '../lint-rule.ts'

/** Printed type: 9.5 pt, a full-width character being as wide as high; lines at 1.4; 3 pt of padding at each side. In millimetres. */
const em = 3.35
const line = 4.7
const padding = 2.1
/** In a cell narrower than this, words of more lines than a few are a column of crumbs. */
const narrow = 60
const fewLines = 6
const paper = { A4: [210, 297], A3: [297, 420] } as const

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
        ? linesOf('一', width)
        : linesOf(words, width - (part?.look.indent ?? 0) * em)
      const most = width < narrow ? fewLines : Math.floor(pageHeight(sheet) / line)
      return lines <= most
        ? []
        : [{ at: [`sheet#${cell.from.part}`], params: { text: words.slice(0, 20), width, most } }]
    })
  },
}

/** How many lines words take in a cell so wide; none too many fit a cell that does not hold one character. */
function linesOf(words: string, width: number): number {
  const room = Math.floor((width - padding) / (em / 2))
  if (room < 2) return Number.POSITIVE_INFINITY
  return words
    .split('\n')
    .reduce((lines, paragraph) => lines + Math.max(1, Math.ceil(halves(paragraph) / room)), 0)
}

/** The width of words in half characters. */
function halves(words: string): number {
  let count = 0
  for (const character of words) count += character.charCodeAt(0) < 0x100 ? 1 : 2
  return count
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
        names.reduce((long, name) => (halves(name) > halves(long) ? name : long), ''),
      )
    }
  }
  return longest
}

function widthOf({ columns }: Grid, { column, columnSpan }: GridCell): number {
  return columns.slice(column, column + columnSpan).reduce((sum, one) => sum + one.width, 0)
}

function pageHeight({ page: { size, orientation, margins } }: Sheet): number {
  const [short, long] = paper[size]
  return (orientation === 'portrait' ? long : short) - margins.top - margins.bottom
}
