import type { Rect } from '@tianbao/sheet-react'

/** A box on the canvas, in pixels from the table's corner. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Where a rectangle of the grid lies on the screen, as the browser laid it out; null before it has. */
export function boxOf(sheet: HTMLElement, rect: Rect): Box | null {
  const rows = sheet.getElementsByClassName('d-row')
  const heads = sheet.getElementsByClassName('d-column-head')
  const first = rows[rect.row]?.getBoundingClientRect()
  const last = rows[rect.rowEnd - 1]?.getBoundingClientRect()
  const left = heads[rect.column]?.getBoundingClientRect()
  const right = heads[rect.columnEnd - 1]?.getBoundingClientRect()
  if (!first || !last || !left || !right) return null
  const origin = sheet.getBoundingClientRect()
  return {
    left: left.left - origin.left,
    top: first.top - origin.top,
    width: right.right - left.left,
    height: last.bottom - first.top,
  }
}
