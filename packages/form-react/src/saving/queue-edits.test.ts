import { applyEdits, type Edit, equalJson, type Json } from '@tianbao/edit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countPlaces, placesOf, queueEdits } from './queue-edits.ts'

const set = (at: string, was: Json | undefined, now: Json | undefined): Edit => ({
  op: 'set',
  at,
  ...(was === undefined ? {} : { was }),
  ...(now === undefined ? {} : { now }),
})

/** A history of sets, and of rows that come and go, each seeing what the one before left. */
const histories = fc
  .array(
    fc.oneof(
      {
        weight: 5,
        arbitrary: fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.option(fc.nat(2), { nil: undefined })),
      },
      { weight: 1, arbitrary: fc.constantFrom('insert' as const, 'remove' as const) },
    ),
    { maxLength: 14 },
  )
  .map((steps) => {
    const now = new Map<string, Json>()
    const rows: string[] = []
    let minted = 0
    return steps.flatMap((step): Edit[] => {
      if (step === 'insert') {
        const id = `r${++minted}`
        const after = rows.at(-1) ?? null
        rows.push(id)
        return [{ op: 'insert', into: 'list', node: { id }, after }]
      }
      if (step === 'remove') {
        const id = rows.pop()
        return id === undefined
          ? []
          : [{ op: 'remove', from: 'list', node: { id }, after: rows.at(-1) ?? null }]
      }
      const [at, value] = step
      const was = now.get(at)
      if (value === undefined) now.delete(at)
      else now.set(at, value)
      return equalJson(was, value) ? [] : [set(at, was, value)]
    })
  })

describe('edits that wait', () => {
  it('come to the same as all that was typed, in fewer edits', () => {
    fc.assert(
      fc.property(histories, fc.nat(14), (edits, cut) => {
        const queue = queueEdits(queueEdits([], edits.slice(0, cut)), edits.slice(cut))
        const start: Json = { list: [] }
        expect(queue.length).toBeLessThanOrEqual(edits.length)
        expect(applyEdits(start, queue)).toMatchObject({ tree: treeOf(applyEdits(start, edits)) })
      }),
      { seed: 51, numRuns: 500 },
    )
  })

  it('of one cell are one edit, from what it was to what it is', () => {
    expect(queueEdits([set('a', 1, 2)], [set('b', 1, 2), set('a', 2, 3)])).toEqual([
      set('a', 1, 3),
      set('b', 1, 2),
    ])
  })

  it('that came back to what was are none', () => {
    expect(queueEdits([set('a', undefined, 2)], [set('a', 2, undefined)])).toEqual([])
  })

  it('keep their order where one sets what holds the other', () => {
    const whole = set('a', { b: 2 }, { b: 5 })
    const below = [set('a.b', 1, 2), whole, set('a.b', 5, 6)]
    expect(queueEdits([], below)).toEqual(below)
    const above = [set('rows#r1.b', 1, 2), set('', {}, { a: 1 }), set('rows#r1.b', 2, 3)]
    expect(queueEdits(above.slice(0, 1), above.slice(1))).toEqual(above)
    const twice = [set('a', 1, {}), set('a.b', undefined, 2), set('a', { b: 2 }, 3)]
    expect(queueEdits([], twice)).toEqual(twice)
    expect(queueEdits([set('rows#r1', 1, 2)], [set('rows#r10', 1, 2), set('rows#r1', 2, 3)])).toHaveLength(2)
  })

  it('are counted by cell and row', () => {
    const edits: Edit[] = [
      set('a', 1, 2),
      set('a', 2, 3),
      { op: 'insert', into: 'rows', node: { id: 'r1' }, after: null },
      { op: 'remove', from: 'rows', node: { id: 'r1' }, after: null },
    ]
    expect([...placesOf(edits)]).toEqual(['a', 'rows#r1'])
    expect(countPlaces(edits)).toBe(2)
  })
})

function treeOf(applied: ReturnType<typeof applyEdits>): Json {
  if (!('tree' in applied)) throw new Error('a history that does not apply')
  return applied.tree
}
