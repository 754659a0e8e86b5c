/** Where an edge that is dragged stands. */
export interface DragLine {
  readonly across: 'columns' | 'rows'
  /** In pixels from the table's corner. */
  readonly at: number
  /** How wide or high what ends there would be. */
  readonly millimetres: number
}

/**
 * Shows the line of an edge that is dragged over the table. Only the line moves: a table that followed the pointer would
 * be laid out and painted whole at every move.
 */
export function showLine(sheet: HTMLElement, { across, at, millimetres }: DragLine): void {
  const line = lineOf(sheet)
  if (line === null) return
  line.hidden = false
  line.dataset.across = across
  line.style.transform = across === 'columns' ? `translateX(${at}px)` : `translateY(${at}px)`
  line.dataset.words = `${millimetres.toFixed(1)} mm`
}

export function hideLine(sheet: HTMLElement): void {
  const line = lineOf(sheet)
  if (line !== null) line.hidden = true
}

function lineOf(sheet: HTMLElement): HTMLElement | null {
  return sheet.querySelector<HTMLElement>(':scope > .d-drag-line')
}
