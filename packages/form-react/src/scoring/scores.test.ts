import { createForm, type Form } from '@tianbao/form'
import { compileTemplate } from '@tianbao/template'
import { describe, expect, test } from 'vitest'
import { compiledScored, scoredData, scoredTemplate } from '../../../form/src/fixtures/scored.fixture.ts'
import { clauseNote } from './clause-note.tsx'
import { formJson, rowJson } from './evidence-json.ts'
import { lostPoints } from './lost-points.ts'
import { openReadingsWords } from './open-readings.ts'
import { poolWords } from './pool-words.ts'
import { gradeWords, readingTotals, totalWords } from './reading-totals.ts'
import { scoreWords } from './score-words.ts'
import { settingLines } from './setting-lines.ts'
import { typedRow } from './typed-row.ts'

function opened(): Form {
  let minted = 0
  const mintId = () => `n${++minted}`
  return createForm(compiledScored(), { data: scoredData, today: '2023-01-31', mintId })
}

function evidenceAt(form: Form, address: string) {
  const found = form.evidence(address)
  if (found === null) throw new Error(`Nothing is scored at ${address}.`)
  return found
}

function scoresOf(form: Form) {
  const sheet = form.scores()
  if (sheet === null) throw new Error('The form scores nothing.')
  return sheet
}

describe('a row while something is typed in it', () => {
  test('shows the clause that is being typed, with what the row is measured by', () => {
    const form = opened()
    const found = evidenceAt(form, 'indicators#a')
    const still = typedRow(form, found, null)
    expect(still).toMatchObject({ isTyped: false, input: { value: 92.4, full: 5 } })
    const typing = { address: 'indicators#a.clause', text: '达到90%得5分，每低1%扣1分' }
    expect(typedRow(form, found, typing)).toMatchObject({
      isTyped: true,
      clause: typing.text,
      input: { value: 92.4, full: 5, target: 95 },
    })
  })

  test('moves with the actual value, and with no other cell of the form', () => {
    const form = opened()
    const found = evidenceAt(form, 'indicators#a')
    const input = (address: string, text: string) => typedRow(form, found, { address, text }).input.value
    expect(input('indicators#a.actual', '88.5%')).toBe(88.5)
    expect(input('indicators#b.actual', '3')).toBe(92.4)
  })
})

test('a score says on one line how it came about, and no other cell does', () => {
  const form = opened()
  expect(scoreWords(form, 'indicators#a.score')).toBe(
    '差距 2.6　不足一步的部分 0.6　步数 1　扣分 1　不低于下限 4　得分 4',
  )
  expect(scoreWords(form, 'indicators#d.score')).toBeNull()
  expect(scoreWords(form, 'indicators#a.actual')).toBeNull()
})

test('a clause that is typed is told under its cell', () => {
  const form = opened()
  const title = (text: string) => clauseNote(form, 'indicators#a.clause', text).title
  expect(title('达到90%得5分，每低1%扣1分')).toBe('读作：达到90%得5分，每降低1%扣1分。')
  expect(title('达到90%得5分，每低1%扣1分，另有突出的再说')).toBe(
    '评扣分标准里没有读懂：另有突出的再说。这一项由人评分。',
  )
})

test('points that were lost are told the most first, bars measured by the most', () => {
  expect(lostPoints(scoresOf(opened())).map(({ row, lost, share }) => [row.address, lost, share])).toEqual([
    ['indicators#a', 1, 100],
    ['indicators#b', 1, 100],
    ['execution', 0.5, 50],
    ['indicators#c', 0.5, 50],
  ])
})

test('a total is a dash while rows are open, then points and grade; every reading of part steps has one', () => {
  const form = opened()
  expect(totalWords(scoresOf(form))).toBe('—')
  form.set('indicators#d.score', 7)
  expect(totalWords(scoresOf(form))).toBe('86.67 良')
  const totals = readingTotals(form, evidenceAt(form, 'indicators#a'), scoresOf(form))
  expect(totals.map(({ partStep, words }) => [partStep, words])).toEqual([
    ['whole', '86.67 良'],
    ['linear', '85.67 良'],
    ['up', '83.33 良'],
  ])
  expect(readingTotals(form, evidenceAt(form, 'execution'), scoresOf(form))).toEqual([])
})

test('clauses that leave part steps open are told, with what that does to the form', () => {
  const form = opened()
  form.set('indicators#d.score', 7)
  expect(openReadingsWords(form, scoresOf(form))).toBe(
    '1 条标准没写不足一步怎么扣，读法不同，总分不同，等级相同。本模板取“不足不扣”。',
  )
  form.clear(['indicators#d.score'])
  expect(openReadingsWords(form, scoresOf(form))).toContain('读法不同，总分不同，等级相同。')
  form.type('indicators#a.actual', '95')
  expect(openReadingsWords(form, scoresOf(form))).toContain('眼下哪种读法都一样。')
})

test('grades say from where they hold, the lowest below what it ends', () => {
  expect(gradeWords(scoresOf(opened()).grades).map(({ label, words }) => `${label} ${words}`)).toEqual([
    '优 ≥ 90',
    '良 ≥ 80',
    '中 ≥ 60',
    '差 < 60',
  ])
})

test('every setting is told, and who made it', () => {
  const form = opened()
  const lines = settingLines(scoresOf(form).settings, form.template.scoring?.said ?? {})
  expect(lines.map(({ name, value, by }) => [name, value, by])).toEqual([
    ['不足一步', '不扣', 'template'],
    ['最低', '0 分', 'default'],
    ['超额完成', '不扣', 'default'],
    ['不适用的', '不计，其余折成总分', 'default'],
    ['折算', '折成 100 分', 'template'],
    ['取舍', '2 位，四舍五入　每项取舍后相加', 'default'],
  ])
})

test('evidence leaves as JSON, of a row and of the form', () => {
  const form = opened()
  expect(JSON.parse(rowJson(evidenceAt(form, 'indicators#a')))).toMatchObject({ evidence: { points: 4 } })
  const whole = JSON.parse(formJson(form, scoresOf(form)))
  expect(whole.rows).toHaveLength(6)
  expect(whole.template).toEqual({ form: 'scored', region: '430000', year: 2022 })
})

test('a share of a pool is told as it is computed, whatever is typed over it', () => {
  const { items = [] } = scoredTemplate().scoring ?? {}
  const pooled = compiledScored({
    items: items.map((item) => (item.each ? { ...item, pools: [{ at: 'tasks', points: 12 }] } : item)),
  })
  const form = createForm(pooled, { data: scoredData, today: '2023-01-31', mintId: () => 'n' })
  form.set('indicators#a.points', 9)
  expect(poolWords(form, evidenceAt(form, 'indicators#a'))).toBe('这一组共 12 分，由 2 行平分，这一行 6 分。')
  expect(poolWords(form, evidenceAt(form, 'indicators#d'))).toBe('')
})

test('a form without scoring has no scores', () => {
  const { scoring: _, ...plain } = scoredTemplate()
  const { compiled } = compileTemplate(plain)
  if (!compiled) throw new Error('It does not compile.')
  expect(createForm(compiled, { data: {}, today: '2023-01-31', mintId: () => 'n' }).scores()).toBeNull()
})
