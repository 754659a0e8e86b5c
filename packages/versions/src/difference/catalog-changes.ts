import { equalJson, type Json } from '@tianbao/edit'
import type { CompiledCatalog, CompiledNode, CompiledTemplate } from '@tianbao/template'
import { type Change, changeOf } from './change.ts'

/** Changes of the indicators that a form prescribes or offers, joined by their ids; and of how many rows lists take. */
export function catalogChanges(before: CompiledTemplate, after: CompiledTemplate): readonly Change[] {
  const ids = [...new Set([...Object.keys(before.catalogs), ...Object.keys(after.catalogs)])]
  return [
    ...ids.flatMap((id) => nodesChanged(before.catalogs[id], after.catalogs[id])),
    ...Object.values(after.lists).flatMap((list): readonly Change[] => {
      const old = before.lists[list.pattern]
      if (old === undefined || old.maxItems === list.maxItems) return []
      const title = after.titles[list.pattern] ?? list.pattern
      const kind = old.maxItems < list.maxItems ? 'wider' : 'narrower'
      return [changeOf(kind, 'list_length', list.pattern, { title, was: old.maxItems, now: list.maxItems })]
    }),
  ]
}

function nodesChanged(
  before: CompiledCatalog | undefined,
  after: CompiledCatalog | undefined,
): readonly Change[] {
  const old = new Map(before?.nodes.map((node) => [node.id, node]))
  const now = new Map(after?.nodes.map((node) => [node.id, node]))
  const gone = [...old.values()].filter(({ id }) => !now.has(id))
  const come = [...now.values()].filter(({ id }) => !old.has(id))
  return [
    ...gone.map((node) =>
      changeOf(node.isIndicator ? 'break' : 'text', 'indicator_removed', pathOf(node), { name: node.name }),
    ),
    ...come.map((node) =>
      changeOf(
        !node.isIndicator ? 'text' : node.isOffered ? 'wider' : 'narrower',
        node.isOffered ? 'indicator_offered' : 'indicator_added',
        pathOf(node),
        { name: node.name },
      ),
    ),
    ...[...now.values()].flatMap((node) => {
      const was = old.get(node.id)
      return was === undefined ? [] : nodeChanges(was, node, after?.fixed ?? [])
    }),
  ]
}

function nodeChanges(old: CompiledNode, now: CompiledNode, fixed: readonly string[]): readonly Change[] {
  const changes: Change[] = []
  const { name } = now
  const path = pathOf(now)
  if (old.name !== name)
    changes.push(changeOf('text', 'indicator_renamed', path, { was: old.name, now: name }))
  if (old.above.join('/') !== now.above.join('/'))
    changes.push(changeOf('text', 'indicator_moved', path, { name }))
  if (old.isOffered !== now.isOffered)
    changes.push(
      changeOf(
        now.isOffered ? 'wider' : 'narrower',
        now.isOffered ? 'indicator_offered_now' : 'indicator_prescribed',
        path,
        { name },
      ),
    )
  const fields = [...new Set([...Object.keys(old.defaults), ...Object.keys(now.defaults)])]
  for (const field of fields) {
    const was: Json | undefined = old.defaults[field]
    const is: Json | undefined = now.defaults[field]
    if (equalJson(was, is)) continue
    const kind = fixed.includes(field) ? 'narrower' : 'text'
    changes.push(changeOf(kind, 'indicator_default', path, { name, field, was: words(was), now: words(is) }))
  }
  if ((old.free?.max ?? 0) !== (now.free?.max ?? 0)) {
    const kind = (old.free?.max ?? 0) < (now.free?.max ?? 0) ? 'wider' : 'narrower'
    changes.push(
      changeOf(kind, 'indicator_room', path, { name, was: old.free?.max ?? 0, now: now.free?.max ?? 0 }),
    )
  }
  if (old.help !== now.help) changes.push(changeOf('text', 'indicator_help', path, { name }))
  return changes
}

function pathOf({ id }: CompiledNode): string {
  return `catalog#${id}`
}

function words(value: Json | undefined): string {
  return value === undefined || value === null
    ? '无'
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value)
}
