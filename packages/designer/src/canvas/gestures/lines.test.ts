import { type Cell, readParts } from '@tianbao/sheet'
import { blankTemplate, insertBlock, templateBlocks } from '@tianbao/template'
import { expect, test } from 'vitest'
import { createDesign } from '../../state/design.ts'
import { createDesignerView } from '../../state/designer-view.ts'
import { emptyHistory } from '../../state/history.ts'
import { createCanvas } from '../canvas-state.ts'
import { drawLines } from './lines.ts'
import { setSelectedLook } from './looks.ts'
import { mergeSelection } from './merge.ts'

function open() {
  let minted = 0
  const blank = blankTemplate({
    form: 'drawn',
    region: '420000',
    year: 2024,
    title: '表',
    rows: 4,
    columns: 4,
  })
  const design = createDesign(emptyHistory(blank), {
    now: () => new Date(Date.UTC(2024, 0, 26)),
    mintId: () => `s${++minted}`,
  })
  const canvas = createCanvas(design, createDesignerView())
  canvas.connect()
  return canvas
}

/** Lines by corner: `r2c2: right thick`. */
function lines(canvas: ReturnType<typeof open>): readonly string[] {
  const { sheet } = canvas.design.store.getState().template
  const cells = sheet?.bands.flatMap((band) => (band.band === 'grid' ? band.cells : [])) ?? []
  return cells
    .flatMap(({ at, rightLine, lowerLine }: Cell) => [
      ...(rightLine ? [`${at.join('')} right ${rightLine}`] : []),
      ...(lowerLine ? [`${at.join('')} lower ${lowerLine}`] : []),
    ])
    .sort()
}

function select(canvas: ReturnType<typeof open>, row: number, column: number, size: number) {
  canvas.stand({ row, column })
  canvas.stand({ row: row + size - 1, column: column + size - 1 }, 'extend')
}

test('a frame is drawn by the cells at its right and lower edge, and by the neighbours at its left and above', () => {
  const canvas = open()
  select(canvas, 1, 1, 2)
  drawLines(canvas, 'frame')
  expect(lines(canvas)).toEqual([
    'r1c2 lower thick',
    'r1c3 lower thick',
    'r2c1 right thick',
    'r2c3 right thick',
    'r3c1 right thick',
    'r3c2 lower thick',
    'r3c3 lower thick',
    'r3c3 right thick',
  ])
  drawLines(canvas, 'thin')
  expect(lines(canvas)).toEqual([])
})

test('what is inside is drawn without lines, and the frame stays', () => {
  const canvas = open()
  select(canvas, 0, 0, 2)
  drawLines(canvas, 'no_inner')
  expect(lines(canvas)).toEqual(['r1c1 lower none', 'r1c1 right none', 'r1c2 lower none', 'r2c1 right none'])
  canvas.design.undo()
  expect(lines(canvas)).toEqual([])
})

test('a neighbour that reaches beyond the range keeps its lines', () => {
  const canvas = open()
  select(canvas, 0, 0, 2)
  mergeSelection(canvas)
  select(canvas, 1, 2, 2)
  drawLines(canvas, 'none')
  expect(lines(canvas)).not.toContain('r1c1 right none')
})

test('a line that only some rows of a list would have is left as it is, and that is said', () => {
  const money = templateBlocks.find(({ id }) => id === 'money_table')
  if (!money) throw new Error('There is a block for money.')
  const canvas = open()
  canvas.design.gesture('step.put_block', (template) =>
    insertBlock(template, { block: money.id, after: 'table' }),
  )
  const { drawing } = canvas.store.getState()
  const isColumn = (part: string) => drawing.parts.get(part)?.kind === 'column'
  const first = drawing.grid.cells.find(({ from, kind }) => kind === 'field' && isColumn(from.part))
  const cell = drawing.grid.cells.filter(({ from }) => from.part === first?.from.part)[1]
  if (!cell) throw new Error('The block has cells for money.')
  canvas.stand({ row: cell.row, column: cell.column })
  const before = canvas.design.store.getState().template
  drawLines(canvas, 'none')
  expect(canvas.design.store.getState()).toMatchObject({
    template: before,
    refusal: { refused: 'canvas.refused_rows_alike' },
  })
})

test('a bare place gets a cell when something is said of it, and none when nothing is', () => {
  const canvas = open()
  select(canvas, 3, 3, 1)
  setSelectedLook(canvas, { bold: true, wrap: false })
  const { sheet } = canvas.design.store.getState().template
  const looks = sheet ? [...readParts(sheet).values()].map(({ look }) => look) : []
  expect(looks.filter(({ bold }) => bold)).toEqual([{ bold: true, wrap: false }])
  setSelectedLook(canvas, { bold: undefined, wrap: undefined })
  expect(canvas.design.store.getState().refusal).toBeNull()
})
