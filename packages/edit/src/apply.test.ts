import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edit, Json, JsonObject } from './index.ts'
import { applyEdit, applyEdits, equalJson, invertEdit, invertEdits, resolve } from './index.ts'
import { anyEdit } from './testing/edits.ts'
import { anyTree } from './testing/trees.ts'

const treeAndEdit = anyTree.chain((tree) => anyEdit(tree).map((edit) => ({ tree, edit })))

function applied(tree: Json, ...edits: Edit[]): Json {
  const result = applyEdits(tree, edits)
  if ('conflict' in result) throw new Error(`refused: ${JSON.stringify(result.conflict)}`)
  return result.tree
}

function reasonOf(tree: Json, edit: Edit): string | undefined {
  const result = applyEdit(tree, edit)
  return 'conflict' in result ? result.conflict.reason : undefined
}

describe('the laws of an edit', () => {
  it('its inverse restores the tree exactly, empty objects and all', () => {
    const seen = { done: 0, refused: 0 }
    fc.assert(
      fc.property(treeAndEdit, ({ tree, edit }) => {
        const result = applyEdit(tree, edit)
        if ('conflict' in result) {
          seen.refused++
          return
        }
        seen.done++
        const back = applyEdit(result.tree, invertEdit(result.edit))
        expect(back).not.toHaveProperty('conflict')
        if ('tree' in back) expect(equalJson(back.tree, tree)).toBe(true)
        // Taking it back, as applied, is itself exact: redo is as good as undo.
        if ('tree' in back) expect(applied(back.tree, invertEdit(back.edit))).toEqual(result.tree)
      }),
      { seed: 11, numRuns: 4000 },
    )
    expect(seen.done).toBeGreaterThan(seen.refused)
  })

  it('an edit as applied applies as itself', () => {
    fc.assert(
      fc.property(treeAndEdit, ({ tree, edit }) => {
        const result = applyEdit(tree, edit)
        if ('conflict' in result) return
        expect(applyEdit(tree, result.edit)).toEqual(result)
      }),
      { seed: 12, numRuns: 1000 },
    )
  })

  it('an edit never mutates, and what it did is an own property', () => {
    fc.assert(
      fc.property(treeAndEdit, ({ tree, edit }) => {
        const before = JSON.stringify(tree)
        const prototype = JSON.stringify(Object.getOwnPropertyNames(Object.prototype))
        const result = applyEdit(freeze(tree), freeze(edit))
        expect(JSON.stringify(tree)).toBe(before)
        expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(prototype)
        if ('tree' in result) expect(JSON.parse(JSON.stringify(result.tree))).toEqual(result.tree)
      }),
      { seed: 13, numRuns: 1000 },
    )
  })
})

describe('a set', () => {
  it('creates the objects above a value, and takes them away again', () => {
    const edit: Edit = { op: 'set', at: 'funds.income.total', now: 5 }
    const tree = applied({}, edit)
    expect(tree).toEqual({ funds: { income: { total: 5 } } })
    expect(applied(tree, invertEdit(edit))).toEqual({})
  })

  it('remembers an empty object that stood above the value', () => {
    const result = applyEdits({ funds: {} }, [{ op: 'set', at: 'funds.income.total', now: 5 }])
    if ('conflict' in result) throw new Error('refused')
    expect(result.edits).toEqual([{ op: 'set', at: 'funds.income.total', now: 5, parents: 1 }])
    expect(applied(result.tree, ...invertEdits(result.edits))).toEqual({ funds: {} })
  })

  it('never empties the root or a node of a list', () => {
    expect(applied({ a: 1 }, { op: 'set', at: 'a', was: 1 })).toEqual({})
    expect(applied({ l: [{ id: 'r', a: { b: 1 } }] }, { op: 'set', at: 'l#r.a.b', was: 1 })).toEqual({
      l: [{ id: 'r' }],
    })
  })

  it('shares what it does not touch', () => {
    const tree = { a: { b: 1 }, c: { d: 2 }, l: [{ id: 'x', v: 1 }, { id: 'y' }] }
    const after = applied(tree, { op: 'set', at: 'l#x.v', was: 1, now: 2 }) as typeof tree
    expect(after.a).toBe(tree.a)
    expect(after.l[1]).toBe(tree.l[1])
    expect(after.l).not.toBe(tree.l)
    expect(applied(tree, { op: 'set', at: 'c.d', was: 2, now: 2 })).toBe(tree)
  })

  it('on what changed meanwhile is a conflict that carries both', () => {
    const edit: Edit = { op: 'set', at: 'a', was: 1, now: 2 }
    expect(applyEdit({ a: 3 }, edit)).toEqual({ conflict: { edit, reason: 'changed', saw: 1, stands: 3 } })
    expect(applyEdit({}, edit)).toEqual({ conflict: { edit, reason: 'changed', saw: 1 } })
  })

  it('cannot rename a node, put another in its place, or take away the tree', () => {
    const tree = { l: [{ id: 'x' }] }
    expect(reasonOf(tree, { op: 'set', at: 'l#x.id', was: 'x', now: 'y' })).toBe('identity')
    expect(reasonOf(tree, { op: 'set', at: 'l#x', was: { id: 'x' }, now: { id: 'y' } })).toBe('identity')
    expect(reasonOf(tree, { op: 'set', at: 'l#x', was: { id: 'x' } })).toBe('identity')
    expect(reasonOf(tree, { op: 'set', at: '', was: tree })).toBe('identity')
  })

  it('cannot bring along an id that makes its own address ambiguous', () => {
    const edit: Edit = { op: 'set', at: 'l#x.l', now: [{ id: 'x' }] }
    expect(reasonOf({ l: [{ id: 'x' }] }, edit)).toBe('taken')
  })

  it('cannot reach through a number, an atomic array or an inherited name', () => {
    expect(reasonOf({ a: 1 }, { op: 'set', at: 'a.b', now: 2 })).toBe('blocked')
    expect(reasonOf({ a: [1] }, { op: 'set', at: 'a.length', was: 1, now: 0 })).toBe('blocked')
    expect(reasonOf({}, { op: 'set', at: 'constructor.name', was: 'Object', now: 'x' })).toBe('changed')
  })

  it('keeps hurtful names as plain properties', () => {
    const tree = applied({}, { op: 'set', at: '__proto__.polluted', now: true })
    expect(Object.keys(tree as JsonObject)).toEqual(['__proto__'])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(resolve(tree, '__proto__.polluted')).toBe(true)
    expect(applied(tree, { op: 'set', at: '__proto__.polluted', was: true })).toEqual({})
  })
})

describe('an insert, a remove and a move', () => {
  const tree = { l: [{ id: 'a' }, { id: 'b', l: [{ id: 'c' }] }], m: [{ id: 'a' }] }

  it('refuse an id that the namespace has, at any depth of it', () => {
    expect(reasonOf(tree, { op: 'insert', into: 'l', node: { id: 'c' }, after: null })).toBe('taken')
    expect(reasonOf(tree, { op: 'insert', into: 'l#b.l', node: { id: 'a' }, after: null })).toBe('taken')
    const nest = { id: 'n', l: [{ id: 'n' }] }
    expect(reasonOf(tree, { op: 'insert', into: 'l', node: nest, after: null })).toBe('taken')
    expect(reasonOf(tree, { op: 'insert', into: 'm', node: { id: 'b' }, after: 'a' })).toBeUndefined()
  })

  it('refuse a list, a node or an anchor that is not there', () => {
    expect(reasonOf(tree, { op: 'insert', into: 'n', node: { id: 'n' }, after: null })).toBe('missing')
    expect(reasonOf(tree, { op: 'insert', into: 'l', node: { id: 'n' }, after: 'c' })).toBe('missing')
    expect(reasonOf(tree, { op: 'remove', from: 'l', node: { id: 'z' }, after: null })).toBe('missing')
    expect(reasonOf({ l: [1] }, { op: 'insert', into: 'l', node: { id: 'n' }, after: null })).toBe('blocked')
  })

  it('refuse a node or a place that changed', () => {
    expect(reasonOf(tree, { op: 'remove', from: 'l', node: { id: 'a', v: 1 }, after: null })).toBe('changed')
    expect(reasonOf(tree, { op: 'remove', from: 'm', node: { id: 'a' }, after: 'z' })).toBe('changed')
  })

  it('refuse ids that are borne twice', () => {
    const twice = { l: [{ id: 'a' }, { id: 'a' }] }
    expect(reasonOf(twice, { op: 'set', at: 'l#a.v', now: 1 })).toBe('ambiguous')
    expect(reasonOf(twice, { op: 'insert', into: 'l', node: { id: 'n' }, after: 'a' })).toBe('missing')
  })

  it('refuse to move a node into itself', () => {
    const from = { list: 'l', after: 'a' }
    expect(reasonOf(tree, { op: 'move', id: 'b', from, to: { list: 'l#b.l', after: null } })).toBe('cycle')
    expect(reasonOf(tree, { op: 'move', id: 'b', from, to: { list: 'l', after: 'b' } })).toBe('missing')
  })

  it('move a node up and down the lists of one name, with what it holds', () => {
    const down: Edit = {
      op: 'move',
      id: 'a',
      from: { list: 'l', after: null },
      to: { list: 'l#b.l', after: 'c' },
    }
    expect(applied(tree, down)).toEqual({ l: [{ id: 'b', l: [{ id: 'c' }, { id: 'a' }] }], m: [{ id: 'a' }] })
    expect(applied(tree, down, invertEdit(down))).toEqual(tree)
  })
})

it('edits are done all or not at all', () => {
  const tree = { a: 1 }
  const result = applyEdits(tree, [
    { op: 'set', at: 'a', was: 1, now: 2 },
    { op: 'set', at: 'b', was: 1, now: 2 },
  ])
  expect(result).toMatchObject({ conflict: { reason: 'changed', edit: { at: 'b' } } })
  expect(tree).toEqual({ a: 1 })
})

it('an edit ten thousand deep is done, or refused, without a crash', () => {
  const at = Array.from({ length: 10_000 }, () => 'a').join('.')
  const deep = applied({}, { op: 'set', at, now: 1 })
  expect(resolve(deep, at)).toBe(1)
  expect(applied(deep, { op: 'set', at, was: 1 })).toEqual({})
  let nest: JsonObject = { id: 'n' }
  for (let i = 0; i < 10_000; i++) nest = { id: `n${i}`, l: [nest] }
  const tree = applied({ l: [] }, { op: 'insert', into: 'l', node: nest as never, after: null })
  expect(resolve(tree, 'l#n.id')).toBe('n')
  expect(
    equalJson(applied(tree, { op: 'remove', from: 'l', node: nest as never, after: null }), { l: [] }),
  ).toBe(true)
})

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const below of Object.values(value)) freeze(below)
    Object.freeze(value)
  }
  return value
}
