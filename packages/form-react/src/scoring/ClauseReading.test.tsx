import { type ScoreInput, type ScoringSettings, settingsOf } from '@tianbao/scoring'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ClauseReading } from './ClauseReading.tsx'

function html(text: string, settings: Partial<ScoringSettings> = {}, input: ScoreInput = {}): string {
  return renderToStaticMarkup(<ClauseReading text={text} settings={settingsOf(settings)} input={input} />)
}

const attendance = '该指标达到95%得5分,每降低百分之二扣1分。'

test('the picture says in words what it shows', () => {
  expect(html(attendance, { partStep: 'whole' }, { value: 92.4 })).toContain(
    'aria-label="得分随实际值变化：95 得 5 分；94 得 5 分；93 得 4 分；92.4 得 4 分（本行）；85 得 0 分"',
  )
})

test('the reading in force is solid, another is dashed; where none is, all are', () => {
  const settled = html(attendance, { partStep: 'whole' }, { value: 92.4 })
  expect(settled).toContain('实线：不足不扣　虚线：按比例')
  expect(settled.match(/class="ts-other"/g)).toHaveLength(1)
  const open = html(attendance, {}, { value: 92.4 })
  expect(open).not.toContain('class="ts-line"')
  expect(open.match(/class="ts-other"/g)).toHaveLength(3)
})

test('stairs too fine to be drawn are said to be, and the line that is drawn is named', () => {
  const fine = html('达到10000户得10分，每少1户扣0.01分', { partStep: 'up' }, { value: 9990 })
  expect(fine).toContain('“按一步扣”的台阶太密，画不出来；虚线：按比例')
})

test('grades are bars, and the row’s own stands out', () => {
  expect(html('优秀5分,良好3分,一般1分', {}, { label: '良好' })).toMatch(
    /<li aria-current="true"><span[^>]*>良好/,
  )
})

test('what is not understood is underlined, and nothing is drawn', () => {
  const told = html('达到90%得5分，每低1%扣1分，突出的另议')
  expect(told).toMatch(/<mark[^>]*>突出的另议/)
  expect(told).not.toContain('<svg')
})

test('a clause without points of its own says what is wanting', () => {
  expect(html('达到90%得满分，每低1%扣1分', { partStep: 'linear' })).toContain('分值也没填')
})

test('nothing written shows nothing but that', () => {
  expect(html('')).toContain('没有写评扣分标准')
})
