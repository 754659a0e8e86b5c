import { sentence } from '@tianbao/finding'
import { describe, expect, it } from 'vitest'
import { openSmall } from './fixtures/small.fixture.ts'

const codes = (form: ReturnType<typeof openSmall>, mode: 'filling' | 'submitting' = 'filling') =>
  form.findings(mode).map((finding) => finding.code)

describe('a new form', () => {
  it('is seeded with the rows that the catalog prescribes, and their defaults', () => {
    expect(openSmall().data()).toEqual({ rows: [{ id: 'public_cost', last: 7 }, { id: 'staff_cost' }] })
  })

  it('shows empty slots that are not data until something is typed into one', () => {
    const form = openSmall()
    const slots = (form.grid()?.rows ?? []).flatMap((row) =>
      row.address?.startsWith('rows#n') ? [row.address] : [],
    )
    expect(slots).toHaveLength(2)
    form.type(`${slots[1]}.name`, '群众满意度')
    expect(form.data().rows).toContainEqual({ id: 'n2', under: 'effect', name: '群众满意度' })
    expect(form.grid()?.rows.filter((row) => row.address?.startsWith('rows#n'))).toHaveLength(2)
    form.undo()
    expect(form.data().rows).toHaveLength(2)
  })

  it('asks only for what is required, and counts it by section', () => {
    const form = openSmall()
    expect(form.progress()).toMatchObject({ filled: 0, total: 3 })
    expect(form.progress().sections.map(({ title, total }) => [title, total])).toEqual([
      ['表头', 1],
      ['项目', 0],
      ['指标', 2],
    ])
    expect(codes(form)).toEqual([])
    expect(codes(form, 'submitting')).toEqual(['form.required', 'form.required', 'form.required'])
    form.type('department', '档案馆')
    expect(form.progress()).toMatchObject({ filled: 1, total: 3 })
  })

  it('names the level of a row once, and its prescribed name as a label', () => {
    const form = openSmall()
    const grid = form.grid()
    const words = (part: string) =>
      (grid?.cells ?? []).filter((cell) => cell.from.part === part).map((cell) => form.words(cell))
    expect(words('rows_table#l1')).toEqual(['成本', '效益'])
    expect(words('rows_table#name')).toEqual(['公用经费', '人员经费', '', ''])
    expect(words('money_table#share.head')).toEqual(['占比'])
    expect(words('money_table#last.head')).toEqual(['2023年'])
    expect(words('head#reason_label')).toEqual(['说明（2023年起）'])
  })
})

describe('typing', () => {
  it('reads by the kind, computes what follows, and tells which cells changed', () => {
    const form = openSmall()
    const told: string[][] = []
    form.subscribe((change) => told.push([...change.addresses].sort()))
    form.type('money.own.current', '１,２00.5')
    form.type('money.other.current', '0.25万元')
    expect(form.cell('money.total.current')).toMatchObject({
      value: 1200.75,
      origin: 'computed',
      text: '1200.75',
    })
    expect(form.cell('money.own.share')).toMatchObject({ text: '99.98%', isComputed: true, isReadonly: true })
    expect(told.at(-1)).toContain('money.total.current')
    expect(told.at(-1)).toContain('money.other.share')
  })

  it('keeps what cannot be read as it was typed, and finds it', () => {
    const form = openSmall()
    form.type('money.own.current', '约1130')
    expect(form.cell('money.own.current')).toMatchObject({
      typed: '约1130',
      isReadable: false,
      text: '约1130',
    })
    expect(form.findings('filling')).toMatchObject([
      { code: 'value.not_definite', severity: 'error', addresses: ['money.own.current'] },
    ])
    form.type('money.own.current', '1130')
    expect(codes(form)).toEqual([])
  })

  it('keeps a typed value over a computed one and finds the difference; an equal one is dropped', () => {
    const form = openSmall({ data: { money: { own: { last: 1 }, other: { last: 2 }, total: { last: 3 } } } })
    expect(form.data()).toEqual({ money: { own: { last: 1 }, other: { last: 2 } } })
    form.set('money.total.last', 5)
    const [finding] = form.findings('filling')
    expect(finding).toMatchObject({ code: 'total', addresses: ['money.total.last'], severity: 'error' })
    const message = form.template.rules.find((rule) => rule.rule === 'total')?.message ?? ''
    expect(finding && sentence(finding, { total: message })).toBe(
      '2023年合计 5 与各项之和 3 不等，相差 2.00。',
    )
    expect(form.cell('money.total.last')).toMatchObject({ value: 5, computed: 3, isOverride: true })
    form.clear(['money.total.last'])
    expect(codes(form)).toEqual([])
    form.set('money.total.last', 3)
    expect(form.cell('money.total.last')).toMatchObject({ typed: undefined, value: 3 })
  })

  it('hides a cell, keeps its value out of sight, and brings both back', () => {
    const form = openSmall({ data: { remote: true, reason: '支援边远' } })
    expect(form.cell('reason')).toMatchObject({ isHidden: false, isRequired: true })
    form.set('remote', false)
    expect(form.cell('reason')).toMatchObject({ isHidden: true, typed: '支援边远' })
    expect(form.progress().missing).not.toContain('reason')
    form.set('remote', true)
    expect(form.cell('reason')).toMatchObject({ isHidden: false, text: '支援边远' })
  })
})

describe('checks', () => {
  it('gathers the rows that fail into one finding with its count, total and names', () => {
    const form = openSmall({
      data: {
        rows: [
          { id: 'public_cost', target: 5, last: 7 },
          { id: 'staff_cost', target: 9, last: 8 },
          { id: 'a', under: 'effect', name: '满意度', target: 90, last: 95 },
        ],
      },
    })
    expect(form.findings('filling')).toMatchObject([
      {
        code: 'target_up',
        addresses: ['rows#public_cost.target', 'rows#a.target'],
        params: { count: 2, total: 3, names: ['公用经费', '满意度'] },
      },
    ])
  })

  it('waits until its cells are filled', () => {
    const form = openSmall({ data: { money: { own: { current: 100 } } } })
    expect(codes(form)).toEqual([])
    form.set('money.own.last', 50)
    expect(form.findings('filling')).toMatchObject([{ code: 'growth', params: { rate: 100 } }])
  })

  it('takes a written reason for a warning, which reopens when one of its cells changes', () => {
    const form = openSmall({ data: { money: { own: { current: 100, last: 50 } } } })
    form.setReason('growth', 'money.total.current', '新增一个项目')
    expect(form.findings('filling')).toMatchObject([{ code: 'growth', reason: { text: '新增一个项目' } }])
    expect(form.data()).not.toHaveProperty('$reasons')
    form.set('money.own.current', 101)
    expect(form.findings('filling')[0]).not.toHaveProperty('reason')
    form.undo()
    expect(form.findings('filling')[0]).toHaveProperty('reason')
    form.undo()
    expect(form.findings('filling')[0]).not.toHaveProperty('reason')
  })

  it('keeps no direction marks of a reason, and takes none that shows nothing', () => {
    const form = openSmall({ data: { money: { own: { current: 100, last: 50 } } } })
    form.setReason('growth', 'money.total.current', '\u202e新增\u200b项目\u0000')
    expect(form.findings('filling')[0]?.reason?.text).toBe('新增项目')
    form.setReason('growth', 'money.total.current', '\u200b\u200d\u3000\u2066')
    expect(form.findings('filling')[0]).not.toHaveProperty('reason')
  })

  it('explains a finding and a computed cell in steps', () => {
    const form = openSmall({
      data: { money: { own: { current: 1.1 }, other: { current: 2.2 }, total: { current: 3.4 } } },
    })
    const [finding] = form.findings('filling')
    expect(finding && form.explain({ finding })?.value).toBe(3.3)
    expect(form.explain({ address: 'money.own.share' })?.value).toBeCloseTo(32.35, 2)
    expect(form.explain({ address: 'department' })).toBeNull()
  })

  it('tells what a rule gave and how, also where it holds', () => {
    const form = openSmall({ data: { money: { own: { current: 100, last: 50 } } } })
    const key = form.template.rules.find(({ rule }) => rule === 'growth')?.key ?? ''
    expect(form.results(key)).toMatchObject([{ row: null, isDecided: true, finding: { code: 'growth' } }])
    expect(form.explain({ rule: key, row: null })?.value).toBe(false)
    form.set('money.own.current', 51)
    expect(form.results(key)).toMatchObject([{ row: null, isDecided: true, finding: null }])
    expect(form.explain({ rule: key, row: null })?.value).toBe(true)
    form.clear(['money.own.last'])
    expect(form.results(key)).toMatchObject([{ isDecided: false, finding: null }])
    expect(form.results('none')).toEqual([])
    expect(form.explain({ rule: 'none', row: null })).toBeNull()
  })
})

describe('rows', () => {
  it('adds a free row behind its siblings, moves it within its node, and removes it', () => {
    const form = openSmall()
    const first = form.addRow('rows', { under: 'effect' }, { name: '一' })
    const second = form.addRow('rows', { under: 'effect' }, { name: '二' })
    const names = () =>
      (form.grid()?.cells ?? [])
        .filter((cell) => cell.from.part === 'rows_table#name')
        .map((cell) => form.words(cell))
        .filter((name) => name !== '')
    expect(names()).toEqual(['公用经费', '人员经费', '一', '二'])
    form.moveRow(second, null)
    expect(names()).toEqual(['公用经费', '人员经费', '二', '一'])
    form.removeRow(first)
    expect(names()).toEqual(['公用经费', '人员经费', '二'])
    while (form.undo()) expect(form.grid()?.faults).toEqual([])
    expect(names()).toEqual(['公用经费', '人员经费'])
  })

  it('say where they stand: prescribed, free, or a slot that waits', () => {
    const form = openSmall()
    const slot = form.grid()?.rows.find((own) => own.address?.startsWith('rows#n'))
    expect(form.row(slot?.address ?? '')).toMatchObject({ under: 'effect', isFixed: false, isInData: false })
    const row = form.addRow('rows', { under: 'effect' }, { name: '一' })
    const node = form.row('rows#staff_cost')?.node
    expect(form.row('rows#staff_cost')).toMatchObject({ under: null, isFixed: true, isInData: true })
    expect(node).not.toBe('effect')
    expect(form.row(row)).toMatchObject({ list: 'rows', under: 'effect', node: 'effect', isFixed: false })
    expect(form.row('rows#nobody')).toBeNull()
    expect(form.row('department')).toBeNull()
  })
})

describe('what comes from outside', () => {
  it('opens data that is broken in every way, and finds it', () => {
    const hostile = JSON.parse(`{
      "department": 7, "money": [], "unknown": {"a": 1}, "__proto__": {"polluted": true},
      "rows": [1, null, {"id": "public_cost", "name": "改了名"}, {"id": "public_cost"}, {"target": "x"}, {"id": "a", "under": "nowhere"}]
    }`)
    const form = openSmall({ data: hostile })
    expect(codes(form)).toEqual(
      expect.arrayContaining([
        'form.row_id_repeated',
        'form.fixed_changed',
        'form.row_unplaced',
        'form.wrong_kind',
      ]),
    )
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(form.grid()?.faults).toEqual([])
    expect(form.progress().total).toBeGreaterThan(0)
  })

  it('keeps rows apart whose ids look like addresses', () => {
    const rows = ['a.b', 'a#b', 'a~b'].map((id) => ({ id, under: 'effect', name: id, target: 1, last: 2 }))
    const form = openSmall({ data: { rows } })
    expect(form.findings('filling')[0]?.params).toMatchObject({ count: 3, names: ['a.b', 'a#b', 'a~b'] })
    const [first = ''] = form.findings('filling')[0]?.addresses ?? []
    form.removeRow(first.replace(/\.target$/, ''))
    expect(form.findings('filling')[0]?.params).toMatchObject({ count: 2, names: ['a#b', 'a~b'] })
  })

  it('takes a blank text in a cell for nothing', () => {
    const form = openSmall({ data: { department: '', money: { own: { current: ' ' } } } })
    expect(form.data()).toEqual({ money: { own: {} } })
    expect(codes(form)).toEqual([])
  })

  it('merges what others did without an undo step, and hands back what clashes', () => {
    const mine = openSmall()
    const theirs = openSmall()
    const sent: Parameters<typeof mine.merge>[0][number][] = []
    theirs.onEdits((edits) => sent.push(...edits))
    theirs.type('department', '档案馆')
    theirs.type('money.own.current', '5')
    mine.type('department', '图书馆')
    expect(mine.merge(sent)).toMatchObject([{ op: 'set', at: 'department' }])
    expect(mine.cell('money.total.current').value).toBe(5)
    expect(mine.history.undo).toHaveLength(1)
  })
})

describe('a value of another kind than its cell', () => {
  const found = (form: ReturnType<typeof openSmall>) =>
    form.findings('filling').map(({ code, addresses }) => `${code} ${addresses[0]}`)

  it('is found at the cell, and rules see nothing there', () => {
    const money = { own: { current: [5] }, other: { current: 3, last: true }, total: { last: { a: 1 } } }
    const form = openSmall({ data: { department: ['x', { y: 1 }], money } as never })
    expect(found(form)).toEqual([
      'form.wrong_kind department',
      'form.wrong_kind money.own.current',
      'form.wrong_kind money.other.last',
      'form.wrong_kind money.total.last',
    ])
    expect(form.computed()).toMatchObject({ 'money.total.current': 3 })
    expect(Object.keys(form.computed())).not.toContain('money.total.last')
  })

  it('is seen again once it is of the kind, and no more once it is not', () => {
    const form = openSmall({ data: { money: { own: { current: 5 } } } })
    form.set('money.own.current', [7])
    expect(form.computed()).toEqual({})
    expect(form.data()).toMatchObject({ money: { own: { current: [7] } } })
    form.set('money.own.current', 7)
    expect(form.computed()).toMatchObject({ 'money.total.current': 7 })
  })

  it('is a list only where a list belongs, and a row only where it is one', () => {
    const row = { id: 'r1', under: 'effect', name: '甲', target: 2000 }
    const form = openSmall({ data: { rows: [1, 'x', [], row] } })
    expect(found(form)).toEqual(['sum_of_rows rows#public_cost.target'])
    expect(found(openSmall({ data: { rows: 'x' } }))).toEqual([])
  })
})

describe('a text far longer than its cell takes', () => {
  const open = (count: number) => openSmall({ data: { department: '长'.repeat(count) } })

  it('is measured, and neither read nor seen by rules', () => {
    const form = open(100_000)
    expect(form.findings('filling')).toEqual([
      {
        code: 'form.far_too_long',
        severity: 'error',
        addresses: ['department'],
        params: { title: '部门', limit: 20, count: 100_000 },
      },
    ])
    form.type('department', '财政局')
    expect(codes(form)).toEqual([])
    form.undo()
    expect(codes(form)).toEqual(['form.far_too_long'])
  })

  it('is one only from ten thousand characters on: what is shorter is the schema to judge', () => {
    expect(codes(open(10_000))).toEqual([])
    expect(codes(open(10_001))).toEqual(['form.far_too_long'])
  })
})

describe('data nested deeper than any form', () => {
  const nested = (wrap: (inner: unknown) => unknown) => {
    let value: unknown = 1
    for (let level = 0; level < 50_000; level += 1) value = wrap(value)
    return value as never
  }

  it.each([
    ['lists in a cell', { department: nested((inner) => [inner]) }],
    ['groups in a cell', { department: nested((inner) => ({ a: inner })) }],
    ['groups in a group', { money: nested((inner) => ({ own: inner })) }],
    ['lists in a computed cell', { money: { total: { current: nested((inner) => [inner]) } } }],
    ['what the form does not know', { nowhere: nested((inner) => ({ a: inner })) }],
    ['lists in a row', { rows: [{ id: 'r1', under: 'effect', name: nested((inner) => [inner]) }] }],
  ])('is judged and drawn: %s', (_name, data) => {
    const form = openSmall({ data: data as never })
    const found = form.findings('submitting')
    expect(found.length).toBeGreaterThan(0)
    for (const { params } of found) expect(String(params.text ?? '').length).toBeLessThan(99)
    expect(form.grid()?.faults).toEqual([])
    expect(form.progress().total).toBeGreaterThan(0)
    for (const at of ['department', 'money.total.current'])
      expect(form.cell(at).text.length).toBeLessThan(1_100)
  })
})
