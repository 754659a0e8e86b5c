import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { gridOf } from '../fixtures/paper-source.fixture.ts'
import { PaperTable } from './PaperTable.tsx'
import type { PaperCell, PaperSource } from './paper-source.ts'
import { wholeRows } from './table-rows.ts'

const grid = gridOf(2)
const plain: PaperCell = { words: '', isLabel: false, isProse: false, align: 'centre', look: {} }
const drawn: Readonly<Record<string, PaperCell>> = {
  'block.side': { ...plain, words: '绩效指标', isLabel: true, look: { vertical: true, bold: true } },
  'table#values.head': { ...plain, words: '指标值确定依据', isLabel: true },
  'head#goal': { ...plain, words: '第一段\n第二段', isProse: true, align: 'left' },
  'head#who': { ...plain, words: '周**' },
  'head#phone_label': {
    ...plain,
    words: '电话',
    isLabel: true,
    align: 'left',
    look: { indent: 6, wrap: false, lowerLine: 'thick' },
  },
}
const source: PaperSource = {
  page: { size: 'A4', orientation: 'portrait', margins: { top: 15, right: 15, bottom: 15, left: 15 } },
  grid,
  above: [],
  below: [],
  cell: (cell) => drawn[cell.from.part] ?? plain,
}
const markup = renderToStaticMarkup(<PaperTable source={source} rows={wholeRows(grid)} />)

it('what the form prints heads its cells, what people wrote fills them', () => {
  expect(markup).toContain('<th colSpan="2" class="tp-centre tp-label">指标值<wbr/>确定<wbr/>依据</th>')
  expect(markup).toContain('<td colSpan="2" class="tp-centre"><p>周**</p></td>')
})

it('a text stands in its paragraphs, a vertical label in one column of characters', () => {
  expect(markup).toContain('<p>第一段</p><p>第二段</p>')
  expect(markup).toContain('<span class="tp-vertical">绩效指标</span>')
})

it('a label is indented by as many characters as the sheet says', () => {
  expect(markup).toContain('style="--tp-indent:6"')
})

it('paper bears what the sheet says of lines, bold type and words on one line', () => {
  expect(markup).toContain('class="tp-centre tp-bold tp-label"')
  expect(markup).toContain('class="tp-left tp-one-line tp-lower-thick tp-label"')
})

it('paper has words and lines: nothing to press, no marks', () => {
  expect(markup).not.toMatch(/<button|<input|tb-/)
})
