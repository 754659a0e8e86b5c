import { nodeAddress, propertyAddress } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import type { CompiledTemplate } from '../compiled.ts'
import type { CompiledScoringItem, ScoringCell } from '../scoring/compiled-scoring.ts'
import { refusal } from './refusal.ts'

/** Whether everything that scoring names is there: lists, columns, nodes, and cells that can hold what is written. */
export function checkScoring(compiled: CompiledTemplate): readonly Finding[] {
  const { scoring } = compiled
  if (scoring === null) return []
  const results = propertyAddress('scoring', 'results')
  return [
    ...scoring.items.flatMap((item) => checkItem(compiled, item)),
    ...cellsOf([
      [propertyAddress(results, 'total'), scoring.total, true],
      [propertyAddress(results, 'grade'), scoring.grade, false],
    ]).flatMap((one) => checkCell(compiled, one)),
  ]
}

function checkItem(compiled: CompiledTemplate, item: CompiledScoringItem): readonly Finding[] {
  const at = nodeAddress('scoring.items', item.id)
  const list = item.each === null ? null : compiled.lists[item.each]
  if (list === undefined)
    return [refusal('gate.scoring_list', propertyAddress(at, 'each'), { path: shown(item.each ?? '') })]
  const prefix = item.each === null ? '' : `${item.each}.*.`
  const named = Object.entries(item.cells) as readonly [ScoringCell, string][]
  const cells = named.map(
    ([name, path]): Cell => ({
      at: propertyAddress(at, name),
      path: prefix + path,
      isNumeric: name === 'score' || name === 'points',
    }),
  )
  return [
    ...cells.flatMap((one) => checkCell(compiled, one)),
    ...checkNodes(compiled, item, at),
    ...checkPools(compiled, item, at),
  ]
}

/** Points are shared among the rows of one plain list, into a column of its own, under nodes that there are. */
function checkPools(compiled: CompiledTemplate, item: CompiledScoringItem, at: string): readonly Finding[] {
  const { each, pools, cells } = item
  if (pools.length === 0) return []
  const place = propertyAddress(at, 'pools')
  if (each === null || each.includes('*') || cells.points === undefined)
    return [refusal('gate.pool_points', place, { path: shown(each ?? item.id) })]
  const nodes = compiled.catalogs[compiled.lists[each]?.catalog ?? '']?.nodes ?? []
  return pools.flatMap(({ at: node, weight }) => [
    ...(node === null || nodes.some(({ id }) => id === node)
      ? []
      : [refusal('gate.pool_node', place, { node })]),
    ...(weight === null
      ? []
      : checkCell(compiled, { at: place, path: `${each}.*.${weight}`, isNumeric: true })),
  ])
}

/** Exceptions name nodes of the catalog that the list uses. */
function checkNodes(
  { lists, catalogs }: CompiledTemplate,
  { each, choices }: CompiledScoringItem,
  at: string,
): readonly Finding[] {
  const nodes = catalogs[lists[each ?? '']?.catalog ?? '']?.nodes ?? []
  return choices.flatMap(({ nodes: named }) => {
    const [node] = named ?? []
    return node === undefined || nodes.some(({ id }) => id === node)
      ? []
      : [refusal('gate.scoring_node', propertyAddress(at, 'exceptions'), { node })]
  })
}

interface Cell {
  readonly at: string
  readonly path: string
  readonly isNumeric: boolean
}

function cellsOf(entries: readonly (readonly [string, string | null, boolean])[]): readonly Cell[] {
  return entries.flatMap(([at, path, isNumeric]) => (path === null ? [] : [{ at, path, isNumeric }]))
}

function checkCell({ fields }: CompiledTemplate, { at, path, isNumeric }: Cell): readonly Finding[] {
  const field = Object.hasOwn(fields, path) ? fields[path] : undefined
  if (field === undefined) return [refusal('gate.scoring_cell', at, { path: shown(path) })]
  return isNumeric && field.decimals === null
    ? [refusal('gate.scoring_number', at, { path: shown(path), title: field.title })]
    : []
}

function shown(path: string): string {
  return path.slice(0, 100)
}
