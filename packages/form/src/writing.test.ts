import { describe, expect, it } from 'vitest'
import { openSmall } from './fixtures/small.fixture.ts'

const names = (form: ReturnType<typeof openSmall>) =>
  (form.data().rows as readonly { readonly name?: string }[]).flatMap(({ name }) => name ?? [])

describe('many rows at once', () => {
  it('come one behind another, after a sibling where one is named, as one step', () => {
    const form = openSmall()
    const [first = '', second = ''] = form.addRows('rows', { under: 'effect' }, [
      { name: '一' },
      { name: '四' },
    ])
    form.addRows('rows', { after: form.row(first)?.id ?? '' }, [{ name: '二' }, { name: '三' }])
    expect(names(form).filter((name) => /[一二三四]/.test(name))).toEqual(['一', '二', '三', '四'])
    expect(form.row(second)?.under).toBe('effect')
    expect(form.history.undo.map(({ name }) => name)).toEqual(['addRow', 'addRow'])
    form.undo()
    expect(names(form).filter((name) => /[一二三四]/.test(name))).toEqual(['一', '四'])
  })

  it('are as one by one, and none is no step', () => {
    const values = ['甲', '乙', '丙'].map((name) => ({ name }))
    const [together, each] = [openSmall(), openSmall()]
    together.addRows('rows', { under: 'effect' }, values)
    for (const own of values) each.addRow('rows', { under: 'effect' }, own)
    expect(together.document()).toEqual(each.document())
    expect(together.addRows('rows', { under: 'effect' }, [])).toEqual([])
    expect(together.history.undo).toHaveLength(1)
  })

  it('are asked for once something was put into them', () => {
    const form = openSmall()
    const [row = ''] = form.addRows('rows', { under: 'effect' }, [{}])
    expect(form.row(row)?.isAsked).toBe(false)
    form.set(`${row}.name`, '一')
    expect(form.row(row)?.isAsked).toBe(true)
  })
})
