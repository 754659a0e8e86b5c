import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edit, Json } from './index.ts'
import { applyEdit, applyEdits, equalJson, invertEdits, rebase, resolve } from './index.ts'
import { anyEdit, anyHistory } from './testing/edits.ts'
import { anyTree } from './testing/trees.ts'

const follow = (tree: Json, edit: Edit): Json => {
  const applied = applyEdit(tree, edit)
  return 'conflict' in applied ? tree : applied.tree
}

/** Edits that all apply, one after another, as applied. */
const doneOn = (tree: Json, most: number): fc.Arbitrary<readonly Edit[]> =>
  anyHistory(tree, most, follow).map((edits) => {
    const done: Edit[] = []
    let now = tree
    for (const edit of edits) {
      const applied = applyEdit(now, edit)
      if ('conflict' in applied) continue
      now = applied.tree
      done.push(applied.edit)
    }
    return done
  })

const twoHistories = anyTree.chain((base) =>
  fc.tuple(doneOn(base, 4), doneOn(base, 4)).map(([mine, theirs]) => ({ base, mine, theirs })),
)

const after = (tree: Json, edits: readonly Edit[]): Json => {
  const applied = applyEdits(tree, edits)
  if ('conflict' in applied) throw new Error(`refused: ${JSON.stringify(applied.conflict)}`)
  return applied.tree
}

describe('the laws of rebasing', () => {
  it('onto an unchanged base every edit stands, as it was', () => {
    fc.assert(
      fc.property(twoHistories, ({ base, mine }) => {
        const rebased = rebase(mine, base, base)
        expect(rebased.stand).toEqual(mine)
        expect(rebased.satisfied).toEqual([])
        expect(rebased.reanchored).toEqual([])
        expect(equalJson(rebased.tree, after(base, mine))).toBe(true)
      }),
      { seed: 41, numRuns: 1000 },
    )
  })

  it('no edit is lost, and what stands applies to what is there, and can be taken back', () => {
    fc.assert(
      fc.property(twoHistories, ({ base, mine, theirs }) => {
        const now = after(base, theirs)
        const { stand, satisfied, conflicts, tree } = rebase(mine, base, now)
        expect(stand.length + satisfied.length + conflicts.length).toBe(mine.length)
        for (const edit of [...satisfied, ...conflicts.map((conflict) => conflict.edit)]) {
          expect(mine).toContain(edit)
        }
        expect(equalJson(after(now, stand), tree)).toBe(true)
        expect(equalJson(after(tree, invertEdits(stand)), now)).toBe(true)
      }),
      { seed: 42, numRuns: 1500 },
    )
  })

  it('onto a tree that has them all, every edit that changes something is satisfied', () => {
    fc.assert(
      fc.property(
        anyTree.chain((base) => anyEdit(base).map((edit) => ({ base, edit }))),
        ({ base, edit }) => {
          const applied = applyEdit(base, edit)
          if ('conflict' in applied || equalJson(applied.tree, base)) return
          const rebased = rebase([applied.edit], base, applied.tree)
          expect(rebased).toMatchObject({ satisfied: [applied.edit], stand: [], conflicts: [] })
        },
      ),
      { seed: 43, numRuns: 1000 },
    )
  })

  it('edits to different cells commute, whoever comes first', () => {
    const cells = [
      'funds.a',
      'funds.b',
      'goal',
      'annual#r1.target',
      'annual#r1.basis.kind',
      'annual#r2.target',
    ]
    const cell = fc.record({ at: fc.constantFrom(...cells), now: fc.option(fc.nat(3), { nil: undefined }) })
    const base = { funds: { a: 1 }, annual: [{ id: 'r1', target: 1 }, { id: 'r2' }] }
    const typed = (made: readonly { at: string; now: number | undefined }[], mine: (at: string) => boolean) =>
      made.reduce<{ tree: Json; edits: readonly Edit[] }>(
        ({ tree, edits }, { at, now }) => {
          const set: Edit = { op: 'set', at, ...seen(tree, at), ...(now === undefined ? {} : { now }) }
          const applied = mine(at) ? applyEdits(tree, [set]) : { tree, edits: [] }
          if ('conflict' in applied) throw new Error(`refused: ${JSON.stringify(applied.conflict)}`)
          return { tree: applied.tree, edits: [...edits, ...applied.edits] }
        },
        { tree: base, edits: [] },
      )
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 8 }), fc.subarray(cells), (made, mine) => {
        const a = typed(made, (at) => mine.includes(at))
        const b = typed(made, (at) => !mine.includes(at))
        const ab = rebase(b.edits, base, a.tree)
        const ba = rebase(a.edits, base, b.tree)
        expect([ab.conflicts, ba.conflicts]).toEqual([[], []])
        expect(equalJson(ab.tree, ba.tree)).toBe(true)
      }),
      { seed: 44, numRuns: 1000 },
    )
  })
})

function seen(tree: Json, at: string): { was?: Json } {
  const was = resolve(tree, at)
  return was === undefined ? {} : { was }
}

describe('rebasing', () => {
  const base = { rows: [{ id: 'a' }, { id: 'b' }, { id: 'c' }], title: 'old' }
  const rows = (...ids: string[]) => ({ rows: ids.map((id) => ({ id })), title: 'old' })

  it('shows the base before, the base now and mine where both changed a value', () => {
    const edit: Edit = { op: 'set', at: 'title', was: 'old', now: 'mine' }
    expect(rebase([edit], base, { ...base, title: 'theirs' }).conflicts).toEqual([
      { edit, reason: 'changed', saw: 'old', stands: 'theirs' },
    ])
  })

  it('puts a row behind the nearest predecessor that is left when its anchor is gone, and says so', () => {
    const edit: Edit = { op: 'insert', into: 'rows', node: { id: 'n' }, after: 'b' }
    const rebased = rebase([edit], base, rows('a', 'c'))
    expect(rebased.tree).toEqual(rows('a', 'n', 'c'))
    expect(rebased.stand).toEqual([{ ...edit, after: 'a' }])
    expect(rebased.reanchored).toEqual([{ edit, after: 'a' }])
  })

  it('keeps two rows put behind a row that is gone in their order', () => {
    const edits: Edit[] = [
      { op: 'insert', into: 'rows', node: { id: 'n' }, after: 'c' },
      { op: 'insert', into: 'rows', node: { id: 'o' }, after: 'n' },
    ]
    expect(rebase(edits, base, rows()).tree).toEqual(rows('n', 'o'))
  })

  it('lets a row go though others came before it, but not when someone changed it', () => {
    const edit: Edit = { op: 'remove', from: 'rows', node: { id: 'b' }, after: 'a' }
    expect(rebase([edit], base, rows('a', 'x', 'b', 'c')).tree).toEqual(rows('a', 'x', 'c'))
    const touched = { ...base, rows: [{ id: 'a' }, { id: 'b', v: 1 }, { id: 'c' }] }
    expect(rebase([edit], base, touched).conflicts).toMatchObject([
      { reason: 'changed', stands: { id: 'b', v: 1 } },
    ])
    expect(rebase([edit], base, rows('a', 'c')).satisfied).toEqual([edit])
  })

  it('does not take a row for gone that someone moved to another list', () => {
    const edit: Edit = { op: 'remove', from: 'rows', node: { id: 'b' }, after: 'a' }
    const moved = { rows: [{ id: 'a' }, { id: 'c' }], title: 'old', others: [{ id: 'b', v: 1 }] }
    expect(rebase([edit], base, moved).conflicts).toMatchObject([{ reason: 'changed', saw: { id: 'b' } }])
  })

  it('moves a row that only its surroundings changed for, and not one that someone else moved', () => {
    const edit: Edit = {
      op: 'move',
      id: 'c',
      from: { list: 'rows', after: 'b' },
      to: { list: 'rows', after: null },
    }
    expect(rebase([edit], base, rows('a', 'b', 'x', 'c')).tree).toEqual(rows('c', 'a', 'b', 'x'))
    expect(rebase([edit], base, rows('a', 'c', 'b')).conflicts).toMatchObject([{ reason: 'changed' }])
    expect(rebase([edit], base, rows('c', 'a', 'b')).satisfied).toEqual([edit])
    expect(rebase([edit], base, rows('a', 'b')).conflicts).toMatchObject([{ reason: 'missing' }])
  })

  it('a cell of a row that someone removed is a conflict, and clearing it is satisfied', () => {
    const edit: Edit = { op: 'set', at: 'rows#b.v', now: 1 }
    expect(rebase([edit], base, rows('a', 'c')).conflicts).toMatchObject([{ reason: 'missing' }])
    const clear: Edit = { op: 'set', at: 'rows#b.v', was: 1 }
    const filled = { rows: [{ id: 'b', v: 1 }] }
    expect(rebase([clear], filled, { rows: [] }).satisfied).toEqual([clear])
  })

  it('the same row added by both is one row', () => {
    const edit: Edit = { op: 'insert', into: 'rows', node: { id: 'n' }, after: 'c' }
    expect(rebase([edit], base, rows('n', 'a', 'b', 'c')).satisfied).toEqual([edit])
    const other = { ...base, rows: [{ id: 'n', v: 2 }] }
    expect(rebase([edit], base, other).conflicts).toMatchObject([
      { reason: 'taken', stands: { id: 'n', v: 2 } },
    ])
  })
})
