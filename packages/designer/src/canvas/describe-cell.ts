import { fieldKind } from '@tianbao/fields'
import type { GridCell } from '@tianbao/sheet'
import { rectOf } from '@tianbao/sheet-react'
import { say } from '../messages/messages.ts'
import type { CanvasStore } from './canvas.ts'
import { type CellFace, faceWords } from './drawing/cell-face.ts'
import { rectName } from './place-names.ts'

/** The active cell as it is read out: 「E5，财政拨款，金额，必填」. */
export function describeActive({ drawing, anchor }: CanvasStore): string {
  const cell = anchor && drawing.lookup.at(anchor.row, anchor.column)
  if (!cell) return say('region.table')
  const face = drawing.faces.get(cell)
  return say('canvas.entry', {
    name: rectName(drawing, rectOf(cell)),
    words: (face && describeFace(face)) || say('canvas.empty'),
  })
}

/** What a face says, with its kind and state. */
export function describeFace(face: CellFace): string {
  const states = face.pieces.flatMap((piece) =>
    'chip' in piece
      ? [
          fieldKind(piece.chip.kind)?.title.zh ?? '',
          piece.chip.computedBy !== null
            ? say('canvas.computed')
            : piece.chip.isRequired
              ? say('canvas.required')
              : '',
        ]
      : [],
  )
  return [faceWords(face), ...states, face.hint].filter((words) => words !== '').join('，')
}

/** What kind of thing a cell is, in a word. */
export function kindOfCell(cell: GridCell, face: CellFace): string {
  if (face.tone === 'instance') return say('line.instance')
  if (face.tone === 'empty') return say('line.empty')
  if (face.tone === 'field') return say('line.field')
  if (cell.kind === 'head') return say('line.head')
  return say(cell.kind === 'side' ? 'line.side' : 'line.label')
}
