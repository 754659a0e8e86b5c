import { expect, type Page } from '@playwright/test'
import { applyEdits, type Edit, type Json } from '@tianbao/edit'
import { fieldKind } from '@tianbao/fields'
import {
  type CatalogNode,
  compileTemplate,
  formulaNames,
  printFormula,
  type Rule,
  readFields,
  ruleScope,
  type Template,
} from '@tianbao/template'
import { type Hands, handsOn, htmlTable, pasteInto } from './hands.ts'

/** Someone who draws a form again that they have on paper, with the titles, limits and rules of a template to go by. */
export interface Builder extends Hands {
  /** Sets what is said of a field where one stands: name, title, year, limits, options, help. */
  describe(pattern: string, name?: string): Promise<void>
  /** Puts a field into a cell and sets all that is said of it. */
  field(place: string, pattern: string): Promise<void>
  /** Puts a field of the kind that a field has into a cell; the rest is said later. */
  putLike(place: string, pattern: string): Promise<void>
  /** Gives the list where one stands a catalog of its own. */
  newCatalog(list: string): Promise<void>
  /** Makes a row one that departments add to, and names the list. */
  rows(place: string, list: string): Promise<void>
  /** Gives a list a catalog and fills it by a table as Excel has it; or one that another list has. */
  catalog(list: string): Promise<void>
  /** Writes all rules: each as JSON, what a rule computes as a formula. */
  rules(): Promise<void>
  /** Adds a line over or under the table. */
  line(where: 'above' | 'below', side: 'left' | 'centre' | 'right', words: string): Promise<void>
  /** Lays a label over the left edge of the block where a cell stands. */
  beside(place: string, words: string): Promise<void>
  /** Whether the form has a field. */
  has(pattern: string): boolean
  /** Writes a side of the last line over or under the table. */
  part(where: 'above' | 'below', side: 'left' | 'centre' | 'right', words: string): Promise<void>
  /** Puts a ready block below the band where a cell stands. */
  block(place: string, title: string): Promise<void>
  /** Takes the rules that a block brought away. */
  removeRules(): Promise<void>
  /** Puts squared paper below a cell's band; answers its first row. */
  squares(place: string): Promise<number>
  /** Writes other words where some stand. */
  rewrite(words: string, others: string): Promise<void>
  /** Stands on the so-manieth field of the line that is called so. */
  goLine(title: string, at: number): Promise<void>
  /** Makes the lines of a group those of the form, but for the last, its sum. */
  lines(group: string, had: readonly string[]): Promise<void>
  /** Gives the list where one stands the catalog of another list. */
  sameCatalog(list: string, other: string): Promise<void>
  /** Takes a field away that stands nowhere. */
  dropUnplaced(title: string): Promise<void>
  /** Says what a list is called, and how many rows it may have, where one stands in it. */
  holder(list: string, was: string): Promise<void>
  /** Writes what is said to those who fill the form in. */
  notes(): Promise<void>
  /** What the server has of it. */
  template(): Promise<Template>
}

/** A draft as the server answers it. */
interface KeptDraft {
  readonly draft: { readonly position: number }
  readonly base: Json
  readonly steps: readonly { readonly edits: readonly Edit[] }[]
}

/** The labels of what a kind of field may be limited by. */
const limits = {
  maxLength: '最多字数',
  minimum: '最小值',
  maximum: '最大值',
  'x-decimals': '小数位数',
} as const

/** Begins a form from blank. */
export async function beginBlank(page: Page, target: Template): Promise<Builder> {
  await page.goto('/designer/')
  await page.getByText('从空白开始').first().click()
  const about = page.locator('.d-start-about')
  await about.getByLabel('表名').fill(target.title)
  await about.getByLabel('年度').fill(String(target.year))
  await about.getByLabel('地区').fill(target.region)
  await about.getByLabel('代号').fill(target.form)
  await page.getByRole('button', { name: /^建立/ }).click()
  await expect(page.locator('textarea.d-entry')).toBeAttached()
  return builder(handsOn(page), target)
}

function builder(hands: Hands, target: Template): Builder {
  const { page } = hands
  const read = readFields(target.schema)
  const { compiled } = compileTemplate(target)
  if (compiled === undefined) throw new Error(`"${target.title}" does not compile.`)
  const names = formulaNames(compiled)
  const fieldOf = (pattern: string) => {
    const field = read(pattern)
    if (field === null) throw new Error(`"${target.title}" has no field "${pattern}".`)
    return field
  }

  const describe = async (pattern: string, name = pattern.slice(pattern.lastIndexOf('.') + 1)) => {
    const { schema, title, isRequired, kind, year } = fieldOf(pattern)
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

  const list = (
    nodes: readonly CatalogNode[],
    above: readonly string[],
  ): readonly (readonly [CatalogNode, readonly string[]])[] =>
    nodes.flatMap((node) => [[node, above] as const, ...list(node.nodes ?? [], [...above, node.name])])

  const rule = async (rule: Rule) => {
    await page.getByRole('button', { name: '新规则' }).click()
    await page.getByRole('menuitem').first().click()
    const id = page.getByLabel('规则编号')
    await id.fill(rule.id)
    await id.press('Enter')
    await expect(page.getByLabel('规则编号')).toHaveValue(rule.id)
    const pane = page.getByRole('region', { name: 'JSON' })
    await pane.getByLabel('整条规则').check()
    const { id: _, ...said } = rule
    const isFormula = rule.type === 'compute'
    const code = pane.getByRole('textbox')
    await code.click()
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText(JSON.stringify(isFormula ? { ...said, logic: 0 } : said, null, 1))
    if (isFormula) {
      await page.getByRole('button', { name: /^改“结论”的公式/ }).click()
      await page.keyboard.press('Control+a')
      await page.keyboard.insertText(printFormula(rule.logic, names, ruleScope(rule)))
    }
    await page.getByRole('searchbox', { name: /规则、字段或拼音/ }).focus()
    await expect(page.getByText('三种写法一致')).toBeVisible()
  }

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

  const kept = async (): Promise<KeptDraft> =>
    (await page.request.get(`/api/drafts/${page.url().split('/').at(-1)}`)).json()

  return {
    ...hands,
    describe,
    async field(place, pattern) {
      const kind = fieldKind(fieldOf(pattern).kind)
      await hands.put(place, kind?.title.zh ?? '文本')
      await describe(pattern)
    },
    async putLike(place, pattern) {
      await hands.put(place, fieldKind(fieldOf(pattern).kind)?.title.zh ?? '文本')
    },
    async newCatalog(pattern) {
      await hands.tab(/^所属/)
      await hands.choose('指标库', { value: '+' }, fieldOf(pattern).title)
    },
    async rows(place, pattern) {
      await hands.go(place)
      await hands.press('Alt+b')
      await expect(page.locator('.d-row-every').first()).toBeVisible()
      await hands.go(place)
      await hands.tab(/^所属/)
      const { title, schema } = fieldOf(pattern)
      const card = page.locator('.d-inspector .d-card').filter({ hasText: '逐行填报' }).first()
      for (const [label, value] of [
        ['标题', title],
        ['属性名', pattern.slice(pattern.lastIndexOf('.') + 1)],
        ['最多几行', String(schema.maxItems)],
        ['每行叫作', read(`${pattern}.*`)?.title ?? ''],
      ] as const) {
        const input = card.getByLabel(label)
        await input.fill(value)
        await input.press('Enter')
        await input.blur()
      }
    },
    async catalog(pattern) {
      const id = String(fieldOf(pattern).schema['x-catalog'])
      const wanted = target.catalog?.find((one) => one.id === id)
      if (wanted === undefined) throw new Error(`"${pattern}" has no catalog.`)
      await hands.screen('指标库')
      await expect(page.locator('.d-catalog-side')).toBeVisible()
      const chosen = page.locator('.d-catalog-side > select')
      if ((await chosen.count()) > 0)
        await chosen.selectOption({ value: pattern.slice(pattern.lastIndexOf('.') + 1) })
      const settings = page.getByRole('region', { name: '这个指标库' })
      const levels = settings.getByLabel('级次')
      await levels.fill(wanted.levels.join('/'))
      await levels.press('Enter')
      const columns =
        read(`${pattern}.*`)?.children.filter((name) => !['id', 'under', 'name'].includes(name)) ?? []
      for (const name of wanted.fixed) {
        const title = name === 'name' ? '名称' : fieldOf(`${pattern}.*.${name}`).title
        await settings.getByLabel(title, { exact: true }).check()
      }
      const titles = columns.map((name) => fieldOf(`${pattern}.*.${name}`).title)
      // Levels that have no column of their own name are told by the levels' names.
      const nodes = list(wanted.nodes, []).map(([node]) => node)
      const used = columns.filter(
        (name, at) =>
          !wanted.levels.includes(titles[at] ?? '') &&
          nodes.some((node) => node.defaults?.[name] !== undefined),
      )
      const rows = list(wanted.nodes, []).map(([node, above]) => [
        node.id,
        ...wanted.levels.map((_, level) =>
          level < above.length ? (above[level] ?? '') : level === above.length ? node.name : '',
        ),
        ...used.map((name) => String(node.defaults?.[name] ?? '')),
        node.help ?? '',
      ])
      const head = [
        '编号',
        ...wanted.levels,
        ...used.map((name) => fieldOf(`${pattern}.*.${name}`).title),
        '填报提示',
      ]
      await pasteInto(page.locator('.d-catalog-middle [role="treegrid"], .d-catalog-middle table').first(), {
        'text/html': htmlTable([head, ...rows]),
      })
      await expect(page.getByText(`加了 ${rows.length} 个`)).toBeVisible()
      for (const [node] of list(wanted.nodes, [])) {
        if (node.free === undefined && node.note === undefined) continue
        await page.getByRole('searchbox', { name: '指标或拼音' }).fill(node.name)
        await page.locator('.d-catalog-found button').filter({ hasText: node.name }).first().click()
        await expect(page.locator('.d-catalog-panel code')).toHaveText(node.id)
        await page.getByRole('searchbox', { name: '指标或拼音' }).fill('')
        if (node.free !== undefined) {
          await page.getByRole('button', { name: '自由', exact: true }).click()
          await page.getByLabel('空着几行').fill(String(node.free.slots))
          await page.getByLabel('最多几行').fill(String(node.free.max))
        }
        for (const [name, words] of Object.entries(node.note ?? {})) {
          const input = page
            .getByRole('group', { name: '说明行' })
            .getByLabel(fieldOf(`${pattern}.*.${name}`).title)
          await input.fill(words)
          await input.press('Enter')
        }
      }
      await hands.screen('回到表格')
    },
    async rules() {
      await hands.screen('规则')
      for (const one of target.rules ?? []) await rule(one)
      await hands.screen('回到表格')
    },
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
    has: (pattern) => read(pattern) !== null,
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
    async removeRules() {
      await hands.screen('规则')
      const own = page.locator('.d-r-rule-row')
      await expect(own.first()).toBeVisible()
      for (let left = await own.count(); left > 0; left -= 1) {
        await own.first().click()
        await page.getByRole('button', { name: '删去', exact: true }).click()
        await expect(own).toHaveCount(left - 1)
      }
      await hands.screen('回到表格')
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
      const wanted = fieldOf(group).children.slice(0, -1)
      const titles = had.map(
        (name) =>
          ({ fiscal: '财政拨款', other: '其他资金', basic: '基本支出', project: '项目支出' })[name] ?? name,
      )
      for (const [at, name] of wanted.entries()) {
        const { title } = fieldOf(`${group}.${name}`)
        let was = titles[at]
        if (was === undefined) {
          const before = fieldOf(`${group}.${wanted[at - 1]}`).title
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
    async sameCatalog(pattern, other) {
      await hands.tab(/^所属/)
      await hands.choose('指标库', { value: other }, fieldOf(pattern).title)
    },
    async dropUnplaced(title) {
      const own = page.locator('.d-structure .d-node').filter({ hasText: new RegExp(`^${title}$`) })
      await own.getByRole('button', { name: '删去字段' }).click()
      await expect(own).toHaveCount(0)
    },
    async holder(pattern, was) {
      await hands.tab(/^所属/)
      await hands.enter('最多几行', String(fieldOf(pattern).schema.maxItems), was)
      await hands.enter('每行叫作', fieldOf(`${pattern}.*`).title, was)
      await hands.enter('标题', fieldOf(pattern).title, was)
    },
    async notes() {
      await hands.go('A1')
      await hands.tab(/^单元格样式/)
      await hands.enter('填报说明', target.notes ?? '', '纸张')
    },
    async template() {
      const told = ((await page.getByText(/第 \d+ 次修改/).textContent()) ?? '').replace(/\D/g, '')
      await expect(async () => expect((await kept()).draft.position).toBe(Number(told))).toPass()
      const { draft, base, steps } = await kept()
      const done = steps.slice(0, draft.position).flatMap(({ edits }) => edits)
      const outcome = applyEdits(base, done)
      if (!('tree' in outcome)) throw new Error('The steps of the draft do not apply.')
      return outcome.tree as unknown as Template
    },
  }
}
