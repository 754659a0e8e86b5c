import type { Json } from '@tianbao/edit'
import { isObject, ownText } from '../../json-values.ts'
import type { Template } from '../../template.ts'

/** Ids of the rules that name one of these nodes: a row of a list by its id, `annual.budget_execution.target`. */
export function rulesOfNodes(
  template: Template,
  catalog: string,
  nodes: readonly string[],
): readonly string[] {
  const wanted = new Set(nodes)
  const lists = new Set(listsOf(template, catalog))
  const names = (path: string) => {
    const segments = path.split('.')
    return segments.some((segment, at) => wanted.has(segment) && lists.has(segments[at - 1] ?? ''))
  }
  const isNamed = (value: Json): boolean => {
    if (typeof value === 'string') return wanted.has(value) || names(value)
    if (Array.isArray(value)) return value.some(isNamed)
    return isObject(value) && Object.values(value).some((part) => part !== undefined && isNamed(part))
  }
  return (template.rules ?? [])
    .filter(({ id: _, title: _title, message: _message, basis: _basis, ...rule }) =>
      isNamed(rule as unknown as Json),
    )
    .map(({ id }) => id)
}

/** The nodes of these that scoring makes an exception of, each once. */
export function exceptionsOfNodes(
  template: Template,
  catalog: string,
  nodes: readonly string[],
): readonly string[] {
  const wanted = new Set(nodes)
  const items = itemsOf(template, catalog)
  const named = items.flatMap(({ exceptions = [] }) => exceptions.map(({ at }) => at))
  return [...new Set(named.filter((at) => wanted.has(at)))]
}

/** Scoring without the exceptions of these nodes. */
export function withoutExceptions(template: Template, catalog: string, nodes: readonly string[]): Template {
  const { scoring } = template
  if (scoring?.items === undefined) return template
  const gone = new Set(nodes)
  const own = new Set(itemsOf(template, catalog))
  const items = scoring.items.map((item) => {
    const { exceptions, ...rest } = item
    if (exceptions === undefined || !own.has(item)) return item
    const kept = exceptions.filter(({ at }) => !gone.has(at))
    return kept.length === 0 ? rest : { ...rest, exceptions: kept }
  })
  return { ...template, scoring: { ...scoring, items } }
}

/** The scored items whose lists use a catalog. */
function itemsOf(template: Template, catalog: string) {
  const lists = new Set(listsOf(template, catalog))
  return (template.scoring?.items ?? []).filter(({ each }) => lists.has(each?.split('.').at(-1) ?? ''))
}

/** Names of the properties that hold lists with this catalog, however deep in the schema. */
function listsOf(template: Template, catalog: string): readonly string[] {
  const found: string[] = []
  const look = (value: Json): void => {
    if (Array.isArray(value)) value.forEach(look)
    for (const [name, part] of isObject(value) ? Object.entries(value) : []) {
      if (part === undefined) continue
      if (isObject(part) && ownText(part, 'x-catalog') === catalog) found.push(name)
      look(part)
    }
  }
  look(template.schema as Json)
  return found
}
