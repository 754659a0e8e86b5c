import type { GridCell } from '@tianbao/sheet'

/** What names a cell, also in the next grid: the part of the sheet and the row that drew it. */
export function cellKey({ from }: GridCell): string {
  return from.row === undefined ? from.part : `${from.part} ${from.row}`
}

/** Whether a cell of another grid would be drawn as this one: everything but where its row lies. */
export function isDrawnAlike(a: GridCell, b: GridCell): boolean {
  return (
    a.kind === b.kind &&
    a.column === b.column &&
    a.columnSpan === b.columnSpan &&
    a.rowSpan === b.rowSpan &&
    a.level === b.level &&
    a.address === b.address &&
    (a.from === b.from || (a.from.part === b.from.part && a.from.row === b.from.row)) &&
    (a.addresses === b.addresses || isSameList(a.addresses, b.addresses))
  )
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((address, index) => address === b[index])
}
