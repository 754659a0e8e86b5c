import type { Form } from '@tianbao/form'
import { layRawTable, readClipboardHtml, readTsv } from '@tianbao/sheet'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openLedger } from '../fixtures/ledger.fixture.ts'
import { createFillPage } from '../page/fill-page.ts'
import { loadReader } from './paste-block.ts'

/** What a browser hands over at a copy or a paste. */
class FakeTransfer {
  readonly kept = new Map<string, string>()
  readonly items: readonly { type: string }[] = []
  setData(type: string, text: string) {
    this.kept.set(type, text)
  }
  getData(type: string) {
    return this.kept.get(type) ?? ''
  }
}

const open = async (form: Form = openLedger()) => {
  const page = createFillPage(form, { later: (run) => run() })
  page.sheet?.connect()
  // Its first time is an import; afterwards a paste is done within a few turns.
  await loadReader()
  const { clipboard, sheet } = page
  if (!clipboard || !sheet) throw new Error('the ledger has a table')
  const row = (name: string) => form.grid()?.rows.findIndex((own) => own.key === name) ?? -1
  return {
    form,
    page,
    sheet,
    clipboard,
    text: (address: string) => form.cell(address).text,
    notice: () => page.store.getState().notice,
    held: () => clipboard.store.getState().held,
    paste: (text: string, html = '') => clipboard.paste({ text, html, hasPicture: false }),
    row,
    select(from: string, to: string) {
      sheet.goTo(from)
      const cell = sheet.lookup().showing(to)[0]
      if (cell) sheet.extendTo(cell)
    },
    copy() {
      const transfer = new FakeTransfer()
      clipboard.acts.copy(transfer as unknown as DataTransfer)
      return transfer
    },
  }
}

const slotOf = (form: Form) => form.grid()?.rows.find((own) => own.key.startsWith('rows#n'))?.key ?? ''

describe('a pasted block', () => {
  it('is held over the table, says what it would do, and lands as one step', async () => {
    const { form, sheet, clipboard, paste, held, text, notice, page } = await open()
    form.type('money.office.current', '9')
    sheet.goTo('money.staff.current')
    await paste('1,379.37\r\n２５５．８１\r\n1635.18\r\n')
    expect(form.history.undo).toHaveLength(1)
    expect(held()?.landing.landed).toMatchObject([
      { address: 'money.staff.current', kind: 'new', now: '1379.37', was: '' },
      { address: 'money.office.current', kind: 'changed', now: '255.81', was: '9.00' },
    ])
    expect(held()?.reasons).toMatchObject([{ letter: 'a', why: 'computed', label: '合计 当年' }])
    expect(page.sheet?.source.view('money.office.current').landing).toMatchObject({
      does: 'lands',
      text: '255.81',
      was: '9.00',
    })
    expect(page.sheet?.source.view('money.total.current').landing).toMatchObject({
      does: 'refused',
      letter: 'a',
    })
    clipboard.land()
    expect(text('money.total.current')).toBe('1635.18')
    expect(notice()).toBe('粘贴了 2 格')
    expect(page.sheet?.source.view('money.total.current').landing).toBeNull()
    page.undo()
    expect(text('money.office.current')).toBe('9.00')
    expect(notice()).toBe('撤销了：粘贴 2 格')
  })

  it('of one text goes into an open cell at once, and is said where it does not', async () => {
    const { sheet, paste, text, notice, held } = await open()
    sheet.goTo('money.staff.current')
    await paste('12.3万元')
    expect(text('money.staff.current')).toBe('12.30')
    sheet.goTo('money.total.current')
    await paste('5')
    expect(notice()).toBe('这一格由系统计算，不能粘贴')
    sheet.goTo('money.staff.current')
    await paste('约1130')
    expect(notice()).toContain('“约1130”不是确定的数')
    expect(text('money.staff.current')).toBe('12.30')
    expect(held()).toBeNull()
  })

  it('is carried by arrows, and let go without a trace', async () => {
    const { form, sheet, clipboard, paste, held } = await open()
    sheet.goTo('money.staff.current')
    await paste('1\n2\n')
    sheet.go('down')
    expect(held()?.landing.landed.map((cell) => cell.address)).toEqual(['money.office.current'])
    clipboard.drop()
    expect(held()).toBeNull()
    expect(form.history.undo).toHaveLength(0)
    expect(sheet.source.view('money.office.current').landing).toBeNull()
  })

  it('keeps what it cannot read as a text where nothing stood, and leaves what stood there', async () => {
    const { form, sheet, clipboard, paste, held, text } = await open()
    form.type('money.office.current', '9')
    sheet.goTo('money.staff.current')
    await paste('约1130\n约20\n')
    expect(held()?.landing.landed).toMatchObject([{ kind: 'text', now: '约1130' }])
    expect(held()?.landing.refused).toMatchObject([{ why: 'unreadable', stays: '9.00' }])
    clipboard.land()
    expect(text('money.staff.current')).toBe('约1130')
    expect(form.findings('filling').map((finding) => finding.code)).toContain('value.not_definite')
    expect(text('money.office.current')).toBe('9.00')
  })

  it('takes formulas for what they are', async () => {
    const { sheet, paste, held } = await open()
    sheet.goTo('money.staff.current')
    await paste('=SUM(A1:A2)\n=B2\n')
    expect(held()?.landing.refused.map((cell) => cell.why)).toEqual(['formula', 'formula'])
  })

  it('converts by the unit of its head, which lands nowhere', async () => {
    const { sheet, clipboard, paste, held, text } = await open()
    sheet.goTo('money.staff.current')
    await paste('当年（元）\n13,793,700\n2.5万元\n')
    expect(held()?.landing.headRows).toBe(1)
    clipboard.land()
    expect(text('money.staff.current')).toBe('1379.37')
    expect(text('money.office.current')).toBe('2.50')
  })

  it('asks for the unit where ￥ alone says none', async () => {
    const { sheet, clipboard, paste, held, text } = await open()
    sheet.goTo('money.staff.current')
    await paste('￥25,000\n￥3\n')
    expect(held()?.landing.unclear).toBe(2)
    expect(held()?.reasons).toMatchObject([{ letter: 'a', why: 'unreadable', cells: [{}, {}] }])
    clipboard.chooseUnit('元')
    expect(held()?.landing.unclear).toBe(0)
    clipboard.land()
    expect(text('money.staff.current')).toBe('2.50')
  })

  it('brings rows along as far as the node takes them', async () => {
    const { form, sheet, clipboard, paste, held } = await open()
    sheet.goTo(`${slotOf(form)}.name`)
    await paste('满意度\t95\r\n投诉\t3\r\n回访\t7\r\n')
    expect(held()?.landing.newRows).toMatchObject([{ list: 'rows', under: 'effect', count: 1 }])
    const { source } = sheet
    expect(source.view(`${slotOf(form)}.name`).landing?.below).toBe('＋1 行')
    expect(source.view(`${slotOf(form)}.target`).landing?.below).toBe('')
    expect(held()?.landing.refused.map((cell) => cell.why)).toEqual(['full', 'full'])
    clipboard.land()
    const rows = form.data().rows as { name?: string; target?: number; under?: string }[]
    expect(rows.filter((row) => row.under === 'effect').map(({ name, target }) => [name, target])).toEqual([
      ['满意度', 95],
      ['投诉', 3],
    ])
    form.undo()
    expect((form.data().rows as unknown[]).length).toBe(1)
  })

  it('that brought the names printed at its left lies over them, and rows of another node stay out', async () => {
    const { form, sheet, clipboard, paste, held } = await open()
    sheet.goTo(`${slotOf(form)}.name`)
    await paste('一级\t名称\t指标值\r\n效益\t满意度\t95\r\n\t投诉\t3\r\n成本\t回访\t7\r\n')
    expect(held()?.at).toMatchObject({ column: 0 })
    expect(held()?.landing.headRows).toBe(1)
    expect(held()?.landing.newRows).toMatchObject([{ count: 1 }])
    expect(held()?.landing.refused.map(({ text, why }) => [text, why])).toEqual([
      ['成本', 'no_place'],
      ['回访', 'no_place'],
      ['7', 'no_place'],
    ])
    clipboard.land()
    const rows = form.data().rows as { name?: string; target?: number; under?: string }[]
    expect(rows.filter((row) => row.under === 'effect').map(({ name, target }) => [name, target])).toEqual([
      ['满意度', 95],
      ['投诉', 3],
    ])
  })

  it('that brought heads is of one table, and does not run on into the next', async () => {
    const { sheet, paste, held } = await open()
    sheet.goTo('money.staff.current')
    await paste('项目\t当年\r\n人员\t1\r\n公用\t2\r\n合计\t3\r\n人员经费\t4\r\n满意度\t5\r\n甲\t6\r\n')
    expect(held()?.landing.landed.map(({ address }) => address)).toEqual([
      'money.staff.current',
      'money.office.current',
    ])
  })

  it('without heads is of one table too, and says what is beyond it', async () => {
    const { sheet, paste, held } = await open()
    sheet.goTo('money.staff.current')
    await paste('1\r\n2\r\n3\r\n4\r\n5\r\n')
    expect(held()?.landing.landed.map(({ address }) => address)).toEqual([
      'money.staff.current',
      'money.office.current',
    ])
    expect(held()?.landing.refused.map(({ text, why }) => [text, why])).toEqual([
      ['3', 'computed'],
      ['4', 'outside'],
      ['5', 'outside'],
    ])
  })

  it('leaves what stands where the clipboard has blanks', async () => {
    const { form, sheet, clipboard, paste, text } = await open()
    form.type('money.staff.current', '5')
    sheet.goTo('money.staff.current')
    await paste('\t\r\n7\t\r\n')
    clipboard.land()
    expect(text('money.staff.current')).toBe('5.00')
    expect(text('money.office.current')).toBe('7.00')
  })

  it('that is too much changes nothing, and says how much there was', async () => {
    const { form, sheet, paste, notice } = await open()
    sheet.goTo('who')
    await paste(`${'1\t'.repeat(9)}1\n`.repeat(10_000))
    expect(notice()).toBe('剪贴板超过 20000 格，一次粘不下。表里的都没动，分几次复制。')
    expect(form.history.undo).toHaveLength(0)
    await paste('', '<img src="x">')
    expect(notice()).toBe('剪贴板里是图片，填不进格。复制文字或表格再粘贴。')
    await paste('')
    expect(notice()).toBe('剪贴板里没有文字')
  })
})

describe('what is copied', () => {
  it('lands where it came from without a change, whatever is selected', async () => {
    const { form, sheet, clipboard, held, paste, copy } = await open()
    form.type('who', '=周**')
    form.type('money.staff.current', '-10.5')
    form.type('until', '2026')
    const grid = sheet.plan().grid
    const corner = fc.tuple(fc.nat(grid.rows.length - 1), fc.nat(grid.columns.length - 1))
    await fc.assert(
      fc.asyncProperty(corner, corner, fc.boolean(), async ([r1, c1], [r2, c2], isText) => {
        sheet.goTo('who')
        sheet.selectRect({
          row: Math.min(r1, r2),
          rowEnd: Math.max(r1, r2) + 1,
          column: Math.min(c1, c2),
          columnEnd: Math.max(c1, c2) + 1,
        })
        const rect = sheet.selected()
        // Text without HTML has lost which columns were merged: it finds its place within one band.
        const isOneBand = grid.rows[rect?.row ?? 0]?.band === grid.rows[(rect?.rowEnd ?? 1) - 1]?.band
        const copied = copy()
        await paste(copied.getData('text/plain'), isText && isOneBand ? '' : copied.getData('text/html'))
        const { landed = [], refused = [] } = held()?.landing ?? {}
        expect(landed.filter((cell) => cell.kind !== 'same')).toEqual([])
        expect(refused.filter((cell) => !cell.isSame)).toEqual([])
        clipboard.drop()
      }),
      { seed: 61, numRuns: 60 },
    )
  })

  it('is text in tabs, and HTML with its merged cells', async () => {
    const { form, sheet, copy } = await open()
    form.type('money.staff.current', '10')
    sheet.goTo('money.staff.current')
    sheet.selectRect({ row: 1, rowEnd: 4, column: 0, columnEnd: 3 })
    const copied = copy()
    const read = readTsv(copied.getData('text/plain'))
    expect(read.ok && read.value.cells.slice(0, 4).map((cell) => cell.text)).toEqual([
      '项目',
      '当年',
      '人员',
      '10.00',
    ])
    const html = readClipboardHtml(copied.getData('text/html'))
    expect(html.ok && html.value.tables[0]?.rows).toBe(3)
    expect(layRawTable([])).toMatchObject({ rows: 0 })
  })
})

describe('what is selected', () => {
  it('is cut and cleared as one step, computed cells left out', async () => {
    const { form, select, clipboard, text, page, notice } = await open()
    form.type('money.staff.current', '10')
    form.type('money.office.current', '5')
    select('money.staff.current', 'money.total.current')
    clipboard.acts.clear()
    expect(text('money.total.current')).toBe('')
    expect(notice()).toBe('清空了 2 格')
    page.undo()
    expect(notice()).toBe('撤销了：清空 2 格')
    expect(text('money.total.current')).toBe('15.00')
    select('money.staff.current', 'money.office.current')
    const transfer = new FakeTransfer()
    clipboard.acts.cut(transfer as unknown as DataTransfer)
    expect(transfer.getData('text/plain')).toBe('10.00\r\n5.00\r\n')
    expect(text('money.staff.current')).toBe('')
    page.undo()
    expect(notice()).toBe('撤销了：剪切 2 格')
  })

  it('is filled from its first row, from the cell above, and with one text', async () => {
    const { form, select, sheet, clipboard, text, notice, page } = await open()
    form.type('money.staff.current', '10')
    select('money.staff.current', 'money.total.current')
    clipboard.acts.fill('down')
    expect(text('money.office.current')).toBe('10.00')
    expect(notice()).toBe('填充了 1 格')
    page.undo()
    expect(notice()).toBe('撤销了：填充 1 格')
    sheet.goTo('money.office.current')
    clipboard.acts.fill('down')
    expect(text('money.office.current')).toBe('10.00')
    select('money.staff.current', 'money.office.current')
    clipboard.acts.fillAll('7,000元')
    expect(text('money.staff.current')).toBe('0.70')
    expect(text('money.total.current')).toBe('1.40')
    const above = sheet.selected()
    if (above) clipboard.acts.fillOver({ ...above, row: above.row + 1 }, above)
    expect(text('money.staff.current')).toBe('0.70')
  })
})
