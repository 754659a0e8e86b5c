import type { Form } from '@tianbao/form'
import { describe, expect, it } from 'vitest'
import { openLedger } from '../fixtures/ledger.fixture.ts'
import { createFillPage } from './fill-page.ts'
import { pageCommand } from './page-keys.ts'
import { rowActs } from './row-acts.ts'

const open = (form: Form = openLedger()) => {
  const due: (() => void)[] = []
  const page = createFillPage(form, { later: (run) => due.push(run) })
  page.sheet?.connect()
  const settle = () => {
    while (due.length > 0) due.shift()?.()
  }
  return { form, page, settle, due, at: () => page.sheet?.spot()?.address }
}

describe('the filling page', () => {
  it('shows findings after the cell was left, numbered in the cells', () => {
    const { page, settle } = open()
    page.sheet?.goTo('until')
    page.sheet?.type('2025')
    settle()
    expect(page.store.getState().entries).toEqual([])
    page.sheet?.commit('2025')
    settle()
    expect(page.store.getState().entries.map((entry) => entry.code)).toEqual(['horizon'])
    expect(page.sheet?.source.view('until').mark).toMatchObject({ number: 1, severity: 'error' })
  })

  it('lets totals follow while a figure is typed, and forgets it when typing is given up', () => {
    const { page, form } = open()
    form.type('money.staff.current', '10')
    page.sheet?.goTo('money.office.current')
    page.sheet?.type('5.5')
    expect(form.cell('money.total.current').text).toBe('15.50')
    page.sheet?.cancel()
    expect(form.cell('money.total.current').text).toBe('10.00')
    expect(form.history.undo).toHaveLength(1)
  })

  it('makes one step of one cell, however many keys it took', () => {
    const { page, form } = open()
    page.sheet?.goTo('money.office.current')
    for (const text of ['5', '5.', '5.5']) page.sheet?.type(text)
    page.sheet?.commit('5.5')
    expect(form.history.undo).toHaveLength(1)
    page.undo()
    expect(form.cell('money.office.current').text).toBe('')
    page.redo()
    expect(form.cell('money.office.current').text).toBe('5.50')
  })

  it('goes from cause to cause and round again', () => {
    const { page, form, at, settle } = open()
    form.type('until', '2025')
    form.type('rows#staff_cost.target', '120')
    settle()
    page.next()
    expect(at()).toBe('until')
    page.next()
    expect(at()).toBe('rows#staff_cost.target')
    page.next()
    expect(at()).toBe('until')
    page.previous()
    expect(at()).toBe('rows#staff_cost.target')
  })

  it('takes the value that makes a finding right, as one step', () => {
    const { page, form, settle } = open()
    form.type('money.staff.current', '10')
    form.set('money.total.current', 17)
    settle()
    const [entry] = page.store.getState().entries
    if (entry?.findings[0]) page.take(entry.findings[0])
    settle()
    expect(form.cell('money.total.current')).toMatchObject({ text: '10.00', isOverride: false })
    expect(page.store.getState().entries).toEqual([])
    page.undo()
    expect(form.cell('money.total.current').text).toBe('17.00')
  })

  it('marks what the open finding reads', () => {
    const { page, form, settle } = open()
    form.type('money.staff.current', '10')
    form.set('money.total.current', 17)
    settle()
    expect(page.sheet?.source.view('money.staff.current').isReference).toBe(true)
    expect(page.sheet?.source.view('money.total.current').isReference).toBe(false)
  })

  it('keeps a written reason with its warning', () => {
    const { page, form, settle } = open()
    form.type('money.staff.current', '10')
    form.type('money.office.current', '5')
    settle()
    const [entry] = page.store.getState().entries
    if (entry?.findings[0]) page.explain(entry.findings[0], '结转')
    settle()
    expect(page.store.getState().counts).toMatchObject({ warning: 0, explained: 1 })
    expect(page.sheet?.source.view('money.staff.current').mark).toBeNull()
  })

  it('says what was undone until something else is done', () => {
    const { page, form } = open()
    form.type('who', '周**')
    page.undo()
    expect(page.store.getState().notice).toBe('撤销了：填一格')
    form.type('who', '李**')
    expect(page.store.getState().notice).toBe('')
  })

  it('stands in cells outside of the table where they say how', () => {
    const { page } = open()
    let stood = 0
    const forget = page.places.register('remark', () => {
      stood += 1
    })
    expect(page.goTo('remark')).toBe(true)
    expect(stood).toBe(1)
    forget()
    expect(page.goTo('remark')).toBe(false)
  })

  it('does nothing more once it is closed', () => {
    const { page, form, due } = open()
    page.close()
    form.type('until', '2025')
    expect(due).toEqual([])
  })
})

describe('rows that come and go', () => {
  it('stand under the node where one stands, as many as it allows', () => {
    const { page, form, at } = open()
    expect(rowActs(form, 'rows#staff_cost.target')).toEqual({ add: null, remove: null })
    form.addRow('rows', { under: 'effect' }, { name: '甲' })
    const [row] = (form.data().rows as { id: string; name?: string }[]).filter((one) => one.name === '甲')
    page.sheet?.goTo(`rows#${row?.id}.name`)
    page.addRow()
    expect(at()).not.toBe(`rows#${row?.id}.name`)
    expect(page.rowActs().add).toEqual({ refused: '这一类最多 2 行' })
    page.addRow()
    expect(page.store.getState().notice).toBe('这一类最多 2 行')
    page.removeRow()
    expect((form.data().rows as unknown[]).length).toBe(2)
  })

  it('of a plain list are free', () => {
    const form = openLedger({ data: { attachments: [{ id: 'a', title: '一' }] } })
    expect(rowActs(form, 'attachments#a.title')).toEqual({
      add: { list: 'attachments', place: { after: 'a' } },
      remove: 'attachments#a',
    })
  })

  it('are none outside of rows', () => {
    expect(rowActs(openLedger(), 'who')).toEqual({ add: null, remove: null })
    expect(rowActs(openLedger(), null)).toEqual({ add: null, remove: null })
  })
})

describe('a key on the page', () => {
  const press = (keys: string) => {
    const parts = keys.split('+')
    const has = (name: string) => parts.slice(0, -1).includes(name)
    return {
      key: parts.at(-1) ?? '',
      shiftKey: has('Shift'),
      altKey: has('Alt'),
      ctrlKey: has('Ctrl'),
      metaKey: false,
    }
  }

  it.each([
    ['F8', 'next', 'next'],
    ['Shift+F8', 'previous', 'previous'],
    ['Ctrl+z', 'undo', null],
    ['Ctrl+Z', 'undo', null],
    ['Ctrl+Shift+Z', 'redo', null],
    ['Ctrl+y', 'redo', null],
    ['Ctrl+s', 'save', 'save'],
    ['F6', 'region', 'region'],
    ['Ctrl+;', 'takeBefore', null],
    ['Alt+Insert', 'addRow', 'addRow'],
    ['Alt+Delete', 'removeRow', 'removeRow'],
    ['Escape', 'closeDrawer', null],
    ['z', null, null],
  ])('%s: %s, while typing %s', (keys, ready, typing) => {
    expect(pageCommand(press(keys), false)).toBe(ready)
    expect(pageCommand(press(keys), true)).toBe(typing)
  })
})
