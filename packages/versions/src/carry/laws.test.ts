import { equalJson, type Json, resolve } from '@tianbao/edit'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyStep } from '../testing/mappings.ts'
import { runs } from '../testing/runs.ts'
import { compiled, smallData, smallTemplate } from '../testing/small-template.ts'
import { carry } from './carry.ts'
import { carryBack } from './carry-back.ts'
import { leavesOf, takeApart } from './leaves.ts'
import type { Mapping } from './mapping.ts'
import { mappingFor } from './mapping-for.ts'
import { createMappingPreview } from './preview-mapping.ts'

const from = compiled(smallTemplate(2023))
const to = compiled(smallTemplate(2024))
const key = { form: 'small', region: '420000' }
const mapping: fc.Arbitrary<Mapping> = fc
  .record({
    steps: fc.array(anyStep, { maxLength: 5 }),
    nodes: fc.constantFrom<Readonly<Record<string, string>>>(
      {},
      { amount: 'quality', effect: 'output', g1: 't1' },
    ),
  })
  .map((one) => ({ from: { ...key, year: 2023 }, to: { ...key, year: 2024 }, ...one }))

test('nothing vanishes, and mapping back restores it: with edits since, these are told', () => {
  fc.assert(
    fc.property(smallData, mapping, (data, steps) => {
      const carried = carry(data, steps, from, to)
      const told = new Map(
        [...carried.origin.values(), carried.remainder].flat().map(({ at, value }) => [at, value]),
      )
      const vanished = leavesOf(data, from).filter(({ at, value }) => !equalJson(told.get(at), value))
      expect(vanished).toEqual([])
      const nowhere = [...carried.origin.keys()].filter(
        (at) => resolve(carried.data as Json, at) === undefined,
      )
      expect(nowhere).toEqual([])
      for (const [at, value] of carried.values) expect(resolve(carried.data as Json, at)).toEqual(value)
      expect(carryBack(carried, to)).toEqual({ data, since: [] })
      const typed = carryBack(carried, to, { ...carried.data, note: 'typed since' })
      expect(typed).toEqual({ data, since: [{ at: 'note', value: 'typed since' }] })
    }),
    { seed: 225, numRuns: runs },
  )
})

test('a shape with its leaves put back is the data', () => {
  fc.assert(
    fc.property(smallData, (data) => {
      const { shape, leaves } = takeApart(data, from)
      const carried = {
        data,
        shape,
        remainder: [],
        origin: new Map([['', leaves]]),
        values: new Map(),
        steps: new Map(),
      }
      expect(carryBack(carried, from).data).toEqual(data)
    }),
    { seed: 228, numRuns: runs },
  )
})

test('a dry run is the run: the preview counts what is carried and what is left', () => {
  fc.assert(
    fc.property(fc.array(smallData, { maxLength: 2 }), mapping, (submissions, steps) => {
      const counted = createMappingPreview()
      const done = new Set<string>()
      let values = 0
      for (const data of submissions) {
        const carried = carry(data, steps, from, to)
        const rest = new Set(carried.remainder.map(({ at }) => at))
        const whole = [...carried.origin.values()].flat().filter(({ at }) => !rest.has(at))
        values += new Set(whole.map(({ at }) => at)).size + carried.remainder.length
        counted.add(carried)
        for (const [at, sources] of carried.origin)
          for (const { value } of sources) done.add(JSON.stringify([value, carried.values.get(at)]))
      }
      const fields = counted.fields()
      for (const { was, now } of fields.flatMap(({ samples }) => samples))
        if (now !== undefined) expect(done).toContain(JSON.stringify([was, now]))
      const sum = fields.reduce(
        (total, { carried, left }) => total + Object.values(left).reduce((all, one) => all + one, carried),
        0,
      )
      expect(sum).toBe(values)
    }),
    { seed: 229, numRuns: runs },
  )
})

test('a figure stays with its year from form to form, and comes back', () => {
  const roll = mappingFor(from, to)
  fc.assert(
    fc.property(smallData, (data) => {
      const carried = carry(data, roll, from, to)
      for (const side of ['income', 'expense'])
        for (const [now, was] of [
          ['last', 'current'],
          ['before', 'last'],
        ])
          expect(resolve(carried.data as Json, `funds.${side}.${now}`)).toEqual(
            resolve(data as Json, `funds.${side}.${was}`),
          )
      expect(resolve(carried.data as Json, 'funds.income.current')).toBeUndefined()
      expect(carryBack(carried, to).data).toEqual(data)
    }),
    { seed: 230, numRuns: runs },
  )
})
