import { lintTemplate, putField, type Template } from '@tianbao/template'
import { expect, test } from 'vitest'
import { blank } from '../saving/testing/server.fixture.ts'
import { groupFindings } from './group-findings.ts'
import { placeOf } from './place-of.ts'

function drawn(): Template {
  const outcome = putField(blank, {
    spot: { part: 'table#r1c1' },
    field: { kind: 'text', title: '名称', name: 'title_of', props: { maxLength: 50 } },
  })
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome.template
}

const at = (address: string) =>
  placeOf({ code: 'x', severity: 'error', addresses: [address], params: {} }, drawn())

test('a finding is looked at where it is: in the table, at a rule, at an indicator', () => {
  expect(at('sheet#table#r1c1')).toEqual({ kind: 'table', parts: ['table#r1c1'] })
  expect(at('sheet#table#r1c1.text')).toEqual({ kind: 'table', parts: ['table#r1c1'] })
  expect(at('schema.properties.title_of')).toEqual({ kind: 'table', parts: ['table#r1c1'] })
  expect(at('schema.properties.title_of.maxLength')).toEqual({ kind: 'table', parts: ['table#r1c1'] })
  expect(at('rules#sum.let.in')).toEqual({ kind: 'rule', id: 'sum' })
  expect(at('catalog#indicators')).toEqual({ kind: 'node', id: 'indicators' })
  expect(at('catalog#indicators.nodes#output.free')).toEqual({ kind: 'node', id: 'output' })
})

test('what is about no one place has none', () => {
  for (const address of ['', 'title', 'notes', 'schema.properties.gone', 'sources.last'])
    expect(at(address)).toBeNull()
})

test('every finding of a template that is being drawn has a place or none, and throws nothing', () => {
  const template = { ...drawn(), rules: [{ id: 'r', type: 'check', logic: true }] } as Template
  for (const finding of lintTemplate(template)) expect(() => placeOf(finding, template)).not.toThrow()
})

test('findings are one group for each code, the worst first', () => {
  const finding = (code: string, severity: 'error' | 'warning' | 'hint') => ({
    code,
    severity,
    addresses: [],
    params: {},
  })
  const groups = groupFindings([finding('a', 'hint'), finding('b', 'error'), finding('a', 'hint')])
  expect(groups.map(({ code, findings }) => [code, findings.length])).toEqual([
    ['b', 1],
    ['a', 2],
  ])
})
