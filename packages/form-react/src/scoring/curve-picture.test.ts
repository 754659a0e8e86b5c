import { readClause } from '@tianbao/reading'
import { type Curve, curveOf, type ScoreInput, type ScoringSettings, settingsOf } from '@tianbao/scoring'
import { expect, test } from 'vitest'
import { frame, isRisingAt, pathOf, rowsOf, scaleOf, ticksOf } from './curve-picture.ts'

function drawn(text: string, settings: Partial<ScoringSettings>, input: ScoreInput = {}): Curve {
  const { rule } = readClause(text)
  const curve = rule && curveOf(rule, settingsOf(settings), input)
  if (!curve) throw new Error(`“${text}” has no curve.`)
  return curve
}

/** As the numbers that the path goes through. */
function turnsOf(curve: Curve): readonly (readonly [number, number])[] {
  const whole = { x: (at: number) => at, y: (points: number) => points }
  return [...pathOf(curve, whole).matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ])
}

const attendance = '该指标达到95%得5分,每降低百分之二扣1分。'

test('a stair is drawn with its corners and nothing between them', () => {
  expect(turnsOf(drawn(attendance, { partStep: 'whole' })).slice(0, 6)).toEqual([
    [84, 0],
    [85, 0],
    [85, 1],
    [87, 1],
    [87, 2],
    [89, 2],
  ])
  expect(turnsOf(drawn(attendance, { partStep: 'linear' }))).toEqual([
    [84, 0],
    [85, 0],
    [95, 5],
    [100, 5],
  ])
})

test('what is lost at once is drawn from what there was before', () => {
  const [first, second] = turnsOf(drawn('每延期1天扣2分', { partStep: 'up' }, { full: 10 }))
  expect([first, second]).toEqual([
    [0, 10],
    [0, 8],
  ])
})

test('where nothing is decided there is no line', () => {
  expect(pathOf(drawn(attendance, { partStep: null }), { x: Number, y: Number }).match(/M/g)?.length).toBe(2)
})

test('points stand on whole numbers, and everything lies in the frame', () => {
  const curve = drawn(attendance, { partStep: 'whole' })
  const scale = scaleOf([curve], 4)
  expect(rowsOf(scale.low, scale.top, scale).map(({ at }) => at)).toEqual([0, 1, 2, 3, 4, 5])
  expect([scale.x(curve.from), scale.x(curve.to)]).toEqual([frame.left, frame.width - frame.right])
  expect([scale.y(5), scale.y(0)]).toEqual([frame.top, frame.height - frame.bottom])
  const wide = scaleOf([drawn('达到90%得30分，每低1%扣1分', { partStep: 'linear' })], null)
  expect(rowsOf(wide.low, wide.top, wide).map(({ at }) => at)).toEqual([0, 10, 20, 30])
})

test('numbers under the curve keep apart, the outer ones first', () => {
  const curve = drawn(attendance, { partStep: 'whole' })
  const linear = drawn(attendance, { partStep: 'linear' })
  const ticks = ticksOf([curve, linear], scaleOf([curve], null))
  expect(ticks.map(({ at }) => at)).toEqual([85, 87, 89, 91, 93, 95, 100])
  expect(ticksOf([curve], scaleOf([curve], null), 120).map(({ at }) => at)).toEqual([85, 93])
})

test('words stand where the curve is low', () => {
  expect(isRisingAt(drawn(attendance, { partStep: 'linear' }), 92)).toBe(true)
  expect(isRisingAt(drawn('每延期1天扣2分', { partStep: 'linear' }, { full: 10 }), 2)).toBe(false)
})
