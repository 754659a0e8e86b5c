import { expect } from '@playwright/test'
import type { CatalogNode } from '@tianbao/template'
import { type Hands, htmlTable, pasteInto } from './hands.ts'
import type { Paper } from './paper.ts'

/** The catalogs of a form. */
export interface CatalogHands {
  /** Gives a list a catalog and fills it by a table as Excel has it; or one that another list has. */
  catalog(list: string): Promise<void>
}

export function catalogHands(hands: Hands, paper: Paper): CatalogHands {
  const { page } = hands
  const list = (
    nodes: readonly CatalogNode[],
    above: readonly string[],
  ): readonly (readonly [CatalogNode, readonly string[]])[] =>
    nodes.flatMap((node) => [[node, above] as const, ...list(node.nodes ?? [], [...above, node.name])])

  return {
    async catalog(pattern) {
      const id = String(paper.field(pattern).schema['x-catalog'])
      const wanted = paper.target.catalog?.find((one) => one.id === id)
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
        paper.find(`${pattern}.*`)?.children.filter((name) => !['id', 'under', 'name'].includes(name)) ?? []
      for (const name of wanted.fixed) {
        const title = name === 'name' ? '名称' : paper.field(`${pattern}.*.${name}`).title
        await settings.getByLabel(title, { exact: true }).check()
      }
      const titles = columns.map((name) => paper.field(`${pattern}.*.${name}`).title)
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
        ...used.map((name) => paper.field(`${pattern}.*.${name}`).title),
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
            .getByLabel(paper.field(`${pattern}.*.${name}`).title)
          await input.fill(words)
          await input.press('Enter')
        }
      }
      await hands.screen('回到表格')
    },
  }
}
