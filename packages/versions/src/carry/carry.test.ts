import { readdirSync, readFileSync } from 'node:fs'
import { type Json, type JsonObject, resolve } from '@tianbao/edit'
import { type CompiledTemplate, compileTemplate, type Template } from '@tianbao/template'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carry } from './carry.ts'
import { leavesOf } from './leaves.ts'
import type { Mapping, MappingStep } from './mapping.ts'
import { scaled } from './scaled.ts'

const root = new URL('../../../../templates/', import.meta.url)
const folders = [
  'hubei-ezhou/department-goal-2024',
  'hubei-ezhou/department-goal-2023',
  'hubei-guangshui/department-goal-2024',
  'hunan/department-goal-2022',
]

const templates = folders.map((folder) => {
  const template = JSON.parse(readFileSync(new URL(`${folder}/template.json`, root), 'utf8')) as Template
  const { compiled } = compileTemplate(template)
  if (compiled === undefined) throw new Error(folder)
  const samples = readdirSync(new URL(`${folder}/samples/`, root)).map(
    (file) =>
      (JSON.parse(readFileSync(new URL(`${folder}/samples/${file}`, root), 'utf8')) as { data: JsonObject })
        .data,
  )
  return { compiled, samples }
})
const [ezhou] = templates
if (ezhou === undefined) throw new Error('no template')

const key = ({ form, region, year }: CompiledTemplate) => ({ form, region, year })
const mapped = (steps: readonly MappingStep[], from: CompiledTemplate, to: CompiledTemplate): Mapping => ({
  from: key(from),
  to: key(to),
  steps,
})

/** Every value of the old data is in the new data, at an address that says so, or in the remainder. */
function expectNothingVanished(
  data: JsonObject,
  steps: readonly MappingStep[],
  from: CompiledTemplate,
  to: CompiledTemplate,
) {
  const carried = carry(data, mapped(steps, from, to), from, to)
  const told = new Set([...carried.origin.values()].flat().map(({ at }) => at))
  const left = new Map(carried.remainder.map((one) => [one.at, one.value]))
  for (const { at, value } of leavesOf(data, from)) {
    expect(told.has(at) || left.has(at), at).toBe(true)
    if (left.has(at)) expect(left.get(at)).toEqual(value)
  }
  for (const address of carried.origin.keys())
    expect(resolve(carried.data as Json, address), address).toBeDefined()
  return carried
}

test('between any two of the forms no value vanishes', () => {
  for (const from of templates)
    for (const to of templates)
      for (const data of from.samples) expectNothingVanished(data, [], from.compiled, to.compiled)
})

test('onto its own template data is carried as it is', () => {
  for (const { compiled, samples } of templates)
    for (const data of samples)
      expect(carry(data, mapped([], compiled, compiled), compiled, compiled)).toMatchObject({
        data,
        remainder: [],
      })
})

describe('steps', () => {
  const { compiled } = ezhou
  const one = (data: JsonObject, ...steps: readonly MappingStep[]) =>
    carry(data, mapped(steps, compiled, compiled), compiled, compiled)

  test('keep puts a value elsewhere', () => {
    expect(one({ filler: '张三' }, { op: 'keep', from: 'filler', to: 'department' }).data).toEqual({
      department: '张三',
    })
  })

  test('scale is exact, and refuses to lose digits', () => {
    const line = (current: number): JsonObject => ({ funds: { income: { fiscal: { current } } } })
    const path = 'funds.income.fiscal.current'
    const scale: MappingStep = { op: 'scale', from: path, to: path, by: 0.0001 }
    expect(one(line(1234500), scale).data).toEqual(line(123.45))
    expect(one(line(1234567), scale)).toMatchObject({
      data: {},
      remainder: [{ at: path, value: 1234567, reason: 'loses_digits' }],
    })
  })

  test('cast reads a value anew, or leaves it', () => {
    const step: MappingStep = { op: 'cast', from: 'functions', to: 'long_end' }
    expect(one({ functions: '2026年' }, step).data).toEqual({ long_end: 2026 })
    expect(one({ functions: '明年' }, step).remainder).toEqual([
      { at: 'functions', value: '明年', reason: 'not_read' },
    ])
  })

  test('options are mapped row by row', () => {
    const map = { 绩效基本型: '绩效创新型' }
    const step: MappingStep = { op: 'options', from: 'long.*.class', to: 'long.*.class', map }
    const id = compiled.catalogs.indicators?.nodes.find(({ isIndicator }) => isIndicator)?.id ?? ''
    const data: JsonObject = { long: [{ id, class: '绩效基本型' }] }
    expect(one(data, step).data).toEqual({ long: [{ id, class: '绩效创新型' }] })
    expect(one({ long: [{ id, class: '其他' }] }, step).remainder).toMatchObject([{ reason: 'no_option' }])
  })

  test('split and join are each other back', () => {
    const parts = one(
      { filler: '张三、李四' },
      { op: 'split', from: 'filler', to: ['filler', 'department'], at: '、' },
    )
    expect(parts.data).toEqual({ filler: '张三', department: '李四' })
    const whole = one(parts.data, { op: 'join', from: ['filler', 'department'], to: 'filler', with: '、' })
    expect(whole.data).toEqual({ filler: '张三、李四' })
  })

  test('archive, constant, first', () => {
    expect(one({ filler: '张三' }, { op: 'archive', from: 'filler' })).toMatchObject({
      data: {},
      remainder: [{ at: 'filler', reason: 'archived' }],
    })
    expect(one({}, { op: 'constant', to: 'long_end', value: 2026 }).data).toEqual({ long_end: 2026 })
    const [first, second] = compiled.catalogs.indicators?.nodes.filter(({ isIndicator }) => isIndicator) ?? []
    const data: JsonObject = {
      long: [
        { id: first?.id ?? '', target: '≥1' },
        { id: second?.id ?? '', target: '≥2' },
      ],
    }
    const carried = one(data, { op: 'first', from: 'long.*.target', to: 'filler' })
    expect(carried.data).toMatchObject({ filler: '≥1' })
    expect(carried.remainder).toMatchObject([{ value: '≥2', reason: 'further_rows' }])
  })
})

test('scaling forth and back is the same number', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(4, 2, 6), (cents, places) => {
      const value = cents / 100
      const small = scaled(value, Number(`1e-${places}`), null)
      expect(small === null ? value : scaled(small, 10 ** places, null)).toBe(value + 0)
    }),
    { seed: 74, numRuns: 1000 },
  )
})
