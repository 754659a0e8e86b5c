import { createForm } from '@tianbao/form'
import { compileTemplate } from '@tianbao/template'
import { expect, test } from 'vitest'
import { drawDesign } from '../canvas/drawing/draw-design.ts'
import { ezhou } from '../rules/fixtures/ezhou.fixture.ts'
import { cellShowing, placesIn } from './fill-places.ts'

const template = ezhou
const { compiled } = compileTemplate(template)
if (!compiled) throw new Error('It compiles.')
let minted = 0
const form = createForm(compiled, { today: '2024-01-26', mintId: () => `slot${++minted}` })
const drawing = drawDesign(template)

test('a cell of the table stands for its field in the form, a row of the catalog for its own', () => {
  const money = drawing.grid.cells.find(({ address }) => address === 'funds.income.fiscal.current')
  if (money === undefined) throw new Error('It is drawn.')
  expect(placesIn(form, [money], drawing)).toEqual(['funds.income.fiscal.current'])
})

test('a cell of 每行 stands for the first row of its list', () => {
  const target = cellShowing(drawing, 'annual.*.target')
  if (target === null) throw new Error('It is drawn.')
  const [place = ''] = placesIn(form, [target], drawing)
  expect(place).toMatch(/^annual#[^.]+\.target$/)
  expect(cellShowing(drawing, place)).not.toBeNull()
})

test('words stand for nothing', () => {
  const words = drawing.grid.cells.filter((cell) => drawing.faces.get(cell)?.tone === 'label').slice(0, 20)
  expect(placesIn(form, words, drawing)).toEqual([])
  expect(cellShowing(drawing, 'no.such')).toBeNull()
})
