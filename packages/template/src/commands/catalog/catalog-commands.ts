import type { CatalogNode, Template } from '../../template.ts'
import { type CommandOutcome, changeTemplate, type NotDone, notDone } from '../outcome.ts'
import {
  changeChildren,
  type FoundNode,
  findCatalog,
  findNode,
  levelsWithin,
  nodesWithin,
  withCatalog,
} from './node-tree.ts'
import { exceptionsOfNodes, rulesOfNodes, withoutExceptions } from './node-uses.ts'

/** As the meta-schema has it for every id. */
export const nodeId = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/

/** A node of a catalog, named. */
export interface NodeName {
  readonly catalog: string
  readonly node: string
}

/** Where a node goes: among the children of a node (null: outermost), behind one of them (null: first). */
export interface NodePlace {
  readonly under: string | null
  readonly after: string | null
}

/** Puts a new indicator, or a new level, in its place. Its id is minted by whoever asks, and never borne by another. */
export function addNode(
  template: Template,
  spec: { readonly catalog: string; readonly node: CatalogNode } & NodePlace,
): CommandOutcome {
  const { node } = spec
  if (!nodeId.test(node.id)) return notDone('rule_id', { id: node.id })
  if (findNode(template, spec.catalog, node.id) !== null) return notDone('node_taken', { id: node.id })
  const after = placed(template, spec.catalog, node, spec)
  return 'refused' in after ? after : changeTemplate(template, after, { made: [node.id] })
}

/** Gives a node other words, defaults, slots; undefined takes one away. Its id and what is below it stay. */
export function changeNode(
  template: Template,
  spec: NodeName & {
    readonly change: { readonly [K in keyof Omit<CatalogNode, 'id' | 'nodes'>]?: CatalogNode[K] | undefined }
  },
): CommandOutcome {
  const found = findNode(template, spec.catalog, spec.node)
  if (found === null) return noNode(spec)
  const changed = Object.fromEntries(
    Object.entries({ ...found.node, ...spec.change }).filter(([, value]) => value !== undefined),
  ) as unknown as CatalogNode
  return changeTemplate(
    template,
    withCatalog(
      template,
      changeChildren(found.catalog, parentOf(found), (nodes) =>
        nodes.map((node) => (node.id === spec.node ? changed : node)),
      ),
    ),
    { made: [spec.node] },
  )
}

/**
 * Gives a node another id: a code that the issuer has for it. Rows are kept under it, so this is for a form that is being
 * drawn. Refused where another node of the template bears it, and while rules name the node.
 */
export function renameNode(template: Template, spec: NodeName & { readonly id: string }): CommandOutcome {
  const found = findNode(template, spec.catalog, spec.node)
  if (found === null) return noNode(spec)
  if (spec.id === spec.node) return changeTemplate(template, template, { made: [spec.node] })
  if (!nodeId.test(spec.id)) return notDone('rule_id', { id: spec.id.slice(0, 64) })
  if ((template.catalog ?? []).some(({ id }) => findNode(template, id, spec.id) !== null))
    return notDone('node_taken', { id: spec.id })
  if (rulesOfNodes(template, spec.catalog, [spec.node]).length > 0)
    return notDone('name_kept', { name: spec.node })
  const after = withCatalog(
    template,
    changeChildren(found.catalog, parentOf(found), (nodes) =>
      nodes.map((node) => (node.id === spec.node ? { ...node, id: spec.id } : node)),
    ),
  )
  return changeTemplate(template, after, { made: [spec.id] })
}

/** Moves a node with all that is below it. Rows that were filled keep their id, and go with it. */
export function moveNode(template: Template, spec: NodeName & NodePlace): CommandOutcome {
  const found = findNode(template, spec.catalog, spec.node)
  if (found === null) return noNode(spec)
  if (spec.under !== null && nodesWithin(found.node).some(({ id }) => id === spec.under))
    return notDone('node_inside', { name: found.node.name })
  if (spec.after === spec.node) return changeTemplate(template, template, { made: [spec.node] })
  const without = withCatalog(
    template,
    changeChildren(found.catalog, parentOf(found), (nodes) => nodes.filter(({ id }) => id !== spec.node)),
  )
  const after = placed(without, spec.catalog, found.node, spec)
  return 'refused' in after ? after : changeTemplate(template, after, { made: [spec.node] })
}

/** A node that cannot be taken away yet: the rules and the exceptions of scoring that name it or what is below it. */
export interface NodeInUse extends NotDone {
  readonly refused:
    | 'template.refused_node_in_use'
    | 'template.refused_node_in_rules'
    | 'template.refused_node_in_scoring'
  readonly rules: readonly string[]
  /** Ids of the nodes that scoring makes an exception of. */
  readonly exceptions: readonly string[]
}

/** What reads a node, or makes an exception of it: only what there is is said. */
export function nodeInUse(name: string, rules: readonly string[], exceptions: readonly string[]): NodeInUse {
  return {
    refused:
      exceptions.length === 0
        ? 'template.refused_node_in_rules'
        : rules.length === 0
          ? 'template.refused_node_in_scoring'
          : 'template.refused_node_in_use',
    params: { name, count: rules.length, exceptions: exceptions.length },
    rules,
    exceptions,
  }
}

/** Takes a node and all that is below it away. Refused while rules or scoring name one of them; `force` takes these away. */
export function removeNode(
  template: Template,
  spec: NodeName & { readonly force?: boolean },
): CommandOutcome | NodeInUse {
  const found = findNode(template, spec.catalog, spec.node)
  if (found === null) return noNode(spec)
  const nodes = nodesWithin(found.node).map(({ id }) => id)
  const rules = rulesOfNodes(template, spec.catalog, nodes)
  const exceptions = exceptionsOfNodes(template, spec.catalog, nodes)
  if (rules.length + exceptions.length > 0 && spec.force !== true)
    return nodeInUse(found.node.name, rules, exceptions)
  const after = withCatalog(
    withoutExceptions(template, spec.catalog, exceptions),
    changeChildren(found.catalog, parentOf(found), (nodes) => nodes.filter(({ id }) => id !== spec.node)),
  )
  if (template.rules === undefined || rules.length === 0) return changeTemplate(template, after)
  const gone = new Set(rules)
  return changeTemplate(template, { ...after, rules: template.rules.filter(({ id }) => !gone.has(id)) })
}

/** The template with a node put where it goes, unless it would stand deeper than the catalog has levels. */
function placed(
  template: Template,
  catalogId: string,
  node: CatalogNode,
  { under, after }: NodePlace,
): Template | NotDone {
  const catalog = findCatalog(template, catalogId)
  if (catalog === undefined) return notDone('no_catalog', { catalog: catalogId })
  const parent = under === null ? null : findNode(template, catalogId, under)
  if (under !== null && parent === null) return noNode({ catalog: catalogId, node: under })
  const depth = parent === null ? 0 : parent.above.length + 1
  if (depth + levelsWithin(node) > catalog.levels.length)
    return notDone('node_too_deep', { name: node.name, levels: catalog.levels })
  return withCatalog(
    template,
    changeChildren(catalog, under, (nodes) => {
      const at = after === null ? -1 : nodes.findIndex(({ id }) => id === after)
      return nodes.toSpliced(after !== null && at < 0 ? nodes.length : at + 1, 0, node)
    }),
  )
}

function parentOf(found: FoundNode): string | null {
  return found.above.at(-1)?.id ?? null
}

function noNode({ node }: NodeName): NotDone {
  return notDone('no_node', { node })
}
