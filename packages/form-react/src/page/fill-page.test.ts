import type { Form } from '@tianbao/form'
import { describe, expect, it } from 'vitest'
import { openGoals } from '../../../form/src/fixtures/goals.fixture.ts'
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

  it('says so where there is nothing to take back, or nothing of it stands any more', () => {
    const { page, form } = open()
    const said = () => page.store.getState().notice
    page.undo()
    expect(said()).toBe('没有可撤销的')
    page.redo()
    expect(said()).toBe('没有可重做的')
    form.type('who', '周**')
    form.merge([{ op: 'set', at: 'who', was: '周**', now: '王**' }])
    page.undo()
    expect(said()).toBe('撤不回：填一格，那里已经改成别的了')
    expect(form.cell('who').text).toBe('王**')
  })

  it('shows what was changed since the form was returned, and what it said then', () => {
    const { page, form } = open()
    form.type('money.staff.current', '10')
    form.type('who', '周**')
    const returned = form.document()
    page.setReturned(returned)
    const aside = (address: string) => page.sheet?.source.view(address).aside
    expect(aside('money.staff.current')).toBeNull()
    form.type('money.staff.current', '12')
    expect(aside('money.staff.current')).toEqual({ kind: 'changed', label: '', text: '10.00' })
    expect(page.sheet?.source.view('money.staff.current').state).toBe('退回后改过，原来 10.00')
    expect(aside('money.total.current')).toBeNull()
    form.clear(['who'])
    expect(aside('who')).toEqual({ kind: 'changed', label: '', text: '周**' })
    page.undo()
    expect(aside('who')).toBeNull()
    page.setReturned(null)
    expect(aside('money.staff.current')).toBeNull()
  })

  it('asks for what a row wants only once the row is used', () => {
    const { page, form, settle } = open()
    const slot = form.grid()?.rows.find((own) => own.key.startsWith('rows#n'))?.key ?? ''
    const state = () => page.sheet?.source.view(`${slot}.target`).state
    expect(state()).toBe('填本行时必填')
    form.type(`${slot}.name`, '满意度')
    settle()
    expect(state()).toBe('必填，未填')
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
    if (entry) page.take(entry.findings)
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
    if (entry) page.explain(entry.findings, '结转')
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
    expect(rowActs(form, 'rows#staff_cost.target')).toMatchObject({ add: null, own: null })
    form.addRow('rows', { under: 'effect' }, { name: '甲' })
    const [row] = (form.data().rows as { id: string; name?: string }[]).filter((one) => one.name === '甲')
    page.sheet?.goTo(`rows#${row?.id}.name`)
    page.addRow()
    expect(at()).not.toBe(`rows#${row?.id}.name`)
    expect(page.rowActs().add).toEqual({ refused: '这一类最多 2 行' })
    expect(page.rowActs().siblings).toHaveLength(2)
    page.addRow()
    expect(page.store.getState().notice).toBe('这一类最多 2 行')
    page.removeRow()
    expect((form.data().rows as unknown[]).length).toBe(2)
  })

  it('come with the keyboard where their filling begins, whichever column one stood in', () => {
    const { page, form, at } = open()
    form.addRow('rows', { under: 'effect' }, { name: '甲' })
    const [row] = (form.data().rows as { id: string; name?: string }[]).filter((one) => one.name === '甲')
    page.sheet?.goTo(`rows#${row?.id}.target`)
    page.addRow()
    expect(at()).toMatch(/^rows#.*\.name$/)
    expect(at()).not.toBe(`rows#${row?.id}.name`)
  })

  it('come with the keyboard also where a row has bands of its own', () => {
    const { page, at } = open(openGoals())
    page.sheet?.goTo('goals#g1.goal')
    page.addRow()
    expect(at()).toMatch(/^goals#.*\.goal$/)
    expect(at()).not.toBe('goals#g1.goal')
  })

  it('under an empty slot of a node are the node’s', () => {
    const { page, form, at } = open()
    const slot = form.grid()?.rows.find((row) => row.band === 'rows_table' && row.key.startsWith('rows#n'))
    page.sheet?.goTo(`${slot?.key}.name`)
    expect(page.rowActs()).toMatchObject({ add: { list: 'rows', under: 'effect', after: null }, own: null })
    page.removeRow()
    expect(page.store.getState().notice).toBe('表样规定的行，不增删、不移动')
    expect(at()).toBe(`${slot?.key}.name`)
  })

  it('of a plain list are free', () => {
    const form = openLedger({ data: { attachments: [{ id: 'a', title: '一' }] } })
    expect(rowActs(form, 'attachments#a.title')).toEqual({
      add: { list: 'attachments', after: 'a' },
      above: { list: 'attachments', after: null },
      own: 'attachments#a',
      siblings: ['attachments#a'],
    })
  })

  it('are none outside of rows', () => {
    expect(rowActs(openLedger(), 'who')).toMatchObject({ add: null, own: null })
    expect(rowActs(openLedger(), null)).toMatchObject({ add: null, own: null })
  })
})

describe('rows of a list', () => {
  const three = () => {
    const titles = ['甲', '乙', '丙']
    const form = openLedger({
      data: { attachments: titles.slice(0, 2).map((title) => ({ id: title, title, pages: 3 })) },
    })
    const { page } = open(form)
    const stand = (id: string) => {
      // The ledger's list lies beside its table: the page is asked for its row by address.
      Object.assign(page.sheet ?? {}, { spot: () => ({ address: `attachments#${id}.title` }) })
    }
    const order = () => (form.data().attachments as { title?: string }[]).map((one) => one.title ?? '')
    return { page, form, stand, order }
  }

  it('come above, go down and up, and come once more, each with one step back', () => {
    const { page, form, stand, order } = three()
    stand('甲')
    page.moveRowDown()
    expect(order()).toEqual(['乙', '甲'])
    expect(page.store.getState().notice).toBe('移到了第 2 行，共 2 行')
    page.moveRowDown()
    expect(page.store.getState().notice).toBe('已是这一类的最后一行')
    page.undo()
    expect(order()).toEqual(['甲', '乙'])
    page.duplicateRow()
    expect(order()).toEqual(['甲', '甲', '乙'])
    page.addRow()
    expect(page.store.getState().notice).toBe('这一类最多 3 行')
    page.undo()
    expect(page.store.getState().notice).toBe('撤销了：照样再来一行')
    page.addRowAbove()
    expect(order()).toEqual(['', '甲', '乙'])
    expect(form.history.undo).toHaveLength(1)
    page.moveRowTo('attachments#乙', 'attachments#甲')
    expect(order()).toEqual(['', '乙', '甲'])
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
    ['F9', 'nextMissing', 'nextMissing'],
    ['Shift+F9', 'previousMissing', 'previousMissing'],
    ['F1', 'showKeys', 'showKeys'],
    ['Shift+F1', 'showHelp', 'showHelp'],
    ['Ctrl+g', 'search', 'search'],
    ['Ctrl+;', 'takeBefore', null],
    ['Alt+ArrowUp', 'moveRowUp', null],
    ['Alt+PageDown', 'moveRowDown', null],
    ['Ctrl+Shift+D', 'duplicateRow', null],
    ['Alt+Shift+Insert', 'addRowAbove', 'addRowAbove'],
    ['Alt+Insert', 'addRow', 'addRow'],
    ['Alt+Delete', 'removeRow', 'removeRow'],
    ['Escape', 'closeDrawer', null],
    ['z', null, null],
  ])('%s: %s, while typing %s', (keys, ready, typing) => {
    expect(pageCommand(press(keys), { isTyping: false, isInText: true })).toBe(ready)
    expect(pageCommand(press(keys), { isTyping: true, isInText: true })).toBe(typing)
  })

  it('? tells all keys only where no text is entered', () => {
    const question = press('Shift+?')
    expect(pageCommand(question, { isTyping: false, isInText: false })).toBe('showKeys')
    expect(pageCommand(question, { isTyping: false, isInText: true })).toBeNull()
  })
})
