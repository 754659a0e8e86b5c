import type { JsonObject } from '@tianbao/edit'
import { expect, test } from 'vitest'
import small from '../fixtures/small.json' with { type: 'json' }
import type { Template } from '../template.ts'
import { checkGate } from './check-gate.ts'

function gateOf(changes: JsonObject): readonly string[] {
  const template = { ...small, ...changes } as unknown as Template
  return checkGate(template).map(({ code, addresses }) => `${code} ${addresses.join(' ')}`)
}

const item = (more: JsonObject) => ({ scoring: { items: [{ id: 'a', each: 'annual', ...more }] } })

test.each([
  ['an unknown list', { each: 'nothing' }, 'gate.scoring_list scoring.items#a.each'],
  ['an unknown column', { clause: 'nothing' }, 'gate.scoring_cell scoring.items#a.clause'],
  ['points in a text', { points: 'name' }, 'gate.scoring_number scoring.items#a.points'],
  [
    'an unknown node',
    { exceptions: [{ at: 'nothing', floor: 0 }] },
    'gate.scoring_node scoring.items#a.exceptions',
  ],
  ['an unknown operator', { clause: { nothing: [1] } }, 'rules.unknown_operator scoring.items#a.clause'],
  ['a look beyond the row', { clause: { var: 'department' } }, 'gate.scoring_scope scoring.items#a.clause'],
  ['an unknown word', { nothing: 1 }, 'read.unknown scoring.items#a.nothing'],
  ['a wrong setting', { override: { partStep: 'half' } }, 'read.choice scoring.items#a.override.partStep'],
])('the gate refuses %s of scoring', (_, more, found) => {
  expect(gateOf(item(more as JsonObject))).toEqual([found])
})

test('the gate refuses results that do not exist, and a variable of scoring at its item', () => {
  expect(gateOf({ scoring: { items: [], results: { total: 'nothing' } } })).toEqual([
    'gate.scoring_cell scoring.results.total',
  ])
  const read = item({ clause: { var: '$row.nothing' }, score: 'target' })
  expect(gateOf(read)).toEqual(['gate.scoring_number scoring.items#a.score'])
})

test('the gate refuses to carry what has no place', () => {
  const carrying = (carry: JsonObject) => ({ sources: { declared: { form: 'x', year: 0, carry: [carry] } } })
  expect(gateOf(carrying({ fields: ['department'] }))).toEqual([])
  expect(gateOf(carrying({ fields: ['nothing'] }))).toEqual(['gate.carry_field sources.declared.carry'])
  expect(gateOf(carrying({ each: 'nothing', fields: [] }))).toEqual([
    'gate.carry_list sources.declared.carry',
  ])
})
