import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edit, Json, JsonObject } from './index.ts'
import { applyEdit, applyEdits, diff, equalJson, invertEdits } from './index.ts'
import { anyHistory } from './testing/edits.ts'
import { anyTree } from './testing/trees.ts'

/** Two trees that are strangers, or one and what some edits made of it. */
const twoTrees = fc.oneof(
  fc.tuple(anyTree, anyTree),
  anyTree.chain((tree) => {
    const apply = (now: Json, edit: Edit) => {
      const applied = applyEdit(now, edit)
      return 'conflict' in applied ? now : applied.tree
    }
    return anyHistory(tree, 4, apply).map((edits) => [tree, edits.reduce(apply, tree)] as const)
  }),
)

describe('a difference', () => {
  it('makes the second tree of the first, and its inverse the first of the second', () => {
    fc.assert(
      fc.property(twoTrees, ([a, b]) => {
        const edits = diff(a, b)
        const there = applyEdits(a, edits)
        if ('conflict' in there) throw new Error(JSON.stringify(there.conflict))
        expect(equalJson(there.tree, b)).toBe(true)
        expect(there.edits).toEqual(edits)
        const back = applyEdits(b, invertEdits(edits))
        if ('conflict' in back) throw new Error(JSON.stringify(back.conflict))
        expect(equalJson(back.tree, a)).toBe(true)
      }),
      { seed: 31, numRuns: 3000 },
    )
  })

  it('keeps the law for nests of lists of one name in any two orders', () => {
    fc.assert(
      fc.property(anyNest, anyNest, (a, b) => {
        const there = applyEdits(a, diff(a, b))
        if ('conflict' in there) throw new Error(JSON.stringify(there.conflict))
        expect(equalJson(there.tree, b)).toBe(true)
      }),
      { seed: 32, numRuns: 3000 },
    )
  })

  it('keeps the law whatever is atomic', () => {
    fc.assert(
      fc.property(twoTrees, fc.func(fc.boolean()), ([a, b], atomic) => {
        const there = applyEdits(a, diff(a, b, { atomic }))
        if ('conflict' in there) throw new Error(JSON.stringify(there.conflict))
        expect(equalJson(there.tree, b)).toBe(true)
      }),
      { seed: 33, numRuns: 1000 },
    )
  })

  it('of equal trees is nothing', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        expect(diff(tree, JSON.parse(JSON.stringify(tree)))).toEqual([])
      }),
      { seed: 34, numRuns: 200 },
    )
  })

  it('of a list in which one node went to the end is one move', () => {
    const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id }))
    expect(diff({ rows }, { rows: [...rows.slice(1), { id: 'a' }] })).toEqual([
      { op: 'move', id: 'a', from: { list: 'rows', after: null }, to: { list: 'rows', after: 'd' } },
    ])
  })

  it('of a column put under another head is one move, and a relabelling is one set beside it', () => {
    const a = {
      columns: [
        { id: 'x', head: 'X', columns: [{ id: 'p' }] },
        { id: 'y', head: 'Y' },
      ],
    }
    const b = { columns: [{ id: 'x', head: 'Z', columns: [{ id: 'p' }, { id: 'y', head: 'Y' }] }] }
    expect(diff(a, b)).toEqual([
      {
        op: 'move',
        id: 'y',
        from: { list: 'columns', after: 'x' },
        to: { list: 'columns#x.columns', after: 'p' },
      },
      { op: 'set', at: 'columns#x.head', was: 'X', now: 'Z' },
    ])
  })

  it('can swap a node with the node that it is nested in', () => {
    const a = { l: [{ id: 'x', l: [{ id: 'y', l: [{ id: 'z' }] }] }] }
    const b = { l: [{ id: 'z', l: [{ id: 'y', l: [{ id: 'x', l: [] }] }] }] }
    const there = applyEdits(a, diff(a, b))
    expect(there).toMatchObject({ tree: b })
  })

  it('takes a node with two of its three children as one remove', () => {
    const a = { l: [{ id: 'x', l: [{ id: 'p' }, { id: 'q' }, { id: 'r' }] }] }
    const b = { l: [{ id: 'q' }] }
    expect(diff(a, b).map((edit) => edit.op)).toEqual(['move', 'remove'])
    expect(applyEdits(a, diff(a, b))).toMatchObject({ tree: b })
  })

  it('replaces what is atomic, and an array of no nodes, as a whole', () => {
    const a = { logic: { and: [1, 2] }, kinds: ['a'] }
    const b = { logic: { and: [1, 3] }, kinds: ['a', 'b'] }
    expect(diff(a, b, { atomic: (at) => at === 'logic' }).map((edit) => 'at' in edit && edit.at)).toEqual([
      'logic',
      'kinds',
    ])
  })

  it('of two trees ten thousand deep is found without a crash', () => {
    const chain = (leaf: Json) => {
      let tree: Json = leaf
      for (let i = 0; i < 10_000; i++) tree = i % 2 ? { a: tree } : [{ id: 'n', a: tree }]
      return tree
    }
    const [a, b] = [chain(1), chain(2)]
    const there = applyEdits(a, diff(a, b))
    expect('tree' in there && equalJson(there.tree, b)).toBe(true)
  })
})

/** A forest of the ids a to h in one namespace, each somewhere or nowhere, with or without an empty list. */
const anyNest: fc.Arbitrary<JsonObject> = fc
  .array(fc.record({ parent: fc.nat(8), key: fc.nat(20), isThere: fc.boolean(), hasList: fc.boolean() }), {
    minLength: 8,
    maxLength: 8,
  })
  .map((seeds) => {
    type Grown = { id: string; v: number; l?: Grown[] }
    const top: Grown[] = []
    const grown: Grown[] = []
    const sorted = seeds
      .map((seed, i) => ({ ...seed, id: 'abcdefgh'.charAt(i) }))
      .toSorted((x, y) => x.key - y.key)
    for (const { id, parent, key, isThere, hasList } of sorted) {
      if (!isThere) continue
      const node: Grown = hasList ? { id, v: key, l: [] } : { id, v: key }
      const above = grown[parent]
      if (above) {
        above.l ??= []
        above.l.push(node)
      } else top.push(node)
      grown.push(node)
    }
    return { l: top } as unknown as JsonObject
  })
