import { writeText } from '@tianbao/template'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDesign } from '../state/design.ts'
import { emptyHistory, type History, templateAt } from '../state/history.ts'
import { bringSteps } from './bring-steps.ts'
import { blank } from './testing/server.fixture.ts'

const act = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      cell: fc.constantFrom('r1c1', 'r2c2', 'r3c3'),
      text: fc.constantFrom('甲', '乙', '丙'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ to: fc.nat(12) }) },
)
type Act = { readonly cell: string; readonly text: string } | { readonly to: number }
const acts: fc.Arbitrary<readonly Act[]> = fc.array(act, { maxLength: 8 })

function drawn(history: History, window: string, done: readonly Act[]): History {
  let minted = 0
  const design = createDesign(history, {
    now: () => new Date(0),
    mintId: () => `${window}-${++minted}`,
  })
  for (const one of done) {
    if ('to' in one) design.goTo(one.to)
    else
      design.gesture('step.text', (template) =>
        writeText(template, { spot: { part: `table#${one.cell}` }, text: one.text }),
      )
  }
  return design.store.getState().history
}

test('steps brought behind what others did make a history that can be walked, and lose no server step', () => {
  fc.assert(
    fc.property(acts, acts, acts, (before, theirs, mine) => {
      const shared = drawn(emptyHistory(blank), 'a', before)
      const server = drawn(shared, 'b', theirs)
      const here = drawn(shared, 'c', mine)
      const from = shared.steps.length
      const waiting = { from, steps: here.steps.slice(from), position: here.position }
      const { history, clashes, mine: copy } = bringSteps(server, waiting)
      expect(history.steps.slice(0, server.steps.length)).toEqual(server.steps)
      for (let position = 0; position <= history.steps.length; position += 1)
        templateAt({ ...history, position })
      expect(clashes > 0).toBe(copy !== null)
      if (server.steps.length === from) expect(templateAt(history)).toEqual(templateAt(here))
    }),
    { seed: 216, numRuns: 200 },
  )
})

test('steps that have arrived, all or some, are not done twice', () => {
  fc.assert(
    fc.property(acts, acts, fc.nat(12), (before, mine, cut) => {
      const shared = drawn(emptyHistory(blank), 'a', before)
      const here = drawn(shared, 'c', mine)
      const from = shared.steps.length
      const arrived = here.steps.slice(0, Math.min(here.steps.length, from + cut))
      const server = { ...here, steps: arrived, position: arrived.length }
      const waiting = { from, steps: here.steps.slice(from), position: here.position }
      expect(bringSteps(server, waiting).history).toEqual(here)
    }),
    { seed: 217, numRuns: 200 },
  )
})
