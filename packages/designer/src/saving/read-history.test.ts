import type { FormatStep, Template } from '@tianbao/template'
import { blankTemplate, writeText } from '@tianbao/template'
import { expect, test } from 'vitest'
import { createDesign } from '../state/design.ts'
import { emptyHistory, type History, templateAt } from '../state/history.ts'
import { createHistoryWalk } from '../state/history-walk.ts'
import { DraftUnread, readHistory } from './read-history.ts'

const blank = blankTemplate({
  form: 'drawn',
  region: '420000',
  year: 2024,
  title: '试画的表',
  rows: 2,
  columns: 2,
})
let minted = 0
const world = { now: () => new Date(Date.UTC(2024, 0, 26)), mintId: () => `s${++minted}` }

/** The title was once called otherwise. */
const renamed: FormatStep = {
  to: 2,
  reason: 'The title was misspelt.',
  step: ({ titel = '', ...rest }) => ({ ...rest, title: titel }),
}

/** A draft of the former format, with a step. */
function older(): History {
  const design = createDesign(emptyHistory(blank), world)
  design.gesture('step.text', (now) => writeText(now, { spot: { part: 'table#r1c1' }, text: '甲' }))
  const { title, ...base } = blank
  return { ...design.store.getState().history, base: { ...base, titel: title } as unknown as Template }
}

test('a draft of this format is gone on with as it is', () => {
  const history = emptyHistory(blank)
  expect(readHistory(history, world)).toBe(history)
})

test('a draft of an older format is brought to this one by a step, behind which nobody goes back', () => {
  const history = readHistory(older(), world, [renamed])
  expect(history.steps.map(({ code }) => code)).toEqual(['step.text', 'step.format'])
  expect(templateAt(history)).toMatchObject({ title: '试画的表' })
  expect(JSON.stringify(templateAt(history).sheet)).toContain('甲')
  const design = createDesign(history, world)
  expect(design.undo()).toBe(false)
  design.goTo(0)
  expect(design.store.getState().template).toEqual(templateAt(history))
  expect(createHistoryWalk().at(history, 0)).toEqual(templateAt(history))
})

test('a draft of a newer format, or whose steps do not fit, is left as it is and says why', () => {
  const newer = emptyHistory({ ...blank, format: 9 } as never)
  expect(() => readHistory(newer, world)).toThrow('模板是第 9 版格式，本系统认到第 1 版。升级系统后再打开。')
  const { steps, position } = older()
  const broken = { base: { ...blank, sheet: undefined } as never, steps, position }
  const read = () => readHistory(broken, world)
  expect(read).toThrow(DraftUnread)
  expect(read).toThrow(/接不上/)
})
