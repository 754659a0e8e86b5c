import { place } from '@tianbao/sheet'
import { describe, expect, it } from 'vitest'
import { createPaperSource, gridOf } from './fixtures/paper-source.fixture.ts'
import { placeWords, spokenPlace } from './headings.ts'
import { createSheetState } from './sheet-state.ts'

const open = (rows?: number) => {
  const source = createPaperSource(rows)
  const state = createSheetState(source)
  state.connect()
  return { source, state, at: () => state.spot()?.address }
}

describe('a sheet on the screen', () => {
  it('types into a cell when its text is left, not before', () => {
    const { source, state, at } = open()
    state.goTo('rows#r2.target')
    state.type('≥9')
    state.type('≥98%')
    expect(source.values.get('rows#r2.target')).toBeUndefined()
    state.go('down')
    expect(source.values.get('rows#r2.target')).toBe('≥98%')
    expect(at()).toBe('rows#r3.target')
    expect(source.asked).toEqual([
      'typing rows#r2.target ≥9',
      'typing rows#r2.target ≥98%',
      'cancel rows#r2.target',
      'type rows#r2.target ≥98%',
    ])
  })

  it('gives typing up with what stood there before', () => {
    const { source, state } = open()
    state.goTo('who')
    state.type('李**')
    state.cancel()
    state.go('right')
    expect(source.values.get('who')).toBe('周**')
    expect(source.asked).toEqual(['typing who 李**', 'cancel who'])
  })

  it('writes nothing where the text is the same', () => {
    const { source, state } = open()
    state.goTo('who')
    state.commit('周**')
    expect(source.asked).toEqual([])
  })

  it('neither types into nor clears a cell that cannot be typed in', () => {
    const { source, state } = open()
    state.goTo('phone')
    state.commit('123')
    state.clear()
    expect(source.asked).toEqual([])
  })

  it('does not stand in printed words', () => {
    const { state } = open()
    expect(state.goTo('rows#r1.name')).toBe(false)
    expect(state.goTo('nowhere')).toBe(false)
    expect(state.spot()).toBeNull()
  })

  it('tells each row of a change once, and other rows nothing', () => {
    const { state, source } = open()
    const heard: string[] = []
    for (const row of state.plan().rows) state.subscribeRow(row, () => heard.push(row.key))
    source.type(['rows#r2.target', 'rows#r2.name'], '1')
    expect(heard).toEqual(['rows#r2'])
  })

  it('draws again the cell that changed, and its whole row where that names the others', () => {
    const { state, source } = open()
    const row = state.plan().rows.find(({ key }) => key === 'rows#r2')
    if (!row) throw new Error('the paper has the row')
    const versions = () => row.parts.map(({ cell }) => state.cellVersion(row, cell.column))
    const changed = (act: () => void) => {
      const before = versions()
      act()
      const now = versions()
      return row.parts.filter((_, at) => now[at] !== before[at]).map(({ cell }) => cell.address)
    }
    expect(changed(() => source.type(['rows#r2.target'], '1'))).toEqual(['rows#r2.target'])
    expect(changed(() => source.type(['rows#r2.name'], '会务费'))).toHaveLength(row.parts.length)
  })

  it('stays where it was when rows come and go around it', () => {
    const { state, source, at } = open(4)
    state.goTo('rows#r3.target')
    source.setGrid(gridOf(9))
    expect(at()).toBe('rows#r3.target')
    expect(state.plan().grid.rows).toHaveLength(13)
    source.setGrid(gridOf(2))
    expect(at()).toBe('rows#r2.target')
  })

  it('hears what changed before it began to listen', () => {
    const source = createPaperSource(4)
    const state = createSheetState(source)
    source.setGrid(gridOf(6))
    expect(state.plan().grid.rows).toHaveLength(8)
    state.connect()
    expect(state.plan().grid.rows).toHaveLength(10)
  })
})

describe('the headings of a cell', () => {
  const headings = (address: string) => {
    const { state } = open(4)
    const cell = state.lookup().showing(address)[0]
    if (!cell) throw new Error(`no cell shows ${address}`)
    return state.headings(cell)
  }

  it('are the names over its row and the heads over its column', () => {
    expect(headings('rows#r1.target')).toEqual({
      side: '绩效指标',
      rows: ['运行成本', '公用经费控制率'],
      columns: ['指标值', '本年'],
    })
    expect(placeWords(headings('rows#r1.target'))).toBe('运行成本　公用经费控制率　本年')
  })

  it('name a row by the name that people gave it', () => {
    expect(headings('rows#r2.target').rows).toEqual(['运行成本', '会议费'])
  })

  it('do not take what stands behind a row’s name for another name', () => {
    const { state, source } = open(4)
    source.values.set('rows#r1.last', '写在后面的字')
    const cell = state.lookup().showing('rows#r1.target')[0]
    expect(cell && state.headings(cell).rows).toEqual(['运行成本', '公用经费控制率'])
  })

  it('in a plain grid are the label before it, without what is filled into that', () => {
    expect(headings('phone').rows).toEqual(['电话'])
    expect(headings('goal').rows).toEqual(['目标'])
  })

  it('in a plain grid are the label over it, where none is before it', () => {
    const source = createPaperSource()
    source.setGrid(
      place(
        {
          page: {
            size: 'A4',
            orientation: 'portrait',
            margins: { top: 15, right: 15, bottom: 15, left: 15 },
          },
          columns: [
            { id: 'c1', width: 36 },
            { id: 'c2', width: 36 },
          ],
          bands: [
            {
              id: 'head',
              band: 'grid',
              rows: [{ id: 'r1' }, { id: 'r2' }, { id: 'r3' }],
              cells: [
                { id: 'who_label', at: ['r1', 'c1'], text: '填报人' },
                { id: 'phone_label', at: ['r1', 'c2'], text: '电话' },
                { id: 'who', at: ['r2', 'c1'], text: '{who}' },
                { id: 'goal', at: ['r2', 'c2'], text: '{goal}' },
                { id: 'rest', at: ['r3', 'c1'], text: '{phone}' },
              ],
            },
          ],
        },
        { rows: {} },
      ),
    )
    const state = createSheetState(source)
    state.connect()
    const rows = (address: string) => {
      const cell = state.lookup().showing(address)[0]
      return cell && state.headings(cell).rows
    }
    expect(rows('who')).toEqual(['填报人'])
    expect(rows('goal')).toEqual(['电话'])
    expect(rows('phone')).toEqual([])
  })

  it('fall back on the address where the table says nothing', () => {
    expect(spokenPlace({ side: '', rows: [], columns: [] }, 'x')).toBe('x')
  })
})
