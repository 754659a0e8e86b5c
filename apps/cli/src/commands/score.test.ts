import { readFileSync } from 'node:fs'
import { pointsOf } from '@tianbao/scoring'
import { describe, expect, test } from 'vitest'
import { runHere, smallTemplate } from '../testing/run-here.ts'

const folder = new URL('../../../../templates/hunan/department-self-evaluation-2022/', import.meta.url)
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const template = textOf('template.json')
const typed = JSON.parse(textOf('samples/typed.json'))

const score = (files: object, ...argv: readonly string[]) =>
  runHere(['score', 't', ...argv], { files: { 't/template.json': template, ...files } })

describe('score', () => {
  test('prints every row with what it comes from, subtotals, total and grade', async () => {
    const { code, out } = await score({ 'a.json': typed }, 'a.json')
    expect(code).toBe(0)
    expect(out).toMatch(
      /重大会议、活动参与率 +92\.4 +5 +4\.00 +差距 2\.6，不足一步的部分 0\.6，步数 1，扣分 1/,
    )
    expect(out).toMatch(/小计　产出指标　重点工作任务完成 +20 +18\.00/)
    expect(out).toMatch(/总分 +100 +92\.00 +46 ÷ 50 × 100\n等级：优\n$/)
  })

  test('with --json gives evidence that evaluates to the same points', async () => {
    const told = JSON.parse((await score({ 'a.json': typed }, 'a.json', '--json')).out)
    expect(told).toMatchObject({ total: 92, grade: '优', sum: 46, full: 50, awaiting: [] })
    const scored = told.rows.filter(({ state }: { state: string }) => state === 'scored')
    expect(scored).toHaveLength(10)
    for (const { evidence, points } of scored) expect(pointsOf(evidence)).toBe(points)
  })

  test('gives no total where a person has to score, says so, and ends with 1', async () => {
    const rows = [{ id: 'k1', under: 'key_tasks', name: '甲', clause: '酌情扣分', points: 5, actual: '好' }]
    const { code, out } = await score({ 'a.json': { indicators: rows } }, 'a.json')
    expect(code).toBe(1)
    expect(out).toContain('由人评分，还没有给分')
    expect(out).toMatch(/总分 +100 +—\n还有 1 项由人评分。\n$/)
  })

  test('scores a file of one submission a line, envelopes and bare data, and names bad lines', async () => {
    const lines = [JSON.stringify(typed), '{"indicators":[]}', '[1]', '{'].join('\n')
    const { code, out } = await score({ 'many.jsonl': lines }, 'many.jsonl')
    expect(code).toBe(2)
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.slice(0, 2)).toEqual([
      { line: 1, total: 92, grade: '优', awaiting: 0 },
      { line: 2, total: null, grade: null, awaiting: 0 },
    ])
    expect(answers.slice(2)).toEqual([
      { line: 3, error: expect.any(String) },
      { line: 4, error: expect.any(String) },
    ])
  })

  test('of a template that scores nothing says so', async () => {
    const ran = await runHere(['score', 't', 'a.json'], {
      files: { 't/template.json': smallTemplate, 'a.json': {} },
    })
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('没有计分')
  })
})
