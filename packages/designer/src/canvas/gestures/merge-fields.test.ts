import { blankTemplate, putFields, readFields } from '@tianbao/template'
import { expect, test } from 'vitest'
import { createDesign } from '../../state/design.ts'
import { createDesignerView } from '../../state/designer-view.ts'
import { emptyHistory } from '../../state/history.ts'
import { createCanvas } from '../canvas-state.ts'
import { faceWords } from '../drawing/cell-face.ts'
import { mergeSelection } from './merge.ts'
import { mergeAsAsked } from './merge-fields.ts'

/** Two fields beside each other at the left of four columns. */
function open() {
  let minted = 0
  const blank = blankTemplate({ form: 'd', region: '420000', year: 2024, title: '表', rows: 2, columns: 4 })
  const design = createDesign(emptyHistory(blank), {
    now: () => new Date(Date.UTC(2024, 0, 26)),
    mintId: () => `s${++minted}`,
  })
  const canvas = createCanvas(design, createDesignerView())
  canvas.connect()
  canvas.stand({ row: 0, column: 0 })
  canvas.stand({ row: 0, column: 1 }, 'extend')
  const spots = canvas.spots()
  design.gesture('step.put_field', (template) => putFields(template, { spots, field: { kind: 'text' } }))
  mergeSelection(canvas)
  const ask = canvas.store.getState().asking
  if (ask === null) throw new Error('Two fields are to be merged: that is asked about.')
  const row = () => {
    const { drawing } = canvas.store.getState()
    return drawing.grid.cells
      .filter((cell) => cell.row === 0)
      .map((cell) => {
        const face = drawing.faces.get(cell)
        return face ? faceWords(face) : ''
      })
  }
  return { canvas, design, ask, row }
}

test('cells that hold several fields are not merged before it is said what becomes of them', () => {
  const { canvas, ask, row } = open()
  expect(ask.titles).toHaveLength(2)
  expect(row()).toHaveLength(4)
  canvas.move('down')
  expect(canvas.store.getState().asking).toBeNull()
})

test('the first field stays, the others are declared and stand nowhere', () => {
  const { canvas, design, ask, row } = open()
  mergeAsAsked(canvas, ask, 'first')
  expect(row()).toEqual([ask.titles[0], '', ''])
  const { schema } = design.store.getState().template
  const called = Object.keys(Object(schema.properties)).map((name) => readFields(schema)(name)?.called)
  expect(called).toContain(ask.titles[1])
  design.undo()
  expect(row()).toHaveLength(4)
})

test('the others move into the empty cells at the right, one by one', () => {
  const { canvas, ask, row } = open()
  mergeAsAsked(canvas, ask, 'shift')
  expect(row()).toEqual([ask.titles[0], ask.titles[1], ''])
})

test('nothing is done where there is no room at the right', () => {
  const { canvas, design, row } = open()
  canvas.ask(null)
  canvas.stand({ row: 0, column: 0 })
  canvas.stand({ row: 0, column: 3 }, 'extend')
  mergeSelection(canvas)
  const ask = canvas.store.getState().asking
  if (ask) mergeAsAsked(canvas, ask, 'shift')
  expect(design.store.getState().refusal?.refused).toBe('canvas.refused_no_room')
  expect(row()).toHaveLength(4)
})
