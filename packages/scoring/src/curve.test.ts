import { readClause, type ScoringRule } from '@tianbao/reading'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import clauses from './clauses.cases.json' with { type: 'json' }
import { type Curve, curveOf } from './curve.ts'
import type { ScoreInput } from './input.ts'
import { compileScore } from './score.ts'
import { type ScoringSettings, settingsOf } from './settings.ts'
import wordings from './wordings.cases.json' with { type: 'json' }

const texts = [...clauses.map(({ text }) => text), ...wordings.map(([text]) => String(text))]
const rules = texts.flatMap((text) => readClause(text).rule ?? [])

function ruleOf(text: string): ScoringRule {
  const { rule } = readClause(text)
  if (rule === null) throw new Error(`“${text}” has no rule.`)
  return rule
}

function drawn(text: string, settings: Partial<ScoringSettings>, input: ScoreInput = {}): Curve {
  const curve = curveOf(ruleOf(text), settingsOf(settings), input)
  if (curve === null) throw new Error(`“${text}” has no curve.`)
  return curve
}

const attendance = '该指标达到95%得5分,每降低百分之二扣1分。'

describe('a curve', () => {
  test('of whole steps is a stair that goes down at each of them', () => {
    const { marks, pieces, from, to } = drawn(attendance, { partStep: 'whole' })
    expect([from, to]).toEqual([84, 100])
    expect(marks).toEqual([
      { at: 84, points: 0 },
      { at: 85, points: 0 },
      { at: 87, points: 1 },
      { at: 89, points: 2 },
      { at: 91, points: 3 },
      { at: 93, points: 4 },
      { at: 100, points: 5 },
    ])
    expect(pieces.map((piece) => piece?.map(([, points]) => points))).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
      [5, 5],
    ])
  })

  test('of shared steps goes straight from its threshold to its floor', () => {
    const { marks, pieces } = drawn(attendance, { partStep: 'linear' })
    expect(marks.map(({ at }) => at)).toEqual([84, 85, 95, 100])
    expect(pieces[1]).toEqual([
      [85, 0],
      [95, 5],
    ])
  })

  test('where part steps are open has points at the steps, and none between them', () => {
    const { marks, pieces } = drawn(attendance, { partStep: null })
    expect(marks.find(({ at }) => at === 95)?.points).toBe(5)
    expect(pieces.some((piece) => piece === null)).toBe(true)
  })

  test('of bands says to which side an end belongs', () => {
    const { marks, pieces } = drawn('≥90计5分;80(含)-90计4分;80以下不得分', {})
    const at80 = marks.findIndex(({ at }) => at === 80)
    expect(marks[at80]?.points).toBe(4)
    expect(pieces[at80 - 1]?.at(-1)).toEqual([80, 0])
    expect(pieces[at80]?.[0]).toEqual([80, 4])
  })

  test('of a ratio turned round is not straight, and is scored all along', () => {
    const rule = ruleOf('年度指标值/全年实际值×分值')
    const curve = curveOf(rule, settingsOf({}), { target: 10, full: 8 }, { from: 0, to: 40 })
    const piece = curve?.pieces.at(-1)
    expect(piece?.length).toBeGreaterThan(4)
    expect(piece?.at(-1)?.[1]).toBeCloseTo(2, 3)
  })

  test('bends where the most that can be lost is lost, and where nothing is left', () => {
    const most = drawn('培训场次不少于12场得6分，每少1场扣0.5分，最多扣3分。', { partStep: 'linear' })
    expect(most.marks.map(({ at }) => at)).toContain(6)
    const cut = drawn('达到90%得10分，每低1%扣1分，低于85%不得分', { partStep: 'linear' })
    const at85 = cut.marks.findIndex(({ at }) => at === 85)
    expect(cut.marks[at85]?.points).toBe(5)
    expect(cut.pieces[at85 - 1]?.at(-1)?.[1]).toBe(0)
  })

  test('is over days, occurrences or things missing where these are what is measured', () => {
    expect(drawn('每延期1天扣2分，延期5天以上不得分', { partStep: 'whole' }, { full: 10 }).axis).toBe('delay')
    expect(drawn('每发生一起扣5分', { partStep: 'whole' }, { full: 10 }).axis).toBe('count')
    expect(drawn('漏一项扣1分,扣完为止', {}, { full: 5 }).axis).toBe('missing')
  })

  test('takes in the number of the row itself, and is not drawn without the points it needs', () => {
    const { from } = drawn(attendance, { partStep: 'linear' }, { value: 40 })
    expect(from).toBeLessThanOrEqual(40)
    expect(curveOf(ruleOf('达到90%得满分，每低1%扣1分'), settingsOf({ partStep: 'linear' }), {})).toBeNull()
    expect(curveOf(ruleOf('优秀5分，良好3分'), settingsOf({}), {})).toBeNull()
  })

  test('with more steps than can be seen is none', () => {
    const rule = ruleOf('达到100000户得10分，每少1户扣0.01分')
    expect(curveOf(rule, settingsOf({ partStep: 'whole' }), {})).toBeNull()
    expect(curveOf(rule, settingsOf({ partStep: 'linear' }), {})).not.toBeNull()
  })
})

/** What a curve says of a number between two of its marks. */
function on(curve: Curve, at: number): number | null | undefined {
  const index = curve.marks.findIndex((mark) => mark.at > at) - 1
  const piece = curve.pieces[index]
  if (piece === null || piece?.length !== 2) return piece === null ? null : undefined
  const [[from, start], [to, end]] = piece as readonly [readonly [number, number], readonly [number, number]]
  return start + ((end - start) * (at - from)) / (to - from)
}

test('between two marks every number scores what lies on the piece', () => {
  let compared = 0
  const ways = (['linear', 'whole', 'up', null] as const).flatMap((partStep) => [
    settingsOf({ partStep }),
    settingsOf({ partStep, floor: 1, overCompletion: { limit: 130, penalty: 20 } }),
  ])
  const input = { target: 100, ref: 80, full: null }
  for (const rule of rules)
    for (const settings of ways) {
      const known = { ...input, full: rule.full ?? 10 }
      const curve = curveOf(rule, settings, known)
      if (curve === null) continue
      const exact = { ...settings, rounding: { ...settings.rounding, at: 'total' as const } }
      const scorer = compileScore(rule, exact)
      fc.assert(
        fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (share) => {
          const at = Number((curve.from + (curve.to - curve.from) * share).toFixed(4))
          if (curve.marks.some((mark) => mark.at === at)) return
          const said = on(curve, at)
          if (said === undefined) return
          const { points } = scorer({ ...curve.held, ...known, [curve.axis]: at })
          compared += 1
          if (said === null || points === null) {
            // A null piece may have numbers on which all readings agree.
            if (said !== null) expect([JSON.stringify(rule), settings.partStep, at, points]).toEqual(said)
          } else if (Math.abs(points - said) > 1e-6)
            expect([JSON.stringify(rule), settings, at, points]).toEqual([curve.marks, said])
        }),
        { seed: 44, numRuns: 6 },
      )
    }
  expect(compared).toBeGreaterThan(2_000)
})
