import {
  blankTemplate,
  type CommandOutcome,
  putField,
  removeField,
  type Template,
  writeText,
} from '@tianbao/template'
import { newVariant } from '@tianbao/versions'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createDesign } from './design.ts'
import { emptyHistory, templateAt } from './history.ts'

const blank = blankTemplate({
  form: 'drawn',
  region: '420000',
  year: 2024,
  title: '试画的表',
  rows: 4,
  columns: 4,
})

function open() {
  let minted = 0
  return createDesign(emptyHistory(blank), {
    now: () => new Date(Date.UTC(2024, 0, 26)),
    mintId: () => `s${++minted}`,
  })
}

const write = (text: string) => (template: Template) =>
  writeText(template, { spot: { part: 'table#r1c1' }, text })
const put = (cell: string) => (template: Template) =>
  putField(template, { spot: { part: `table#${cell}` }, field: { kind: 'text' } })

describe('a template being drawn', () => {
  test('takes back what was done, and does it again', () => {
    const design = open()
    design.gesture('step.text', write('甲'))
    design.gesture('step.text', write('乙'))
    const drawn = design.store.getState().template
    expect(design.undo()).toBe(true)
    expect(design.undo()).toBe(true)
    expect(design.undo()).toBe(false)
    expect(design.store.getState().template).toEqual(blank)
    expect([design.redo(), design.redo(), design.redo()]).toEqual([true, true, false])
    expect(design.store.getState().template).toEqual(drawn)
  })

  test('keeps what was taken back when something else is done', () => {
    const design = open()
    design.gesture('step.text', write('甲'))
    design.gesture('step.text', write('乙'))
    design.undo()
    design.gesture('step.text', write('丙'))
    const { history } = design.store.getState()
    expect(history.steps.map(({ code }) => code)).toEqual([
      'step.text',
      'step.text',
      'step.back',
      'step.text',
    ])
    design.goTo(2)
    expect(JSON.stringify(design.store.getState().template.sheet)).toContain('乙')
    design.goTo(4)
    expect(JSON.stringify(design.store.getState().template.sheet)).toContain('丙')
  })

  test('says why a gesture is refused, and is as it was', () => {
    const design = open()
    design.gesture('step.put_field', put('r1c1'))
    const { template } = design.store.getState()
    expect(design.gesture('step.put_field', put('r1c1'))).toBeNull()
    expect(design.store.getState()).toMatchObject({
      template,
      refusal: { refused: 'template.refused_field_there' },
    })
    design.gesture('step.put_field', put('r1c2'))
    expect(design.store.getState().refusal).toBeNull()
  })

  test('has no step for a gesture that changed nothing', () => {
    const design = open()
    design.become('step.json', blank)
    expect(design.store.getState().history.steps).toEqual([])
  })

  test('is the same after it was closed and opened, wherever one stood in its history', () => {
    const act = fc.oneof(
      fc.constantFrom('r1c1', 'r1c2', 'r2c3', 'r4c4').map((cell) => put(cell)),
      fc.constantFrom('甲', '乙', '').map((text) => write(text)),
      fc.nat(3).map((at) => (template: Template) => {
        const names = Object.keys(template.schema.properties ?? {})
        return removeField(template, { field: names[at] ?? '' }) as CommandOutcome
      }),
    )
    const move = fc.oneof(
      { weight: 4, arbitrary: act.map((command) => ({ command })) },
      { weight: 2, arbitrary: fc.nat(12).map((to) => ({ to })) },
    )
    fc.assert(
      fc.property(fc.array(move, { maxLength: 20 }), (moves) => {
        const design = open()
        for (const one of moves) {
          if ('command' in one) design.gesture('step.any', one.command)
          else design.goTo(one.to)
        }
        const { template, history } = design.store.getState()
        expect(templateAt(JSON.parse(JSON.stringify(history)))).toEqual(template)
        expect(templateAt({ ...history, position: 0 })).toEqual(blank)
      }),
      { seed: 63, numRuns: 100 },
    )
  })
})

describe('a region’s variant being drawn', () => {
  const variant = { ...newVariant(blank, '420700') }
  const other = {
    ...variant,
    edits: [{ id: 'e1', edit: { op: 'set' as const, at: 'title', now: '我们的' }, on: '' }],
  }
  const stands = (design: ReturnType<typeof open>) => design.store.getState().variant

  test('stands by steps, also where the template stays, and goes back with them', () => {
    const design = open()
    design.stand('step.variant', blank, variant)
    design.stand('step.decide', blank, other)
    expect(stands(design)).toEqual(other)
    design.undo()
    expect(stands(design)).toEqual(variant)
    design.undo()
    expect(stands(design)).toBeNull()
    design.redo()
    expect(stands(design)).toEqual(variant)
  })

  test('is what stood there when something else is done after going back, also for who opens it', () => {
    const design = open()
    design.stand('step.variant', blank, variant)
    design.undo()
    design.gesture('step.text', write('甲'))
    expect(stands(design)).toBeNull()
    const { history } = design.store.getState()
    expect(
      createDesign(history, { now: () => new Date(0), mintId: () => 'x' }).store.getState().variant,
    ).toBeNull()
  })
})
