import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeAddress } from './address.ts'
import { applyEdit, applyEdits, type Edit, type Json, resolve } from './index.ts'
import { nodesOf } from './nodes.ts'
import { addressesOf } from './testing/edits.ts'
import { anyId, anyTree } from './testing/trees.ts'

function oneByOne(tree: Json, edits: readonly Edit[]) {
  const done: Edit[] = []
  let now = tree
  for (const edit of edits) {
    const applied = applyEdit(now, edit)
    if ('conflict' in applied) return applied
    now = applied.tree
    done.push(applied.edit)
  }
  return { tree: now, edits: done }
}

const anyPath = fc.constantFrom('a', 'b', 'a.b', 'list', 'id', 'constructor', '__proto__.a', 'b.id')
const anyValue = fc.constantFrom<Json | undefined>(undefined, null, 1, '甲', { a: 1 }, [{ id: 'r1' }])

/** Edits in a row that speak of the lists of a tree: mostly of one, mostly of rows that it has. */
const treeAndRun = anyTree.chain((tree) => {
  const lists = addressesOf(tree).filter((at) => nodesOf(resolve(tree, at)))
  if (lists.length === 0) return fc.constant({ tree, edits: [] as Edit[] })
  const [first = ''] = lists
  const list = fc.oneof({ weight: 6, arbitrary: fc.constant(first) }, fc.constantFrom(...lists))
  const idIn = (at: string) => {
    const own = (nodesOf(resolve(tree, at)) ?? []).map((node) => node.id)
    return own.length === 0
      ? anyId
      : fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...own) }, { weight: 1, arbitrary: anyId })
  }
  const set = list.chain((into) =>
    fc
      .tuple(idIn(into), anyPath, anyValue, fc.option(fc.nat(1), { nil: undefined, freq: 6 }))
      .map(([id, path, now, parents]): Edit => {
        const at = `${nodeAddress(into, id)}.${path}`
        const was = resolve(tree, at)
        return {
          op: 'set',
          at,
          ...(was === undefined ? {} : { was }),
          ...(now === undefined ? {} : { now }),
          ...(parents === undefined ? {} : { parents }),
        }
      }),
  )
  const ids = fc.constantFrom('n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'r1')
  const insert = fc.tuple(list, ids, fc.option(fc.constantFrom('n1', 'n2', 'n3', 'r1', 'r2')), anyValue).map(
    ([into, id, after, a]): Edit => ({
      op: 'insert',
      into,
      node: { id, ...(a === undefined ? {} : { a }) },
      after,
    }),
  )
  /** Rows that go one behind another, from a place on, mostly as they stand; as they would come back, too. */
  const removes = fc
    .tuple(list, fc.nat(3), fc.boolean(), fc.option(fc.nat(5), { nil: undefined, freq: 6 }))
    .map(([from, start, isBackwards, wrong]): Edit[] => {
      const own = nodesOf(resolve(tree, from)) ?? []
      const gone = own.slice(start).map((node, at): Edit => {
        const after = (isBackwards ? own[start + at - 1] : own[start - 1])?.id ?? null
        return { op: 'remove', from, node: at === wrong ? { id: node.id, b: 2 } : node, after }
      })
      return isBackwards ? gone.reverse() : gone
    })
  const runs = fc.array(
    fc.oneof(
      fc.array(set, { minLength: 4, maxLength: 9 }),
      fc.array(insert, { minLength: 4, maxLength: 6 }),
      removes,
    ),
    { minLength: 1, maxLength: 3 },
  )
  return runs.map((own) => ({ tree, edits: own.flat() }))
})

describe('edits in the rows of one list', () => {
  it('come to what they come to one by one, also where one of them cannot be done', () => {
    const seen = { done: 0, refused: 0 }
    fc.assert(
      fc.property(treeAndRun, ({ tree, edits }) => {
        // Each on the tree that the one before it left, so that some runs are done whole.
        const fitting = edits.filter((edit) => !('conflict' in applyEdit(tree, edit)))
        for (const run of [edits, fitting]) {
          const together = applyEdits(tree, run)
          expect(together).toEqual(oneByOne(tree, run))
          if ('conflict' in together) seen.refused++
          else seen.done++
        }
      }),
      { seed: 182, numRuns: 1500 },
    )
    expect(seen.done).toBeGreaterThan(500)
    expect(seen.refused).toBeGreaterThan(250)
  })

  it('look through their list once, however many there are', () => {
    const looks = (count: number) => {
      let asked = 0
      const rows = Array.from(
        { length: count },
        (_, i) =>
          new Proxy({ id: `r${i}`, a: '', b: '' } as Record<string, Json>, {
            get: (target, name) => {
              if (name === 'id') asked += 1
              return Reflect.get(target, name)
            },
          }),
      )
      const edits = rows.map((_, i): Edit => ({ op: 'set', at: `list#r${i}.a`, was: '', now: '1' }))
      expect(applyEdits({ list: rows }, edits)).not.toHaveProperty('conflict')
      return asked / count
    }
    expect(looks(2000)).toBeLessThanOrEqual(looks(200))
  })

  it('are as quick for rows that come one behind another', () => {
    const edits = Array.from(
      { length: 20_000 },
      (_, i): Edit => ({
        op: 'insert',
        into: 'list',
        node: { id: `n${i}` },
        after: i === 0 ? null : `n${i - 1}`,
      }),
    )
    const applied = applyEdits({ list: [] }, edits)
    expect('tree' in applied && nodesOf(resolve(applied.tree, 'list'))).toHaveLength(20_000)
  })

  it('are as quick for rows that go, from either end', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => ({ id: `n${i}` }))
    const forwards = rows.map((node): Edit => ({ op: 'remove', from: 'list', node, after: null }))
    const backwards = rows
      .map((node, i): Edit => ({ op: 'remove', from: 'list', node, after: rows[i - 1]?.id ?? null }))
      .reverse()
    for (const edits of [forwards, backwards])
      expect(applyEdits({ list: rows }, edits)).toEqual({ tree: { list: [] }, edits })
  })
})
