import { cellKey, rectOf } from '@tianbao/sheet-react'
import type { Canvas } from '../canvas/canvas.ts'
import { faceFields } from '../canvas/drawing/cell-face.ts'
import type { Place } from '../canvas/place.ts'
import { rectName, rowNames } from '../canvas/place-names.ts'
import { say } from '../messages/messages.ts'
import { indicatorDrop, indicatorWords } from './indicator-drop.ts'
import type { PaletteItem } from './palette-items.ts'

/** Where a thing would go if it were let go now, or why it would not. */
export interface DropTarget {
  readonly place: Place
  /** The cell's name in the drawing. */
  readonly cell: string
  /** Its address, `G2:I2`; of a block the number of the row that it comes below. */
  readonly name: string
  readonly isBlock: boolean
  /** What letting go does, as a sentence. */
  readonly words: string
  readonly replaces: boolean
  readonly reason: string | null
}

/** A field goes into an empty cell, or with Alt over another; a block below a row; an indicator into any that it can mean. Over the cell of `was` it is that. */
export function dropTarget(
  canvas: Canvas,
  item: PaletteItem,
  place: Place,
  isAlt: boolean,
  was: DropTarget | null = null,
): DropTarget | null {
  const { drawing } = canvas.store.getState()
  const cell = drawing.lookup.at(place.row, place.column)
  const face = cell && drawing.faces.get(cell)
  if (!cell || !face) return null
  if (was?.cell === cellKey(cell)) return was
  const isBlock = item.what === 'block'
  const hasField = faceFields(face).length > 0
  const name = isBlock
    ? (rowNames(drawing)[cell.row + cell.rowSpan - 1] ?? '')
    : rectName(drawing, rectOf(cell))
  const drop = item.what === 'indicator' ? indicatorDrop(drawing, item, cell) : null
  const { words, reason } =
    drop === null
      ? {
          words: say(isBlock ? 'palette.over_block' : 'palette.over', { name }),
          reason: reasonAgainst(item, face.tone, hasField && !isAlt),
        }
      : indicatorWords(drawing.template, drop, name)
  return {
    place,
    cell: cellKey(cell),
    name,
    isBlock,
    words,
    replaces: hasField && isAlt,
    reason,
  }
}

function reasonAgainst(item: PaletteItem, tone: string, isTaken: boolean): string | null {
  if (item.what === 'block' || item.what === 'every') return null
  if (tone === 'instance') return say('canvas.refused_instance')
  return isTaken ? say('palette.field_there') : null
}
