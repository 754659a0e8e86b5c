import { equalJson, type Json, type JsonObject, resolve } from '@tianbao/edit'
import { type CarriedOrigin, isProvenance } from '@tianbao/form'
import type { Template } from '@tianbao/template'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leavesOf } from '../carry/leaves.ts'
import type { Mapping } from '../carry/mapping.ts'
import { mappingFor } from '../carry/mapping-for.ts'
import { anyStep } from '../testing/mappings.ts'
import { runs } from '../testing/runs.ts'
import { compiled, smallData, smallTemplate } from '../testing/small-template.ts'
import { upgradeDocument } from './upgrade-document.ts'

const from = compiled(smallTemplate(2024))
const key = { form: 'small', region: '420000', year: 2024 }
const former: CarriedOrigin = { ...key, submission: 's1', name: '甲', digest: 'old' }

/** The small form with every word of it another one, and everything standing elsewhere. */
function redrawn(seed: number): Template {
  const visit = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(visit)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value as JsonObject).map(([name, inner]) => {
        if (name === 'title' && typeof inner === 'string') return [name, `${inner}（${seed}）`]
        if (name === 'x-order' && Array.isArray(inner))
          return [name, [...inner.slice(seed % inner.length), ...inner.slice(0, seed % inner.length)]]
        return [name, visit(inner)]
      }),
    )
  }
  return visit(smallTemplate(2024) as unknown as Json) as unknown as Template
}
const elsewhere = [1, 2, 3, 4].map((seed) => compiled(redrawn(seed)))

/** Data that the form knows all of. */
const knownData = smallData.map(
  ({ unknown: _, 'a.b#c~': __, annual, ...data }): JsonObject => ({
    ...data,
    ...(Array.isArray(annual) && {
      annual: annual.filter((row) => (row as JsonObject).id !== 'lost') as readonly Json[],
    }),
  }),
)

test('renaming and moving touch no stored byte: the document is the very same', () => {
  fc.assert(
    fc.property(knownData, fc.constantFrom(...elsewhere), (data, to) => {
      const document = { ...data, $reasons: [{ id: 'r1', code: 'balance', at: 'name', text: '因为' }] }
      const mapping = mappingFor(from, to)
      expect(mapping.steps).toEqual([])
      expect(upgradeDocument(document, mapping, { from, to }, former).document).toBe(document)
    }),
    { seed: 301, numRuns: runs },
  )
})

const mapping: fc.Arbitrary<Mapping> = fc
  .array(anyStep, { maxLength: 5 })
  .map((steps) => ({ from: key, to: key, steps }))
const to = compiled({ ...smallTemplate(2024), title: '小表二' })

test('nothing of a document vanishes in an upgrade, and what became another value is to be looked at', () => {
  fc.assert(
    fc.property(smallData, mapping, (data, steps) => {
      const reasons = [{ id: 'r1', code: 'balance', at: 'funds.income.current', text: '因为' }]
      const document = { ...data, $reasons: reasons }
      const { document: next, carried } = upgradeDocument(document, steps, { from, to }, former)
      const told = new Map(
        [...carried.origin.values(), carried.remainder].flat().map(({ at, value }) => [at, value]),
      )
      expect(leavesOf(data, from).filter(({ at, value }) => !equalJson(told.get(at), value))).toEqual([])
      expect(next.$reasons).toMatchObject([{ text: '因为' }])
      const marks = ((next.$carried ?? []) as readonly Json[]).filter(isProvenance)
      expect(marks).toHaveLength(((next.$carried ?? []) as readonly Json[]).length)
      const unchecked = new Set(marks.flatMap(({ id, checked }) => (checked ? [] : [id])))
      for (const [id, [source, ...others]] of carried.origin) {
        const isSame =
          source !== undefined && others.length === 0 && equalJson(source.value, resolve(next as Json, id))
        expect(unchecked.has(id)).toBe(!isSame)
      }
    }),
    { seed: 302, numRuns: runs },
  )
})
