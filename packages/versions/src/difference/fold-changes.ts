import type { CompiledTemplate } from '@tianbao/template'
import { grouped } from '../carry/grouped.ts'
import { type Change, changeOf } from './change.ts'

/** A change as it is told, and the changes that it stands for: itself, or all of a group or list that came or went. */
export interface ToldChange extends Change {
  readonly parts: readonly Change[]
}

/**
 * Changes as a reader wants them: where all fields of a group or a list came or went, that is one thing. Order is kept, a
 * folded one standing where its first stood. Nothing is left out: the parts are all changes.
 */
export function foldChanges(
  changes: readonly Change[],
  before: CompiledTemplate,
  after: CompiledTemplate,
): readonly ToldChange[] {
  const folds = new Map<Change, ToldChange | null>()
  for (const [code, template, name] of [
    ['versions.change_field_removed', before, 'group_removed'],
    ['versions.change_field_added', after, 'group_added'],
    ['versions.change_field_added_required', after, 'group_added_required'],
    ['versions.change_field_decimals', after, 'group_decimals'],
    ['versions.change_field_help', after, 'group_help'],
  ] as const) {
    const mine = changes.filter((change) => change.code === code)
    for (const [holder, parts] of grouped(mine, ({ path }) => holderOf(path, template, mine))) {
      const [first] = parts
      if (holder === '' || parts.length < 2 || first === undefined) continue
      const title = template.titles[holder] ?? holder
      const told = changeOf(first.class, name, holder, { title, count: parts.length })
      for (const part of parts) folds.set(part, null)
      folds.set(first, { ...told, parts })
    }
  }
  return changes.flatMap((change) => {
    const fold = folds.get(change)
    if (fold === null) return []
    return [fold ?? { ...change, parts: [change] }]
  })
}

/** The outermost group or list around a field of which every field changed so. */
function holderOf(path: string, template: CompiledTemplate, mine: readonly Change[]): string {
  const changed = new Set(mine.map((change) => change.path))
  const names = path.split('.')
  for (let end = 1; end < names.length; end += 1) {
    const holder = names.slice(0, end).join('.')
    if (holder.endsWith('*')) continue
    const within = Object.keys(template.fields).filter((pattern) => pattern.startsWith(`${holder}.`))
    if (within.length > 1 && within.every((pattern) => changed.has(pattern))) return holder
  }
  return ''
}
