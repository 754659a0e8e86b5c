import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPaperSource, gridOf } from '../fixtures/paper-source.fixture.ts'
import { createSheetState } from '../sheet-state.ts'
import type { Motion } from '../walk.ts'
import { growRect, joinRects, rectOf } from './rect.ts'

const open = (rows = 6) => {
  const source = createPaperSource(rows)
  const state = createSheetState(source)
  state.connect()
  return { source, state, texts: () => state.selectedCells().flatMap((cell) => cell.address ?? []) }
}

describe('cells taken together', () => {
  it('grow and shrink from where one stands, which stays', () => {
    const { state, texts } = open()
    state.goTo('rows#r2.last')
    state.extend('down')
    state.extend('right')
    expect(texts()).toEqual(['rows#r2.last', 'rows#r2.target', 'rows#r3.last', 'rows#r3.target'])
    expect(state.spot()?.address).toBe('rows#r2.last')
    state.extend('up')
    expect(texts()).toEqual(['rows#r2.last', 'rows#r2.target'])
    state.extend('left')
    expect(state.range()).toBeNull()
    expect(texts()).toEqual(['rows#r2.last'])
  })

  it('are given up when one goes elsewhere, and kept when one walks in them', () => {
    const { state } = open()
    state.goTo('rows#r2.last')
    state.extend('bandDown')
    expect(state.range()).not.toBeNull()
    state.cycle('columns', 1)
    expect(state.range()).not.toBeNull()
    state.go('down')
    expect(state.range()).toBeNull()
  })

  it('are more than one block by Ctrl and a press, and let go one by one', () => {
    const { state, texts } = open()
    const cellAt = (address: string) => {
      const cell = state.lookup().showing(address)[0]
      if (!cell) throw new Error(address)
      return cell
    }
    state.goTo('rows#r2.last')
    state.extend('down')
    state.addTo(cellAt('rows#r5.target'))
    expect(texts()).toEqual(['rows#r2.last', 'rows#r3.last', 'rows#r5.target'])
    expect(state.spot()?.address).toBe('rows#r5.target')
    state.extendTo(cellAt('rows#r6.target'))
    state.addTo(cellAt('rows#r4.name'))
    expect(texts()).toEqual([
      'rows#r2.last',
      'rows#r3.last',
      'rows#r4.name',
      'rows#r5.target',
      'rows#r6.target',
    ])
    expect(state.isInRange(cellAt('rows#r3.last'))).toBe(true)
    state.cycle('rows', 1)
    expect(state.spot()?.address).toBe('rows#r5.target')
    state.go('down')
    expect(state.hasSeveral()).toBe(false)
    state.goTo('rows#r2.last')
    state.addTo(cellAt('rows#r3.last'))
    state.addTo(cellAt('rows#r2.last'))
    expect(texts()).toEqual(['rows#r3.last'])
  })

  it('stay where a key holds them, while keys lead on', () => {
    const { state, texts } = open()
    state.goTo('rows#r2.last')
    state.hold()
    state.go('down')
    state.go('down')
    state.extend('right')
    expect(texts()).toEqual(['rows#r2.last', 'rows#r4.last', 'rows#r4.target'])
    state.dropRange()
    expect(texts()).toEqual(['rows#r4.last'])
    state.go('down')
    expect(state.hasSeveral()).toBe(false)
  })

  it('are walked around by columns and by rows, over what can be typed in', () => {
    const { state } = open(3)
    state.goTo('rows#r2.name')
    state.extend('down')
    state.extend('rowEnd')
    const way = (by: 'rows' | 'columns') =>
      [1, 2, 3, 4].map(() => {
        state.cycle(by, 1)
        return state.spot()?.address
      })
    expect(way('rows')).toEqual(['rows#r2.target', 'rows#r3.name', 'rows#r3.target', 'rows#r2.name'])
    expect(way('columns')).toEqual(['rows#r3.name', 'rows#r2.target', 'rows#r3.target', 'rows#r2.name'])
    state.cycle('rows', -1)
    expect(state.spot()?.address).toBe('rows#r3.target')
  })

  it('are the rows of the band first, then the whole table', () => {
    const { state } = open(4)
    state.goTo('rows#r2.target')
    state.selectAll()
    expect(state.range()).toEqual({ row: 4, rowEnd: 8, column: 1, columnEnd: 5 })
    state.selectAll()
    expect(state.range()).toEqual({ row: 0, rowEnd: 8, column: 0, columnEnd: 5 })
  })

  it('stay taken while rows come elsewhere, and are given up with the row that one stood in', () => {
    const { state, source, texts } = open(4)
    state.goTo('rows#r3.last')
    state.extend('down')
    source.setGrid(gridOf(9))
    expect(texts()).toEqual(['rows#r3.last', 'rows#r4.last'])
    source.setGrid(gridOf(3))
    expect(state.range()).toBeNull()
  })

  it('are always a rectangle over where one stands and how far one went, that cuts no cell', () => {
    const motions: readonly Motion[] = [
      'up',
      'down',
      'left',
      'right',
      'rowStart',
      'rowEnd',
      'bandDown',
      'first',
      'last',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...motions), { maxLength: 12 }), (way) => {
        const { state } = open()
        state.goTo('rows#r2.target')
        for (const motion of way) state.extend(motion)
        const [spot, far, rect] = [state.spot(), state.far(), state.selected()]
        if (!spot || !far || !rect) throw new Error('one stands somewhere')
        expect(rect).toEqual(growRect(state.lookup(), joinRects(rectOf(spot.cell), rectOf(far.cell))))
        const last = state.lookup().at(rect.rowEnd - 1, rect.columnEnd - 1)
        expect(last && state.hasHandle(last)).toBe(true)
      }),
      { seed: 71, numRuns: 200 },
    )
  })

  it('redraw the rows that they came to or left, and no others', () => {
    const { state } = open(200)
    state.goTo('rows#r2.last')
    state.extend('down')
    const heard: string[] = []
    for (const row of state.plan().rows) state.subscribeRow(row, () => heard.push(row.key))
    state.extend('down')
    expect(new Set(heard)).toEqual(new Set(['rows#r2', 'rows#r3', 'rows#r4']))
    heard.length = 0
    state.go('last')
    expect(heard).not.toContain('rows#r100')
  })
})
