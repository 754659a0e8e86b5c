import { fieldKinds } from '@tianbao/fields'
import { pinyinMatch } from '@tianbao/form-react'
import { type CatalogNode, type NewField, type Template, templateBlocks } from '@tianbao/template'
import { say } from '../messages/messages.ts'

/** Something that can be put into the table. */
export interface PaletteItem {
  /** Unique among all items. */
  readonly id: string
  readonly what: 'kind' | 'every' | 'block' | 'indicator' | 'unplaced'
  /** The kind's id, the block's, the indicator's, or the field's pattern. */
  readonly name: string
  readonly title: string
  readonly icon: string
  /** What stands behind the title where items of all sorts are listed. */
  readonly more: string
  /** Other names by which people look for it. */
  readonly alias: string
  /** The catalog that an indicator stands in. */
  readonly catalog?: string
  /** A field that is put as another template has it. */
  readonly field?: NewField
}

/** What people call a kind besides its name. */
const aliases: Readonly<Record<string, string>> = {
  text: '文字 单行 名称',
  'long-text': '长文 多行 大段 概述',
  integer: '数量 个数 人数',
  decimal: '数 数字',
  money: '钱 资金 万元 元',
  percent: '比例 率 占比',
  year: '年度',
  date: '日子 年月日',
  choice: '下拉 选项',
  choices: '勾选 复选',
  flag: '开关 对错',
  phone: '联系方式 手机 座机',
  person: '姓名 人',
  organisation: '部门 机构',
  target: '目标值 运算符',
  clause: '评分 扣分',
  points: '得分 权重',
}

/** The kinds of field, and the row that is filled row by row. */
export function kindItems(): readonly PaletteItem[] {
  const kinds = fieldKinds.map(
    (kind): PaletteItem => ({
      id: `kind/${kind.id}`,
      what: 'kind',
      name: kind.id,
      title: kind.title.zh,
      icon: kind.id,
      more: say('palette.kind'),
      alias: `${aliases[kind.id] ?? ''} ${kind.title.en}`,
    }),
  )
  const every: PaletteItem = {
    id: 'every',
    what: 'every',
    name: 'every',
    title: say('palette.every'),
    icon: 'list',
    more: say('palette.kind'),
    alias: say('tool.every'),
  }
  return [...kinds, every]
}

/** Rows to draw on, below what is there. */
export const squaredPaper = 'squares'

/** Squared paper, and ready blocks. */
export function blockItems(): readonly PaletteItem[] {
  const squares: PaletteItem = {
    id: 'block/squares',
    what: 'block',
    name: squaredPaper,
    title: say('palette.squares'),
    icon: 'grid',
    more: say('palette.block'),
    alias: say('palette.squares_about'),
  }
  const blocks = templateBlocks.map(
    (block): PaletteItem => ({
      id: `block/${block.id}`,
      what: 'block',
      name: block.id,
      title: block.title,
      icon: 'block',
      more: say('palette.block'),
      alias: block.about,
    }),
  )
  return [squares, ...blocks]
}

/** The indicators of a template's catalogs, with what stands above each. */
export function indicatorItems(catalog: Template['catalog'] = []): readonly PaletteItem[] {
  const below = (id: string, nodes: readonly CatalogNode[], above: string): readonly PaletteItem[] =>
    nodes.flatMap((node): readonly PaletteItem[] =>
      node.nodes === undefined && node.free === undefined
        ? [
            {
              id: `indicator/${node.id}`,
              what: 'indicator',
              name: node.id,
              title: node.name,
              icon: 'indicator',
              more: above,
              alias: '',
              catalog: id,
            },
          ]
        : below(id, node.nodes ?? [], node.name),
    )
  return catalog.flatMap(({ id, nodes }) => below(id, nodes, ''))
}

/** Fields that are declared and stand nowhere. */
export function unplacedItems(
  fields: readonly { readonly field: string; readonly title: string; readonly kind: string }[],
): readonly PaletteItem[] {
  return fields.map(({ field, title, kind }) => ({
    id: `unplaced/${field}`,
    what: 'unplaced',
    name: field,
    title,
    icon: kind,
    more: say('palette.unplaced'),
    alias: field,
  }))
}

/** The items that what was typed means, the ones whose titles begin so first; all of them for nothing. */
export function findItems<T extends Pick<PaletteItem, 'title' | 'alias'>>(
  items: readonly T[],
  typed: string,
): readonly T[] {
  const sought = typed.trim().toLowerCase()
  if (sought === '') return items
  const rank = ({ title, alias }: T): number => {
    if (title.toLowerCase().startsWith(sought)) return 0
    if (title.toLowerCase().includes(sought)) return 1
    if (pinyinMatch(title, sought)) return 2
    if (alias.toLowerCase().includes(sought)) return 3
    return pinyinMatch(alias, sought) ? 4 : 5
  }
  return items
    .map((item) => ({ item, at: rank(item) }))
    .filter(({ at }) => at < 5)
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
