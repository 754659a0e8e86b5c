import { applyEdits, type Json, type JsonObject } from '@tianbao/edit'
import { createForm } from '@tianbao/form'
import { compileTemplate, type Template } from '@tianbao/template'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carry } from '../carry/carry.ts'
import { mappingFor } from '../carry/mapping-for.ts'
import { raw, someChanges } from '../testing/changes.ts'
import { runs } from '../testing/runs.ts'
import { compiled, smallData, smallTemplate } from '../testing/small-template.ts'
import { diffTemplates } from './diff-templates.ts'

const base = smallTemplate(2024)

test('the difference of any two templates, applied to the first, is the second; of none there is none', () => {
  let told = 0
  fc.assert(
    fc.property(someChanges, someChanges, (some, others) => {
      const [before, after] = [raw(base, some), raw(base, others)]
      if (!compileTemplate(before).compiled || !compileTemplate(after).compiled) return
      told += 1
      const { edits, changes } = diffTemplates(before, after)
      const outcome = applyEdits(before as unknown as Json, edits)
      expect('tree' in outcome && outcome.tree).toEqual(after)
      if (edits.length === 0) expect(changes).toEqual([])
    }),
    { seed: 312, numRuns: runs },
  )
  expect(told).toBeGreaterThan(runs / 2)
})

/** What renames and moves, and does nothing else: names of every sort, orders, places. */
type Draft = { [key: string]: Draft }
const at = (draft: Draft, ...names: readonly string[]): Draft =>
  names.reduce((one, name) => one[name] ?? ({} as Draft), draft)
const renames: readonly ((template: Draft, word: string) => void)[] = [
  (t, title) => Object.assign(at(t, 'schema', 'properties', 'filler'), { title }),
  (t, title) => Object.assign(at(t, 'schema', 'properties', 'goals'), { title }),
  (t, title) =>
    Object.assign(at(t, 'schema', 'properties', 'goals', 'items', 'properties', 'text'), { title }),
  (t, title) => Object.assign(at(t, 'schema', 'properties', 'funds', 'properties', 'income'), { title }),
  (t, help) => Object.assign(at(t, 'schema', 'properties', 'kind'), { 'x-help': help }),
  (t, title) => Object.assign(t, { title }),
  (t) => void (at(t, 'schema')['x-order'] as unknown as string[]).reverse(),
  (t) => void (at(t, 'schema', 'properties', 'annual', 'items')['x-order'] as unknown as string[]).reverse(),
  (t) => void (at(t, 'catalog', '0').nodes as unknown as Draft[]).reverse(),
]
const renaming = fc.array(
  fc.record({ which: fc.nat(renames.length - 1), word: fc.string({ minLength: 1, maxLength: 6 }) }),
  { maxLength: 6 },
)
const before = compiled(base)
const opened = (template: typeof before, data: JsonObject) =>
  JSON.stringify(
    createForm(template, {
      data,
      today: '2024-01-26',
      mintId: () => 'm',
    }).data(),
  )

test('renaming and moving touch no stored byte: read under the new template, carried to it, it is what it was', () => {
  fc.assert(
    fc.property(renaming, smallData, (names, data) => {
      const renamed = structuredClone(base) as unknown as Draft
      for (const { which, word } of names) renames[which]?.(renamed, word)
      const after = compiled(renamed as unknown as Template)
      const stored = JSON.stringify(data)
      expect(opened(after, data)).toBe(opened(before, data))
      const steps = mappingFor(before, after)
      const there = carry(data, steps, before, after)
      const here = carry(data, mappingFor(before, before), before, before)
      expect(JSON.stringify(there.data)).toBe(JSON.stringify(here.data))
      expect(there.remainder).toEqual(here.remainder)
      expect(JSON.stringify(data)).toBe(stored)
    }),
    { seed: 313, numRuns: runs },
  )
})
