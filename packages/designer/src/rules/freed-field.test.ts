import { type CommandOutcome, fieldUses, removeField } from '@tianbao/template'
import { expect, test } from 'vitest'
import { createDesign } from '../state/design.ts'
import { emptyHistory } from '../state/history.ts'
import { ezhou } from './fixtures/ezhou.fixture.ts'
import { withAnother, withoutUsers } from './freed-field.ts'

function open() {
  let minted = 0
  return createDesign(emptyHistory(ezhou), {
    now: () => new Date(Date.UTC(2024, 0, 26)),
    mintId: () => `s${++minted}`,
  })
}

const field = 'annual_goal'
const uses = fieldUses(ezhou).of(field)

test('a field that rules use is not deleted, and the refusal names them', () => {
  const design = open()
  expect(
    design.gesture('step.remove_field', (now) => removeField(now, { field }) as CommandOutcome),
  ).toBeNull()
  expect(design.store.getState().refusal).toMatchObject({ refused: 'template.refused_in_use', uses })
})

test('its rules use another one, or go with it; either is one step, and is taken back as one', () => {
  for (const command of [
    (now: typeof ezhou) => withAnother(now, field, 'long_goal'),
    (now: typeof ezhou) => withoutUsers(now, field, uses),
  ]) {
    const design = open()
    expect(design.gesture('step.field_remove', command)).not.toBeNull()
    const { template, history } = design.store.getState()
    expect(history.steps).toHaveLength(1)
    expect(fieldUses(template).of(field)).toEqual([])
    expect(JSON.stringify(template.schema)).not.toContain('"annual_goal"')
    design.undo()
    expect(design.store.getState().template).toEqual(ezhou)
  }
})

test('rules that use another field instead keep all else that they say', () => {
  const outcome = withAnother(ezhou, field, 'long_goal')
  if ('refused' in outcome) throw new Error(outcome.refused)
  const { rules = [] } = outcome.template
  expect(rules.map(({ id }) => id)).toEqual((ezhou.rules ?? []).map(({ id }) => id))
  expect(rules.find(({ id }) => id === 'only_long')?.when).toEqual({ filled: [{ var: 'long_goal' }] })
})
