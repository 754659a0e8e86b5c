import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { createPaperSource } from './fixtures/paper-source.fixture.ts'
import { SheetTable } from './SheetTable.tsx'
import { createSheetState, type SheetState } from './sheet-state.ts'

const draw = (state: SheetState) => renderToStaticMarkup(<SheetTable state={state} label="绩效目标表" />)

describe('a drawn table', () => {
  it('is a grid of rows and cells, each of which says where it is', () => {
    const html = draw(createSheetState(createPaperSource(4)))
    expect(html).toContain('role="grid"')
    expect(html).toContain('aria-label="绩效目标表"')
    expect(html.match(/role="row"/g)).toHaveLength(8)
    expect(html).toContain('aria-label="绩效指标　运行成本　公用经费控制率　指标值　上年　空　系统计算"')
    expect(html).toContain('aria-label="绩效指标　运行成本　会议费　指标值　本年　空　问题 3，警告"')
    expect(html).toContain('aria-label="目标：（从到年）"')
  })

  it('has no live input before a cell is selected, and one after', () => {
    const state = createSheetState(createPaperSource(4))
    expect(draw(state)).not.toContain('<input')
    state.goTo('rows#r2.target')
    const html = draw(state)
    expect(html.match(/<input/g)).toHaveLength(1)
    expect(html.match(/aria-selected="true"/g)).toHaveLength(1)
  })

  it('lets the keyboard stand in a cell that cannot be typed in', () => {
    const state = createSheetState(createPaperSource(4))
    state.goTo('phone')
    expect(draw(state)).toMatch(/<textarea[^>]*readOnly=""/)
  })

  it('has every row of a short table in the document at once, and of a long one more than a screen', () => {
    const rowsOf = (count: number) => draw(createSheetState(createPaperSource(count))).match(/role="row"/g)
    expect(rowsOf(55)).toHaveLength(59)
    expect(rowsOf(1000)?.length).toBeGreaterThan(50)
    expect(rowsOf(1000)?.length).toBeLessThan(200)
  })

  it('shows text as text', () => {
    const source = createPaperSource(2)
    source.values.set('who', '<img src=x onerror=alert(1)>')
    expect(draw(createSheetState(source))).not.toContain('<img')
  })
})
