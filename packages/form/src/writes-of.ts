import type { Address, Edit } from '@tianbao/edit'
import type { Write } from '@tianbao/rules'
import { patternOf, rowOf, splitRow } from './address-parts.ts'
import { effectiveCell, effectiveRow } from './effective.ts'
import { covers, type Flags } from './flags.ts'
import type { Setting } from './setting.ts'

/** An edit as changes to what rules see; null where it is not a plain one, and the run must start again. */
export function writesOf(setting: Setting, flags: Flags, edit: Edit): readonly Write[] | null {
  const isList = (list: Address) => Object.hasOwn(setting.compiled.lists, patternOf(list))
  if (edit.op === 'set') {
    if (edit.at.startsWith('$')) return []
    if (!setting.field(edit.at)) return null
    const row = rowOf(edit.at)
    if (row !== null) {
      const { list, id } = splitRow(row)
      if (setting.fixed(list, id, edit.at.slice(row.length + 1)) !== undefined) return []
    }
    return covers(flags.hidden, edit.at)
      ? []
      : [{ op: 'value', at: edit.at, value: effectiveCell(setting, edit.at, edit.now) }]
  }
  if (edit.op === 'insert') {
    if (edit.into.startsWith('$')) return []
    const row = effectiveRow(setting, edit.into, edit.node)
    return isList(edit.into) ? [{ op: 'insert', list: edit.into, after: edit.after, row }] : null
  }
  if (edit.op === 'remove') {
    if (edit.from.startsWith('$')) return []
    return isList(edit.from) ? [{ op: 'remove', list: edit.from, id: edit.node.id }] : null
  }
  if (edit.from.list !== edit.to.list || !isList(edit.to.list)) return null
  return [{ op: 'move', list: edit.to.list, id: edit.id, after: edit.to.after }]
}
