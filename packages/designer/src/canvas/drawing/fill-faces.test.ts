import { createForm } from '@tianbao/form'
import { blankTemplate, compileTemplate, putField } from '@tianbao/template'
import { expect, test } from 'vitest'
import { faceWords } from './cell-face.ts'
import { drawDesign } from './draw-design.ts'
import { filledTexts, fillFaces } from './fill-faces.ts'

test('values stand where the fields are, words stay, and the drawing is as it was', () => {
  const blank = blankTemplate({ form: 'd', region: '420000', year: 2024, title: '表', rows: 1, columns: 2 })
  const put = putField(blank, {
    spot: { part: 'table#r1c2' },
    field: { kind: 'money', title: '金额', name: 'amount' },
  })
  if (!('template' in put)) throw new Error('A field goes into an empty cell.')
  const { compiled } = compileTemplate(put.template)
  if (!compiled) throw new Error('The template compiles.')
  const form = createForm(compiled, { today: '2024-03-01', mintId: () => 's' })
  form.set('amount', 1234.5)
  const drawing = drawDesign(put.template)
  const words = (faces: typeof drawing.rowFaces) => [...faces.values()].map((row) => row.map(faceWords))
  expect(words(fillFaces(drawing, filledTexts(form)))).toEqual([['', form.cell('amount').text]])
  expect(words(drawing.rowFaces)).toEqual([['', '金额']])
})
