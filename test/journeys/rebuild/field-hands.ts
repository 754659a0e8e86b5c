import { expect } from '@playwright/test'
import { fieldKind } from '@tianbao/fields'
import type { Hands } from './hands.ts'
import type { Paper } from './paper.ts'

/** Fields, and the lists that they are columns of. */
export interface FieldHands {
  /** Sets what is said of a field where one stands: name, title, year, limits, options, help. */
  describe(pattern: string, name?: string): Promise<void>
  /** Puts a field of the kind that a field has into a cell; the rest is said later. */
  putLike(place: string, pattern: string): Promise<void>
  /** Puts a field into a cell and sets all that is said of it. */
  field(place: string, pattern: string): Promise<void>
  /** Makes a row one that departments add to, and names the list. */
  rows(place: string, list: string): Promise<void>
  /** Gives the list where one stands a catalog of its own. */
  newCatalog(list: string): Promise<void>
  /** Gives the list where one stands the catalog of another list. */
  sameCatalog(list: string, other: string): Promise<void>
  /** Says what a list is called, and how many rows it may have, where one stands in it. */
  holder(list: string, was: string): Promise<void>
  /** Takes a field away that stands nowhere. */
  dropUnplaced(title: string): Promise<void>
}

/** The labels of what a kind of field may be limited by. */
const limits = {
  maxLength: '最多字数',
  minimum: '最小值',
  maximum: '最大值',
  'x-decimals': '小数位数',
} as const

export function fieldHands(hands: Hands, paper: Paper): FieldHands {
  const { page } = hands
  const describe = async (pattern: string, name = pattern.slice(pattern.lastIndexOf('.') + 1)) => {
    const { schema, title, isRequired, kind, year } = paper.field(pattern)
    await hands.tab(/^当前字段/)
    await hands.enter('属性名', name)
    await hands.enter('标题', title)
    await hands.turn('必填', isRequired)
    await hands.choose('年份', { value: year === null ? '' : String(year) })
    for (const [word, label] of Object.entries(limits)) {
      const input = page.locator('.d-kind-props').getByLabel(label)
      if ((await input.count()) === 0) continue
      const value = schema[word]
      const wanted = typeof value === 'number' ? String(value) : ''
      if ((await input.inputValue()) === wanted) continue
      await input.fill(wanted)
      await input.press('Enter')
      await input.blur()
    }
    if (kind === 'choice' && Array.isArray(schema.enum)) {
      const options = page.locator('.d-inspector').getByRole('textbox', { name: '选项', exact: true })
      await options.fill(schema.enum.join('\n'))
      await options.blur()
    }
    await hands.enter('填报提示', typeof schema['x-help'] === 'string' ? schema['x-help'] : '')
  }

  return {
    describe,
    async field(place, pattern) {
      const kind = fieldKind(paper.field(pattern).kind)
      await hands.put(place, kind?.title.zh ?? '文本')
      await describe(pattern)
    },
    async putLike(place, pattern) {
      await hands.put(place, fieldKind(paper.field(pattern).kind)?.title.zh ?? '文本')
    },
    async newCatalog(pattern) {
      await hands.tab(/^所属/)
      await hands.choose('指标库', { value: '+' }, paper.field(pattern).title)
    },
    async rows(place, pattern) {
      await hands.go(place)
      await hands.press('Alt+b')
      await expect(page.locator('.d-row-every').first()).toBeVisible()
      await hands.go(place)
      await hands.tab(/^所属/)
      const { title, schema } = paper.field(pattern)
      const card = page.locator('.d-inspector .d-card').filter({ hasText: '逐行填报' }).first()
      const shut = card.locator('details:not([open]) > summary')
      while ((await shut.count()) > 0) await shut.first().click()
      for (const [label, value] of [
        ['标题', title],
        ['属性名', pattern.slice(pattern.lastIndexOf('.') + 1)],
        ['最多几行', String(schema.maxItems)],
        ['每行叫作', paper.find(`${pattern}.*`)?.title ?? ''],
      ] as const) {
        const input = card.getByLabel(label)
        await input.fill(value)
        await input.press('Enter')
        await input.blur()
      }
    },
    async sameCatalog(pattern, other) {
      await hands.tab(/^所属/)
      await hands.choose('指标库', { value: other }, paper.field(pattern).title)
    },
    async dropUnplaced(title) {
      const own = page.locator('.d-structure .d-node').filter({ hasText: new RegExp(`^${title}$`) })
      await own.getByRole('button', { name: '删去字段' }).click()
      await expect(own).toHaveCount(0)
    },
    async holder(pattern, was) {
      await hands.tab(/^所属/)
      await hands.enter('最多几行', String(paper.field(pattern).schema.maxItems), was)
      await hands.enter('每行叫作', paper.field(`${pattern}.*`).title, was)
      await hands.enter('标题', paper.field(pattern).title, was)
    },
  }
}
