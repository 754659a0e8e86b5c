import type { GridCell, LineLook } from '@tianbao/sheet'
import { cellsIn, type Rect } from '@tianbao/sheet-react'
import { type Spot, setLooks } from '@tianbao/template'
import type { Canvas } from '../canvas.ts'
import type { Drawing } from '../drawing/draw-design.ts'
import { rectName } from '../place-names.ts'
import { spotOf } from '../selected-parts.ts'
import { refusal } from './refusal.ts'

/** What can be asked of the lines of a range: all as usual, a thick frame, none inside, none at all. */
export const lineWays = ['thin', 'frame', 'no_inner', 'none'] as const
export type LineWay = (typeof lineWays)[number]

/** A place, and its lines that are to be drawn another way; undefined: as usual. */
interface Lined {
  readonly spot: Spot
  readonly look: { readonly [K in 'rightLine' | 'lowerLine']?: LineLook | undefined }
}

/** Draws the lines of what is selected another way. Those at the left and above belong to the cells beyond them. */
export function drawLines(canvas: Canvas, way: LineWay): void {
  const { drawing } = canvas.store.getState()
  const [range] = canvas.ranges()
  const places = range === undefined ? [] : linesOf(drawing, range, way)
  if (range === undefined || places.length === 0) {
    canvas.design.gesture('step.lines', () => refusal(range === undefined ? 'nothing' : 'rows_alike'))
    return
  }
  canvas.design.gesture('step.lines', (template) => setLooks(template, places), {
    name: rectName(drawing, range),
  })
}

/**
 * What to say of each place, so that the lines of a range are drawn this way. One column draws all rows of a list: a
 * line that only some of them would have is left as it is, and so is a line of a neighbour that reaches beyond the range.
 */
export function linesOf(drawing: Drawing, range: Rect, way: LineWay): readonly Lined[] {
  const { lookup } = drawing
  const right = asked(drawing)
  const lower = asked(drawing)
  for (const cell of cellsIn(lookup, range)) {
    right.ask(cell, lineOf(way, cell.column + cell.columnSpan === range.columnEnd))
    lower.ask(cell, lineOf(way, cell.row + cell.rowSpan === range.rowEnd))
  }
  const beyond = lineOf(way, true)
  for (let row = range.row; row < range.rowEnd; row += 1) {
    const cell = lookup.at(row, range.column - 1)
    if (cell && cell.row >= range.row && cell.row + cell.rowSpan <= range.rowEnd) right.ask(cell, beyond)
  }
  for (let column = range.column; column < range.columnEnd; column += 1) {
    const cell = lookup.at(range.row - 1, column)
    if (cell && cell.column >= range.column && cell.column + cell.columnSpan <= range.columnEnd)
      lower.ask(cell, beyond)
  }
  const said = new Map<string, Lined>()
  for (const [key, spot, line] of right.agreed()) said.set(key, { spot, look: { rightLine: line } })
  for (const [key, spot, line] of lower.agreed())
    said.set(key, { spot, look: { ...said.get(key)?.look, lowerLine: line } })
  return [...said.values()]
}

type Line = LineLook | undefined | 'as_it_is'

function lineOf(way: LineWay, isOuter: boolean): Line {
  if (way === 'thin') return undefined
  if (way === 'none') return 'none'
  if (way === 'frame') return isOuter ? 'thick' : 'as_it_is'
  return isOuter ? 'as_it_is' : 'none'
}

interface Wish {
  readonly spot: Spot
  readonly lines: Set<Line>
  readonly cells: Set<GridCell>
}

/** What was asked of one side of each place, where the same was asked of all cells that the place draws. */
function asked(drawing: Drawing) {
  const wishes = new Map<string, Wish>()
  return {
    ask(cell: GridCell, line: Line) {
      const spot = spotOf(drawing, cell)
      if (spot === null) return
      const key = 'part' in spot ? spot.part : `${spot.band} ${spot.row} ${spot.column}`
      const own = wishes.get(key) ?? { spot, lines: new Set(), cells: new Set() }
      wishes.set(key, { spot, lines: own.lines.add(line), cells: own.cells.add(cell) })
    },
    *agreed(): Iterable<readonly [key: string, spot: Spot, line: LineLook | undefined]> {
      for (const [key, { spot, lines, cells }] of wishes) {
        const [line] = lines
        const isWhole = !('part' in spot) || cells.size === drawnBy(drawing, spot.part)
        if (lines.size === 1 && line !== 'as_it_is' && isWhole) yield [key, spot, line]
      }
    },
  }
}

/** How many cells a part of the sheet draws, those of indicators aside. */
function drawnBy(drawing: Drawing, part: string): number {
  return drawing.grid.cells.filter((cell) => cell.from.part === part && spotOf(drawing, cell) !== null).length
}
