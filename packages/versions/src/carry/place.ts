import { nodeAddress, parseAddress, propertyAddress } from '@tianbao/edit'
import type { CompiledTemplate } from '@tianbao/template'
import type { Mapping } from './mapping.ts'

/** What a catalog node, or a row that bears its id, is called in the new template. */
export function nodeThere(id: string, { nodes }: Mapping): string {
  return nodes !== undefined && Object.hasOwn(nodes, id) ? (nodes[id] ?? id) : id
}

/** Whether a template has a list, and where it has a catalog a node, for a row. */
export function hasPlace(
  row: { readonly id: string; readonly under?: string },
  list: string,
  to: CompiledTemplate,
): boolean {
  const target = Object.hasOwn(to.lists, list) ? to.lists[list] : undefined
  if (target === undefined) return false
  const catalog = target.catalog === null ? undefined : to.catalogs[target.catalog]
  if (catalog === undefined) return true
  const ids = nodeIdsOf(catalog)
  return ids.has(row.id) || (row.under !== undefined && ids.has(row.under))
}

const nodeIds = new WeakMap<CompiledTemplate['catalogs'][string], ReadonlySet<string>>()

function nodeIdsOf(catalog: CompiledTemplate['catalogs'][string]): ReadonlySet<string> {
  const known = nodeIds.get(catalog) ?? new Set(catalog.nodes.map(({ id }) => id))
  nodeIds.set(catalog, known)
  return known
}

/** `annual.*.target` with the rows r7: `annual#r7.target`; null where there are fewer rows than the pattern asks for. */
export function addressOf(pattern: string, rows: readonly string[]): string | null {
  let depth = 0
  let at = ''
  for (const step of parseAddress(pattern)) {
    if ('name' in step && step.name === '*') {
      const id = rows[depth]
      if (id === undefined) return null
      at = nodeAddress(at, id)
      depth += 1
    } else if ('name' in step) at = propertyAddress(at, step.name)
  }
  return at
}
