import type { CompiledTemplate } from '../compiled.ts'

/** What a rule may read beside the data and its sources. */
const context = new Set(['$year', '$today', '$index'])

/** What every row bears beside its fields; the `$` names are given to rules only: the node above, the names above. */
const rowNames = ['id', 'under', '$under', '$levels.*']

/** A tree of names; `*` is any row. */
type Names = Map<string, Names>

const trees = new WeakMap<CompiledTemplate, Names>()

/**
 * Of the paths that a rule reads those that name nothing. A `$` name within `map` or `filter` is told twice, as a name
 * of the rule and as one of the item: it is enough that there is one of them.
 */
export function unknownPaths(compiled: CompiledTemplate, paths: readonly string[]): readonly string[] {
  const unknown = paths.filter((path) => !isKnownPath(compiled, path))
  const ofItems = new Set(
    paths
      .filter((path) => !path.startsWith('$') && path.includes('.$') && !unknown.includes(path))
      .map((path) => path.slice(path.lastIndexOf('.$') + 1)),
  )
  return unknown.filter((path) => !ofItems.has(path))
}

/**
 * Whether a path that a rule reads names something: a field, a group, a list, a row or its `id` and `under`, one of
 * these in a source (`$last.funds.income`), or `$year`, `$today`, `$index`. `*` stands for any row or child, and so does
 * a position in an array.
 */
export function isKnownPath(compiled: CompiledTemplate, path: string): boolean {
  const [first = '', ...rest] = path.split('.')
  if (context.has(path)) return true
  const names = treeOf(compiled)
  if (first.startsWith('$')) return Object.hasOwn(compiled.sources, first.slice(1)) && leads(names, rest)
  return path === '' || leads(names, [first, ...rest])
}

function leads(from: Names, path: readonly string[]): boolean {
  let reached: readonly Names[] = [from]
  for (const name of path) {
    reached = reached.flatMap((names) => {
      if (name === '*') return [...names.values()]
      const next = names.get(name) ?? (/^\d+$/.test(name) ? names.get('*') : undefined)
      return next ? [next] : []
    })
    if (reached.length === 0) return false
  }
  return true
}

function treeOf(compiled: CompiledTemplate): Names {
  const known = trees.get(compiled)
  if (known) return known
  const root: Names = new Map()
  const rows = Object.keys(compiled.lists).flatMap((list) => rowNames.map((name) => `${list}.*.${name}`))
  for (const pattern of [...Object.keys(compiled.fields), ...rows]) {
    let names = root
    for (const name of pattern.split('.')) {
      const next = names.get(name) ?? new Map()
      names.set(name, next)
      names = next
    }
  }
  trees.set(compiled, root)
  return root
}
