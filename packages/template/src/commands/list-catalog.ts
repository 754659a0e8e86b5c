import { isObject, ownObject, ownTexts } from '../json-values.ts'
import type { Catalog, Template } from '../template.ts'
import { type CommandOutcome, changeTemplate, notDone } from './outcome.ts'
import { changeSchema, schemaAt, schemaPath } from './schema-place.ts'

/** Rows of a list with a catalog bear the node that they hang on. */
const under = { type: 'string', title: '所属级次', maxLength: 64 } as const

/** Says from which catalog the rows of a list come; null: from none. Its rows get the place where they hang. */
export function setListCatalog(
  template: Template,
  spec: { readonly list: string; readonly catalog: string | null },
): CommandOutcome {
  const { list, catalog } = spec
  if (catalog !== null && !(template.catalog ?? []).some(({ id }) => id === catalog))
    return notDone('no_catalog', { catalog })
  const path = schemaPath(template, list)
  if (!isObject(schemaAt(template, path).items)) return notDone('no_field', { field: list })
  const after = changeSchema(template, path, ({ 'x-catalog': _, ...schema }) => {
    if (catalog === null) return schema
    const items = ownObject(schema, 'items')
    const properties = ownObject(items, 'properties')
    const order = ownTexts(items, 'x-order')
    const rows = Object.hasOwn(properties, 'under')
      ? items
      : {
          ...items,
          'x-order': order.toSpliced(order.indexOf('id') + 1, 0, 'under'),
          properties: { ...properties, under },
        }
    return { ...schema, 'x-catalog': catalog, items: rows }
  })
  return changeTemplate(template, after, { made: [list] })
}

/** Adds an empty catalog, with names for its levels. */
export function addCatalog(
  template: Template,
  spec: { readonly id: string; readonly levels: readonly string[] },
): CommandOutcome {
  const taken = new Set((template.catalog ?? []).map(({ id }) => id))
  let id = spec.id
  for (let number = 2; taken.has(id); number += 1) id = `${spec.id}_${number}`
  const catalog: Catalog = { id, levels: spec.levels, fixed: [], nodes: [] }
  return changeTemplate(
    template,
    { ...template, catalog: [...(template.catalog ?? []), catalog] },
    { made: [id] },
  )
}

/** Names a catalog's levels, and the columns that its indicators prescribe. */
export function setCatalog(
  template: Template,
  spec: { readonly catalog: string; readonly change: Partial<Pick<Catalog, 'levels' | 'fixed'>> },
): CommandOutcome {
  const found = (template.catalog ?? []).find(({ id }) => id === spec.catalog)
  if (found === undefined) return notDone('no_catalog', { catalog: spec.catalog })
  const next = { ...found, ...spec.change }
  const deepest = depthOf(found.nodes)
  if (next.levels.length < deepest || next.levels.some((name) => name.trim() === ''))
    return notDone('too_few_levels', { count: deepest })
  return changeTemplate(
    template,
    { ...template, catalog: (template.catalog ?? []).map((one) => (one === found ? next : one)) },
    { made: [found.id] },
  )
}

function depthOf(nodes: Catalog['nodes']): number {
  return nodes.reduce((deepest, { nodes: below }) => Math.max(deepest, 1 + depthOf(below ?? [])), 0)
}
