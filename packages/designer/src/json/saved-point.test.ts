import { blankTemplate, writeText } from '@tianbao/template'
import { expect, test } from 'vitest'
import { createDesign } from '../state/design.ts'
import { emptyHistory } from '../state/history.ts'
import { savedPoint } from './saved-point.ts'

test('what is compared with is the last named point before where one stands, else how the draft began', () => {
  const blank = blankTemplate({ form: 'd', region: '420000', year: 2024, title: '表', rows: 2, columns: 2 })
  let minted = 0
  const design = createDesign(emptyHistory(blank), {
    now: () => new Date(Date.UTC(2024, 0, 26)),
    mintId: () => `s${++minted}`,
  })
  const write = (text: string) =>
    design.gesture('step.text', (template) => writeText(template, { spot: { part: 'table#r1c1' }, text }))
  const saved = () => savedPoint(design.store.getState().history)
  write('甲')
  expect(saved()).toEqual({ template: blank, name: null })
  const named = design.store.getState().template
  design.mark('送厅里看的')
  write('乙')
  expect(saved()).toEqual({ template: named, name: '送厅里看的' })
  design.goTo(1)
  expect(saved().name).toBeNull()
})
