import { blankTemplate, insertBlock, putField, type Template, templateBlocks } from '@tianbao/template'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createDesign } from '../state/design.ts'
import { createDesignerView } from '../state/designer-view.ts'
import { emptyHistory } from '../state/history.ts'
import type { Canvas } from './canvas.ts'
import { createCanvas } from './canvas-state.ts'
import { acceptHeld, dropHeld, holdBlock } from './clipboard/hold-block.ts'
import { faceWords } from './drawing/cell-face.ts'
import { drawDesign } from './drawing/draw-design.ts'
import { fillSelection } from './gestures/fill.ts'
import { makeEvery } from './gestures/make-every.ts'
import { mergeSelection, splitSelection } from './gestures/merge.ts'
import { deleteLines, insertColumns, insertRows, moveRows } from './gestures/rows-and-columns.ts'
import { clearCells, writeWords } from './gestures/write-words.ts'
import { rectName } from './place-names.ts'

const blank = blankTemplate({
  form: 'drawn',
  region: '420000',
  year: 2024,
  title: '试画的表',
  rows: 5,
  columns: 4,
})

function open(template: Template = blank): Canvas {
  let minted = 0
  const design = createDesign(emptyHistory(template), {
    now: () => new Date(Date.UTC(2024, 0, 26)),
    mintId: () => `s${++minted}`,
  })
  const canvas = createCanvas(design, createDesignerView())
  canvas.connect()
  return canvas
}

const selected = (canvas: Canvas) =>
  canvas.ranges().map((rect) => rectName(canvas.store.getState().drawing, rect))
const words = (canvas: Canvas) => {
  const { drawing } = canvas.store.getState()
  return drawing.grid.cells.map((cell) => faceWords(drawing.faces.get(cell) ?? never()))
}
const refused = (canvas: Canvas) => canvas.design.store.getState().refusal?.refused

function select(canvas: Canvas, from: readonly [number, number], to: readonly [number, number] = from) {
  canvas.stand({ row: from[0], column: from[1] })
  canvas.stand({ row: to[0], column: to[1] }, 'extend')
}

function never(): never {
  throw new Error('Every cell has a face.')
}

test('a field of the form itself is called after no other field, however they are named', () => {
  const put = (template: Template, part: string, name: string, title: string) => {
    const field = { kind: 'money', name, title, props: { 'x-year': 0 } }
    const outcome = putField(template, { spot: { part }, field })
    if (!('template' in outcome)) throw new Error(outcome.refused)
    return outcome.template
  }
  const drawn = put(put(blank, 'table#r1c1', 'total', '甲'), 'table#r1c2', 'total1', '乙')
  expect(words(open(drawn)).slice(0, 2)).toEqual(['甲', '乙'])
})

describe('selecting', () => {
  test('grows to whole merged cells, and a range is added with Ctrl', () => {
    const canvas = open()
    select(canvas, [1, 1], [2, 2])
    mergeSelection(canvas)
    expect(selected(canvas)).toEqual(['B2:C3'])
    select(canvas, [0, 0], [1, 1])
    expect(selected(canvas)).toEqual(['A1:C3'])
    canvas.stand({ row: 4, column: 3 }, 'add')
    expect(selected(canvas)).toEqual(['D5', 'A1:C3'])
    expect(canvas.stepOut()).toBe(true)
    expect(selected(canvas)).toEqual(['D5'])
  })

  test('is told to the other panels, and follows what they select', () => {
    const canvas = open()
    select(canvas, [0, 0], [0, 1])
    expect(canvas.view.store.getState().selection).toEqual(['table#r1c1', 'table#r1c2'])
    canvas.view.select(['table#r3c4'])
    expect(selected(canvas)).toEqual(['D3'])
    canvas.view.select(['table'])
    expect(selected(canvas)).toEqual(['A1:D5'])
  })

  test('stands on the rows that came in, as in a spreadsheet', () => {
    const canvas = open()
    select(canvas, [2, 1])
    canvas.design.gesture('step.put_field', (template) =>
      putField(template, { spot: { part: 'table#r3c2' }, field: { kind: 'text', title: '甲' } }),
    )
    insertRows(canvas)
    expect(selected(canvas)).toEqual(['B3'])
  })
})

describe('merging', () => {
  test('what cuts a merged cell is grown and told, and done when it is asked again', () => {
    const canvas = open()
    select(canvas, [0, 1], [1, 2])
    mergeSelection(canvas)
    const steps = canvas.design.store.getState().history.position
    select(canvas, [0, 0], [0, 1])
    mergeSelection(canvas, { row: 0, column: 0, rowEnd: 1, columnEnd: 2 })
    expect(refused(canvas)).toBe('canvas.refused_grown')
    expect(canvas.design.store.getState().history.position).toBe(steps)
    mergeSelection(canvas)
    expect(refused(canvas)).toBeUndefined()
    expect(selected(canvas)).toEqual(['A1:C2'])
    splitSelection(canvas)
    expect(canvas.store.getState().drawing.grid.cells).toHaveLength(20)
  })
})

describe('a block held over the table', () => {
  const clipboard = (types: Readonly<Record<string, string>>) =>
    ({ getData: (type: string) => types[type] ?? '' }) as DataTransfer

  test('is shown as the form that it would be, and changes nothing until it is accepted', () => {
    const canvas = open()
    select(canvas, [1, 1])
    const html = '<table><tr><td rowspan="2">高</td><td>甲</td></tr><tr><td>乙</td></tr></table>'
    expect(holdBlock(canvas, clipboard({ 'text/html': html }))).toBe(true)
    expect(canvas.store.getState().held?.landing).toEqual({ cells: 3, words: 3, fields: 0, skipped: 0 })
    expect(words(canvas)).toContain('高')
    expect(canvas.design.store.getState().template).toBe(blank)
    dropHeld(canvas)
    expect(words(canvas)).not.toContain('高')
    holdBlock(canvas, clipboard({ 'text/html': html }))
    acceptHeld(canvas)
    expect(words(canvas)).toContain('高')
    expect(canvas.design.store.getState().history.steps).toHaveLength(1)
  })

  test('too large is refused with its figures, and one text alone is typed', () => {
    const canvas = open()
    select(canvas, [0, 0])
    const row = '字\t'.repeat(59).concat('字\r\n')
    expect(holdBlock(canvas, clipboard({ 'text/plain': row.repeat(500) }))).toBe(true)
    expect(refused(canvas)).toMatch(/refused_(too_large|clipboard)$/)
    expect(canvas.store.getState().held).toBeNull()
    expect(holdBlock(canvas, clipboard({ 'text/plain': '一' }))).toBe(false)
  })

  test('what lies under our own type and is no block is not taken', () => {
    const canvas = open()
    select(canvas, [0, 0])
    for (const text of [
      '{',
      '[]',
      '{"cells":[{}],"fields":{},"rules":[],"rows":1,"columns":1}',
      '{"cells":[],"fields":{},"rules":[],"rows":1e9,"columns":1}',
    ])
      expect(holdBlock(canvas, clipboard({ 'application/x-tianbao-block+json': text }))).toBe(false)
  })
})

test('a drawing that was carried from gesture to gesture is the drawing made from nothing', () => {
  const gestures: readonly ((canvas: Canvas, text: string) => void)[] = [
    (canvas, text) => writeWords(canvas, text),
    (canvas) => clearCells(canvas),
    (canvas) => mergeSelection(canvas),
    (canvas) => splitSelection(canvas),
    (canvas) => insertRows(canvas),
    (canvas) => insertColumns(canvas),
    (canvas) => deleteLines(canvas),
    (canvas) => moveRows(canvas, 1),
    (canvas) => makeEvery(canvas),
    (canvas) => fillSelection(canvas, 'down'),
    (canvas) => canvas.design.undo(),
    (canvas) =>
      canvas.design.gesture('step.put_fields', (template) =>
        putField(template, { spot: canvas.spots()[0] ?? never(), field: { kind: 'money' } }),
      ),
    (canvas) =>
      canvas.design.gesture('step.put_block', (template) =>
        insertBlock(template, { block: templateBlocks[0]?.id ?? '', after: null }),
      ),
  ]
  const place = fc.tuple(fc.nat(6), fc.nat(5))
  const act = fc.record({
    from: place,
    to: place,
    gesture: fc.nat(gestures.length - 1),
    text: fc.constantFrom('甲', '{$year-1}年', '{x}', ''),
  })
  fc.assert(
    fc.property(fc.array(act, { maxLength: 8 }), (acts) => {
      const canvas = open()
      for (const { from, to, gesture, text } of acts) {
        select(canvas, from, to)
        gestures[gesture]?.(canvas, text)
      }
      const { drawing } = canvas.store.getState()
      const fresh = drawDesign(canvas.design.store.getState().template)
      expect(drawing.grid).toEqual(fresh.grid)
      expect(drawing.plan.rows.map((row) => drawing.rowFaces.get(row))).toEqual(
        fresh.plan.rows.map((row) => fresh.rowFaces.get(row)),
      )
      expect(drawing.grid.faults).toEqual([])
      for (const rect of canvas.ranges()) expect(rect.rowEnd).toBeLessThanOrEqual(drawing.grid.rows.length)
    }),
    { seed: 64, numRuns: 60 },
  )
})
