import { fieldKind } from '@tianbao/fields'
import { useCanvas, useCanvasState } from '../canvas/canvas-context.ts'
import { kindOfCell } from '../canvas/describe-cell.ts'
import { rectName } from '../canvas/place-names.ts'
import { say } from '../messages/messages.ts'

/** What is selected, in figures; the page; the zoom. */
export function StatusBar() {
  const canvas = useCanvas()
  const state = useCanvasState((now) => now)
  const { page } = state.drawing.template.sheet ?? {}
  return (
    <footer className="d-status">
      <span role="status">{selectedWords(canvas)}</span>
      {canvas.cells().length > 1 && (
        <span className="d-status-hint">
          {say('status.merge')} <kbd>Ctrl M</kbd>
        </span>
      )}
      <span className="d-space" />
      <span>{say('status.keys')}</span>
      {page && (
        <span>
          {say('status.page', {
            size: page.size,
            orientation: say(page.orientation === 'portrait' ? 'status.portrait' : 'status.landscape'),
          })}
        </span>
      )}
      <button
        type="button"
        aria-label={say('status.smaller')}
        onClick={() => canvas.zoomTo(state.zoom - 0.1)}
      >
        −
      </button>
      <span className="d-zoom">{Math.round(state.zoom * 100)}%</span>
      <button type="button" aria-label={say('status.larger')} onClick={() => canvas.zoomTo(state.zoom + 0.1)}>
        +
      </button>
    </footer>
  )
}

function selectedWords(canvas: ReturnType<typeof useCanvas>): string {
  const { drawing } = canvas.store.getState()
  const [range] = canvas.ranges()
  if (range === undefined) return say('status.nothing')
  const cells = canvas.cells()
  const counts = new Map<string, number>()
  for (const cell of cells) {
    const face = drawing.faces.get(cell)
    if (!face) continue
    const chip = face.pieces.find((piece) => 'chip' in piece)
    const name =
      chip && 'chip' in chip
        ? chip.chip.computedBy !== null
          ? say('canvas.computed')
          : (fieldKind(chip.chip.kind)?.title.zh ?? say('line.field'))
        : kindOfCell(cell, face)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const kinds = [...counts].map(([name, count]) => say('status.kinds', { name, count }))
  return say('status.cells', { name: rectName(drawing, range), count: cells.length, kinds })
}
