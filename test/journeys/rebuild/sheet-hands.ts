import { expect } from '@playwright/test'
import type { Hands } from './hands.ts'
import type { Paper } from './paper.ts'

/** The table, its ready blocks, and the lines around it. */
export interface SheetHands {
  /** Whether the form has a field. */
  has(pattern: string): boolean
  /** Adds a line over or under the table. */
  line(where: 'above' | 'below', side: 'left' | 'centre' | 'right', words: string): Promise<void>
  /** Writes a side of the last line over or under the table. */
  part(where: 'above' | 'below', side: 'left' | 'centre' | 'right', words: string): Promise<void>
  /** Lays a label over the left edge of the block where a cell stands. */
  beside(place: string, words: string): Promise<void>
  /** Puts a ready block below the band where a cell stands. */
  block(place: string, title: string): Promise<void>
  /** Puts squared paper below a cell's band; answers its first row. */
  squares(place: string): Promise<number>
  /** Writes other words where some stand. */
  rewrite(words: string, others: string): Promise<void>
  /** Stands on the so-manieth field of the line that is called so. */
  goLine(title: string, at: number): Promise<void>
  /** Makes the lines of a group those of the form, but for the last, its sum. */
  lines(group: string, had: readonly string[]): Promise<void>
  /** Writes what is said to those who fill the form in. */
  notes(): Promise<void>
}

export function sheetHands(hands: Hands, paper: Paper): SheetHands {
  const { page } = hands
  const quick = async (title: string) => {
    await page.keyboard.press('/')
    await page.keyboard.insertText(title)
    await expect(page.getByRole('option', { name: new RegExp(`^${title}`), selected: true })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: '快速插入' })).toHaveCount(0)
  }

  const goLine = async (title: string, at: number) => {
    const row = page.locator('.d-row', { has: page.locator('td', { hasText: new RegExp(`^${title}$`) }) })
    await row.first().locator('td.d-is-field').nth(at).click()
  }

  return {
    has: (pattern) => paper.find(pattern) !== null,
    async line(where, side, words) {
      const lines = page.locator('.d-lines').nth(where === 'above' ? 0 : 1)
      await lines.locator('.d-line-add').click()
      const part = lines.locator('.d-line').last().locator(`.d-line-${side}`)
      await part.dblclick()
      await page.locator('.d-line-entry').fill(words)
      await page.keyboard.press('Enter')
    },
    async beside(place, words) {
      await hands.go(place)
      await page.getByRole('button', { name: '加侧栏' }).click()
      await hands.write(place, words)
    },
    async part(where, side, words) {
      const lines = page.locator('.d-lines').nth(where === 'above' ? 0 : 1)
      await lines.locator('.d-line').last().locator(`.d-line-${side}`).dblclick()
      await page.locator('.d-line-entry').fill(words)
      await page.keyboard.press('Enter')
    },
    async block(place, title) {
      await hands.go(place)
      await quick(title)
    },
    async squares(place) {
      const before = await page.locator('.d-row').count()
      await hands.go(place)
      await quick('空白方格')
      await expect(page.locator('.d-row')).not.toHaveCount(before)
      return before + 1
    },
    async rewrite(words, others) {
      const own = page.locator('.d-row td').filter({ hasText: new RegExp(`^${words}$`) })
      await own.first().click()
      await page.keyboard.press('F2')
      await page.keyboard.press('Control+a')
      await page.keyboard.insertText(others)
      await page.keyboard.press('Enter')
    },
    goLine,
    async lines(group, had) {
      const wanted = paper.field(group).children.slice(0, -1)
      const titles = had.map(
        (name) =>
          ({ fiscal: '财政拨款', other: '其他资金', basic: '基本支出', project: '项目支出' })[name] ?? name,
      )
      for (const [at, name] of wanted.entries()) {
        const { title } = paper.field(`${group}.${name}`)
        let was = titles[at]
        if (was === undefined) {
          const before = paper.field(`${group}.${wanted[at - 1]}`).title
          await goLine(before, 0)
          await hands.tab(/^所属/)
          await page.getByRole('button', { name: `「${before}」下面加一行` }).click()
          was = '新的一行'
        }
        await goLine(was, 0)
        await hands.tab(/^所属/)
        await hands.enter('属性名', name, was)
        await hands.enter('标题', title, was)
      }
    },
    async notes() {
      await hands.go('A1')
      await hands.tab(/^单元格样式/)
      await hands.enter('填报说明', paper.target.notes ?? '', '纸张')
    },
  }
}
