import type { Json } from '@tianbao/edit'
import { isObject, ownText } from '../../json-values.ts'
import type { Template } from '../../template.ts'
import { type CommandOutcome, changeTemplate, notDone } from '../outcome.ts'
import { type NodeInUse, nodeInUse } from './catalog-commands.ts'
import { findCatalog, nodesWithin } from './node-tree.ts'
import { exceptionsOfNodes, rulesOfNodes, withoutExceptions } from './node-uses.ts'

/**
 * Takes a catalog away: lists that had it have none then, and their rows are free. Refused while rules or scoring name one
 * of its nodes; `force` takes these away.
 */
export function removeCatalog(
  template: Template,
  spec: { readonly catalog: string; readonly force?: boolean },
): CommandOutcome | NodeInUse {
  const found = findCatalog(template, spec.catalog)
  if (found === undefined) return notDone('no_catalog', { catalog: spec.catalog })
  const nodes = found.nodes.flatMap(nodesWithin).map(({ id }) => id)
  const rules = rulesOfNodes(template, spec.catalog, nodes)
  const exceptions = exceptionsOfNodes(template, spec.catalog, nodes)
  if (rules.length + exceptions.length > 0 && spec.force !== true)
    return nodeInUse(found.levels.join('/'), rules, exceptions)
  const gone = new Set(rules)
  const others = (template.catalog ?? []).filter(({ id }) => id !== spec.catalog)
  const { catalog: _, ...rest } = withoutExceptions(template, spec.catalog, exceptions)
  return changeTemplate(template, {
    ...rest,
    ...(others.length > 0 && { catalog: others }),
    schema: withoutCatalog(rest.schema as Json, spec.catalog) as Template['schema'],
    ...(rest.rules !== undefined && { rules: rest.rules.filter(({ id }) => !gone.has(id)) }),
  })
}

/** A schema whose lists do not have this catalog, however deep they are. */
function withoutCatalog(value: Json, catalog: string): Json {
  if (Array.isArray(value)) return value.map((part) => withoutCatalog(part, catalog))
  if (!isObject(value)) return value
  const isOwn = ownText(value, 'x-catalog') === catalog
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !(isOwn && name === 'x-catalog'))
      .flatMap(([name, part]) => (part === undefined ? [] : [[name, withoutCatalog(part, catalog)]])),
  )
}
