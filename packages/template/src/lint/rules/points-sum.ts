import { nodeAddress } from '@tianbao/edit'
import type { CompiledTemplate } from '../../compiled.ts'
import { own } from '../../json-values.ts'
import type { Catalog, CatalogNode } from '../../template.ts'
import { catalogNodes } from '../catalog-nodes.ts'
import type { Lint, LintRule } from '../lint-rule.ts'

/** What a form is worth where its scoring does not say. */
const usualTotal = 100

/**
 * Points that do not sum: those that a catalog gives to its indicators are more than the form is worth, or, where
 * nobody can add a row, are not all of it; or a level named 管理效率（20分） whose parts come to something else.
 */
export const pointsSum: LintRule = {
  id: 'points_sum',
  severity: 'warning',
  find: ({ template, compiled }) => [
    ...(template.catalog ?? []).flatMap((catalog) => {
      const column = pointsColumn(compiled, catalog.id)
      return column === undefined ? [] : catalogTotal(catalog, column, template.scoring?.total ?? usualTotal)
    }),
    ...catalogNodes(template).flatMap(({ node, at, catalog }): readonly Lint[] => {
      const said = saidPoints(node.name)
      const parts = (node.nodes ?? []).map((part) => pointsOf(part, pointsColumn(compiled, catalog)))
      if (said === undefined || node.free || parts.length === 0 || parts.includes(undefined)) return []
      const sum = sumOf(parts)
      return sum === said ? [] : [{ at: [at], params: { name: node.name, sum, total: said } }]
    }),
  ],
}

function catalogTotal({ id, nodes }: Catalog, column: string, total: number): readonly Lint[] {
  const { points, isWhole } = prescribed(nodes, column)
  const sum = sumOf(points)
  const isOff = sum > total || (isWhole && points.length > 0 && sum !== total)
  return isOff ? [{ at: [nodeAddress('catalog', id)], params: { name: id, sum, total } }] : []
}

/** The points that indicators are given; whole where every one has some and no row can be added. */
function prescribed(
  nodes: readonly CatalogNode[],
  column: string,
): { readonly points: readonly number[]; readonly isWhole: boolean } {
  const parts = nodes.map((node) => {
    if (node.nodes) {
      const inside = prescribed(node.nodes, column)
      return { points: inside.points, isWhole: inside.isWhole && !node.free }
    }
    const points = own(node.defaults ?? {}, column)
    const isGiven = typeof points === 'number' && node.offered !== true
    return { points: isGiven ? [points] : [], isWhole: isGiven && !node.free }
  })
  return { points: parts.flatMap((part) => part.points), isWhole: parts.every((part) => part.isWhole) }
}

function pointsOf(node: CatalogNode, column: string | undefined): number | undefined {
  const given = column === undefined ? undefined : own(node.defaults ?? {}, column)
  return typeof given === 'number' ? given : saidPoints(node.name)
}

function saidPoints(name: string): number | undefined {
  const said = /[（(](\d{1,6}(?:\.\d{1,4})?)分[)）]/.exec(name)
  return said ? Number(said[1]) : undefined
}

/** The column of points of the first list that uses a catalog. */
function pointsColumn(compiled: CompiledTemplate, catalog: string): string | undefined {
  const field = Object.values(compiled.fields).find(
    ({ kind, list }) => kind === 'points' && list !== null && compiled.lists[list]?.catalog === catalog,
  )
  return field?.pattern.split('.').at(-1)
}

/** Points have few decimals: rounding keeps 33.3 + 33.3 + 33.4 at 100. */
function sumOf(points: readonly (number | undefined)[]): number {
  return Math.round(points.reduce<number>((sum, one) => sum + (one ?? 0), 0) * 1e6) / 1e6
}
