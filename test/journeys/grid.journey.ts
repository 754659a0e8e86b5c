import type { Page } from '@playwright/test'
import { CORRECTED, cell, openSample, resetSamples, startNew } from './acts.ts'
import { expect, test } from './served.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const money = (page: Page, row: string, column = '当年金额') => cell(page, new RegExp(`${row} ${column}`))
const said = (page: Page, words: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: words })).toBeVisible()

/** Puts text, and HTML where it is given, on the clipboard as another program would. */
async function put(page: Page, text: string, html?: string) {
  await page.evaluate(
    async ([plain, rich]) => {
      const items: Record<string, Blob> = { 'text/plain': new Blob([plain ?? ''], { type: 'text/plain' }) }
      if (rich) items['text/html'] = new Blob([rich], { type: 'text/html' })
      await navigator.clipboard.write([new ClipboardItem(items)])
    },
    [text, html],
  )
}

const clipboardText = (page: Page) => page.evaluate(() => navigator.clipboard.readText())
const preview = (page: Page) => page.getByRole('heading', { name: '粘贴预览' })

test.beforeEach(({ request, served }) => resetSamples(request, served.url))

test('a block from Excel is held over the table, explained, carried, landed, and taken back at once', async ({
  page,
}) => {
  await startNew(page)
  await money(page, '收入构成 财政拨款').click()
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  const rows = [
    ['预算数（元）', '占比', '2022年', '2023年'],
    ['23,759,800', '100%', '２１６１.８９万元', '28,342,200'],
    ['0', '0%', '0', '约20'],
  ]
  const html = `<table><tr><td colspan=4>单位：元</td></tr>${rows
    .map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`)
    .join('')}</table>`
  await put(page, rows.map((row) => row.join('\t')).join('\r\n'), html)
  await money(page, '收入构成 财政拨款').click()
  await page.keyboard.press('Control+v')
  await expect(preview(page)).toBeVisible()
  await expect(page.getByText('前 2 行是表头，不填')).toBeVisible()
  await expect(page.getByText('元换成万元').first()).toBeVisible()
  await expect(page.getByText('占比由系统计算。')).toBeVisible()
  await expect(money(page, '收入构成 财政拨款')).toHaveAccessibleName(/将填 2375\.98，原来是 1\.00/)
  await page.keyboard.press('ArrowDown')
  await said(page, '收入构成 财政专户管理资金 当年金额')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(preview(page)).toBeHidden()
  await expect(money(page, '收入构成 财政拨款')).toContainText('2375.98')
  await expect(money(page, '收入构成 财政拨款', '近两年收支金额 2022年')).toContainText('2161.89')
  await expect(money(page, '收入构成 财政专户管理资金', '近两年收支金额 2023年')).toContainText('约20')
  await page.keyboard.press('Control+z')
  await said(page, /撤销了：粘贴 \d+ 格/)
  await expect(money(page, '收入构成 财政拨款')).toContainText('1.00')
})

test('cells are taken together by keys and by mouse, copied, and come back as they were', async ({
  page,
}) => {
  await openSample(page, CORRECTED)
  await money(page, '支出构成 人员类项目支出').click()
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(`Shift+${key}`)
  await expect(page.locator('[aria-selected="true"]')).toHaveCount(6)
  await expect(page.getByText('选 6 格，填了 6')).toBeVisible()
  await page.keyboard.press('Control+c')
  expect(await clipboardText(page)).toBe('1379.37\t58.05%\r\n255.81\t10.77%\r\n740.80\t31.18%\r\n')
  await page.keyboard.press('Control+v')
  await expect(page.getByText('相同 3')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(preview(page)).toBeHidden()

  const from = await money(page, '收入构成 财政拨款').boundingBox()
  const to = await money(page, '收入构成 单位资金').boundingBox()
  if (!from || !to) throw new Error('the cells are not on the screen')
  await page.mouse.move(from.x + 20, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(to.x + 20, to.y + 10, { steps: 5 })
  await page.mouse.up()
  await expect(page.getByText(/选 3 格，填了 3　求和 2375\.98/)).toBeVisible()
  await page.keyboard.press('Control+x')
  await expect(money(page, '收入构成 财政拨款')).not.toContainText('2375.98')
  await page.keyboard.press('Control+z')
  await said(page, '撤销了：剪切 3 格')
  await expect(money(page, '收入构成 财政拨款')).toContainText('2375.98')
  // Several blocks, by Ctrl and a press: counted together, cleared together, copied not.
  await money(page, '收入构成 财政拨款').click()
  await money(page, '支出构成 人员类项目支出').click({ modifiers: ['Control'] })
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.locator('.tf-range')).toContainText('3 格')
  await page.keyboard.press('Control+c')
  await said(page, '复制不了')
  await page.keyboard.press('Delete')
  await said(page, '清空了 3 格')
})

test('cells are filled down, filled with one text, walked in and cleared', async ({ page }) => {
  await startNew(page)
  await money(page, '收入构成 财政拨款').click()
  await page.keyboard.type('12')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+d')
  await expect(money(page, '收入构成 合计')).toContainText('36.00')
  await page.keyboard.type('3')
  await page.keyboard.press('Control+Enter')
  await expect(money(page, '收入构成 合计')).toContainText('9.00')
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  await page.keyboard.type('2')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(money(page, '收入构成 合计')).toContainText('6.00')
  await expect(page.getByText('选 3 格')).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(money(page, '收入构成 合计')).not.toContainText('6.00')
  await page.keyboard.press('Control+z')
  await said(page, '撤销了：清空 3 格')
  await expect(money(page, '收入构成 合计')).toContainText('6.00')
})

test('rows come, go, move and come once more, by key and by drag', async ({ page }) => {
  await openSample(page, CORRECTED)
  const names = () =>
    page
      .locator('[data-row^="long#l"] td[aria-label*="履职效能"][aria-label*="三级指标"] .tb-value')
      .allTextContents()
  const name = cell(page, /长期绩效指标 履职效能 .*三级指标 会议服务及来访接待差错数/)
  await name.click()
  await page.keyboard.press('Alt+ArrowUp')
  await said(page, '移到了第 1 行，共 10 行')
  await page.keyboard.press('Control+Shift+d')
  await expect.poll(async () => (await names()).filter((one) => /来访接待差错数/.test(one)).length).toBe(1)
  await page.keyboard.press('Alt+Delete')
  await page.keyboard.press('Control+z')
  await said(page, '撤销了：删一行')
  await page.keyboard.press('Control+z')
  await said(page, '撤销了：照样再来一行')
  await name.click()
  const handle = await page.getByRole('button', { name: '拖动这一行' }).boundingBox()
  const target = await cell(page, /长期绩效指标 履职效能 .*三级指标 慰问资金按时发放率/).boundingBox()
  if (!handle || !target) throw new Error('the rows are not on the screen')
  await page.mouse.move(handle.x + 8, handle.y + 8)
  await page.mouse.down()
  await page.mouse.move(handle.x + 8, handle.y + 24, { steps: 3 })
  await page.mouse.move(handle.x + 8, target.y + 12, { steps: 5 })
  await expect(page.locator('tr[data-drop="after"]')).toHaveCount(1)
  await page.mouse.up()
  await said(page, '移到了第 4 行，共 10 行')
  await page.keyboard.press('Control+z')
  await said(page, '撤销了：移一行')
})

test('an input method composes in peace where several cells are selected, and in a choice', async ({
  page,
}) => {
  await startNew(page)
  const devtools = await page.context().newCDPSession(page)
  const compose = (text: string) =>
    devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await cell(page, /填报人/).click()
  await page.keyboard.press('Shift+ArrowRight')
  await compose('zhou')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Shift+ArrowDown')
  await devtools.send('Input.insertText', { text: '周某' })
  await page.keyboard.press('Enter')
  await expect(cell(page, /填报人/)).toContainText('周某')

  await cell(page, /长期绩效指标 .*公用经费控制率 指标值确定依据/).click()
  await page.keyboard.type('lsbz')
  await expect(page.getByRole('option')).toHaveText(['历史标准'])
  await page.keyboard.press('Enter')
  await expect(cell(page, /长期绩效指标 .*公用经费控制率 指标值确定依据/)).toContainText('历史标准')
})

test('a clipboard of a hundred thousand cells, of Word at length, of a picture: said, and nothing is lost', async ({
  page,
}) => {
  await startNew(page)
  await money(page, '收入构成 财政拨款').click()
  await page.keyboard.type('7')
  await page.keyboard.press('Enter')
  await put(page, `${'1\t'.repeat(9)}1\n`.repeat(10_000))
  await page.keyboard.press('Control+v')
  await said(page, '剪贴板超过 20000 格')
  const style = `mso-list:l0 level1 lfo1;margin:0;${'line-height:150%;'.repeat(40)}`
  const word = `<table><tr><td>${`<p class=MsoNormal style='${style}'>保障机关运转</p>`.repeat(2_800)}</td></tr></table>`
  expect(word.length).toBeGreaterThan(2_000_000)
  await cell(page, '部门职能概述').click()
  // As an event, since the browser's own clipboard takes the style out of what is put on it.
  const longest = await page.evaluate(async (html) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', html)
    clipboardData.setData('text/plain', '保障机关运转')
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
    let [last, most] = [performance.now(), 0]
    for (let turn = 0; turn < 200; turn += 1) {
      await new Promise((go) => setTimeout(go, 0))
      most = Math.max(most, performance.now() - last)
      last = performance.now()
    }
    return most
  }, word)
  expect(longest).toBeLessThan(1_000)
  await expect(cell(page, '部门职能概述')).toContainText('保障机关运转')
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(4, 4)
    canvas.getContext('2d')?.fillRect(0, 0, 4, 4)
    const picture = await canvas.convertToBlob({ type: 'image/png' })
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
  })
  await money(page, '收入构成 财政专户管理资金').click()
  await page.keyboard.press('Control+v')
  await said(page, '剪贴板里是图片')
  await expect(money(page, '收入构成 财政拨款')).toContainText('7.00')
})

test('a whole table of indicators lands at once', async ({ page }) => {
  await openSample(page, CORRECTED)
  const first = cell(page, /年度绩效指标 .*公用经费控制率 .*2022年/)
  await first.click()
  await page.keyboard.press('Control+Shift+End')
  await page.keyboard.press('Control+c')
  const text = (await clipboardText(page)).replaceAll('计划标准', '历史标准')
  await put(page, text)
  await first.click()
  await page.keyboard.press('Control+v')
  await expect(preview(page)).toBeVisible()
  // Bounded, not measured: the machine that runs this has other things to do.
  const took = await page.evaluate(() => {
    const start = performance.now()
    document.querySelector<HTMLButtonElement>('.tf-paste-foot .tf-primary')?.click()
    return performance.now() - start
  })
  expect(took).toBeLessThan(1_000)
  await said(page, /粘贴了 \d+ 格/)
})

test('a table of indicators with its heads and levels, in another order, goes row by row where its names say', async ({
  page,
}) => {
  await startNew(page)
  await cell(page, /年度绩效指标 .*公用经费控制率 .*2022年/).click()
  const rows = [
    ['一级指标', '二级指标', '三级指标', '2022年', '2023年', '预期当年实现值'],
    ['满意度', '服务对象满意度', '群众满意度', '92%', '93%', '≥95%'],
    ['', '', '企业满意度', '90%', '91%', '≥92%'],
    ['管理效率', '财务管理', '会计核算规范性', '规范', '规范', '规范'],
    ['运行成本', '公用经费控制', '公用经费控制率', '97%', '98%', '≤100%'],
    ['招商引资', '', '到位资金', '1', '2', '3'],
  ]
  await put(page, rows.map((row) => row.join('\t')).join('\r\n'))
  await page.keyboard.press('Control+v')
  await expect(page.getByRole('region', { name: '粘贴预览' })).toContainText('没有对上：到位资金')
  await page.keyboard.press('Enter')
  await expect(cell(page, /公用经费控制率 .*预期当年实现值/)).toContainText('≤100%')
  await expect(cell(page, /会计核算规范性 .*2022年/)).toContainText('规范')
  await expect(cell(page, /企业满意度 .*预期当年实现值/)).toContainText('≥92%')
  await page.keyboard.press('Control+z')
  await expect(cell(page, /企业满意度/)).toHaveCount(0)
})

test('a drag to the edge scrolls by itself, and a key keeps the far end in sight', async ({ page }) => {
  await openSample(page, CORRECTED)
  const scrolled = () => page.locator('.tf-main').evaluate((main) => main.scrollTop)
  const from = await money(page, '收入构成 财政拨款').boundingBox()
  if (!from) throw new Error('the cell is not on the screen')
  await page.mouse.move(from.x + 20, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(from.x + 20, 760, { steps: 4 })
  await expect.poll(scrolled).toBeGreaterThan(400)
  await page.mouse.move(from.x + 20, 400)
  const stopped = await scrolled()
  const taken = await page.locator('[aria-selected="true"]').count()
  await page.mouse.up()
  expect(taken).toBeGreaterThan(40)
  expect(await scrolled()).toBe(stopped)

  await money(page, '收入构成 财政拨款').click()
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('Shift+ArrowDown')
  await expect(page.locator('[aria-selected="true"]').last()).toBeInViewport()
})

test('on a narrow screen the names of rows stay, and so does what a held block lies over', async ({
  page,
}) => {
  await page.setViewportSize({ width: 683, height: 384 })
  await openSample(page, CORRECTED)
  const name = cell(page, /年度绩效指标 履职效能 .*三级指标 慰问资金按时发放率/)
  const basis = cell(page, /年度绩效指标 履职效能 .*慰问资金按时发放率 指标值确定依据/)
  await basis.click()
  await put(page, '历史标准\t绩效创新型\n')
  await page.keyboard.press('Control+v')
  await expect(preview(page)).toBeVisible()
  await expect(basis).toBeInViewport({ ratio: 0.9 })
  await expect(name).toBeInViewport({ ratio: 0.9 })
})

test('a preview names single computed cells, and shows where rows would come', async ({ page }) => {
  await openSample(page, CORRECTED)
  await money(page, '收入构成 财政拨款').click()
  await put(page, '1\t2%\n')
  await page.keyboard.press('Control+v')
  await expect(page.getByText('财政拨款 占比由系统计算。')).toBeVisible()
  await page.keyboard.press('Escape')
  await cell(page, /年度绩效指标 履职效能 .*三级指标 党内规范性文件按期清理率/).click()
  await put(page, '甲\n乙\n丙\n')
  await page.keyboard.press('Control+v')
  await expect(page.getByText('＋2 行')).toBeVisible()
})
