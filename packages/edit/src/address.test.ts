import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Step } from './index.ts'
import { formatAddress, fromPointer, parseAddress, pointersIn, resolve, toPointer } from './index.ts'
import { addressesOf } from './testing/edits.ts'
import { anyTree } from './testing/trees.ts'

const text = fc.oneof(fc.string(), fc.constantFrom('', '~', '.', '#', '~1', 'a.b', '甲'))
const step: fc.Arbitrary<Step> = fc.oneof(
  text.map((name) => ({ name })),
  text.map((id) => ({ id })),
)

describe('an address', () => {
  it('reads back as the steps that it was written from', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        expect(parseAddress(formatAddress(steps))).toEqual(steps)
      }),
      { seed: 21, numRuns: 1000 },
    )
  })

  it('can be read out of any text, and written in one way', () => {
    fc.assert(
      fc.property(text, (address) => {
        const written = formatAddress(parseAddress(address))
        expect(formatAddress(parseAddress(written))).toBe(written)
      }),
      { seed: 22, numRuns: 1000 },
    )
  })

  it('finds a node through a list, through nested lists of its name, and through an object', () => {
    const tree = {
      sheet: {
        bands: [
          {
            id: 'block',
            bands: [{ id: 'money', columns: [{ id: 'c', columns: [{ id: 'd', head: 'x' }] }] }],
          },
        ],
        above: [{ id: 'title', centre: 't' }],
      },
    }
    expect(resolve(tree, 'sheet#money#d.head')).toBe('x')
    expect(resolve(tree, 'sheet.bands#money.columns#d.head')).toBe('x')
    expect(resolve(tree, 'sheet.bands#block.bands#money.columns#c.columns#d.head')).toBe('x')
    expect(resolve(tree, 'sheet#title.centre')).toBe('t')
    expect(resolve(tree, 'sheet.above#money')).toBeUndefined()
    expect(toPointer(tree, 'sheet#money#d.head')).toBe('/sheet/bands/0/bands/0/columns/0/columns/0/head')
    expect(fromPointer(tree, '/sheet/bands/0/bands/0/columns/0/columns/0/head')).toBe(
      'sheet.bands#money.columns#d.head',
    )
  })
})

describe('a pointer', () => {
  it('of whatever stands in a tree leads back to it', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const pointerOf = pointersIn(tree)
        for (const address of addressesOf(tree)) {
          const pointer = toPointer(tree, address)
          expect(pointerOf(address)).toBe(pointer)
          if (pointer === undefined) continue
          const back = fromPointer(tree, pointer)
          if (back === undefined) continue
          expect(toPointer(tree, back)).toBe(pointer)
          expect(resolve(tree, back)).toBe(resolve(tree, address))
        }
      }),
      { seed: 23, numRuns: 500 },
    )
  })

  it('speaks of absent properties, escapes as RFC 6901 says, and is nothing where a position has no name', () => {
    const tree = { annual: [{ id: 'r7' }], kinds: ['x'], 'a/b': { '~': 1 } }
    expect(toPointer(tree, 'annual#r7.target')).toBe('/annual/0/target')
    expect(fromPointer(tree, '/annual/0/target')).toBe('annual#r7.target')
    expect(toPointer(tree, 'a/b.~0')).toBe('/a~1b/~0')
    expect(fromPointer(tree, '/a~1b/~0')).toBe('a/b.~0')
    expect(toPointer(tree, 'annual#r8')).toBeUndefined()
    for (const pointer of ['/annual/1', '/annual/00', '/annual/-', '/kinds/0', 'annual', '/a~2b']) {
      expect(fromPointer(tree, pointer)).toBeUndefined()
    }
    expect(fromPointer(tree, '')).toBe('')
  })
})
